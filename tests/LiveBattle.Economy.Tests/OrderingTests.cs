using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>Every quantity is ordered as its number is, by each of the four signs; and diamonds and points add up.</summary>
public sealed class OrderingTests
{
    [Fact]
    public void Coins_AreOrderedAsTheirNumbers() => AssertOrder(
        Coins.FromCoins, (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void Diamonds_AreOrderedAsTheirNumbers() => AssertOrder(
        Diamonds.FromDiamonds, (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void EarningPoints_AreOrderedAsTheirNumbers() => AssertOrder(
        EarningPoints.FromPoints, (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void Money_IsOrderedAsItsMicros() => AssertOrder(
        UsdMicros.FromMicros, (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void Fractions_AreOrderedByTheirValue_WhateverTheirTerms() => AssertOrder(
        number => Ratio.Of(number, 997), (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void Fractions_OfOneNumerator_AreOrderedTheOtherWayRound() => AssertOrder(
        number => Ratio.Of(1, 10_000 - number), (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void Rates_AreOrderedByTheirPrice() => AssertOrder(
        number => UsdRate.FromMicros(number, 997), (a, b) => (a < b, a <= b, a > b, a >= b));

    [Fact]
    public void LargestFractions_AreComparedExactly()
    {
        var nearlyOne = Ratio.Of(Ratio.MaxTerm - 1, Ratio.MaxTerm);
        var aLittleLess = Ratio.Of(Ratio.MaxTerm - 2, Ratio.MaxTerm - 1);
        Assert.True(aLittleLess < nearlyOne);
        Assert.False(nearlyOne <= aLittleLess);
    }

    [Fact]
    public void Diamonds_AddAndSubtractAsTheirNumbers() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000]).Sample((a, b) =>
            (Diamonds.FromDiamonds(a) + Diamonds.FromDiamonds(b)).Value == a + b
            && (Diamonds.FromDiamonds(a + b) - Diamonds.FromDiamonds(b)).Value == a);

    [Fact]
    public void EarningPoints_AddAndSubtractAsTheirNumbers() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000]).Sample((a, b) =>
            (EarningPoints.FromPoints(a) + EarningPoints.FromPoints(b)).Value == a + b
            && (EarningPoints.FromPoints(a + b) - EarningPoints.FromPoints(b)).Value == a);

    [Fact]
    public void Counts_AreWrittenWithSeparatorsAndWithoutTheirUnit()
    {
        Assert.Equal("1,234,567", Coins.FromCoins(1_234_567).ToString());
        Assert.Equal("1,234,567", Diamonds.FromDiamonds(1_234_567).ToString());
        Assert.Equal("1,234,567", EarningPoints.FromPoints(1_234_567).ToString());
    }

    [Fact]
    public void UnknownRounding_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.Times(1, (Rounding)2));

    private static void AssertOrder<T>(Func<long, T> quantity, Func<T, T, (bool Less, bool AtMost, bool More, bool AtLeast)> signs)
        where T : IComparable<T>
    {
        // Neighbours and equals are where signs differ: random numbers alone would hardly ever meet.
        (long, long)[] pairs = [(0, 0), (0, 1), (1, 0), (7, 7), (7, 8), (8, 7), (9_999, 2), (2, 9_999)];
        Assert.All(pairs, pair =>
        {
            var (a, b) = pair;
            var (left, right) = (quantity(a), quantity(b));
            Assert.Equal((a < b, a <= b, a > b, a >= b), signs(left, right));
            Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(left.CompareTo(right)));
        });
    }
}
