namespace LiveBattle.Engine.Chance;

/// <summary>
/// How many units a streak of gifts has: one, and after each unit another with the same chance, so that the number is
/// geometric. Immutable and thread-safe.
/// </summary>
public sealed class GeometricStreak
{
    private readonly double _inverseRate;
    private readonly int _max;

    /// <param name="mean">Mean number of units before the cap: 1, then every streak has one unit, to 1,000,000.</param>
    /// <param name="max">
    /// The cap, 1 or more. Longer streaks are cut to it, which makes the mean of what is drawn
    /// mean × (1 − (1 − 1/mean)^max).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is not in its range.</exception>
    public GeometricStreak(double mean, int max)
    {
        if (!(mean >= 1 && mean <= 1_000_000))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "1 to 1,000,000.");
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        double another = 1.0 - (1.0 / mean);
        _inverseRate = another > 0 ? 1.0 / NaturalLog.Minus(another) : 0.0;
        _max = max;
    }

    /// <summary>
    /// Units of one streak: 1 and the whole part of an exponential variate by −ln(1 − 1/mean), which is geometric.
    /// </summary>
    /// <param name="block">Its 52 bits are those of <see cref="Samplers.UnitExponential"/>.</param>
    /// <returns>1 to the cap.</returns>
    public int Draw(PhiloxBlock block) =>
        (int)Math.Min(1.0 + Math.Floor(Samplers.UnitExponential(block) * _inverseRate), _max);
}
