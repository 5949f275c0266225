namespace LiveBattle.Economy.Tests;

public sealed class ExplanationTests
{
    [Fact]
    public void SourceB_IsToldStepByStep()
    {
        var steps = Cards.SourceB.ConvertPoints(19_999).Explain();
        Assert.Equal(
            [
                "Earning points | as asked | 19,999 points | ",
                "Diamonds | 19,999 points / 10 points per diamond, rounded down | 1,999 diamonds, 9 points left over | Printed",
                "Gross | 19,999 points x $0.05 per diamond / 10 points per diamond | $99.995 gross | Inferred",
                "Commission | $99.995 x 50 %, rounded down | $49.9975 | Printed",
                "Net | $99.995 - $49.9975 | $49.9975 net | ",
                "Processor's fee | Guide B does not say | $0.00, counted as none | Silent",
                "In the bank | $49.9975 - $0.00 | $49.9975 | ",
                "Withdrawal | at least $100.00 gross | closed, 1 point to go | Printed",
                "Days it takes | Guide B does not say, so nothing is computed | unknown | Silent",
                "Arrives | Guide B does not say, so nothing is computed | unknown | Silent",
                "Gift cards instead | 19,999 points, before commission, on the dearest cards first | 6 x $15.00 + 1 x $5.00 = $95.00 in shops, 999 points left over | Printed",
                "Viewers paid | Guide B does not say, so nothing is computed | unknown | Silent",
            ],
            steps.Select(step => $"{step.Label} | {step.Formula} | {step.Result} | {step.Provenance}"));
    }

    [Fact]
    public void Measured_TellsTheRangeOfWhatViewersPaid()
    {
        var steps = Cards.Measured.Convert(Amount.OfCoins(1_000)).Explain();
        Assert.Equal("1,000 coins x 1 point per coin", steps[0].Formula);
        var paid = steps.Of(StepKeys.ViewersPaid);
        Assert.Equal("$12.90 ($10.60 to $15.20)", paid.Result);
        Assert.Equal(("$0.0106", "$0.0129", "$0.0152"), (paid.Low, paid.Mid, paid.High));
        Assert.Equal(Provenance.Measured, paid.Provenance);
        Assert.Equal("2023", paid.Date);
        Assert.NotNull(paid.Source);
    }

    [Fact]
    public void CommissionAtTheGift_IsAStepOfItsOwn()
    {
        var steps = Cards.SourceA.WithCommissionFalling(CommissionTiming.OnGift).Convert(Amount.OfDiamonds(500)).Explain();
        Assert.Equal("500 diamonds x 1 point per diamond, before commission", steps[0].Formula);
        Assert.Equal("499 points never become diamonds", steps[1].Result);
        Assert.Equal("500 points / 1 point per diamond, rounded down", steps[2].Formula);
    }

    [Fact]
    public void Dollars_TellWhatIsLeftOver()
    {
        var step = Cards.SourceB.Convert(Amount.OfUsd(UsdMicros.FromMicros(1_003_000))).Explain()[0];
        Assert.Equal("$1.003 / $0.05 per diamond x 10 points per diamond, rounded down", step.Formula);
        Assert.Equal("200 points, $0.003 left over", step.Result);
    }

    [Fact]
    public void UnknownBasis_IsSaid()
    {
        var card = Cards.SourceB with { Gate = Cards.Printed(new Gate(UsdMicros.FromDollars(100), null)) };
        var step = card.ConvertPoints(1).Explain().Of(StepKeys.Gate);
        Assert.Equal("at least $100.00, gross or net: Guide B does not say, so nothing is computed", step.Formula);
        Assert.Equal("unknown", step.Result);
    }

    [Fact]
    public void NetDollars_TellHowTheCommissionIsPutBack()
    {
        var steps = Converter.Convert(Amount.OfUsd(UsdMicros.FromDollars(500)), Cards.SourceA, net: true).Value.Explain();
        Assert.Equal("$500.00 net / 50 % kept / $0.005 per diamond x 1 point per diamond, rounded down", steps[0].Formula);
        Assert.Equal("200,000 points", steps[0].Result);
        Assert.Null(steps[0].Remainder);
    }

