namespace LiveBattle.Engine.Chance;

/// <summary>
/// A law whose logarithm is normal, given by its median and its 90th percentile, in any unit that both share: how long
/// a viewer stays. The default is always 0. Immutable and thread-safe.
/// </summary>
public readonly struct LognormalLaw
{
    /// <summary>No draw is larger, in the unit of the median.</summary>
    public const double Cap = 1e18;

    private const double SpreadLimit = 1e15;

    private readonly double _median;

    /// <param name="median">Above 0, at most <see cref="Cap"/>.</param>
    /// <param name="p90">
    /// From the median, which makes every draw the median, to 10^15 times it, at most <see cref="Cap"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is not in its range.</exception>
    public LognormalLaw(double median, double p90)
    {
        if (!(median > 0 && median <= Cap))
            throw new ArgumentOutOfRangeException(nameof(median), median, $"Above 0, at most {Cap}.");
        if (!(p90 >= median && p90 <= Cap && p90 / median <= SpreadLimit))
        {
            throw new ArgumentOutOfRangeException(
                nameof(p90), p90, $"The median to {SpreadLimit} times it, at most {Cap}.");
        }

        _median = median;
        Sigma = p90 > median ? NaturalLog.Of(p90 / median) / NormalLaw.Quantile90 : 0.0;
    }

    /// <summary>Standard deviation of the logarithm: ln(p90 / median) / 1.2816, from 0 to 27.</summary>
    public double Sigma { get; }

    /// <summary>
    /// The median times e^(sigma z), z the normal quantile of the uniform that <see cref="Samplers.UnitExponential"/>
    /// would read.
    /// </summary>
    /// <returns>0 to <see cref="Cap"/>.</returns>
    public double Draw(PhiloxBlock block)
    {
        double exponent = Sigma * NormalLaw.Quantile(Samplers.Uniform(block.W1, block.W0));
        double factor = exponent < 0 ? NaturalExp.Minus(-exponent) : NaturalExp.Plus(exponent);
        return Math.Min(_median * factor, Cap);
    }
}
