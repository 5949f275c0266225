namespace LiveBattle.Economy.Tests;

/// <summary>Where a source says nothing, nothing is computed.</summary>
public sealed class SilenceTests
{
    [Fact]
    public void SilentEntries_OfTheBuiltInCards_HaveNoValueAndNoItems() => Assert.All(RateCards.BuiltIn, card =>
    {
        Agrees(card.Commission);
        Agrees(card.CommissionFalls);
        Agrees(card.ProcessorFee);
        Agrees(card.Gate);
        Agrees(card.MaxPerDay);
        Agrees(card.PaidWithinDays);
        Agrees(card.CoinPrice);
        Agrees(card.StoreShare);
        Agrees(card.FollowerPoints);
        Agrees(card.FollowerPointsPay);
        Assert.Equal(card.Eligibility.IsSilent, card.Eligibility.Items.IsEmpty);
        Assert.Equal(card.GiftCards.IsSilent, card.GiftCards.Items.IsEmpty);
        Assert.Equal(card.CoinPackages.IsSilent, card.CoinPackages.Items.IsEmpty);
        Assert.Equal(card.RechargeSteps.IsSilent, card.RechargeSteps.Items.IsEmpty);
        Assert.Equal(card.WithdrawalSteps.IsSilent, card.WithdrawalSteps.Items.IsEmpty);
    });

    [Fact]
    public void Guides_AreSilentWhereTheyAre()
    {
        Assert.True(Cards.SourceA.ProcessorFee.IsSilent && Cards.SourceB.ProcessorFee.IsSilent);
        Assert.True(Cards.SourceA.CoinPrice.IsSilent && Cards.SourceB.CoinPrice.IsSilent);
        Assert.True(Cards.SourceA.FollowerPoints.IsSilent && Cards.SourceA.FollowerPointsPay.IsSilent);
        Assert.True(Cards.SourceA.Eligibility.IsSilent && Cards.SourceA.GiftCards.IsSilent);
    }

    [Fact]
    public void SilentCoinPrice_LeavesWhatViewersPaidUnknown()
    {
        var result = Cards.SourceB.ConvertPoints(1_000);
        Assert.Null(result.ViewerPaidUsdMicros);
        Assert.Null(result.ViewerPaidLowUsdMicros);
        Assert.Null(result.ViewerPaidHighUsdMicros);
    }

    [Fact]
    public void SilentFee_CountsAsNone_AndSaysSo()
    {
        var result = Cards.SourceA.ConvertPoints(20_000);
        Assert.Equal(UsdMicros.Zero, result.FeeUsdMicros);
        Assert.Equal(Provenance.Silent, result.FeeProvenance);
    }

    [Fact]
    public void SilentCommission_CountsAsNone_AndSaysSo()
    {
        var result = (Cards.SourceB with { Commission = Cards.Silent<Ratio>() }).ConvertPoints(1_000);
        Assert.Equal(result.GrossUsdMicros, result.NetUsdMicros);
        Assert.Equal(Provenance.Silent, result.CommissionProvenance);
    }

    [Fact]
    public void SilentGate_IsNeitherOpenNorClosed() => Assert.Equal(
        new GateStatus(null, null, null, null),
        (Cards.SourceB with { Gate = Cards.Silent<Gate>() }).ConvertPoints(1_000_000).Gate);

    [Fact]
    public void GateWithoutBasis_IsNeitherOpenNorClosed()
    {
        var card = Cards.SourceB with { Gate = Cards.Printed(new Gate(UsdMicros.FromDollars(100), null)) };
        Assert.Equal(new GateStatus(UsdMicros.FromDollars(100), null, null, null), card.ConvertPoints(1_000_000).Gate);
    }

    [Fact]
    public void SilentFollowerPoints_EarnNothing() =>
        Assert.Equal(default, Earnings.Of(Cards.SourceA, Coins.Zero, 5_000));

    [Fact]
    public void FollowerPoints_ThatDoNotPay_EarnNothing()
    {
        var card = Cards.SourceB with { FollowerPointsPay = Cards.Printed(false) };
        Assert.Equal(default, Earnings.Of(card, Coins.Zero, 5_000));
        Assert.Equal(default, Earnings.Of(card with { FollowerPointsPay = Cards.Silent<bool>() }, Coins.Zero, 5_000));
    }

    [Fact]
    public void SilentExchangeRate_PaysNothingOut()
    {
        var pound = Cards.SourceB.Currencies.Items.Single(currency => currency.Code == "GBP");
        Assert.Null(pound.MinorUnitsFor(UsdMicros.FromDollars(50)));
    }

    [Fact]
    public void CardWithoutAPrice_IsABug_NotAZero()
    {
        var card = Cards.SourceB with { UsdPerDiamond = Cards.Silent<UsdRate>() };
        Assert.Throws<ArgumentException>(() => Earnings.Of(card, Coins.FromCoins(1), 0));
    }

    private static void Agrees<T>(RateEntry<T> entry)
        where T : struct
    {
        Assert.Equal(entry.IsSilent, entry.Mid is null);
        Assert.Equal(entry.IsSilent, entry.Low is null);
        Assert.Equal(entry.IsSilent, entry.High is null);
        Assert.False(string.IsNullOrWhiteSpace(entry.Source));
    }
}
