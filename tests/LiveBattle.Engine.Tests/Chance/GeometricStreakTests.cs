using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class GeometricStreakTests
{
    private const int Draws = 200_000;
    private const int Longest = 10_000;

    [Theory]
    [InlineData(1UL, 1.001)]
    [InlineData(1UL, 1.5)]
    [InlineData(1UL, 3)]
    [InlineData(42UL, 3)]
    [InlineData(1UL, 50)]
    [InlineData(1UL, 1_000)]
    public void Draw_OnAStream_IsGeometricByChiSquare(ulong seed, double mean)
    {
        GeometricStreak streak = new(mean, Longest);
        long[] hits = new long[Longest];
        foreach (PhiloxBlock block in Streams.Blocks(seed, Draws))
            hits[streak.Draw(block) - 1]++;
        double another = 1 - (1 / mean);
        double[] chances = [.. Enumerable.Range(0, hits.Length).Select(k => Math.Pow(another, k) / mean)];
        chances[^1] = Math.Pow(another, hits.Length - 1);
        Assert.InRange(ChiSquare.Z(hits, chances)!.Value, -4, 4);
    }

    [Theory]
    [InlineData(1UL, 3)]
    [InlineData(5UL, 20)]
    public void Draw_OnAStream_HasItsMean(ulong seed, double mean)
    {
        GeometricStreak streak = new(mean, Longest);
        double found = Streams.Blocks(seed, Draws).Average(block => streak.Draw(block));
        Assert.InRange((found - mean) / Math.Sqrt(mean * (mean - 1) / Draws), -4, 4);
    }

    [Fact]
    public void Draw_OfMeanOne_IsAlwaysOne()
    {
        GeometricStreak single = new(1, Longest);
        Assert.Equal(1, single.Draw(default));
        Assert.All(Streams.Blocks(1, 1_000), block => Assert.Equal(1, single.Draw(block)));
    }

    [Fact]
    public void Draw_AtItsCap_IsCutToIt()
    {
        Assert.Equal(Longest, new GeometricStreak(1_000, Longest).Draw(default));
        Assert.Equal(12, new GeometricStreak(1_000_000, 12).Draw(default));
        Assert.Equal(1, new GeometricStreak(1_000_000, 1).Draw(default));
        Assert.Equal(1, new GeometricStreak(1_000_000, Longest).Draw(new PhiloxBlock(uint.MaxValue, uint.MaxValue, 0, 0)));
    }

    [Fact]
    public void Draw_WithACap_HasTheMeanThatIsStated()
    {
        GeometricStreak streak = new(10, 15);
        double found = Streams.Blocks(8, Draws).Average(block => streak.Draw(block));
        Assert.InRange(found - (10 * (1 - Math.Pow(0.9, 15))), -0.05, 0.05);
    }

    [Theory]
    [InlineData(0.999, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(1_000_001, 10)]
    [InlineData(3, 0)]
    public void Constructor_ValuesThatAreNone_Throws(double mean, int max) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeometricStreak(mean, max));
}
