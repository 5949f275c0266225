using CsCheck;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Against values computed with 50 digits, and against the cumulative law.</summary>
public sealed class NormalLawTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.4999999, -2.5066282747031065135e-7)]
    [InlineData(0.25, -0.6744897501960817432)]
    [InlineData(0.1, -1.2815515655446004353)]
    [InlineData(0.9, 1.2815515655446005935)]
    [InlineData(0.075, -1.4395314709384559349)]
    [InlineData(0.0749, -1.4402382675279636631)]
    [InlineData(0.99, 2.3263478740408407676)]
    [InlineData(0.001, -3.0902323061678135354)]
    [InlineData(1e-5, -4.2648907939228246102)]
    [InlineData(1.4e-11, -6.6567230915181836356)]
    [InlineData(1.3e-11, -6.6676114565107408347)]
    [InlineData(1.1102230246251565e-16, -8.2095361516013868556)]
    [InlineData(0.9999999999999999, 8.2095361516013868556)]
    [InlineData(1e-20, -9.2623400897984075796)]
    [InlineData(1e-100, -21.273453560965324294)]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(2.2250738585072014e-308, -37.519379347144499821)]
    public void Quantile_OfAChance_IsTheKnownOne(double p, double expected) =>
        Assert.Equal(expected, NormalLaw.Quantile(p), 1e-14 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Quantile90_IsTheQuantileOfNineTenths() =>
        Assert.Equal(NormalLaw.Quantile90, -NormalLaw.Quantile(0.1), 1e-15);

    [Fact]
    public void Quantile_OfAnyUniform_IsWhereTheCumulativeLawReachesIt() => Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[0, 31]).Sample(
        (high, low, zeros) =>
        {
            // Leading zeros make tails as likely as the middle. An error in the value shows times density by chance.
            double u = Samplers.Uniform(high >> zeros, low);
            double x = NormalLaw.Quantile(u);
            double error = (NormalDistribution.Cdf(x) - u) / NormalDistribution.Density(x);
            Assert.True(Math.Abs(error) < 1e-13, $"quantile of {u:R} is off by {error:R}");
        },
        iter: 50_000);

    [Fact]
    public void Quantile_OfTheOtherTail_IsTheNegative() => Gen.ULong[1, (1UL << 52) - 1].Sample(steps =>
    {
        double p = steps / (double)(1UL << 52);
        Assert.Equal(-NormalLaw.Quantile(p), NormalLaw.Quantile(1 - p));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.Epsilon)]
    public void Quantile_OfNoChance_Throws(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => NormalLaw.Quantile(p));
}
