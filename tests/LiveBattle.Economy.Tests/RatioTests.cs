using CsCheck;

namespace LiveBattle.Economy.Tests;

public sealed class RatioTests
{
    [Fact]
    public void Ratio_IsInLowestTerms_SoEqualFractionsAreEqual() => Assert.Equal(Ratio.Of(1, 2), Ratio.Of(50, 100));

    [Fact]
    public void Times_RoundsByTheNamedRule()
    {
        Assert.Equal(2, Ratio.Of(1, 2).Times(5, Rounding.Down));
        Assert.Equal(3, Ratio.Of(1, 2).Times(5, Rounding.Up));
        Assert.Equal(2, Ratio.Of(1, 2).Times(4, Rounding.Up));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(Ratio.MaxTerm + 1, 1)]
    [InlineData(1, Ratio.MaxTerm + 1)]
    public void Ratio_BeyondItsLimits_IsRefused(long parts, long of) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(parts, of));

    [Fact]
    public void Ratio_AtItsLimits_IsValid() => Assert.Equal(Ratio.MaxTerm, Ratio.Of(Ratio.MaxTerm, 1).Numerator);

    [Theory]
    [InlineData(1, 2, "50 %")]
    [InlineData(0, 1, "0 %")]
    [InlineData(1, 8, "12.5 %")]
    [InlineData(1, 3, "1/3")]
    public void RatioText_IsExact(long parts, long of, string text) => Assert.Equal(text, Ratio.Of(parts, of).ToString());

    [Fact]
    public void Ratios_CompareAsFractions()
    {
        Assert.True(Ratio.Of(1, 3) < Ratio.Of(1, 2));
        Assert.True(Ratio.Of(2, 3) >= Ratio.Of(1, 2));
        Assert.True(UsdRate.FromMicros(1, 2) > UsdRate.FromMicros(1, 3));
    }

    [Fact]
    public void SmallestLeaving_SufficesAndOneLessDoesNot() =>
        (from of in Gen.Long[2, 1_000]
         from parts in Gen.Long[0, of - 1]
         from left in Gen.Long[1, 1_000_000]
         select (Share: Ratio.Of(parts, of), Left: left))
        .Sample(given =>
        {
            var amount = (long)given.Share.SmallestLeaving(given.Left)!.Value;
            return Left(amount) >= given.Left && Left(amount - 1) < given.Left;
            long Left(long of) => of - given.Share.Times(of, Rounding.Down);
        });

    [Fact]
    public void SmallestLeaving_WhenEverythingIsTaken_IsNone() => Assert.Null(Ratio.One.SmallestLeaving(1));

    [Fact]
    public void Price_OfUnits_IsRoundedOnceForAllOfThem()
    {
        var third = UsdRate.FromMicros(1_000_000, 3);
        Assert.Equal(UsdMicros.FromMicros(333_333), third.Of(1, Rounding.Down));
        Assert.Equal(UsdMicros.FromMicros(666_667), third.Of(2, Rounding.Up));
        Assert.Equal(UsdMicros.FromDollars(1), third.Of(3, Rounding.Down));
        Assert.Equal("$1.00 per 3", third.ToString());
    }
}
