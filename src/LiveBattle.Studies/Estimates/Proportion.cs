namespace LiveBattle.Studies.Estimates;

/// <summary>An estimated probability with its 95 % interval.</summary>
/// <param name="Mean">Share of the replications, 0 to 1.</param>
/// <param name="Low">Lower end of Wilson's score interval.</param>
/// <param name="High">Upper end.</param>
public sealed record Proportion(double Mean, double Low, double High)
{
    /// <summary>The standard normal quantile of 97.5 %.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>
    /// The share <paramref name="count"/> of <paramref name="of"/> with Wilson's score interval (E. B. Wilson, 1927),
    /// which stays inside 0 to 1 and covers well near both.
    /// </summary>
    public static Proportion Of(long count, long of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        double n = of;
        double share = count / n;
        double z2 = Z95 * Z95;
        double centre = (share + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = HalfWidth(share, n);

        // The ends are 0 and 1 exactly when nothing or everything was counted; rounding must not say otherwise.
        return new Proportion(
            share,
            count == 0 ? 0 : Math.Max(0, centre - half),
            count == of ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>Half of the width of the interval around a share of <paramref name="n"/> replications.</summary>
    internal static double HalfWidth(double share, double n)
    {
        double z2 = Z95 * Z95;
        return Z95 / (1 + (z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n)));
    }
}