    [Fact]
    public void BrokenPrices_TellWhichPartOfAMicroDollarIsLeft()
    {
        var card = Cards.SourceA with
        {
            UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(10, 3)),
            UsdPerPoint = Cards.Silent<UsdRate>(),
        };
        var steps = card.ConvertPoints(1).Explain();
        Assert.Equal("1 point x $0.00001 per 3 per diamond / 1 point per diamond, rounded down", steps.Of(StepKeys.Gross).Formula);
        Assert.Equal("$0.000003 gross, 1/3 of a micro-dollar left over", steps.Of(StepKeys.Gross).Result);
        Assert.Equal("1/2 of a micro-dollar", steps.Of(StepKeys.Commission).Remainder);
        Assert.Equal(Rounding.Down, steps.Of(StepKeys.Commission).Rounding);
    }

    [Fact]
    public void SilentCoinPrice_NamesTheMarketAndThatItIsAnotherSource()
    {
        var note = Cards.SourceA.ConvertPoints(1).Explain().Of(StepKeys.ViewersPaid).Note!;
        Assert.Contains("$0.0106 to $0.0152", note, StringComparison.Ordinal);
        Assert.EndsWith("another source, so nothing here is computed from it.", note, StringComparison.Ordinal);

        var bare = Cards.SourceA with { CoinPrice = Cards.Silent<UsdRate>() };
        Assert.Equal(
            "On the card measured a coin costs $0.0106 to $0.0152: another source, so nothing here is computed from it.",
            bare.ConvertPoints(1).Explain().Of(StepKeys.ViewersPaid).Note);
    }

    [Fact]
    public void Payout_WhenAskedFor_IsAStepWithItsDatedRate()
    {
        var step = Paid("SAR");
        Assert.Equal("Paid out in SAR", step.Label);
        Assert.Equal("$49.9975 x 3.75 SAR, rounded down", step.Formula);
        Assert.Equal("SAR 187.49, $0.000166 left over", step.Result);
        Assert.Equal("1986-06", step.Date);

        Assert.Equal("Guide B does not say, so nothing is computed", Paid("GBP").Formula);
        Assert.Equal("unknown", Paid("GBP").Result);
        Assert.DoesNotContain(Cards.SourceB.ConvertPoints(1).Explain(), each => each.Key == StepKeys.Payout);

        static ExplainStep Paid(string code) =>
            Converter.Convert(Amount.OfPoints(19_999), Cards.SourceB, payoutCurrency: code).Value.Explain().Of(StepKeys.Payout);
    }

    [Fact]
    public void Cap_TellsDays_AndWhatSeveralWithdrawalsMean()
    {
        Assert.Equal("1 day", Days(Cards.Measured, 200_000).Result);
        Assert.Equal("$1,000.00 / $1,000.00 a day, rounded up", Days(Cards.Measured, 200_000).Formula);
        Assert.Equal("Per calendar day.", Days(Cards.Measured, 200_000).Note);

        var charging = Cards.Measured with { ProcessorFee = Cards.Printed(new ProcessorFee(UsdMicros.FromDollars(1), Ratio.Zero)) };
        Assert.Equal("2 days, $0.005 on the last", Days(charging, 200_001).Result);
        Assert.Equal(
            "Per calendar day. Each day is a withdrawal with a fee of its own; the fee above is that of one. "
            + "The last day's part is below the minimum and waits until more is earned.",
            Days(charging, 200_001).Note);

        static ExplainStep Days(RateCard card, long points) => card.ConvertPoints(points).Explain().Of(StepKeys.Cap);
    }

    [Fact]
    public void Cap_OfSeveralDays_WithoutFeeOrNote_AddsNothing()
    {
        var card = Cards.SourceB with { MaxPerDay = Cards.Printed(UsdMicros.FromDollars(40)) };
        Assert.Null(card.ConvertPoints(20_000).Explain().Of(StepKeys.Cap).Note);
        Assert.Equal("2 days, $10.00 on the last", card.ConvertPoints(20_000).Explain().Of(StepKeys.Cap).Result);
    }

    [Fact]
    public void GiftCards_ThatTooFewPointsBuy_AreNone() => Assert.Equal(
        "none, 999 points left over", Cards.SourceB.ConvertPoints(999).Explain().Of(StepKeys.GiftCards).Result);

    [Fact]
    public void Payout_BeyondCounting_IsSaid_AndIsNotUnknown()
    {
        var tiny = new PayoutCurrency("XTS", 4, Cards.Printed(Ratio.Of(Ratio.MaxTerm, 1)));
        var card = Cards.SourceB with { Currencies = Cards.SourceB.Currencies with { Items = [tiny] } };
        var step = Converter.Convert(Amount.OfPoints(20_000), card, payoutCurrency: "XTS").Value.Explain().Of(StepKeys.Payout);
        Assert.Equal(("more than can be counted", null), (step.Result, step.Remainder));
    }

    [Fact]
    public void Commission_ThatIsSilent_IsAmongTheSilences() => Assert.Equal(
        StepKeys.Commission,
        (Cards.SourceB with { Commission = Cards.Silent<Ratio>() }).ConvertPoints(1).Silences()[0].Key);

    [Fact]
    public void Keys_AreUnique_AndKeepTheirOrder() => Assert.All(RateCards.BuiltIn, card =>
    {
        var keys = Converter.Convert(Amount.OfCoins(7_001), card.WithCommissionFalling(CommissionTiming.OnGift), payoutCurrency: "USD")
            .Value.Explain().Select(step => step.Key).ToArray();
        string[] order =
        [
            "earningPoints", "commissionAtGift", "diamonds", "gross", "commission", "net", "fee", "bank", "payout",
            "gate", "cap", "paidWithin", "giftCards", "viewersPaid",
        ];
        Assert.Equal(order.Where(key => key != "commissionAtGift" || card.Commission.Mid != Ratio.Zero), keys);
    });

    [Fact]
    public void Silences_AreTheStepsThatFoundNoRate() => Assert.All(RateCards.BuiltIn, card =>
    {
        var result = Converter.Convert(Amount.OfCoins(12_345), card, payoutCurrency: "GBP").Value;
        Assert.Equal(
            result.Explain().Where(step => step.Provenance == Provenance.Silent).Select(step => step.Key),
            result.Silences().Select(silence => silence.Key));
    });

    [Fact]
    public void EveryRateUsed_NamesItsSource() => Assert.All(RateCards.BuiltIn, card =>
        Assert.All(card.Convert(Amount.OfCoins(12_345)).Explain(), step =>
            Assert.Equal(step.Provenance is null, step.Source is null)));
}
