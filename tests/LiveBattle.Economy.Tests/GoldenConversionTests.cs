namespace LiveBattle.Economy.Tests;

/// <summary>The figures that the guides print, and the ones worked out by hand beside them.</summary>
public sealed class GoldenConversionTests
{
    public static TheoryData<long, long> PrintedGross { get; } = new()
    {
        { 10, 50_000 },
        { 100, 500_000 },
        { 1_000, 5_000_000 },
        { 5_000, 25_000_000 },
        { 10_000, 50_000_000 },
        { 100_000, 500_000_000 },
        { 1_000_000, 5_000_000_000 },
        { 7, 35_000 },
        { 12_345, 61_725_000 },
    };

    [Theory]
    [MemberData(nameof(PrintedGross))]
    public void Gross_OfPoints_IsTheSameUnderEveryCard(long points, long grossMicros) =>
        Assert.All(RateCards.BuiltIn, card => Assert.Equal(grossMicros, card.ConvertPoints(points).GrossUsdMicros.Value));

    [Theory]
    [InlineData(7, 0, 7, 17_500)]
    [InlineData(12_345, 1_234, 5, 30_862_500)]
    [InlineData(19_999, 1_999, 9, 49_997_500)]
    [InlineData(20_000, 2_000, 0, 50_000_000)]
    public void SourceB_TakesTenPointsForADiamond_AndHalf(long points, long diamonds, long remainder, long netMicros)
    {
        var result = Cards.SourceB.ConvertPoints(points);
        Assert.Equal(diamonds, result.Diamonds.Value);
        Assert.Equal(remainder, result.RemainderPoints.Value);
        Assert.Equal(netMicros, result.NetUsdMicros.Value);
    }

    [Theory]
    [InlineData(7, 17_500)]
    [InlineData(1_000, 2_500_000)]
    [InlineData(12_345, 30_862_500)]
    [InlineData(20_000, 50_000_000)]
    public void SourceA_TakesOnePointForADiamond_AndHalf(long points, long netMicros)
    {
        var result = Cards.SourceA.ConvertPoints(points);
        Assert.Equal(points, result.Diamonds.Value);
        Assert.Equal(EarningPoints.Zero, result.RemainderPoints);
        Assert.Equal(netMicros, result.NetUsdMicros.Value);
    }

    [Fact]
    public void SourceB_OnePointShort_IsClosedWithOneToGo()
    {
        var result = Cards.SourceB.ConvertPoints(19_999);
        Assert.Equal(99_995_000, result.GrossUsdMicros.Value);
        Assert.Equal(49_997_500, result.CommissionUsdMicros.Value);
        Assert.Equal(new GateStatus(UsdMicros.FromDollars(100), GateBasis.Gross, false, EarningPoints.FromPoints(1)), result.Gate);
    }

    [Fact]
    public void SourceB_At20000_IsOpen()
    {
        var result = Cards.SourceB.ConvertPoints(20_000);
        Assert.Equal(UsdMicros.FromDollars(100), result.GrossUsdMicros);
        Assert.Equal(UsdMicros.FromDollars(50), result.NetUsdMicros);
        Assert.Equal(new GateStatus(UsdMicros.FromDollars(100), GateBasis.Gross, true, EarningPoints.Zero), result.Gate);
    }

    [Fact]
    public void TheTwoMinimums_Agree()
    {
        foreach (var card in new[] { Cards.SourceA, Cards.SourceB })
        {
            Assert.False(card.ConvertPoints(19_999).Gate.Open);
            Assert.Equal(EarningPoints.FromPoints(1), card.ConvertPoints(19_999).Gate.PointsToGo);
            Assert.Equal(EarningPoints.FromPoints(20_000), card.ConvertPoints(0).Gate.PointsToGo);
            Assert.True(card.ConvertPoints(20_000).Gate.Open);
        }
    }

    [Theory]
    [InlineData(CommissionTiming.OnConversion, 1_000, 0)]
    [InlineData(CommissionTiming.OnGift, 500, 500)]
    public void SourceA_BothReadings_EndAtTwoFifty(CommissionTiming timing, long diamonds, long takenPoints)
    {
        var result = Cards.SourceA.WithCommissionFalling(timing).Convert(Amount.OfCoins(1_000));
        Assert.Equal(diamonds, result.Diamonds.Value);
        Assert.Equal(takenPoints, result.Earnings.CommissionPoints.Value);
        Assert.Equal(UsdMicros.FromCents(250), result.NetUsdMicros);
    }

