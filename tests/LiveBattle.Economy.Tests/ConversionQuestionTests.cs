namespace LiveBattle.Economy.Tests;

/// <summary>Questions as people type them: what is understood, and what is refused before anything is converted.</summary>
public sealed class ConversionQuestionTests
{
    [Fact]
    public void Text_IsReadInAnyCase()
    {
        var question = new ConversionText(" 1,000 ", "COINS", Net: true, To: "sar", Reading: "ONGIFT").Read().Value;
        Assert.Equal(new ConversionQuestion(Amount.OfCoins(1_000), true, "SAR", CommissionTiming.OnGift), question);
    }

    [Theory]
    [InlineData(null, null, "amount unit")]
    [InlineData("", " ", "amount unit")]
    [InlineData("5", null, "unit")]
    [InlineData(null, "points", "amount")]
    [InlineData("-5", "points", "amount")]
    [InlineData("-5", "pionts", "amount unit")]
    [InlineData("5.5", "pionts", "unit")]
    [InlineData("$5", "pionts", "unit")]
    [InlineData("5.5", "coins", "amount")]
    [InlineData("1000000000001", "usd", "amount")]
    public void AmountAndUnit_ThatCannotBeRead_AreNamedTogether(string? amount, string? unit, string paths) =>
        Assert.Equal(paths, Paths(new ConversionText(amount, unit).Read()));

    [Theory]
    [InlineData("riyal")]
    [InlineData("S4R")]
    [InlineData("")]
    public void Currency_ThatIsNoCode_IsRefused(string to) =>
        Assert.Equal("to", Paths(new ConversionText("5", "points", To: to).Read()));

    [Fact]
    public void Reading_ThatIsNone_GetsTheNearest()
    {
        var problem = Assert.Single(new ConversionText("5", "points", Reading: "onGfit").Read().Problems);
        Assert.Equal(("reading", "onConversion, onGift"), (problem.Path, problem.Allowed));
        Assert.Contains("did you mean onGift?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingAmount_SaysSo()
    {
        var problem = Assert.Single(new ConversionText(null, "points").Read().Problems);
        Assert.Equal(Problem.Missing, problem.Value);
    }

    [Fact]
    public void Currency_OnNoCardsTable_IsRefused_AndNothingIsAnswered()
    {
        var problem = Assert.Single(Ask(to: "JPY").AnswerBy([Cards.SourceA, Cards.SourceB]).Problems);
        Assert.Equal(("to", "JPY", "USD, SAR, AED, EUR, GBP"), (problem.Path, problem.Value, problem.Allowed));
        Assert.False(Ask(to: "SAR").AnswerBy([Cards.SourceA]).IsValid);
    }

    [Fact]
    public void Currency_OnOneCardsTable_IsSilentOnTheOther()
    {
        var results = Ask(to: "SAR").AnswerBy([Cards.SourceA, Cards.SourceB]).Value;
        Assert.Equal(Provenance.Silent, results[0].Payout!.UnitsPerUsd.Provenance);
        Assert.Equal("unknown", results[0].Payout!.ToString());
        Assert.Contains(results[0].Silences(), silence => silence.Key == StepKeys.Payout);
        Assert.Equal("SAR 187.50", results[1].Payout!.ToString());
    }

    [Fact]
    public void Reading_AppliesWhereACardLeavesItOpen_AndNeverAgainstPrint()
    {
        var results = Ask(reading: CommissionTiming.OnGift).AnswerBy([Cards.SourceA, Cards.SourceB]).Value;
        Assert.Equal([10_000, 2_000], results.Select(result => result.Diamonds.Value));
        Assert.All(results, result => Assert.Equal(UsdMicros.FromDollars(50), result.NetUsdMicros));
        Assert.Equal("reading", Paths(Ask(reading: CommissionTiming.OnGift).AnswerBy([Cards.SourceB])));
    }

    [Fact]
    public void OneCardThatCannotAnswer_LeavesNoAnswerAtAll()
    {
        var question = new ConversionText("1000000000000", "diamonds").Read().Value;
        Assert.True(question.AnswerBy([Cards.SourceA]).IsValid);
        Assert.Equal("amount", Paths(question.AnswerBy([Cards.SourceA, Cards.SourceB])));
    }

    private static ConversionQuestion Ask(string? to = null, CommissionTiming? reading = null) =>
        new(Amount.OfPoints(20_000), false, to, reading);

    private static string Paths<T>(Checked<T> read)
        where T : notnull => string.Join(' ', read.Problems.Select(problem => problem.Path));
}
