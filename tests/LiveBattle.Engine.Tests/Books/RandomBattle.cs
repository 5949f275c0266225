using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>A battle to be played: what its history depends on.</summary>
internal sealed record RandomBattle(Scenario Scenario, ulong Seed, BattleInput[] Inputs)
{
    /// <summary>At tick 0, with the inputs that its practice wallets hold enqueued.</summary>
    public BattleRun Start()
    {
        BattleRun run = new(Scenario.Plan(), Seed);
        foreach (BattleInput input in Inputs)
            Assert.True(run.Enqueue(input) is InputAnswer.Accepted or InputAnswer.WalletEmpty, $"{input} was refused.");
        return run;
    }

    /// <summary>All its events.</summary>
    public List<EventRecord> Play()
    {
        EventList events = new();
        Start().Finish(ref events);
        return events.Events;
    }

    /// <summary>Creators, audiences and inputs on the other side; everything else as it was.</summary>
    public RandomBattle Mirrored() => new(
        Scenario with
        {
            CreatorA = Scenario.CreatorB,
            CreatorB = Scenario.CreatorA,
            AudienceA = Scenario.AudienceB,
            AudienceB = Scenario.AudienceA,
        },
        Seed,
        [.. Inputs.Select(input => input with { Side = Other(input.Side) })]);

    /// <summary>What a reader needs to play it again.</summary>
    public override string ToString() =>
        $"seed {Seed}\n{Scenario.ToCanonicalJson()}\n{string.Join('\n', Inputs)}";

    private static BattleSide Other(BattleSide side) => side switch
    {
        BattleSide.A => BattleSide.B,
        BattleSide.B => BattleSide.A,
        _ => side,
    };
}
