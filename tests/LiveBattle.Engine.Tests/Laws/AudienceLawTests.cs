using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Laws of how many viewers are there and who gives how much, against worked figures and each other.</summary>
public sealed class AudienceLawTests
{
    private static readonly LognormalStay Stay = new(4, 20);

    [Fact]
    public void MeanFromEmpty_WithExponentialStays_IsTheWorkedOne()
    {
        Assert.Equal(342.48, AudienceSize.MeanFromEmpty(120, time => Math.Exp(-time / 4), 5), 0.005);
        Assert.Equal(480 * (1 - Math.Exp(-1.25)), AudienceSize.MeanFromEmpty(120, time => Math.Exp(-time / 4), 5), 1e-9);
        Assert.Equal(480, AudienceSize.MeanFromEmpty(120, time => Math.Exp(-time / 4), 200), 1e-8);
    }

    [Theory]
    [InlineData(4, 20, 5)]
    [InlineData(4, 20, 0.01)]
    [InlineData(4, 20, 300)]
    [InlineData(1, 1.01, 5)]
    [InlineData(0.02, 90, 5)]
    public void MeanFromEmpty_WithLognormalStays_IsTheIntegralOfTheirSurvival(double median, double p90, double time)
    {
        LognormalStay stay = new(median, p90);
        Assert.Equal(
            AudienceSize.MeanFromEmpty(1, stay.Survival, time), AudienceSize.MeanFromEmpty(1, stay, time), 1e-9);
    }

    [Fact]
    public void LognormalStay_HasItsPercentilesItsMeanAndTheEnginesDeviation()
    {
        Assert.Equal(0.5, Stay.Survival(4), 1e-14);
        Assert.Equal(0.1, Stay.Survival(20), 1e-13);
        Assert.Equal(1, Stay.Survival(0));
        Assert.Equal(Stay.Mean, Stay.MeanUpTo(1e9), 1e-9);
        Assert.Equal(new LognormalLaw(4, 20).Sigma, Stay.Sigma, 1e-14);
    }

    [Theory]
    [InlineData(0, 30, 5)]
    [InlineData(100, 0, 5)]
    [InlineData(100, 30, 5)]
    [InlineData(50, 10, 0.5)]
    public void Pmf_OfAnAudience_HasItsMeanAndItsVariance(int present, double rate, double time)
    {
        double[] pmf = AudienceSize.Pmf(present, rate, Stay, time);
        double mean = pmf.Index().Sum(at => at.Index * at.Item);
        Assert.Equal(1, pmf.Sum(), 1e-12);
        Assert.Equal(AudienceSize.Mean(present, rate, Stay, time), mean, 1e-9);
        Assert.Equal(
            AudienceSize.Variance(present, rate, Stay, time),
            pmf.Index().Sum(at => (at.Index - mean) * (at.Index - mean) * at.Item), 1e-8);
    }

    [Theory]
    [InlineData(1.161, 0.528, 0.727, 0.800)]
    [InlineData(1.5, 0.215, 0.464, 0.585)]
    [InlineData(2, 0.1, 0.316, 0.447)]
    public void ParetoShares_OfWorkedExponents_AreTheWorkedOnes(double alpha, double one, double ten, double twenty)
    {
        Assert.Equal(one, ParetoShares.Top(0.01, alpha), 6e-4);
        Assert.Equal(ten, ParetoShares.Top(0.1, alpha), 6e-4);
        Assert.Equal(twenty, ParetoShares.Top(0.2, alpha), 6e-4);
    }

    [Theory]
    [InlineData(0.2, 0.97, 1.019)]
    [InlineData(0.1, 0.9, 1.048)]
    [InlineData(0.01, 0.5, 1.177)]
    [InlineData(0.2, 0.8, 1.161)]
    public void ParetoAlpha_OfMeasuredShares_IsTheWorkedOne(double part, double share, double alpha)
    {
        Assert.Equal(alpha, ParetoShares.Alpha(part, share), 6e-4);
        Assert.Equal(share, ParetoShares.Top(part, ParetoShares.Alpha(part, share)), 1e-12);
    }

    [Fact]
    public void Hill_OfValuesAtParetoQuantiles_IsNearTheirExponent()
    {
        double[] values = [.. Enumerable.Range(0, 10_000).Select(k => Math.Pow((k + 0.5) / 10_000, -1 / 1.5))];
        (double alpha, double error) = ParetoShares.Hill(values, 1);
        Assert.Equal(1.5, alpha, 0.001);
        Assert.Equal(alpha / 100, error, 1e-12);
    }
}
