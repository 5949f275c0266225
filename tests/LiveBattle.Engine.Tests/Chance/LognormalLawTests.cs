using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class LognormalLawTests
{
    private const int Draws = 100_000;

    private static readonly PhiloxBlock JustBelowHalf = new(0xFFFFFFFF, 0x7FFFFFFF, 0, 0);

    [Fact]
    public void Sigma_IsTheLogarithmOfTheRatioByTheQuantile()
    {
        Assert.Equal(Math.Log(5) / 1.2815515655446004, new LognormalLaw(4, 20).Sigma, 1e-14);
        Assert.Equal(0, new LognormalLaw(4, 4).Sigma);
        Assert.Equal(Math.Log(1e15) / 1.2815515655446004, new LognormalLaw(1, 1e15).Sigma, 1e-13);
    }

    [Fact]
    public void Draw_AtHalf_IsTheMedian() => Assert.Equal(240, new LognormalLaw(240, 1200).Draw(JustBelowHalf), 1e-10);

    [Fact]
    public void Draw_WithoutSpread_IsAlwaysTheMedian()
    {
        LognormalLaw law = new(7.5, 7.5);
        Assert.All(Streams.Blocks(1, 1_000), block => Assert.Equal(7.5, law.Draw(block)));
        Assert.Equal(0, default(LognormalLaw).Draw(JustBelowHalf));
    }

    [Fact]
    public void Draw_AtItsLimits_StaysBetweenZeroAndTheCap()
    {
        LognormalLaw widest = new(1000, 1e18);
        Assert.InRange(widest.Draw(default), 0, 1e-60);
        Assert.Equal(LognormalLaw.Cap, widest.Draw(new PhiloxBlock(uint.MaxValue, uint.MaxValue, 0, 0)));
        Assert.Equal(LognormalLaw.Cap, new LognormalLaw(LognormalLaw.Cap, LognormalLaw.Cap).Draw(JustBelowHalf));
    }

    [Theory]
    [InlineData(1UL, 4.0, 20.0)]
    [InlineData(42UL, 60e6, 61e6)]
    [InlineData(7UL, 1e-3, 5e4)]
    public void Draw_OnAStream_IsLognormalByKolmogorovAndSmirnov(ulong seed, double median, double p90)
    {
        LognormalLaw law = new(median, p90);
        double[] uniform =
        [
            .. Streams.Blocks(seed, Draws)
                .Select(block => NormalDistribution.Cdf(Math.Log(law.Draw(block) / median) / law.Sigma)).Order(),
        ];
        double distance = uniform.Index().Max(at => Math.Max(((at.Index + 1.0) / Draws) - at.Item, at.Item - ((double)at.Index / Draws)));
        Assert.True(distance * Math.Sqrt(Draws) < 1.9495, $"distance {distance:R}, seed {seed}");
        int below = Streams.Blocks(seed, Draws).Count(block => law.Draw(block) < p90);
        Assert.InRange((below - (0.9 * Draws)) / Math.Sqrt(0.09 * Draws), -4, 4);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(2, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, 1.1e15)]
    [InlineData(1.1e18, 1.1e18)]
    [InlineData(1e18, 1.1e18)]
    public void Constructor_ValuesThatAreNone_Throws(double median, double p90) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalLaw(median, p90));

    [Theory]
    [InlineData(1UL, 4.0, 20.0, 0.5)]
    [InlineData(2UL, 4.0, 20.0, 3.9)]
    [InlineData(3UL, 4.0, 20.0, 4.0)]
    [InlineData(4UL, 4.0, 20.0, 5.0)]
    [InlineData(5UL, 4.0, 20.0, 200.0)]
    [InlineData(6UL, 60e6, 61e6, 62e6)]
    public void DrawBeyond_OfWhatHasLasted_IsTheRestOfTheLaw(ulong seed, double median, double p90, double elapsed)
    {
        LognormalLaw law = new(median, p90);
        RandomStream luck = RandomStream.Of(seed, 9);
        double lasting = Survival(elapsed);
        double[] uniform = [.. Enumerable.Range(0, Draws).Select(i => 1 - (Survival(law.DrawBeyond(luck, (ulong)i, elapsed)) / lasting)).Order()];
        Assert.InRange(uniform[0], -1e-6, 1);
        double distance = uniform.Index().Max(at => Math.Max(((at.Index + 1.0) / Draws) - at.Item, at.Item - ((double)at.Index / Draws)));
        Assert.True(distance * Math.Sqrt(Draws) < 1.9495, $"distance {distance:R}, seed {seed}");

        double Survival(double time) => NormalDistribution.Cdf(-Math.Log(time / median) / law.Sigma);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void DrawBeyond_OfWhatHasJustBegun_IsADraw(double elapsed)
    {
        LognormalLaw law = new(4, 20);
        RandomStream luck = RandomStream.Of(1, 9);
        Assert.Equal(law.Draw(luck[77]), law.DrawBeyond(luck, 77, elapsed));
    }

    [Fact]
    public void DrawBeyond_WithoutSpread_IsTheMedian() =>
        Assert.Equal(4, new LognormalLaw(4, 4).DrawBeyond(RandomStream.Of(1, 9), 0, 3), 1e-15);

    [Fact]
    public void DrawBeyond_FarOut_EndsAndStaysBelowTheCap()
    {
        LognormalLaw law = new(1, 1.0001);
        for (ulong i = 0; i < 1_000; i++)
            Assert.InRange(law.DrawBeyond(RandomStream.Of(1, 9), i, 1e6), 1e6 * (1 - 1e-12), LognormalLaw.Cap);
    }
}
