using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

/// <summary>Seen through the quantiles: every hundredth part of any values, next to those of a plain sort.</summary>
public sealed class AscendingTests
{
    [Fact]
    public void Quantiles_OfAnyValues_AreThoseOfAPlainSort() => Gen.OneOf(
            Gen.Long[-50, 50], Gen.Long[-1_000_000, 3_000_000_000], Gen.Long[-(1L << 53), 1L << 53], Gen.Long, Gen.OneOf(Gen.Const(long.MinValue), Gen.Const(0L), Gen.Const(long.MaxValue)))
        .Array[505, 700].Sample(
            values =>
            {
                Distribution found = Distribution.Of(values);
                long[] sorted = [.. values.Order()];
                Assert.Equal((At(5), At(50), At(95)), (found.P5, found.P50, found.P95));
                Assert.Equal(OfSorted(50), found.P50Interval);
                Assert.Equal(OfSorted(95), found.P95Interval);

                long At(int percent) => sorted[((sorted.Length * percent) + 99) / 100 - 1];

                Interval OfSorted(int percent)
                {
                    QuantileEstimate estimate = QuantileEstimate.OfSorted(sorted, percent);
                    return new Interval(estimate.Low, estimate.High);
                }
            },
            iter: 300);

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(100_000)]
    public void Quantiles_OfAShuffledRow_AreItsNumbers(int n)
    {
        long[] values = [.. Enumerable.Range(1, n).Select(i => i * 7919L % n)];
        Assert.Equal(n, values.Distinct().Count());
        Distribution distribution = Distribution.Of(values);
        Assert.Equal(((n + 1) / 2) - 1, distribution.P50);
        Assert.Equal((((n * 5) + 99) / 100) - 1, distribution.P5);
    }
}
