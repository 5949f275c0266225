using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class SharesTests
{
    private static readonly Gen<long> Count = Gen.Long[0, 400];

    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998) 2635–2650: worked cases of method 10.</summary>
    [Theory]
    [InlineData(36, 12, 2, 0, 0.0569, 0.3404)]
    [InlineData(18, 12, 2, 18, 0.0562, 0.3290)]
    [InlineData(53, 0, 0, 1, -0.0729, 0.0729)]
    [InlineData(0, 30, 0, 0, 0.8395, 1.0)]
    public void Paired_PublishedCases_HaveThePublishedInterval(long both, long onlyFirst, long onlySecond, long neither, double low, double high)
    {
        // The paper's difference is first − second; here it is y − x.
        PairedShares found = PairedShares.Of(both, onlySecond, onlyFirst, neither);
        Assert.Equal((onlyFirst - onlySecond) / (double)(both + onlyFirst + onlySecond + neither), found.Difference);
        Assert.Equal(low, found.Low, 5.1e-5);
        Assert.Equal(high, found.High, 5.1e-5);
    }

    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Independent_PublishedCases_HaveThePublishedInterval(long first, long ofFirst, long second, long ofSecond, double low, double high)
    {
        IndependentShares found = IndependentShares.Of(second, ofSecond, first, ofFirst);
        Assert.Equal(((double)second / ofSecond, (double)first / ofFirst), (found.X, found.Y));
        Assert.Equal(low, found.Low, 5.1e-5);
        Assert.Equal(high, found.High, 5.1e-5);
    }

    [Fact]
    public void Paired_Exchanged_Mirrors() => Gen.Select(Count, Count, Count, Count).Sample((both, onlyX, onlyY, neither) =>
    {
        if (both + onlyX + onlyY + neither == 0)
            return;
        PairedShares one = PairedShares.Of(both, onlyX, onlyY, neither);
        Assert.Equal(new PairedShares(one.Y, one.X, -one.Difference, -one.High, -one.Low), PairedShares.Of(both, onlyY, onlyX, neither));
        Assert.InRange(one.Difference, one.Low, one.High);
        Assert.InRange(one.Low, -1, 1);
        Assert.InRange(one.High, -1, 1);

        // What happened and what did not are the same question, asked the other way round.
        PairedShares rest = PairedShares.Of(neither, onlyY, onlyX, both);
        Assert.Equal(-one.High, rest.Low, 1e-12);
        Assert.Equal(-one.Low, rest.High, 1e-12);
    });

    [Fact]
    public void Independent_Exchanged_Mirrors() => Gen.Select(Count, Count, Gen.Long[1, 90], Gen.Long[1, 90]).Sample((x, y, restX, restY) =>
    {
        IndependentShares one = IndependentShares.Of(x, x + restX, y, y + restY);
        Assert.Equal(new IndependentShares(one.Y, one.X, -one.Difference, -one.High, -one.Low), IndependentShares.Of(y, y + restY, x, x + restX));
        Assert.InRange(one.Difference, one.Low, one.High);
        Assert.InRange(one.Low, -1, 1);
        Assert.InRange(one.High, -1, 1);
    });

    [Fact]
    public void Paired_TheSameLuck_IsNarrowerThanLuckOfItsOwn()
    {
        PairedShares paired = PairedShares.Of(480, 20, 60, 440);
        IndependentShares independent = IndependentShares.Of(500, 1_000, 540, 1_000);
        Assert.Equal(independent.Difference, paired.Difference, 1e-15);
        Assert.True(independent.Low < paired.Low && paired.High < independent.High);
        Assert.True(paired.High - paired.Low < (independent.High - independent.Low) / 2);
    }

    [Fact]
    public void Paired_TheLargestCounts_DoNotOverflow()
    {
        const long Most = 1_000_000_000;
        PairedShares found = PairedShares.Of(Most, Most, Most, Most);
        Assert.Equal((0.5, 0.5, 0.0), (found.X, found.Y, found.Difference));
        Assert.Equal(-found.Low, found.High);
        Assert.Equal(Proportion.Z95 * Math.Sqrt(0.5 / (4.0 * Most)), found.High, 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-1, 1, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, -1, 1)]
    [InlineData(1, 1, 1, -1)]
    [InlineData(1_000_000_001, 1, 1, 1)]
    public void Paired_ImpossibleCounts_Throw(long both, long onlyX, long onlyY, long neither) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedShares.Of(both, onlyX, onlyY, neither));

    [Fact]
    public void Independent_OfNoBattles_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => IndependentShares.Of(0, 0, 1, 2));
}
