namespace LiveBattle.Studies.Estimates;

/// <summary>
/// Which of n values in ascending order, counted from 1, estimate a quantile and bound it, whatever the law of the
/// values (H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition, 2003, section 7.1).
/// </summary>
/// <remarks>
/// How many of n values lie below the true quantile is binomial. The low rank is the largest one that lies above the
/// truth with a chance of at most 2.5 %, the high rank the smallest one that lies below it with as little. Ranks are
/// whole numbers, so the interval covers 95 % or somewhat more, never less: for the median of 100 values 96.5 %, of
/// 1,000 values 95.4 %. Where values are equal to one another it covers still more.
/// </remarks>
/// <param name="Nearest">The smallest rank with at least the asked share at or below it.</param>
/// <param name="Low">Null when even the smallest value may well lie above the truth.</param>
/// <param name="High">Null when even the largest may well lie below it.</param>
public readonly record struct QuantileRanks(long Nearest, long? Low, long? High)
{
    /// <summary>Chance of missing the truth on either side: 2.5 %.</summary>
    private const double Tail = 0.025;

    /// <summary>The ranks, exactly.</summary>
    /// <param name="count">How many values, 1 to 10^12.</param>
    /// <param name="percent">1 to 99.</param>
    public static QuantileRanks Of(long count, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000_000_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 99);
        long nearest = ((count * percent) + 99) / 100;
        long low = LowRank(count, percent / 100.0, (100 - percent) / 100.0);
        long high = count + 1 - LowRank(count, (100 - percent) / 100.0, percent / 100.0);
        return new QuantileRanks(nearest, low == 0 ? null : low, high > count ? null : high);
    }

    /// <summary>The largest r with a chance of at most 2.5 % that fewer than r values lie below; 0 if there is none.</summary>
    private static long LowRank(long n, double p, double q) => BinomialTail.MostThatAreTooFew(n, p, q, Tail) + 1;
}
