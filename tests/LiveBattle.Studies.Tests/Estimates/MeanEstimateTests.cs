using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class MeanEstimateTests
{
    /// <summary>Nine values, mean 5, sd √7.5; t of 8 degrees is 2.306004 in print.</summary>
    [Fact]
    public void Of_SymmetricValues_IsStudentsInterval()
    {
        MeanEstimate estimate = MeanEstimate.Of([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        double half = 2.306004 * Math.Sqrt(7.5) / 3;
        Assert.Equal((5, Math.Sqrt(7.5)), (estimate.Mean, estimate.Sd));
        Assert.Equal(5 - half, estimate.Low!.Value, 1e-6);
        Assert.Equal(5 + half, estimate.High!.Value, 1e-6);
    }

    [Fact]
    public void Of_AnyValues_SolvesHallsTransformation() => Gen.Long[-1_000, 100_000].Array[3, 60].Sample(values =>
    {
        if (values.Distinct().Count() == 1)
            return;
        double n = values.Length;
        double mean = values.Average();
        double[] apart = [.. values.Select(value => value - mean)];
        double sd = Math.Sqrt(apart.Sum(d => d * d) / (n - 1));
        double skewness = apart.Average(d => d * d * d) / Math.Pow(apart.Average(d => d * d), 1.5);
        double reach = StudentLaw.Quantile975(values.Length - 1) / Math.Sqrt(n);
        MeanEstimate estimate = MeanEstimate.Of(values);

        // Each end, transformed as the paper does it, must come out at Student's quantile.
        Assert.Equal(reach, Transform((mean - estimate.Low!.Value) / sd), 1e-8);
        Assert.Equal(-reach, Transform((mean - estimate.High!.Value) / sd), 1e-8);

        double Transform(double w) =>
            w + (skewness * w * w / 3) + (skewness * skewness * w * w * w / 27) + (skewness / (6 * n));
    });

    [Fact]
    public void Of_ValuesSkewedToTheRight_ReachesFurtherUp()
    {
        MeanEstimate estimate = MeanEstimate.Of([1, 1, 1, 1, 2, 2, 3, 5, 9, 40]);
        Assert.True(estimate.High - estimate.Mean > (estimate.Mean - estimate.Low) * 1.5);
    }

    [Fact]
    public void Of_AnyValues_EnclosesTheMean() => Gen.Long[-50, 1_000_000].Array[2, 100].Sample(values =>
    {
        MeanEstimate estimate = MeanEstimate.Of(values);
        Assert.True(estimate.Low <= estimate.Mean && estimate.Mean <= estimate.High);
    });

    [Fact]
    public void Of_OneWhaleAmongMany_StaysFiniteAndEnclosesTheMean()
    {
        // The most skewed sample there is.
        long[] values = new long[10_000];
        values[17] = 1L << 53;
        MeanEstimate estimate = MeanEstimate.Of(values);
        Assert.True(estimate.Low < estimate.Mean && estimate.Mean < estimate.High);
        Assert.True(double.IsFinite(estimate.Low.Value) && double.IsFinite(estimate.High.Value));
    }

    [Fact]
    public void Of_OneValue_HasNoInterval() => Assert.Equal(new MeanEstimate(7, 0, null, null), MeanEstimate.Of([7]));

    [Theory]
    [InlineData(2)]
    [InlineData(1_000)]
    public void Of_EqualValues_HasNoWidth(int n) =>
        Assert.Equal(new MeanEstimate(-4, 0, -4, -4), MeanEstimate.Of([.. Enumerable.Repeat(-4L, n)]));

    [Fact]
    public void Of_TheExtremes_IsSymmetric()
    {
        MeanEstimate estimate = MeanEstimate.Of([-(1L << 53), 1L << 53]);
        Assert.Equal(0, estimate.Mean);
        Assert.Equal(-estimate.Low, estimate.High);
        Assert.Equal(12.706204736 * (1L << 53), estimate.High!.Value, 1e7);
    }

    [Fact]
    public void Of_ShiftedAndScaled_FollowsExactly() =>
        Gen.Select(Gen.Long[-10_000, 10_000].Array[2, 80], Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 1_000]).Sample((values, shift, scale) =>
        {
            MeanEstimate plain = MeanEstimate.Of(values);
            MeanEstimate moved = MeanEstimate.Of([.. values.Select(value => (value * scale) + shift)]);
            double tolerance = 1e-9 * (Math.Abs((double)shift) + (10_000.0 * scale));
            Assert.Equal((plain.Low!.Value * scale) + shift, moved.Low!.Value, tolerance);
            Assert.Equal((plain.High!.Value * scale) + shift, moved.High!.Value, tolerance);
        });

    [Fact]
    public void Of_NegatedValues_MirrorsBitForBit() => Gen.Long[-1_000_000, 50_000_000].Array[1, 80].Sample(values =>
    {
        MeanEstimate plain = MeanEstimate.Of(values);
        Assert.Equal(
            new MeanEstimate(-plain.Mean, plain.Sd, -plain.High, -plain.Low), MeanEstimate.Of([.. values.Select(value => -value)]));
    });

    [Fact]
    public void Of_AnyOrderAndAnyCut_IsTheSameBitForBit() =>
        Gen.Select(Gen.Long[-(1L << 53), 1L << 53].Array[1, 100], Gen.Int[0, 100]).Sample((values, cut) =>
        {
            long[] shuffled = [.. values.OrderBy(value => value % 7).ThenByDescending(value => value)];
            cut = Math.Min(cut, values.Length);
            MeanEstimate whole = MeanEstimate.Of(values);
            Assert.Equal(whole, MeanEstimate.Of(shuffled));
            Assert.Equal(whole, MeanEstimate.Of(Moments.Of(values.AsSpan(cut)) + Moments.Of(values.AsSpan(0, cut))));
        });

    [Fact]
    public void Of_Nothing_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => MeanEstimate.Of([]));
}
