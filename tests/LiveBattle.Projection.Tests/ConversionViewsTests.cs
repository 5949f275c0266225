using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Projection.Tests;

/// <summary>A conversion on the wire says what the economy worked out, word for word and number for number.</summary>
public sealed class ConversionViewsTests
{
    [Fact]
    public void Numbers_AreThoseOfTheResult()
    {
        ConversionResult result = Convert(Amount.OfCoins(12_345), "measured", "AED");
        ConversionView view = ConversionViews.Of(result, explained: false);

        Assert.Equal(("measured", "Measured", 12_345L, AmountUnitWord.Coins, (MoneyBasis?)null), (view.Rates, view.Name, view.Amount, view.Unit, view.AmountBasis));
        Assert.Equal((12_345L, 0L, 12_345L, 0L), (view.EarningPoints, view.CommissionPoints, view.Diamonds, view.RemainderPoints));
        Assert.Equal((61_725_000L, 0L, 61_725_000L, 0L, 61_725_000L), (view.GrossUsdMicros, view.CommissionUsdMicros, view.NetUsdMicros, view.FeeUsdMicros, view.BankUsdMicros));
        Assert.Equal((130_857_000L, 159_250_500L, 187_644_000L), (view.ViewerPaidLowUsdMicros, view.ViewerPaidUsdMicros, view.ViewerPaidHighUsdMicros));
        Assert.Equal(new WithdrawalGateView(50_000_000, MoneyBasis.Net, true, 0), view.Gate);
        Assert.Equal(new WithdrawalCapView(1_000_000_000, 1, 61_725_000), view.Cap);
        Assert.Equal((15L, "AED", 22_668L, 2), (view.PaidWithinDays, view.Payout!.Currency, view.Payout.MinorUnits, view.Payout.MinorDigits));
        Assert.Equal((1_469L, 400L, EntryProvenance.Inferred), (view.Payout.Rate.Parts, view.Payout.Rate.Of, view.Payout.Rate.Provenance));
        Assert.Null(view.GiftCards);
        Assert.Equal([new SilenceView("giftCards", "Measured does not say whether points buy gift cards.")], view.Silences);
        Assert.Null(view.Steps);
    }

    [Fact]
    public void Silences_AreNull_AndCountedOnesAreLabelled()
    {
        ConversionView view = ConversionViews.Of(Convert(Amount.OfPoints(1_000), "source-a", "USD"), explained: false);
        Assert.Equal((EntryProvenance.Printed, EntryProvenance.Silent, 0L), (view.CommissionProvenance, view.FeeProvenance, view.FeeUsdMicros));
        Assert.Null(view.ViewerPaidUsdMicros);
        Assert.Equal(new WithdrawalCapView(null, null, null), view.Cap);
        Assert.Null(view.PaidWithinDays);
        Assert.Equal(["fee", "cap", "paidWithin", "giftCards", "viewersPaid"], view.Silences.Select(silence => silence.Key));
    }

    [Fact]
    public void Steps_AreThoseOfTheExplanation()
    {
        ConversionResult result = Convert(Amount.OfPoints(19_999), "measured", "SAR");
        IReadOnlyList<ExplainStepView> steps = ConversionViews.Of(result, explained: true).Steps!;
        Assert.Equal(
            result.Explain().Select(step => (step.Key, step.Label, step.Formula, step.Result, step.Remainder, step.Low, step.Mid, step.High, step.Source, step.Date, step.Note)),
            steps.Select(step => (step.Key, step.Label, step.Formula, step.Result, step.Remainder, step.Low, step.Mid, step.High, step.Source, step.Date, step.Note)));
        Assert.Equal((RoundingWord.Up, EntryProvenance.Measured), Shape("cap"));
        Assert.Equal((RoundingWord.Down, EntryProvenance.Measured), Shape("viewersPaid"));
        Assert.Equal(((RoundingWord?)null, (EntryProvenance?)null), Shape("net"));

        (RoundingWord?, EntryProvenance?) Shape(string key) => steps.Single(step => step.Key == key) is var step ? (step.Rounding, step.Provenance) : default;
    }

    [Fact]
    public void EveryWordOfTheEconomy_HasItsOwnOnTheWire()
    {
        Assert.Equal(Names<AmountUnit>(), Names<AmountUnitWord>());
        Assert.Equal(Names<GateBasis>(), Names<MoneyBasis>());
        Assert.Equal(Names<Provenance>(), Names<EntryProvenance>());
        Assert.Equal(Names<Rounding>(), Names<RoundingWord>());
        Assert.Equal(Names<CommissionTiming>(), Names<CommissionMoment>());

        static string[] Names<T>()
            where T : struct, Enum => Enum.GetNames<T>();
    }

    [Theory]
    [InlineData("points")]
    [InlineData("coins")]
    [InlineData("diamonds")]
    [InlineData("usd")]
    public void Unit_IsOneCamelCaseWord(string unit)
    {
        ConversionQuestion question = new ConversionText("5", unit, Net: true).Read().Value;
        ConversionView view = ConversionViews.Of(question.AnswerBy([RateCards.Default]).Value[0], explained: false);
        JsonElement json = JsonSerializer.SerializeToElement(view, ContractsJson.Default.ConversionView);
        Assert.Equal(unit, json.GetProperty("unit").GetString());
        Assert.Equal(unit == "usd" ? "net" : null, json.GetProperty("amountBasis").GetString());
    }

    private static ConversionResult Convert(Amount amount, string card, string currency) =>
        Converter.Convert(amount, RateCards.Find(card)!, payoutCurrency: currency).Value;
}
