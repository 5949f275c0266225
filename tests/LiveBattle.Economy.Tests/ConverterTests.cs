namespace LiveBattle.Economy.Tests;

public sealed class ConverterTests
{
    [Fact]
    public void Coins_EarnTheirPoints() =>
        Assert.Equal(EarningPoints.FromPoints(12_345), Cards.SourceB.Convert(Amount.OfCoins(12_345)).EarningPoints);

    [Fact]
    public void PointsPerCoin_MakePointsOfCoins_AndCoinsOfPoints()
    {
        var card = Cards.Measured with { PointsPerCoin = Cards.Printed(2L) };
        Assert.Equal(EarningPoints.FromPoints(14), card.Convert(Amount.OfCoins(7)).EarningPoints);
        Assert.Equal(EarningPoints.FromPoints(14), Earnings.Of(card, Coins.FromCoins(7), 0).EarningPoints);
        Assert.Equal(UsdMicros.FromMicros(7 * 12_900), card.ConvertPoints(14).ViewerPaidUsdMicros);
    }

    [Fact]
    public void Diamonds_AreWorthTheFewestPointsThatBringThem()
    {
        var result = Cards.SourceB.Convert(Amount.OfDiamonds(2_000));
        Assert.Equal(EarningPoints.FromPoints(20_000), result.EarningPoints);
        Assert.Equal(Diamonds.FromDiamonds(2_000), result.Diamonds);
        Assert.Equal(UsdMicros.FromDollars(100), result.GrossUsdMicros);
    }

    [Fact]
    public void Diamonds_WhenCommissionFallsAtTheGift_NeedThePointsBeforeIt()
    {
        var result = Cards.SourceA.WithCommissionFalling(CommissionTiming.OnGift).Convert(Amount.OfDiamonds(500));
        Assert.Equal(Diamonds.FromDiamonds(500), result.Diamonds);
        Assert.Equal(EarningPoints.FromPoints(999), result.EarningPoints);
    }

    [Fact]
    public void Usd_IsGross_AndBuysWholePointsWithARemainder()
    {
        var result = Cards.SourceB.Convert(Amount.OfUsd(UsdMicros.FromMicros(100_003_000)));
        Assert.Equal(EarningPoints.FromPoints(20_000), result.EarningPoints);
        Assert.Equal(UsdMicros.FromMicros(3_000), result.RemainderUsdMicros);
        Assert.Equal(UsdMicros.FromDollars(100), result.GrossUsdMicros);
    }

    [Theory]
    [InlineData(AmountUnit.Points)]
    [InlineData(AmountUnit.Coins)]
    [InlineData(AmountUnit.Diamonds)]
    public void NetFirst_ChangesNoNumber_OfWhatIsNoMoney(AmountUnit unit)
    {
        var amount = WildCards.Of(unit, 1_234);
        var net = Converter.Convert(amount, Cards.SourceB, net: true).Value;
        Assert.True(net.NetFirst);
        Assert.Null(net.AmountBasis);
        Assert.Equal(Cards.SourceB.Convert(amount), net with { NetFirst = false });
        Assert.False(Converter.Convert(amount, Cards.SourceB, net: false).Value.NetFirst);
    }

    [Theory]
    [InlineData("source-a", 500_000_000, 200_000, 500_000_000)]
    [InlineData("source-b", 500_000_000, 200_000, 500_000_000)]
    [InlineData("measured", 500_000_000, 100_000, 500_000_000)]
    [InlineData("source-b", 49_999_999, 19_999, 49_997_500)]
    [InlineData("source-b", 2_499, 0, 0)]
    [InlineData("source-b", 0, 0, 0)]
    public void NetDollars_AreTheMostPointsThatLeaveAtMostThem(string id, long micros, long points, long netMicros)
    {
        var result = Converter.Convert(Amount.OfUsd(UsdMicros.FromMicros(micros)), RateCards.Find(id)!, net: true).Value;
        Assert.Equal(points, result.EarningPoints.Value);
        Assert.Equal(netMicros, result.NetUsdMicros.Value);
        Assert.Equal(micros - netMicros, result.RemainderUsdMicros.Value);
        Assert.Equal(GateBasis.Net, result.AmountBasis);
    }

    [Fact]
    public void NetDollars_DoNotDependOnTheReading() => Assert.Equal(
        Net(Cards.SourceA, 500).Value.EarningPoints,
        Net(Cards.SourceA.WithCommissionFalling(CommissionTiming.OnGift), 500).Value.EarningPoints);

