namespace LiveBattle.Economy.Tests;

/// <summary>How counts, rates and baskets read, and when two baskets are one.</summary>
public sealed class ConversionWordsTests
{
    private static readonly GiftCardOffer Five = Cards.SourceB.GiftCards.Items[0];

    [Theory]
    [InlineData(0, "0 points")]
    [InlineData(1, "1 point")]
    [InlineData(2, "2 points")]
    [InlineData(1_000, "1,000 points")]
    public void Count_IsOneOrMany(long count, string text) => Assert.Equal(text, Words.Count(count, "point"));

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(15, 4, "3.75")]
    [InlineData(36_725, 10_000, "3.6725")]
    [InlineData(1, 1_000_000, "0.000001")]
    [InlineData(12_345, 10, "1,234.5")]
    [InlineData(1, 3, "1/3")]
    [InlineData(10_000, 3, "10000/3")]
    public void Rate_IsADecimalNumberWhereThatIsExact(long parts, long of, string text) =>
        Assert.Equal(text, Words.Decimal(Ratio.Of(parts, of)));

    [Fact]
    public void Amount_ReadsWithItsUnit() => Assert.Equal(
        ["1 point", "2 coins", "1,000 diamonds", "$99.995"],
        new[] { Amount.OfPoints(1), Amount.OfCoins(2), Amount.OfDiamonds(1_000), Amount.OfUsd(UsdMicros.FromMicros(99_995_000)) }
            .Select(amount => amount.ToString()));

    [Fact]
    public void Baskets_AreEqual_WhenTheSameCardsAreInThem()
    {
        var basket = new GiftCardBasket([new GiftCardPick(Five, 2)], UsdMicros.FromDollars(10));
        var same = new GiftCardBasket([new GiftCardPick(Five, 2)], UsdMicros.FromDollars(10));
        Assert.Equal(basket, same);
        Assert.Equal(basket.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(basket, same with { FaceValueUsdMicros = UsdMicros.FromDollars(11) });
        Assert.NotEqual(basket, same with { Picks = [new GiftCardPick(Five, 1)] });
        Assert.False(basket.Equals(null));
    }

    [Fact]
    public void Payout_OfAnUnknownCurrency_HasNoDigitsAndNoAmount()
    {
        var payout = Payout.Of(Cards.SourceB, "XXX", UsdMicros.FromDollars(1));
        Assert.Equal(("XXX", null, null, null, "unknown"), (payout.Currency, payout.MinorDigits, payout.MinorUnits, payout.RemainderUsdMicros, payout.ToString()));
        Assert.True(payout.UnitsPerUsd.IsSilent);
        Assert.Equal(Cards.SourceB.Currencies.Source, payout.UnitsPerUsd.Source);
    }

    [Fact]
    public void Dollars_AskedAbout_AreGrossOrNet_AndNothingElseIs()
    {
        static GateBasis? Basis(Amount amount, bool net) => Converter.Convert(amount, Cards.SourceB, net).Value.AmountBasis;
        var dollar = Amount.OfUsd(UsdMicros.FromDollars(1));
        Assert.Equal((GateBasis.Gross, GateBasis.Net), (Basis(dollar, false), Basis(dollar, true)));
        Assert.Null(Basis(Amount.OfPoints(1), true));
    }

    [Theory]
    [InlineData("xyzzyxyzzy", "This is not a unit.")]
    [InlineData("coin", "This is not a unit; did you mean coins?")]
    public void UnitName_FarFromAny_GetsNoSuggestion(string text, string message) =>
        Assert.Equal(message, Assert.Single(AmountParser.ParseUnit(text).Problems).Message);

    [Theory]
    [InlineData("usd", "dollars from 0 to 1,000,000,000,000 with up to 6 decimals")]
    [InlineData("coins", "a whole number from 0 to 1,000,000,000,000")]
    [InlineData("pionts", "a whole number from 0 to 1,000,000,000,000")]
    public void Amount_ThatIsNoNumber_IsToldWhatTheUnitAllows(string unit, string allowed) =>
        Assert.Equal(allowed, new ConversionText("five", unit).Read().Problems[0].Allowed);

    [Theory]
    [InlineData("onGfit", "There is no such reading; did you mean onGift?")]
    [InlineData("xyzzyxyzzy", "There is no such reading.")]
    public void Reading_FarFromAny_GetsNoSuggestion(string text, string message) =>
        Assert.Equal(message, Assert.Single(new ConversionText("5", "points", Reading: text).Read().Problems).Message);

    [Fact]
    public void UnknownCurrency_NamesTheCard_OrSaysNone_AndSuggestsWhatIsNear()
    {
        var none = Cards.SourceA with { Currencies = new RateList<PayoutCurrency> { Provenance = Provenance.Silent, Source = "a test" } };
        Assert.Equal(("Guide B does not know this currency; did you mean SAR?", "USD, SAR, AED, EUR, GBP"), Asked("SAQ", Cards.SourceB));
        Assert.Equal(("None of these cards knows this currency.", "USD, SAR, AED, EUR, GBP"), Asked("XXQ", Cards.SourceA, Cards.SourceB));
        Assert.Equal(("Guide A does not know this currency.", "nothing: no currency is on the table"), Asked("SAR", none));

        static (string Message, string Allowed) Asked(string to, params RateCard[] cards)
        {
            var problem = Assert.Single(new ConversionQuestion(Amount.OfPoints(1), false, to, null).AnswerBy([.. cards]).Problems);
            return (problem.Message, problem.Allowed);
        }
    }

    [Fact]
    public void Reading_OfCardsThatPrintIt_IsRefused_AndTheyAreNamed()
    {
        var problem = Assert.Single(new ConversionQuestion(Amount.OfPoints(1), false, null, CommissionTiming.OnGift)
            .AnswerBy([Cards.SourceB, Cards.SourceB with { Name = "Mine" }]).Problems);
        Assert.Equal(("onGift", "Guide B and Mine can be read in one way only."), (problem.Value, problem.Message));
    }

    [Fact]
    public void Reading_OfASilentCard_IsTaken()
    {
        var silent = Cards.SourceB with { CommissionFalls = Cards.Silent<CommissionTiming>() };
        var result = new ConversionQuestion(Amount.OfPoints(1_000), false, null, CommissionTiming.OnGift).AnswerBy([silent]).Value[0];
        Assert.Equal(500, result.Earnings.CommissionPoints.Value);
        Assert.Equal(Provenance.Inferred, result.Card.CommissionFalls.Provenance);
    }
}
