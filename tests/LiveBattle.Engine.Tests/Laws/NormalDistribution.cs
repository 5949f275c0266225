namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// The normal law's cumulative distribution to some 1e-14 of itself, tails included: Marsaglia's series ("Evaluating the
/// normal distribution", 2004) inside two deviations, Laplace's continued fraction beyond.
/// </summary>
internal static class NormalDistribution
{
    private const double SeriesLimit = 2;
    private const int FractionTerms = 600;

    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The chance of a value of at most x.</summary>
    public static double Cdf(double x)
    {
        if (Math.Abs(x) < SeriesLimit)
            return 0.5 + (Density(x) * OddSeries(x));
        return x < 0 ? UpperTail(-x) : 1 - UpperTail(x);
    }

    private static double OddSeries(double x)
    {
        double term = x;
        double sum = x;
        for (int odd = 3; Math.Abs(term) > 1e-18; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum;
    }

    private static double UpperTail(double x)
    {
        double fraction = x;
        for (int k = FractionTerms; k >= 1; k--)
            fraction = x + (k / fraction);
        return Density(x) / fraction;
    }
}
