namespace LiveBattle.Studies.Estimates;

/// <summary>
/// An estimated quantile with an interval of at least 95 %, both made of values that occurred. See
/// <see cref="QuantileRanks"/> for how honest it is.
/// </summary>
/// <param name="Percent">Which one, 1 to 99; 50 is the median.</param>
/// <param name="Value">The smallest value with at least that share at or below it: the nearest rank.</param>
/// <param name="Low">Lower end; null when there are too few values to name one.</param>
/// <param name="High">Upper end, likewise.</param>
public sealed record QuantileEstimate(int Percent, long Value, long? Low, long? High)
{
    /// <summary>The quantile of values that are already in ascending order, which is not checked.</summary>
    /// <param name="sorted">One or more.</param>
    /// <param name="percent">1 to 99.</param>
    public static QuantileEstimate OfSorted(ReadOnlySpan<long> sorted, int percent)
    {
        QuantileRanks ranks = QuantileRanks.Of(sorted.Length, percent);
        return new QuantileEstimate(
            percent,
            sorted[(int)ranks.Nearest - 1],
            ranks.Low is { } low ? sorted[(int)low - 1] : null,
            ranks.High is { } high ? sorted[(int)high - 1] : null);
    }
}
