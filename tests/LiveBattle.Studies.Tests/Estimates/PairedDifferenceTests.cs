using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class PairedDifferenceTests
{
    /// <summary>
    /// W. S. Gosset ("Student"), The probable error of a mean, Biometrika 6 (1908): hours of sleep gained by ten patients
    /// under two drugs, in tenths. Mean gain 1.58, t 4.0621, plain interval 0.70 to 2.46, correlation 0.795.
    /// </summary>
    [Fact]
    public void Of_StudentsSleepers_IsAsPublished()
    {
        long[] x = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20];
        long[] y = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34];
        PairedDifference found = PairedDifference.Of(x, y);
        Assert.Equal(15.8, found.Mean, 1e-12);
        Assert.Equal(4.0621, found.Mean / (found.Sd / Math.Sqrt(10)), 1e-4);
        Assert.Equal(0.7952, found.Correlation!.Value, 1e-4);

        // One patient gained 4.6 hours: ten values as skewed as these leave the upper end wide open. Computed apart by
        // the paper's formula, with 2.262157 as the quantile of nine degrees.
        Assert.Equal(9.19565, found.Low!.Value, 1e-4);
        Assert.Equal(52.06479, found.High!.Value, 1e-4);
        Assert.Equal((3.2006 + 4.0090) / 1.5129, found.VarianceCut!.Value, 1e-3);
    }

    [Fact]
    public void Of_AnyPairs_IsTheMeanOfTheDifferences() => Pairs.Sample((x, y) =>
    {
        MeanEstimate mean = MeanEstimate.Of([.. x.Zip(y, (one, other) => other - one)]);
        PairedDifference found = PairedDifference.Of(x, y);
        Assert.Equal(mean, new MeanEstimate(found.Mean, found.Sd, found.Low, found.High));
    });

    [Fact]
    public void Of_ExchangedPairs_MirrorsBitForBit() => Pairs.Sample((x, y) =>
    {
        PairedDifference one = PairedDifference.Of(x, y);
        PairedDifference other = PairedDifference.Of(y, x);
        Assert.Equal(one with { Mean = -one.Mean, Low = -one.High, High = -one.Low }, other);
    });

    [Fact]
    public void Of_AnyPairs_CorrelatesAsTheTextbookSays() => Pairs.Sample((x, y) =>
    {
        PairedDifference found = PairedDifference.Of(x, y);
        if (x.Distinct().Count() == 1 || y.Distinct().Count() == 1)
        {
            Assert.Null(found.Correlation);
            return;
        }

        (double meanX, double meanY) = (x.Average(), y.Average());
        double covariance = x.Zip(y, (one, other) => (one - meanX) * (other - meanY)).Sum();
        double scale = Math.Sqrt(x.Sum(one => (one - meanX) * (one - meanX)) * y.Sum(other => (other - meanY) * (other - meanY)));
        Assert.Equal(covariance / scale, found.Correlation!.Value, 1e-9);
    });

    [Fact]
    public void Of_PairsOneApart_LeavesNothingToCut() =>
        Assert.Equal(new PairedDifference(1, 0, 1, 1, 1, null), PairedDifference.Of([3, 5, 9], [4, 6, 10]));

    [Fact]
    public void Of_OnePair_HasNoInterval() => Assert.Equal(new PairedDifference(-2, 0, null, null, null, null), PairedDifference.Of([5], [3]));

    [Fact]
    public void Of_TheExtremes_LosesNothing()
    {
        const long End = 1L << 53;
        PairedDifference found = PairedDifference.Of([-End, End, -End, End], [End, -End, End, -End]);
        Assert.Equal((0, -1, 0.5), (found.Mean, found.Correlation, found.VarianceCut));
    }

    [Fact]
    public void Of_DifferencesBeyond64Bits_Throws() =>
        Assert.Throws<OverflowException>(() => PairedDifference.Of([long.MinValue], [long.MaxValue]));

    [Fact]
    public void Of_OddOnesOut_Throws() => Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2], [1]));

    [Fact]
    public void Of_Nothing_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Of([], []));

    private static readonly Gen<(long[], long[])> Pairs = Gen.Select(Gen.Long[-1_000, 9_000], Gen.Long[-500, 5_000])
        .Array[1, 60].Select(pairs => (pairs.Select(pair => pair.Item1).ToArray(), pairs.Select(pair => pair.Item1 + pair.Item2).ToArray()));
}