    [Fact]
    public void NetDollars_WhenCommissionTakesEverything_HaveNoAnswer()
    {
        var card = Cards.SourceA with { Commission = Cards.Printed(Ratio.One) };
        var problem = Assert.Single(Net(card, 500).Problems);
        Assert.Equal(("amount", "$500.00"), (problem.Path, problem.Value));
        Assert.Equal("Guide A takes everything as commission: no number of points leaves $500.00.", problem.Message);
        Assert.Equal(EarningPoints.Zero, Net(card, 0).Value.EarningPoints);
        Assert.True(Converter.Convert(Amount.OfUsd(UsdMicros.FromDollars(500)), card).IsValid);
    }

    [Fact]
    public void NetDollars_BeyondTheWorthOfAllCoins_AreRefused()
    {
        Assert.True(Net(Cards.SourceA, 2_500_000_000).IsValid);
        Assert.False(Net(Cards.SourceA, 2_500_000_001).IsValid);
    }

    [Fact]
    public void Amount_AtTheLimit_ConvertsUnderEveryCard() =>
        Assert.All(RateCards.BuiltIn, card =>
            Assert.Equal(5_000_000_000_000_000, card.Convert(Amount.OfCoins(AmountLimits.MaxAmount)).GrossUsdMicros.Value));

    [Fact]
    public void Amount_WorthMoreThanTheLimit_IsRefusedWithAReason()
    {
        var largest = Amount.OfDiamonds(AmountLimits.MaxAmount / 10);
        var beyond = Amount.OfDiamonds((AmountLimits.MaxAmount / 10) + 1);
        Assert.True(Converter.Convert(largest, Cards.SourceB).IsValid);
        var problem = Assert.Single(Converter.Convert(beyond, Cards.SourceB).Problems);
        Assert.Equal("amount", problem.Path);
        Assert.Equal("100,000,000,001 diamonds", problem.Value);
    }

    [Fact]
    public void Usd_OneCentBeyondTheWorthOfAllCoins_IsRefused()
    {
        var most = UsdMicros.FromDollars(5_000_000_000);
        Assert.True(Converter.Convert(Amount.OfUsd(most), Cards.Measured).IsValid);
        Assert.False(Converter.Convert(Amount.OfUsd(most + UsdMicros.FromCents(1)), Cards.Measured).IsValid);
    }

    [Fact]
    public void Diamonds_WhenTheGiftsAreAllTaken_AreRefused()
    {
        var card = Cards.SourceA.WithCommissionFalling(CommissionTiming.OnGift) with { Commission = Cards.Printed(Ratio.One) };
        Assert.False(Converter.Convert(Amount.OfDiamonds(1), card).IsValid);
        Assert.True(Converter.Convert(Amount.OfDiamonds(0), card).IsValid);
    }

    [Fact]
    public void Fee_IsAFlatPartAndAShareOfNet_AndLeavesTheRestForTheBank()
    {
        var card = Cards.SourceB with { ProcessorFee = Cards.Printed(new ProcessorFee(UsdMicros.FromCents(30), Ratio.Of(2, 100))) };
        var result = card.ConvertPoints(20_000);
        Assert.Equal(UsdMicros.FromCents(130), result.FeeUsdMicros);
        Assert.Equal(UsdMicros.FromCents(4_870), result.BankUsdMicros);
        Assert.Equal(UsdMicros.FromDollars(50), result.NetUsdMicros);
    }

    [Fact]
    public void Fee_NeverExceedsTheWithdrawal()
    {
        var card = Cards.SourceB with { ProcessorFee = Cards.Printed(new ProcessorFee(UsdMicros.FromDollars(1), Ratio.Zero)) };
        Assert.Equal(UsdMicros.Zero, card.ConvertPoints(100).BankUsdMicros);
    }

    [Fact]
    public void Gate_ThatNothingOpens_HasNoPointsToGo()
    {
        var card = Cards.SourceA with { Commission = Cards.Printed(Ratio.One) };
        Assert.Equal(new GateStatus(UsdMicros.FromDollars(50), GateBasis.Net, false, null), card.ConvertPoints(1_000_000).Gate);
    }

    [Fact]
    public void Gate_OfNothing_IsOpen()
    {
        var card = Cards.SourceA with { Gate = Cards.Printed(new Gate(UsdMicros.Zero, GateBasis.Net)) };
        Assert.True(card.ConvertPoints(0).Gate.Open);
    }

    private static Checked<ConversionResult> Net(RateCard card, long dollars) =>
        Converter.Convert(Amount.OfUsd(UsdMicros.FromDollars(dollars)), card, net: true);
}
