namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Against values computed with 50 digits.</summary>
public sealed class NormalDistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.84134474606854294859)]
    [InlineData(-1, 0.15865525393145705141)]
    [InlineData(1.9999, 0.97724446841523281)]
    [InlineData(2, 0.97724986805182079)]
    [InlineData(-2, 0.0227501319481792072)]
    [InlineData(-5, 2.8665157187919391167e-7)]
    [InlineData(-37, 5.7255712225245768e-300)]
    public void Cdf_OfAValue_IsThePublishedOne(double x, double expected) =>
        Assert.InRange(NormalDistribution.Cdf(x) / expected, 1 - 2e-13, 1 + 2e-13);
}
