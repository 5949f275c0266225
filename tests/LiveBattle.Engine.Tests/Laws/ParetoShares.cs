namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Who owns how much under a Pareto law of exponent alpha.</summary>
internal static class ParetoShares
{
    /// <summary>The share of the first <paramref name="part"/>, 0 to 1: part^(1 − 1/alpha).</summary>
    public static double Top(double part, double alpha) => Math.Pow(part, 1 - (1 / alpha));

    /// <summary>The exponent at which the first part owns the share: 1 / (1 − ln share / ln part).</summary>
    public static double Alpha(double part, double share) => 1 / (1 - (Math.Log(share) / Math.Log(part)));

    /// <summary>Hill's estimate of alpha from values above a least one, and its standard error.</summary>
    public static (double Alpha, double Error) Hill(IReadOnlyCollection<double> values, double least)
    {
        double alpha = values.Count / values.Sum(value => Math.Log(value / least));
        return (alpha, alpha / Math.Sqrt(values.Count));
    }
}
