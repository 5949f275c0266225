using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class IndependentDifferenceTests
{
    /// <summary>
    /// Student's sleepers of 1908, in tenths of an hour, taken as two groups. In print: t 1.8608 on 17.776 degrees of
    /// freedom, −0.2055 to 3.3655 hours. Here 17 degrees, whose quantile is 2.109816 in tables, so a little wider.
    /// </summary>
    [Fact]
    public void Of_StudentsSleepers_IsAsPublished()
    {
        IndependentDifference found = IndependentDifference.Of(
            [7, -16, -2, -12, -1, 34, 37, 8, 0, 20], [19, 8, 11, 1, -1, 44, 55, 16, 46, 34]);
        Assert.Equal(15.8, found.Mean, 1e-12);
        double half = 2.109816 * 15.8 / 1.8608;
        Assert.Equal(15.8 - half, found.Low!.Value, 1e-3);
        Assert.Equal(15.8 + half, found.High!.Value, 1e-3);
        Assert.InRange(found.High.Value, 33.655, 33.80);
    }

    [Fact]
    public void Of_ExchangedStudies_MirrorsBitForBit() =>
        Gen.Select(Gen.Long[-1_000, 9_000].Array[1, 40], Gen.Long[0, 100_000].Array[1, 60]).Sample((x, y) =>
        {
            IndependentDifference one = IndependentDifference.Of(x, y);
            Assert.Equal(new IndependentDifference(-one.Mean, -one.High, -one.Low), IndependentDifference.Of(y, x));
        });

    [Fact]
    public void Of_AgainstAConstant_IsTheIntervalOfTheOther()
    {
        long[] y = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        MeanEstimate alone = MeanEstimate.Of(y);
        IndependentDifference found = IndependentDifference.Of([2, 2, 2], y);
        Assert.Equal(alone.Low!.Value - 2, found.Low!.Value, 1e-12);
        Assert.Equal(alone.High!.Value - 2, found.High!.Value, 1e-12);
    }

    [Fact]
    public void Of_TwoConstants_HasNoWidth() => Assert.Equal(new IndependentDifference(3, 3, 3), IndependentDifference.Of([2, 2], [5, 5, 5]));

    [Fact]
    public void Of_ASingleValue_HasNoInterval()
    {
        Assert.Equal(new IndependentDifference(3, null, null), IndependentDifference.Of([2], [4, 6]));
        Assert.Equal(new IndependentDifference(-3, null, null), IndependentDifference.Of([4, 6], [2]));
    }

    [Fact]
    public void Of_Nothing_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IndependentDifference.Of([], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndependentDifference.Of([1, 2], []));
    }
}
