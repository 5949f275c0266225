using System.Numerics;

namespace LiveBattle.Studies.Estimates;

/// <summary>How far apart two means are when each comes from a study with luck of its own.</summary>
/// <param name="Mean">Mean of y − mean of x.</param>
/// <param name="Low">Lower end of the 95 % interval; null when either has a single value.</param>
/// <param name="High">Upper end, likewise.</param>
public sealed record IndependentDifference(double Mean, double? Low, double? High)
{
    /// <summary>The difference y − x; see <see cref="Of(in Moments, in Moments)"/>.</summary>
    /// <param name="x">One value or more.</param>
    /// <param name="y">One value or more; not necessarily as many.</param>
    public static IndependentDifference Of(ReadOnlySpan<long> x, ReadOnlySpan<long> y) => Of(Moments.Of(x), Moments.Of(y));

    /// <summary>
    /// The difference y − x by B. L. Welch's interval (Biometrika 34, 1947, 28–35), which lets the two have different
    /// variances. The degrees of freedom are rounded down, which widens the interval, by less than a part in 5,000 from a
    /// hundred values on. Skewness is not corrected: what both have in common cancels in the
    /// difference.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">One has no value.</exception>
    public static IndependentDifference Of(in Moments x, in Moments y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Count, 1, nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Count, 1, nameof(y));
        BigInteger gap = (y.Sum * x.Count) - (x.Sum * y.Count);
        double mean = (double)gap / ((double)x.Count * y.Count);
        if (x.Count == 1 || y.Count == 1)
            return new IndependentDifference(mean, null, null);
        double partX = x.Variance / x.Count;
        double partY = y.Variance / y.Count;
        double whole = partX + partY;
        if (whole == 0)
            return new IndependentDifference(mean, mean, mean);
        double shareX = partX / whole;
        double shareY = partY / whole;
        double degrees = 1 / ((shareX * shareX / (x.Count - 1)) + (shareY * shareY / (y.Count - 1)));
        double half = StudentLaw.Quantile975(Math.Max(1, (long)degrees)) * Math.Sqrt(whole);
        return new IndependentDifference(mean, mean - half, mean + half);
    }
}
