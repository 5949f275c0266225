using CsCheck;

namespace LiveBattle.Economy.Tests;

public sealed class QuantityTests
{
    [Fact]
    public void Defaults_AreValidZeros()
    {
        Assert.Equal(Coins.FromCoins(0), default);
        Assert.Equal(EarningPoints.FromPoints(0), default);
        Assert.Equal(Diamonds.FromDiamonds(0), default);
        Assert.Equal(UsdMicros.FromMicros(0), default);
        Assert.Equal(Ratio.Of(0, 7), default);
        Assert.Equal(UsdRate.FromMicros(0, 3), default);
        Assert.Equal(Amount.OfPoints(0), default);
        Assert.Equal(1, default(Ratio).Denominator);
        Assert.Equal("$0.00", default(UsdRate).ToString());
        Assert.Equal("$0.00", default(UsdMicros).ToString());
        Assert.Equal("0", default(Coins).ToString());
    }

    [Fact]
    public void DefaultEarnings_AreWhatNothingEarns()
    {
        Assert.Equal(Earnings.Of(Cards.SourceB, Coins.Zero, 0), default);
    }

    [Fact]
    public void Coins_AtTheLimit_AreValid_AndOneBeyondIsNot()
    {
        Assert.Equal(1_000_000_000_000, Coins.FromCoins(AmountLimits.MaxCoins).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Coins.FromCoins(AmountLimits.MaxCoins + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Coins.FromCoins(AmountLimits.MaxCoins) + Coins.FromCoins(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Coins.FromCoins(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Coins.Zero - Coins.FromCoins(1));
    }

    [Fact]
    public void PointsAndDiamonds_AtTheLimit_AreValid_AndOneBeyondIsNot()
    {
        Assert.Equal((1L << 53) - 1, EarningPoints.FromPoints(AmountLimits.MaxCount).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => EarningPoints.FromPoints(AmountLimits.MaxCount + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Diamonds.FromDiamonds(AmountLimits.MaxCount + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Diamonds.FromDiamonds(-1));
    }

    [Fact]
    public void Money_MayBeOwed_UpToTheLimit()
    {
        Assert.Equal(-AmountLimits.MaxUsdMicros, (-UsdMicros.FromMicros(AmountLimits.MaxUsdMicros)).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => UsdMicros.FromMicros(AmountLimits.MaxUsdMicros + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => UsdMicros.FromMicros(-AmountLimits.MaxUsdMicros) - UsdMicros.FromMicros(1));
    }

    [Fact]
    public void MoneyFactories_AreNamedByTheirUnit()
    {
        Assert.Equal(5_000_000, UsdMicros.FromDollars(5).Value);
        Assert.Equal(50_000, UsdMicros.FromCents(5).Value);
        Assert.Throws<OverflowException>(() => UsdMicros.FromDollars(long.MaxValue));
    }

    [Theory]
    [InlineData(5_000, "$0.005")]
    [InlineData(1, "$0.000001")]
    [InlineData(50_000_000, "$50.00")]
    [InlineData(99_995_000, "$99.995")]
    [InlineData(-99_995_000, "-$99.995")]
    [InlineData(1_234_567_890_000, "$1,234,567.89")]
    public void MoneyText_IsExact(long micros, string text) => Assert.Equal(text, UsdMicros.FromMicros(micros).ToString());

    [Fact]
    public void Quantities_AddSubtractAndCompare()
    {
        Assert.Equal(Coins.FromCoins(30), Coins.FromCoins(10) * 3);
        Assert.Equal(Coins.FromCoins(7), Coins.FromCoins(10) - Coins.FromCoins(3));
        Assert.True(Coins.FromCoins(3) < Coins.FromCoins(4) && Coins.FromCoins(4) >= Coins.FromCoins(4));
        Assert.True(UsdMicros.FromCents(3) > UsdMicros.FromMicros(29_999));
        Assert.Equal(EarningPoints.FromPoints(12), EarningPoints.FromPoints(5) + EarningPoints.FromPoints(7));
        Assert.True(Diamonds.FromDiamonds(1) <= Diamonds.FromDiamonds(2));
    }

    [Fact]
    public void Addition_OfMoney_IsThatOfItsMicros() =>
        Gen.Select(Gen.Long[-AmountLimits.MaxUsdMicros / 2, AmountLimits.MaxUsdMicros / 2], Gen.Long[-1_000, AmountLimits.MaxUsdMicros / 2])
            .Sample((a, b) =>
                (UsdMicros.FromMicros(a) + UsdMicros.FromMicros(b)).Value == a + b
                && (UsdMicros.FromMicros(a) - UsdMicros.FromMicros(b)).Value == a - b);
}
