namespace LiveBattle.Studies.Estimates;

/// <summary>How far apart two shares are when both are counted over the same battles.</summary>
/// <param name="X">Share of the battles in which x happened, 0 to 1.</param>
/// <param name="Y">Share in which y did.</param>
/// <param name="Difference">y − x, −1 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record PairedShares(double X, double Y, double Difference, double Low, double High)
{
    /// <summary>
    /// The difference by method 10 of R. G. Newcombe, "Improved confidence intervals for the difference between binomial
    /// proportions based on paired data", Statistics in Medicine 17 (1998) 2635–2650: the two Wilson intervals joined by
    /// the correlation of x and y, that correlation held back by half a battle.
    /// </summary>
    /// <param name="both">Battles with x and y; 0 to 10^9, as all four.</param>
    /// <param name="onlyX">Battles with x alone.</param>
    /// <param name="onlyY">Battles with y alone.</param>
    /// <param name="neither">Battles with neither.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range, or there is no battle at all.</exception>
    public static PairedShares Of(long both, long onlyX, long onlyY, long neither)
    {
        foreach (long count in (ReadOnlySpan<long>)[both, onlyX, onlyY, neither])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000_000_000);
        }

        long n = both + onlyX + onlyY + neither;
        Proportion x = Proportion.Of(both + onlyX, n);
        Proportion y = Proportion.Of(both + onlyY, n);
        double correlation = Correlate(both, onlyX, onlyY, neither);
        double difference = (double)(onlyY - onlyX) / n;
        return new PairedShares(
            x.Mean,
            y.Mean,
            difference,
            Math.Max(-1, difference - Join(y.Mean - y.Low, x.High - x.Mean, correlation)),
            Math.Min(1, difference + Join(y.High - y.Mean, x.Mean - x.Low, correlation)));
    }

    /// <summary>How much more often something happened in the second of two rows of twins than in the first.</summary>
    /// <param name="first">Battles, one or more.</param>
    /// <param name="second">As many, each on the luck of the one at the same place.</param>
    /// <param name="happened">Whether it did.</param>
    internal static PairedShares Of<TRow>(ReadOnlySpan<TRow> first, ReadOnlySpan<TRow> second, Func<TRow, bool> happened)
    {
        (long both, long onlyX, long onlyY) = (0, 0, 0);
        for (int i = 0; i < first.Length; i++)
        {
            bool x = happened(first[i]);
            bool y = happened(second[i]);
            both += x && y ? 1 : 0;
            onlyX += x && !y ? 1 : 0;
            onlyY += y && !x ? 1 : 0;
        }

        return Of(both, onlyX, onlyY, first.Length - both - onlyX - onlyY);
    }

    internal static double Join(double a, double b, double correlation) =>
        Math.Sqrt(Math.Max(0, (a * a) + (b * b) - (2 * correlation * (a * b))));

    private static double Correlate(long both, long onlyX, long onlyY, long neither)
    {
        double margins = Math.Sqrt((double)(both + onlyX) * (onlyY + neither)) * Math.Sqrt((double)(both + onlyY) * (onlyX + neither));
        if (margins == 0)
            return 0;
        long product = (both * neither) - (onlyX * onlyY);
        double n = both + onlyX + onlyY + neither;
        return (product > 0 ? Math.Max(0, product - (n / 2)) : product) / margins;
    }
}
