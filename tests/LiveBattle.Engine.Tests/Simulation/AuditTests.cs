using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>The engine against an auditor that knows the rules and not the engine.</summary>
public sealed class AuditTests
{
    /// <summary>The referee is slow and plain: the benchmarks' presets are too large for it.</summary>
    public static TheoryData<string> PresetNames { get; } =
        [.. Presets.Names.Where(name => !name.StartsWith("bench", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Presets_AreWhatTheirEventsSay(string name)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
        for (ulong seed = 0; seed < 5; seed++)
        {
            (List<BattleInput> taken, List<EventRecord> events, Claim claim) = new RandomCase(scenario, seed, [], false).Play();
            Assert.Empty(Referee.Judge(scenario, taken, events, claim));
        }
    }

    [Fact]
    public void AnyBattle_IsWhatItsEventsSay() => Gens.Scenario
        .SelectMany(scenario => Gen.Select(Gen.ULong, Inputs.For(scenario.Plan()), (seed, inputs) => (scenario, seed, inputs)))
        .Sample(
            battle =>
            {
                (BattleRun run, List<EventRecord> events) = Play.Finished(battle.scenario, battle.seed, battle.inputs);
                new ReferenceLedger(battle.scenario, events).Audit(run);
                Assert.Equal(
                    battle.inputs.Count(input => input.Kind == InputKind.Gift),
                    events.Count(record => record.ActorKind == ActorKind.Spectator));
            },
            iter: 300);

    [Fact]
    public void AnyInstant_HasTheTallyOfTheEventsUpToIt() => Gen.Select(Gens.Scenario, Gen.ULong, Gen.Int[0, 500]).Sample(
        (scenario, seed, tick) =>
        {
            BattleRun run = new(scenario.Plan(), seed);
            EventList seen = new();
            run.AdvanceTo(tick, ref seen);
            Assert.Equal(Play.Events(scenario, seed).Where(record => record.AtMicros <= tick * 100_000L), seen.Events);
            ReferenceLedger ledger = new(scenario, seen.Events);
            Assert.Equal(ledger.Tally(BattleSide.A), run.A);
            Assert.Equal(ledger.Tally(BattleSide.B), run.B);
        },
        iter: 200);

    [Fact]
    public void TheAuditor_SeesAForgedEvent()
    {
        // A guard that nobody has seen fail is none.
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        (BattleRun run, List<EventRecord> events) = Play.Finished(scenario, 1);
        int gift = events.FindIndex(record => record.Kind == EventKind.GiftSent);
        foreach (Func<EventRecord, EventRecord> forge in (Func<EventRecord, EventRecord>[])
        [
            record => record with { Coins = record.Coins + 1 },
            record => record with { Points = record.Points + 1 },
            record => record with { Side = 1 - record.Side },
            record => record with { AtMicros = 0 },
            record => record with { Count = 2 },
            record => record with { Marks = EventMarks.Late },
        ])
        {
            List<EventRecord> forged = [.. events];
            forged[gift] = forge(forged[gift]);
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new ReferenceLedger(scenario, forged).Audit(run));
        }
    }
}
