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
                "Processor's fee | the source does not say | $0.00, counted as none | Silent",
                "Viewers paid | the source does not say | unknown | Silent",
                "Withdrawal | at least $100.00 gross | closed, 1 point to go | Printed",
            ],
            steps.Select(step => $"{step.Label} | {step.Formula} | {step.Result} | {step.Provenance}"));
    }

    [Fact]
    public void Measured_TellsTheRangeOfWhatViewersPaid()
    {
        var steps = Cards.Measured.Convert(Amount.OfCoins(1_000)).Explain();
        Assert.Equal("1,000 coins x 1 point per coin", steps[0].Formula);
        var paid = steps.Single(step => step.Label == "Viewers paid");
        Assert.Equal("$12.90 ($10.60 to $15.20)", paid.Result);
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
        var step = card.ConvertPoints(1).Explain()[^1];
        Assert.Equal("at least $100.00 (gross or net: the source does not say)", step.Formula);
        Assert.Equal("unknown", step.Result);
    }

    [Fact]
    public void EveryRateUsed_NamesItsSource() => Assert.All(RateCards.BuiltIn, card =>
        Assert.All(card.Convert(Amount.OfCoins(12_345)).Explain(), step =>
            Assert.Equal(step.Provenance is null, step.Source is null)));
}
