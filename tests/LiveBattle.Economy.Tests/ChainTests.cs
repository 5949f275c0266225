namespace LiveBattle.Economy.Tests;

/// <summary>Each step of the chain by examples, at its limits and beside them.</summary>
public sealed class ChainTests
{
    private static readonly RateCard Crooked = Cards.SourceA with
    {
        UsdPerPoint = Cards.Silent<UsdRate>(),
        UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(1, 3)),
        Commission = Cards.Printed(Ratio.Of(1, 3)),
    };

    [Fact]
    public void Gross_OfABrokenPrice_KeepsTheThirds()
    {
        Assert.Equal(Money(0, Ratio.Of(1, 3)), Chain.Gross(Crooked, Points(1)));
        Assert.Equal(Money(1, Ratio.Zero), Chain.Gross(Crooked, Points(3)));
        Assert.Equal(Money(1, Ratio.Of(2, 3)), Chain.Gross(Crooked, Points(5)));
    }

    [Fact]
    public void ThreeGifts_OfATotal_EarnWhatTheirPartsWouldLose()
    {
        Assert.Equal(1, Earnings.Of(Crooked, Points(3)).GrossUsdMicros.Value);
        Assert.Equal(0, 3 * Earnings.Of(Crooked, Points(1)).GrossUsdMicros.Value);
    }

    [Fact]
    public void Commission_LeavesTheBrokenPartToTheCreator() =>
        Assert.Equal(Money(3, Ratio.Of(1, 3)), Chain.Commission(Crooked, UsdMicros.FromMicros(10)));

    [Fact]
    public void Earnings_CarryBothRemainders()
    {
        var earned = Earnings.Of(Crooked, Points(5));
        Assert.Equal((Ratio.Of(2, 3), Ratio.Of(1, 3)), (earned.GrossRemainder, earned.CommissionRemainder));
        Assert.Equal((Ratio.Zero, Ratio.Zero), (Earnings.Of(Cards.SourceB, Points(19_999)).GrossRemainder, Earnings.Of(Cards.SourceB, Points(19_999)).CommissionRemainder));
    }

    [Theory]
    [InlineData(CommissionTiming.OnConversion, 999, 999, 0)]
    [InlineData(CommissionTiming.OnGift, 999, 500, 499)]
    [InlineData(CommissionTiming.OnGift, 1_000, 500, 500)]
    public void Credited_PointsAndTakenOnes_AreAll(CommissionTiming timing, long points, long credited, long taken) => Assert.Equal(
        new Converted<EarningPoints, EarningPoints>(Points(credited), Points(taken)),
        Chain.Credited(Cards.SourceA.WithCommissionFalling(timing), Points(points)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(9, 0, 9)]
    [InlineData(10, 1, 0)]
    [InlineData(19_999, 1_999, 9)]
    public void Diamonds_LeaveTooFewPointsForAnother(long points, long diamonds, long rest) => Assert.Equal(
        new Converted<Diamonds, EarningPoints>(Diamonds.FromDiamonds(diamonds), Points(rest)),
        Chain.Diamonds(Cards.SourceB, Points(points)));

    [Fact]
    public void Followers_OfGuideB_AllBringPoints_AndOfTheOthers_NobodyDoes()
    {
        Assert.Equal(new Converted<EarningPoints, long>(Points(5_000), 0), Chain.FollowerPoints(Cards.SourceB, 5_000));
        Assert.Equal(new Converted<EarningPoints, long>(Points(0), 5_000), Chain.FollowerPoints(Cards.SourceA, 5_000));
        Assert.Equal(new Converted<EarningPoints, long>(Points(0), 5_000), Chain.FollowerPoints(Cards.Measured, 5_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chain.FollowerPoints(Cards.SourceB, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chain.FollowerPoints(Cards.SourceB, AmountLimits.MaxFollowers + 1));
    }

    [Fact]
    public void Fee_RoundsItsShareDown_AndTakesNoMoreThanThereIs()
    {
        var fee = new ProcessorFee(UsdMicros.FromMicros(5), Ratio.Of(1, 3));
        Assert.Equal(Money(8, Ratio.Of(1, 3)), Chain.Fee(fee, UsdMicros.FromMicros(10)));
        Assert.Equal(Money(7, Ratio.Zero), Chain.Fee(fee, UsdMicros.FromMicros(7)));
        Assert.Equal(Money(7, Ratio.Of(2, 3)), Chain.Fee(fee, UsdMicros.FromMicros(8)));
        Assert.Equal(default, Chain.Fee(null, UsdMicros.FromDollars(1)));
    }

    [Fact]
    public void Fee_OfAllMoneyThereIs_DoesNotOverflow()
    {
        var all = UsdMicros.FromMicros(AmountLimits.MaxUsdMicros);
        Assert.Equal(Money(AmountLimits.MaxUsdMicros, Ratio.Zero), Chain.Fee(new ProcessorFee(all, Ratio.One), all));
    }

    [Theory]
    [InlineData("SAR", 50_000_000, 18_750, 0)]
    [InlineData("SAR", 49_997_500, 18_749, 166)]
    [InlineData("SAR", 1_000_000, 375, 0)]
    [InlineData("AED", 50_000_000, 18_362, 1_361)]
    [InlineData("AED", 1_000_000, 367, 680)]
    [InlineData("USD", 49_997_500, 4_999, 7_500)]
    [InlineData("USD", 0, 0, 0)]
    public void Payout_IsWholeMinorUnits_AndWhatCouldBeHeldBack(string code, long micros, long units, long rest) => Assert.Equal(
        new Converted<long, UsdMicros>(units, UsdMicros.FromMicros(rest)),
        Chain.Payout(Currency(code), UsdMicros.FromMicros(micros)));

    [Fact]
    public void Payout_WithoutARate_IsNothing_AndNeitherIsOneBeyondCounting()
    {
        Assert.Null(Chain.Payout(Currency("GBP"), UsdMicros.FromDollars(50)));
        var tiny = new PayoutCurrency("XTS", 4, Cards.Printed(Ratio.Of(Ratio.MaxTerm, 1)));
        Assert.NotNull(Chain.Payout(tiny, UsdMicros.FromMicros(900_000)));
        Assert.Null(Chain.Payout(tiny, UsdMicros.FromMicros(1_000_000)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(1_000_000_000, 1, 1_000_000_000)]
    [InlineData(1_000_000_001, 2, 1)]
    [InlineData(12_345_000_000, 13, 345_000_000)]
    public void Days_OfMeasured_AreFilledOneByOne(long micros, long days, long last) => Assert.Equal(
        new Converted<long, UsdMicros>(days, UsdMicros.FromMicros(last)),
        Chain.Days(Cards.Measured.MaxPerDay.Mid!.Value, UsdMicros.FromMicros(micros)));

    [Fact]
    public void Days_UnderAMaximumOfNothing_AreNeverEnough()
    {
        Assert.Null(Chain.Days(UsdMicros.Zero, UsdMicros.FromMicros(1)));
        Assert.Null(Chain.Days(UsdMicros.FromMicros(1), UsdMicros.FromMicros(AmountLimits.MaxCount + 1)));
        Assert.NotNull(Chain.Days(UsdMicros.FromMicros(1), UsdMicros.FromMicros(AmountLimits.MaxCount)));
    }

    [Theory]
    [InlineData(999, 0, 999, "none")]
    [InlineData(1_000, 5, 0, "1 x $5.00")]
    [InlineData(2_000, 10, 0, "1 x $10.00")]
    [InlineData(3_000, 15, 0, "1 x $15.00")]
    [InlineData(3_999, 15, 999, "1 x $15.00")]
    [InlineData(5_000, 25, 0, "1 x $15.00 + 1 x $10.00")]
    [InlineData(7_655, 35, 655, "2 x $15.00 + 1 x $5.00")]
    public void GiftCards_OfGuideB_AreTheDearestFirst(long points, long dollars, long rest, string picks)
    {
        var cards = Chain.GiftCards(Cards.SourceB, Points(points))!.Value;
        Assert.Equal((UsdMicros.FromDollars(dollars), Points(rest)), (cards.Amount.FaceValueUsdMicros, cards.Remainder));
        Assert.Equal(picks, cards.Amount.ToString());
    }

    [Fact]
    public void GiftCards_AreWorthTwiceTheCash_UnderEitherReading()
    {
        var card = Cards.SourceB.WithCommissionFalling(CommissionTiming.OnGift);
        var result = card.ConvertPoints(2_000);
        Assert.Equal(UsdMicros.FromDollars(10), result.GiftCards!.Value.Amount.FaceValueUsdMicros);
        Assert.Equal(UsdMicros.FromDollars(5), result.NetUsdMicros);
    }

    [Fact]
    public void GiftCards_OfOnePrice_AreTheMoreValuable()
    {
        var offers = new[] { 1L, 3L, 2L }.Select(dollars => new GiftCardOffer(Points(10), UsdMicros.FromDollars(dollars), ["shop"]));
        var card = Cards.SourceB with { GiftCards = Cards.SourceB.GiftCards with { Items = [.. offers] } };
        Assert.Equal("2 x $3.00", Chain.GiftCards(card, Points(29))!.Value.Amount.ToString());
    }

    [Fact]
    public void GiftCards_OfASilentCard_AreUnknown_AndOfACardWithoutOffers_None()
    {
        Assert.Null(Chain.GiftCards(Cards.SourceA, Points(1_000)));
        var empty = Cards.SourceB with { GiftCards = Cards.SourceB.GiftCards with { Items = [] } };
        Assert.Equal(Points(1_000), Chain.GiftCards(empty, Points(1_000))!.Value.Remainder);
    }

    [Fact]
    public void ViewersPaid_AtEachEndOfMeasured()
    {
        var price = Cards.Measured.CoinPrice;
        Assert.Equal([10_600, 12_900, 15_200], new[] { price.Low, price.Mid, price.High }
            .Select(each => Chain.ViewersPaid(Cards.Measured, Points(1), each)!.Value.Amount.Value));
        Assert.Null(Chain.ViewersPaid(Cards.SourceA, Points(1), Cards.SourceA.CoinPrice.Low));
    }

    [Fact]
    public void GiftCardWorthMoreThanCanBeCounted_IsRefusedByTheReader()
    {
        var card = Cards.SourceB with
        {
            GiftCards = Cards.SourceB.GiftCards with
            {
                Items = [new GiftCardOffer(Points(1), UsdMicros.FromMicros(1_000_001), ["shop"])],
            },
        };
        using var document = System.Text.Json.JsonDocument.Parse(RateCardJson.ToText(card));
        Assert.Contains(
            RateCardJson.Read(document.RootElement).Problems,
            problem => problem.Path == "rates.giftCards.items[0].usdMicros");
    }

    private static EarningPoints Points(long points) => EarningPoints.FromPoints(points);

    private static Converted<UsdMicros, Ratio> Money(long micros, Ratio rest) => new(UsdMicros.FromMicros(micros), rest);

    private static PayoutCurrency Currency(string code) => Cards.Measured.Currencies.Items.Single(each => each.Code == code);
}
