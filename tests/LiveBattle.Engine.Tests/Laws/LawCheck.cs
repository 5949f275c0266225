namespace LiveBattle.Engine.Tests.Laws;

/// <summary>What many battles brought, held against exact laws: one right engine in a thousand fails a check.</summary>
internal static class LawCheck
{
    /// <summary>Standard deviations that 99.9 % of normal variates keep within.</summary>
    public const double Limit = 3.2905;

    /// <summary>Counts against chances of 0, 1, 2 …; a value without a chance fails.</summary>
    public static void Pmf(double[] chances, IEnumerable<long> values)
    {
        long[] hits = new long[chances.Length];
        foreach (long value in values)
            hits[value]++;

        // Without a second cell that expects enough, all chance lies in one place, and so must all values.
        if (ChiSquare.Z(hits, chances) is { } z)
            Assert.InRange(z, -Limit, Limit);
        else
            Assert.True(chances.Max() > 0.999, "there is nothing to compare");
    }

    /// <summary>Mean and variance against exact ones; how far the variance may stray is told by the values.</summary>
    public static void Moments(double mean, double variance, double[] values)
    {
        Interval.Mean(values.Average(), variance, values.Length).AssertHolds(mean, "mean");
        double fourth = values.Average(x => Math.Pow(x - mean, 4)) - (variance * variance);
        Interval.Mean(values.Average(x => (x - mean) * (x - mean)), fourth, values.Length).AssertHolds(variance, "variance");
    }

    /// <summary>A mean of values whose variance has no formula.</summary>
    public static void Mean(double mean, double[] values)
    {
        double found = values.Average();
        double variance = values.Sum(x => (x - found) * (x - found)) / (values.Length - 1);
        Interval.Mean(found, variance, values.Length).AssertHolds(mean, "mean");
    }

    /// <summary>How often something came true of independent trials of one chance.</summary>
    public static void Chance(double chance, IReadOnlyCollection<bool> came) =>
        Interval.Binomial(came.Count(yes => yes), came.Count).AssertHolds(chance, "chance");

    /// <summary>How often something came true against the sum of its chances: a sum of independent trials.</summary>
    public static void Sum(IEnumerable<(bool Came, double Chance)> trials)
    {
        double gap = 0;
        double variance = 0;
        foreach ((bool came, double chance) in trials)
        {
            gap += (came ? 1 : 0) - chance;
            variance += chance * (1 - chance);
        }

        Assert.True(variance > 100, $"variance {variance:R} is too small to judge");
        Assert.InRange(gap / Math.Sqrt(variance), -Limit, Limit);
    }
}
