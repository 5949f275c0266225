using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>A battle to be played and judged.</summary>
/// <param name="Wishes">What people try; what the battle refuses is no input.</param>
/// <param name="Stepwise">Whether the battle runs while the inputs come, as a live one does.</param>
internal sealed record RandomCase(Scenario Scenario, ulong Seed, BattleInput[] Wishes, bool Stepwise)
{
    /// <summary>Plays it to its end: the inputs that were taken, every event, and what the engine tells of it.</summary>
    public (List<BattleInput> Taken, List<EventRecord> Events, Claim Claim) Play()
    {
        BattleRun run = new(Scenario.Plan(), Seed);
        EventList events = new();
        List<BattleInput> taken = [];
        foreach (BattleInput wish in Wishes)
        {
            if (Stepwise && taken.Count > 0)
                run.AdvanceTo(taken[^1].Tick - 1, ref events);
            if (run.Enqueue(wish) == InputAnswer.Accepted)
                taken.Add(wish);
        }

        run.Finish(ref events);
        Claim claim = new(
            run.A,
            run.B,
            run.Verdict!.Value,
            run.VerdictAt.Micros,
            run.StatusOf(BattleSide.A).Viewers,
            run.StatusOf(BattleSide.B).Viewers);
        return (taken, events.Events, claim);
    }

    /// <summary>What a reader needs to play it again.</summary>
    public override string ToString() =>
        $"engine {EngineVersion.Current}, seed {Seed}, {(Stepwise ? "stepwise" : "all at once")}\n{Scenario.ToCanonicalJson()}\n{string.Join('\n', Wishes)}";
}
