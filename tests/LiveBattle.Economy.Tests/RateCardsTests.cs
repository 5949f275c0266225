namespace LiveBattle.Economy.Tests;

/// <summary>The built-in cards say what the specification's table says.</summary>
public sealed class RateCardsTests
{
    [Fact]
    public void BuiltInCards_AreThree_AndMeasuredIsTheDefault()
    {
        Assert.Equal(["source-a", "source-b", "measured"], RateCards.BuiltIn.Select(card => card.Id));
        Assert.Same(Cards.Measured, RateCards.Default);
        Assert.Null(RateCards.Find("source-c"));
    }

    [Fact]
    public void AllCards_WereReadOnTheSameDay_AndAreUndated() => Assert.All(RateCards.BuiltIn, card =>
    {
        Assert.Null(card.Date);
        Assert.Equal("2026-11-23", card.Read);
    });

    [Fact]
    public void Guides_HaveNoRanges() => Assert.All(new[] { Cards.SourceA, Cards.SourceB }, card =>
    {
        Single(card.UsdPerPoint);
        Single(card.PointsPerDiamond);
        Single(card.UsdPerDiamond);
        Single(card.Commission);
        Single(card.Gate);
        Single(card.CoinPrice);
        Single(card.FollowerPoints);
    });

    [Fact]
    public void Guides_DisagreeOnTheDiamond_AndAgreeOnThePoint()
    {
        var halfACent = UsdRate.FromMicros(5_000, 1);
        Assert.All(RateCards.BuiltIn, card => Assert.Equal(halfACent, card.UsdPerPoint.Mid));
        Assert.Equal((Provenance.Inferred, 1L), (Cards.SourceA.PointsPerDiamond.Provenance, Cards.SourceA.PointsPerDiamond.Mid));
        Assert.Equal((Provenance.Printed, 10L), (Cards.SourceB.PointsPerDiamond.Provenance, Cards.SourceB.PointsPerDiamond.Mid));
        Assert.Equal((Provenance.Printed, halfACent), (Cards.SourceA.UsdPerDiamond.Provenance, Cards.SourceA.UsdPerDiamond.Mid));
        Assert.Equal(
            (Provenance.Inferred, UsdRate.FromMicros(50_000, 1)),
            (Cards.SourceB.UsdPerDiamond.Provenance, Cards.SourceB.UsdPerDiamond.Mid));
    }

    [Fact]
    public void Gates_AreFiftyNetAndAHundredGross()
    {
        Assert.Equal(new Gate(UsdMicros.FromDollars(50), GateBasis.Net), Cards.SourceA.Gate.Mid);
        Assert.Equal(new Gate(UsdMicros.FromDollars(100), GateBasis.Gross), Cards.SourceB.Gate.Mid);
        Assert.Equal(new Gate(UsdMicros.FromDollars(50), GateBasis.Net), Cards.Measured.Gate.Mid);
        Assert.Equal(Provenance.Inferred, Cards.Measured.Gate.Provenance);
    }

    [Fact]
    public void Commissions_AreHalfTwiceAndNoneOnTop()
    {
        Assert.Equal(Ratio.Of(1, 2), Cards.SourceA.Commission.Mid);
        Assert.Equal(Ratio.Of(1, 2), Cards.SourceB.Commission.Mid);
        Assert.Equal(Ratio.Zero, Cards.Measured.Commission.Mid);
        Assert.All(RateCards.BuiltIn, card => Assert.NotEqual(CommissionTiming.OnGift, card.CommissionFalls.Mid));
    }

    [Fact]
    public void Measured_PaysAtMostAThousandADay_WithinFifteenDays()
    {
        Assert.Equal(UsdMicros.FromDollars(1_000), Cards.Measured.MaxPerDay.Mid);
        Assert.Equal(15, Cards.Measured.PaidWithinDays.Mid);
        Assert.Equal(new ProcessorFee(UsdMicros.Zero, Ratio.Zero), Cards.Measured.ProcessorFee.Mid);
        Assert.Equal(0, Cards.Measured.FollowerPoints.Mid);
    }

    [Fact]
    public void SourceB_ListsItsThreeReadingsOfFollowerPoints()
    {
        Assert.Equal(1, Cards.SourceB.FollowerPoints.Mid);
        Assert.True(Cards.SourceB.FollowerPointsPay.Mid);
        Assert.StartsWith("Three readings:", Cards.SourceB.FollowerPoints.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void SourceB_HasSevenConditions_ThatItsOwnExampleFails()
    {
        var conditions = Cards.SourceB.Eligibility.Items;
        Assert.Equal(7, conditions.Length);
        var followers = conditions.Single(condition => condition.Id == "followers");
        Assert.Equal(EligibilityStage.Earn, followers.Stage);
        Assert.False(followers.IsMet(5_000));
        Assert.False(followers.IsMet(100_000));
        Assert.True(followers.IsMet(100_001));
        var age = conditions.Single(condition => condition.Stage == EligibilityStage.Withdraw);
        Assert.True(age.IsMet(18));
        Assert.False(age.IsMet(17));
    }

    [Fact]
    public void SourceB_GiftCards_AreWorthTwiceTheCash()
    {
        Assert.Equal(
            [(1_000, 5, 5), (2_000, 10, 4), (3_000, 15, 1)],
            Cards.SourceB.GiftCards.Items.Select(offer => (offer.Points.Value, offer.Value.Value / 1_000_000, offer.Shops.Length)));
        Assert.All(Cards.SourceB.GiftCards.Items, offer =>
        {
            var cash = Cards.SourceB.ConvertPoints(offer.Points.Value);
            Assert.Equal(offer.Value, cash.GrossUsdMicros);
            Assert.Equal(offer.Value, cash.NetUsdMicros + cash.NetUsdMicros);
        });
    }

    [Fact]
    public void SourceA_NamesOtherIncome() => Assert.Equal(4, Cards.SourceA.OtherIncome.Items.Length);

    [Theory]
    [InlineData("USD", 5_000)]
    [InlineData("SAR", 18_750)]
    [InlineData("AED", 18_362)]
    public void FiftyDollars_InMinorUnits_AreRoundedDown(string code, long minorUnits)
    {
        var currency = Cards.SourceB.Currencies.Items.Single(currency => currency.Code == code);
        Assert.Equal(minorUnits, currency.MinorUnitsFor(UsdMicros.FromDollars(50)));
    }

    [Fact]
    public void PaidFollowerPoints_AtTheLimit_AreValid_AndOneBeyondIsNot()
    {
        Assert.Equal(AmountLimits.MaxFollowers, Cards.SourceB.PaidFollowerPoints(AmountLimits.MaxFollowers).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Cards.SourceB.PaidFollowerPoints(AmountLimits.MaxFollowers + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cards.SourceA.PaidFollowerPoints(-1));
    }

    private static void Single<T>(RateEntry<T> entry)
        where T : struct
    {
        Assert.Equal(entry.Low, entry.Mid);
        Assert.Equal(entry.High, entry.Mid);
    }
}
