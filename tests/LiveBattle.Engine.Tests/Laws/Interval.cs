namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Where a true value lies with a confidence, 99.9 % where none is given: one right test in a thousand fails.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public const double Confidence = 0.999;

    /// <summary>The chance behind successes in independent trials, exact (Clopper and Pearson): never too narrow.</summary>
    public static Interval Binomial(long successes, long trials, double confidence = Confidence)
    {
        double tail = (1 - confidence) / 2;
        return new Interval(
            successes == 0 ? 0 : Root(p => Laws.Binomial.AtLeast(successes, trials, p) - tail, 0, 1),
            successes == trials ? 1 : Root(p => Laws.Binomial.AtLeast(successes + 1, trials, p) - (1 - tail), 0, 1));
    }

    /// <summary>The mean behind one Poisson count, exact (Garwood): never too narrow.</summary>
    public static Interval Poisson(long count, double confidence = Confidence)
    {
        double tail = (1 - confidence) / 2;
        double far = count + (10 * Math.Sqrt(count + 1)) + 50;
        return new Interval(
            count == 0 ? 0 : Root(mean => 1 - AtMost(count - 1, mean) - tail, 0, far),
            Root(mean => 1 - AtMost(count, mean) - (1 - tail), 0, far));
    }

    /// <summary>The mean behind many values with a known or well-estimated variance.</summary>
    public static Interval Mean(double mean, double variance, long count, double confidence = Confidence)
    {
        double quantile = Root(x => NormalDistribution.Cdf(x) - ((1 + confidence) / 2), 0, 40);
        double half = quantile * Math.Sqrt(variance / count);
        return new Interval(mean - half, mean + half);
    }

    /// <summary>Fails unless the value lies inside.</summary>
    public void AssertHolds(double value, string what) =>
        Assert.True(value >= Low && value <= High, $"{what}: exact {value:R} is outside {Low:R} to {High:R}");

    private static double AtMost(long count, double mean)
    {
        PoissonPmf pmf = new(mean);
        double sum = 0;
        for (long k = pmf.First; k <= Math.Min(count, pmf.Last); k++)
            sum += pmf[k];
        return sum;
    }

    // Of a rising function, by halving.
    private static double Root(Func<double, double> f, double low, double high)
    {
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            if (f(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
