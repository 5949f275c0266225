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
    public double Draw(PhiloxBlock block) => At(NormalLaw.Quantile(Samplers.Uniform(block.W1, block.W0)));

    /// <summary>
    /// A draw among those that are longer than <paramref name="elapsed"/>: the law of what is left of a stay. Beyond the
    /// median by rejection from an exponential of the best rate (C. P. Robert, "Simulation of truncated normal variables",
    /// Statistics and Computing 5 (1995) 121–125), before it from the whole law: at worst two tries in the mean.
    /// </summary>
    /// <param name="luck">Try <em>t</em> reads block <paramref name="ordinal"/> + t × 2^32.</param>
    /// <param name="ordinal">Below 2^32.</param>
    /// <param name="elapsed">0 or more, in the unit of the median.</param>
    /// <returns>From <paramref name="elapsed"/>, but for rounding, to <see cref="Cap"/>; the median when there is no spread.</returns>
    public double DrawBeyond(in RandomStream luck, ulong ordinal, double elapsed)
    {
        if (elapsed <= 0 || Sigma == 0)
            return Draw(luck[ordinal]);
        double least = NaturalLog.Of(elapsed / _median) / Sigma;
        double rate = (least + Math.Sqrt((least * least) + 4)) / 2;
        for (ulong attempt = 0; ; attempt++)
        {
            PhiloxBlock block = luck[ordinal + (attempt << 32)];
            if (least <= 0)
            {
                double any = NormalLaw.Quantile(Samplers.Uniform(block.W1, block.W0));
                if (any > least)
                    return At(any);
                continue;
            }

            double beyond = least + (Samplers.UnitExponential(block) / rate);
            double off = beyond - rate;
            if (Samplers.Uniform(block.W3, block.W2) <= NaturalExp.Minus(off * off / 2))
                return At(beyond);
        }
    }

    /// <summary>The value so many deviations from the median.</summary>
    private double At(double deviations)
    {
        double exponent = Sigma * deviations;
        double factor = exponent < 0 ? NaturalExp.Minus(-exponent) : NaturalExp.Plus(exponent);
        return Math.Min(_median * factor, Cap);
    }
}
