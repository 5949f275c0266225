namespace LiveBattle.Engine.Tests.Laws;

/// <summary>A lognormal stay of a median and a 90th percentile, in any one unit.</summary>
internal readonly record struct LognormalStay(double Median, double P90)
{
    private const double Quantile90 = 1.2815515655446004;

    public double Sigma => Math.Log(P90 / Median) / Quantile90;

    public double Mean => Median * Math.Exp(Sigma * Sigma / 2);

    /// <summary>The chance to stay longer than <paramref name="time"/>.</summary>
    public double Survival(double time) => time <= 0 ? 1 : NormalDistribution.Cdf(-Math.Log(time / Median) / Sigma);

    /// <summary>The mean of the part of a stay before <paramref name="time"/>: the survival's integral, in closed form.</summary>
    public double MeanUpTo(double time)
    {
        if (time <= 0)
            return 0;
        double z = Math.Log(time / Median) / Sigma;
        return (Mean * NormalDistribution.Cdf(z - Sigma)) + (time * NormalDistribution.Cdf(-z));
    }
}
