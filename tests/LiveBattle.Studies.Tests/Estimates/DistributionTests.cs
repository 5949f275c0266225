using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class DistributionTests
{
    private static readonly Interval Unknown = new(null, null);

    [Fact]
    public void Of_AHandful_IsWhatTheHandComputes()
    {
        Distribution distribution = Distribution.Of([9, 2, 4, 4, 5, 4, 7, 5]);
        Assert.Equal((5, Math.Sqrt(32.0 / 7), 2, 4, 9), (distribution.Mean, distribution.Sd, distribution.P5, distribution.P50, distribution.P95));
        Assert.Equal(
            (new Interval(null, 4), new Interval(2, 9), new Interval(5, null)),
            (distribution.P5Interval, distribution.P50Interval, distribution.P95Interval));
        MeanEstimate mean = MeanEstimate.Of([9, 2, 4, 4, 5, 4, 7, 5]);
        Assert.Equal(new Interval(mean.Low, mean.High), distribution.MeanInterval);
    }

    [Fact]
    public void Of_OneValue_HasNoSpreadAndNoInterval() =>
        Assert.Equal(new Distribution(-7, 0, -7, -7, -7, Unknown, Unknown, Unknown, Unknown), Distribution.Of([-7]));

    [Fact]
    public void Of_EqualValues_HasNoSpread() =>
        Assert.Equal(new Distribution(3, 0, 3, 3, 3, new Interval(3, 3), new Interval(null, 3), Unknown, new Interval(3, null)), Distribution.Of([3, 3, 3]));

    [Theory]
    [InlineData(2, 1, 1, 2)]
    [InlineData(3, 1, 2, 3)]
    [InlineData(19, 1, 10, 19)]
    [InlineData(20, 1, 10, 19)]
    [InlineData(21, 2, 11, 20)]
    [InlineData(100, 5, 50, 95)]
    [InlineData(101, 6, 51, 96)]
    public void Of_OneToN_HasNearestRanks(int n, long p5, long p50, long p95)
    {
        Distribution distribution = Distribution.Of([.. Enumerable.Range(1, n).Select(value => (long)value)]);
        Assert.Equal((p5, p50, p95), (distribution.P5, distribution.P50, distribution.P95));
        Assert.Equal((n + 1) / 2.0, distribution.Mean);
        Assert.Equal(Math.Sqrt(n * (n + 1) / 12.0), distribution.Sd, 1e-10);
    }

    [Fact]
    public void Of_HugeValuesCloseTogether_LosesNothing()
    {
        const long Huge = 1_000_000_000_000_000_000;
        Distribution distribution = Distribution.Of([Huge, Huge + 2]);
        Assert.Equal(Math.Sqrt(2), distribution.Sd, 1e-15);
        Assert.Equal((Huge, Huge, Huge + 2), (distribution.P5, distribution.P50, distribution.P95));
    }

    [Fact]
    public void Of_TheExtremes_DoesNotOverflow()
    {
        Distribution distribution = Distribution.Of([long.MinValue, long.MaxValue]);
        Assert.Equal(-0.5, distribution.Mean);
        Assert.Equal(Math.ScaleB(1, 63) * Math.Sqrt(2), distribution.Sd, 1e5);
    }

    [Fact]
    public void Of_AnyOrder_IsTheSame() => Gen.Long[-1_000, 1_000_000].Array[1, 200].Sample(values =>
        Assert.Equal(Distribution.Of(values), Distribution.Of([.. values.Reverse().OrderBy(value => value % 7)])));

    [Fact]
    public void Of_Nothing_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Distribution.Of([]));
}