    [Fact]
    public void SourceB_FiveThousandLiveFollowers_AreTwentyFiveDollars()
    {
        var earned = Earnings.Of(Cards.SourceB, Coins.Zero, 5_000);
        Assert.Equal(EarningPoints.FromPoints(5_000), earned.EarningPoints);
        Assert.Equal(UsdMicros.FromDollars(25), earned.GrossUsdMicros);
    }

    [Fact]
    public void Measured_TakesNoCommissionOnTop_AndKnowsWhatViewersPaid()
    {
        var result = Cards.Measured.Convert(Amount.OfCoins(1_000));
        Assert.Equal(UsdMicros.FromDollars(5), result.NetUsdMicros);
        Assert.Equal(Provenance.Measured, result.CommissionProvenance);
        Assert.Equal(UsdMicros.FromCents(1_060), result.ViewerPaidLowUsdMicros);
        Assert.Equal(UsdMicros.FromCents(1_290), result.ViewerPaidUsdMicros);
        Assert.Equal(UsdMicros.FromCents(1_520), result.ViewerPaidHighUsdMicros);
        Assert.Equal(EarningPoints.FromPoints(9_000), result.Gate.PointsToGo);
    }

    [Theory]
    [InlineData(29_999, 149_995_000)]
    [InlineData(34_999, 174_995_000)]
    [InlineData(44_999, 224_995_000)]
    [InlineData(1_000, 5_000_000)]
    public void Measured_OfOneGift_LeavesHalfACentACoin(long coins, long netMicros) =>
        Assert.Equal(netMicros, Cards.Measured.Convert(Amount.OfCoins(coins)).NetUsdMicros.Value);

    [Theory]
    [InlineData(1_000, 5)]
    [InlineData(2_000, 10)]
    [InlineData(3_000, 15)]
    public void SourceB_GiftCards_AreAtFullValue(long points, long dollars) => Assert.Equal(
        new Converted<UsdMicros, EarningPoints>(UsdMicros.FromDollars(dollars), EarningPoints.Zero),
        Chain.GiftCards(Cards.SourceB, EarningPoints.FromPoints(points)) is { } cards
            ? new Converted<UsdMicros, EarningPoints>(cards.Amount.FaceValueUsdMicros, cards.Remainder)
            : default);

    [Theory]
    [InlineData(CommissionTiming.OnConversion, 1_000)]
    [InlineData(CommissionTiming.OnGift, 500)]
    public void SourceA_TheThreeAmountsOfAThousandCoins(CommissionTiming timing, long diamonds)
    {
        var result = Cards.SourceA.WithCommissionFalling(timing).Convert(Amount.OfCoins(1_000));
        Assert.Equal((5_000_000, 2_500_000, diamonds), (result.GrossUsdMicros.Value, result.NetUsdMicros.Value, result.Diamonds.Value));
    }

    [Fact]
    public void Measured_PaysAThousandDollarsADay_WithinFifteenDays()
    {
        var result = Cards.Measured.Convert(Amount.OfCoins(300_000));
        Assert.Equal(new CapStatus(UsdMicros.FromDollars(1_000), 2, UsdMicros.FromDollars(500)), result.Cap);
        Assert.Equal(15, result.Card.PaidWithinDays.Mid);
        Assert.Equal(new CapStatus(null, null, null), Cards.SourceB.ConvertPoints(300_000).Cap);
    }

    [Theory]
    [InlineData("SAR", "SAR 187.50")]
    [InlineData("AED", "AED 183.62")]
    [InlineData("USD", "USD 50.00")]
    [InlineData("EUR", "EUR 48.12")]
    [InlineData("GBP", "unknown")]
    public void SourceB_At20000_PaysOutByTheDatedTable(string code, string paid) => Assert.Equal(
        paid, Converter.Convert(Amount.OfPoints(20_000), Cards.SourceB, payoutCurrency: code).Value.Payout!.ToString());
}
