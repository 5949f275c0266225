using System.Text.Json;

namespace LiveBattle.Economy.Tests;

/// <summary>What is called without something it needs names what is missing, before it does anything.</summary>
public sealed class MissingArgumentTests
{
    private static readonly RateCard NoCard = null!;

    public static TheoryData<string, Action> Calls { get; } = new()
    {
        { "card", () => Chain.Points(NoCard, Coins.Zero) },
        { "card", () => Chain.FollowerPoints(NoCard, 0) },
        { "card", () => Chain.Credited(NoCard, EarningPoints.Zero) },
        { "card", () => Chain.Diamonds(NoCard, EarningPoints.Zero) },
        { "card", () => Chain.Gross(NoCard, EarningPoints.Zero) },
        { "card", () => Chain.Commission(NoCard, UsdMicros.Zero) },
        { "currency", () => Chain.Payout(null!, UsdMicros.Zero) },
        { "card", () => Chain.GiftCards(NoCard, EarningPoints.Zero) },
        { "card", () => Chain.ViewersPaid(NoCard, EarningPoints.Zero, null) },
        { "card", () => Converter.Convert(Amount.OfPoints(1), NoCard) },
        { "card", () => Earnings.Of(NoCard, EarningPoints.Zero) },
        { "card", () => Earnings.Of(NoCard, Coins.Zero, 0) },
        { "card", () => GateStatus.For(NoCard, Earnings.Of(Cards.SourceA, EarningPoints.Zero)) },
        { "card", () => CapStatus.For(NoCard, UsdMicros.Zero) },
        { "card", () => Silence.Of(NoCard) },
        { "text", () => AmountParser.Parse(null!, AmountUnit.Points) },
        { "text", () => AmountParser.ParseUnit(null!) },
        { "card", () => EligibilityCheck.Of(NoCard, CreatorFacts.None, EligibilityStage.Earn) },
        { "facts", () => EligibilityCheck.Of(Cards.SourceA, null!, EligibilityStage.Earn) },
        { "conditionId", () => CreatorFacts.None.With(null!, 1) },
        { "writer", () => RateCardJson.Write(null!, Cards.SourceA) },
        { "card", () => RateCardJson.Write(new Utf8JsonWriter(Stream.Null), NoCard) },
        { "path", () => RateCardJson.Read(default, null!) },
        { "cards", () => RateComparison.Of((IReadOnlyList<RateCard>)null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Missing_IsNamed(string name, Action call) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(call).ParamName);
}
