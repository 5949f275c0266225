using System.Numerics;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class QuantileRanksTests
{
    /// <summary>Ranks of the median's interval as tables of the sign test print them.</summary>
    [Theory]
    [InlineData(5, null, null)]
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    [InlineData(50, 18, 33)]
    [InlineData(100, 40, 61)]
    public void Of_TheMedian_HasThePrintedRanks(long n, int? low, int? high) =>
        Assert.Equal(new QuantileRanks((n + 1) / 2, low, high), QuantileRanks.Of(n, 50));

    /// <summary>0.95^72 is the first power below 2.5 %.</summary>
    [Theory]
    [InlineData(71, null)]
    [InlineData(72, 1)]
    public void Of_TheFivePercentQuantile_NeedsEnoughValues(long n, int? low)
    {
        Assert.Equal((long?)low, QuantileRanks.Of(n, 5).Low);
        Assert.Equal(low is null ? null : n + 1 - low, QuantileRanks.Of(n, 95).High);
    }

    [Fact]
    public void Of_SmallSamples_IsWhatWholeNumbersSay()
    {
        for (int n = 1; n <= 80; n++)
        {
            foreach (int percent in (int[])[1, 5, 10, 25, 50, 67, 90, 95, 99])
                Assert.Equal((Exactly(n, percent), percent), (QuantileRanks.Of(n, percent), percent));
        }
    }

    [Fact]
    public void Of_AMillion_FollowsTheNormalLaw()
    {
        Assert.Equal(new QuantileRanks(500_000, 499_020, 500_981), QuantileRanks.Of(1_000_000, 50));
        QuantileRanks five = QuantileRanks.Of(1_000_000, 5);
        double half = Proportion.Z95 * Math.Sqrt(1_000_000 * 0.05 * 0.95);
        Assert.Equal(50_000 - half, five.Low!.Value, 2.0);
        Assert.Equal(50_000 + half, five.High!.Value, 2.0);
    }

    [Fact]
    public void Of_OppositePercents_Mirrors()
    {
        for (long n = 1; n < 3_000; n += 37)
        {
            for (int percent = 1; percent <= 50; percent += 7)
            {
                QuantileRanks low = QuantileRanks.Of(n, percent);
                QuantileRanks high = QuantileRanks.Of(n, 100 - percent);
                Assert.Equal((low.Low, low.High), (n + 1 - high.High, n + 1 - high.Low));
                Assert.True((low.Low ?? 0) <= low.Nearest && low.Nearest <= (low.High ?? n));
            }
        }
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(1_000_000_000_001, 50)]
    [InlineData(10, 0)]
    [InlineData(10, 100)]
    public void Of_NoQuantileAtAll_Throws(long n, int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantileRanks.Of(n, percent));

    [Fact]
    public void Estimate_OfSortedValues_PicksThem()
    {
        long[] sorted = [.. Enumerable.Range(1, 100).Select(i => 10L * i)];
        Assert.Equal(new QuantileEstimate(50, 500, 400, 610), QuantileEstimate.OfSorted(sorted, 50));
        Assert.Equal(new QuantileEstimate(90, 900, 840, 960), QuantileEstimate.OfSorted(sorted, 90));
        Assert.Equal(new QuantileEstimate(99, 990, 970, null), QuantileEstimate.OfSorted(sorted, 99));
    }

    private static QuantileRanks Exactly(int n, int percent)
    {
        // Chances in parts of 100^n: at[k] that exactly k of n values lie below the quantile.
        BigInteger[] at = new BigInteger[n + 1];
        BigInteger choose = 1;
        for (int k = 0; k <= n; k++)
        {
            at[k] = choose * BigInteger.Pow(percent, k) * BigInteger.Pow(100 - percent, n - k);
            choose = choose * (n - k) / (k + 1);
        }

        BigInteger all = BigInteger.Pow(100, n);
        long? low = null;
        long? high = null;
        for (int rank = 1; rank <= n; rank++)
        {
            if (Sum(0, rank - 1) * 40 <= all)
                low = rank;
            if (high is null && Sum(rank, n) * 40 <= all)
                high = rank;
        }

        return new QuantileRanks((int)Math.Ceiling(n * percent / 100m), low, high);

        BigInteger Sum(int from, int to) => Enumerable.Range(from, to - from + 1).Aggregate(BigInteger.Zero, (sum, k) => sum + at[k]);
    }
}
