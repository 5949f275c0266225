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
        Single(card.StoreShare);
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
    public void StoreShare_IsMeasured_AndNoGuideNamesIt()
    {
        var share = Cards.Measured.StoreShare;
        Assert.Equal(Provenance.Measured, share.Provenance);
        Assert.Equal((Ratio.Of(15, 100), Ratio.Of(30, 100), Ratio.Of(30, 100)), (share.Low!.Value, share.Mid!.Value, share.High!.Value));
        Assert.True(Cards.SourceA.StoreShare.IsSilent && Cards.SourceB.StoreShare.IsSilent);
    }

    [Fact]
    public void CoinPackages_AreTheOnesSeen_AndNoGuideNamesAny()
    {
        Assert.Equal(
            [(65, 99), (330, 499), (660, 999), (1_321, 1_999), (3_303, 4_999), (6_607, 9_999), (16_500, 24_999)],
            Packages(CoinChannel.App, "US"));
        Assert.Equal([(70, 74)], Packages(CoinChannel.Web, "US"));
        Assert.Equal([(100, 149), (100, 169)], Packages(CoinChannel.App, "AU"));
        Assert.Equal([(70, 500), (100, 500)], Packages(CoinChannel.App, "SA"));
        Assert.All(
            Cards.Measured.CoinPackages.Items.Where(package => package.Country == "SA"),
            package => Assert.StartsWith("Weak:", package.Note, StringComparison.Ordinal));
        Assert.True(Cards.SourceA.CoinPackages.IsSilent && Cards.SourceB.CoinPackages.IsSilent);
    }

    [Fact]
    public void CoinPackages_SoldForDollars_CostWhatTheCardSaysACoinCosts()
    {
        var prices = Cards.Measured.CoinPackages.Items
            .Where(package => package.PricePerCoin is not null)
            .Select(package => (package.Channel, Cost: package.PricePerCoin!.Value.Of(10_000, Rounding.Down).Value / 1_000_000))
            .ToLookup(package => package.Channel, package => package.Cost);
        Assert.All(prices[CoinChannel.Web], dollars => Assert.Equal(105, dollars));
        Assert.Equal((151, 152), (prices[CoinChannel.App].Min(), prices[CoinChannel.App].Max()));
        Assert.All(
            Cards.Measured.CoinPackages.Items.Where(package => package.Currency != PayoutCurrency.Dollar),
            package => Assert.Null(package.PricePerCoin));
    }

    [Fact]
    public void Steps_OfGuideB_AreAsManyAsItPrints_AndSaidToBeOurWords()
    {
        Assert.Equal(8, Cards.SourceB.RechargeSteps.Items.Length);
        Assert.Contains("give them to another user", Cards.SourceB.RechargeSteps.Items[7], StringComparison.Ordinal);
        Assert.Equal(10, Cards.SourceB.WithdrawalSteps.Items.Length);
        Assert.All(new[] { Cards.SourceB.RechargeSteps, Cards.SourceB.WithdrawalSteps }, steps =>
        {
            Assert.Equal(Provenance.Inferred, steps.Provenance);
            Assert.Contains("in our words, not the guide's text", steps.Note, StringComparison.Ordinal);
        });
        Assert.All(new[] { Cards.SourceA, Cards.Measured }, card =>
            Assert.True(card.RechargeSteps.IsSilent && card.WithdrawalSteps.IsSilent));
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

    private static IEnumerable<(int Coins, int Price)> Packages(CoinChannel channel, string country) =>
        from package in Cards.Measured.CoinPackages.Items
        where package.Channel == channel && package.Country == country
        select ((int)package.Coins.Value, (int)package.PriceMinorUnits);

    private static void Single<T>(RateEntry<T> entry)
        where T : struct
    {
        Assert.Equal(entry.Low, entry.Mid);
        Assert.Equal(entry.High, entry.Mid);
    }
}
