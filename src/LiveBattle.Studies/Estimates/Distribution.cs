namespace LiveBattle.Studies.Estimates;

/// <summary>How a whole quantity is spread over the replications, with 95 % intervals.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Sd">Sample standard deviation (n − 1); 0 for a single replication.</param>
/// <param name="P5">5 % quantile: the smallest value with at least that share at or below it.</param>
/// <param name="P50">Median, likewise.</param>
/// <param name="P95">95 % quantile, likewise.</param>
/// <param name="MeanInterval">Of the mean; see <see cref="MeanEstimate"/>. Both ends are null for a single replication.</param>
/// <param name="P5Interval">
/// Of the quantile; see <see cref="QuantileRanks"/>. Its ends are values that occurred; an end is null when there are too
/// few replications to name it.
/// </param>
/// <param name="P50Interval">Of the median, likewise.</param>
/// <param name="P95Interval">Of the 95 % quantile, likewise.</param>
public sealed record Distribution(
    double Mean,
    double Sd,
    long P5,
    long P50,
    long P95,
    Interval MeanInterval,
    Interval P5Interval,
    Interval P50Interval,
    Interval P95Interval)
{
    /// <summary>
    /// Summarises values. Sums are exact integers, so their order, and with it the number of threads, changes nothing.
    /// </summary>
    /// <param name="values">One or more.</param>
    public static Distribution Of(ReadOnlySpan<long> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        MeanEstimate mean = MeanEstimate.Of(values);
        long[] sorted = Ascending.Copy(values);
        QuantileEstimate p5 = QuantileEstimate.OfSorted(sorted, 5);
        QuantileEstimate p50 = QuantileEstimate.OfSorted(sorted, 50);
        QuantileEstimate p95 = QuantileEstimate.OfSorted(sorted, 95);
        return new Distribution(
            mean.Mean,
            mean.Sd,
            p5.Value,
            p50.Value,
            p95.Value,
            new Interval(mean.Low, mean.High),
            new Interval(p5.Low, p5.High),
            new Interval(p50.Low, p50.High),
            new Interval(p95.Low, p95.High));
    }
}
