using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;

namespace LiveBattle.Projection.Tests;

/// <summary>Held against the books, which work the same money out gift by gift.</summary>
public sealed class PaidByViewersTests
{
    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Paid_OfAPreset_IsWhatTheBooksSay(string name) => AssertAsInTheBooks(ScenarioResolver.ResolvePreset(name).Value, 42);

    [Fact]
    public void Paid_OfAnyBattle_IsWhatTheBooksSay_ByEveryCard() => Gen.Select(
            WholeGens.Scenario, Gen.ULong, Gen.Int[0, RateCards.BuiltIn.Length - 1])
        .Sample((scenario, seed, card) => AssertAsInTheBooks(scenario with { Rates = RateCards.BuiltIn[card] }, seed), iter: 200);

    [Fact]
    public void Paid_BeforeAnyGift_IsNothing()
    {
        PaidByViewers paid = new(ScenarioResolver.ResolvePreset("whale-and-crowd").Value);
        Assert.Equal((UsdMicros.Zero, UsdMicros.Zero), (paid.A!.Value, paid.B!.Value));
    }

    [Fact]
    public void Paid_ByACardThatIsSilent_IsUnknown()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;
        (PaidByViewers paid, _) = Played(scenario, 42);
        Assert.Null(paid.A);
        Assert.Null(paid.B);
    }

    private static void AssertAsInTheBooks(Scenario scenario, ulong seed)
    {
        (PaidByViewers paid, BattleBooks books) = Played(scenario, seed);
        Assert.Equal((books.A.ViewersPaid, books.B.ViewersPaid), (paid.A, paid.B));
    }

    private static (PaidByViewers Paid, BattleBooks Books) Played(Scenario scenario, ulong seed)
    {
        PaidByViewers paid = new(scenario);
        BattleBooks books = new(scenario);
        SinkPair<PaidByViewers, BattleBooks> both = new(paid, books);
        new BattleRun(scenario.Plan(), seed).Finish(ref both);
        return (paid, books);
    }
}
