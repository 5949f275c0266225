using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>How the way is cut, copied or begun again changes nothing.</summary>
public sealed class StepTests
{
    private static Gen<(Scenario Scenario, ulong Seed, BattleInput[] Inputs)> Battle { get; } = Gens.Scenario.SelectMany(
        scenario => Gen.Select(Gen.ULong, Inputs.For(scenario.Plan()), (seed, inputs) => (scenario, seed, inputs)));

    [Fact]
    public void AnyCuttingIntoTicks_GivesTheSameDigest() => Gen.Select(Battle, Gen.Int[0, 600].Array[0, 60]).Sample(
        (battle, ticks) =>
        {
            BattleRun run = Started(battle);
            RunDigest digest = new();
            foreach (int tick in ticks.Order())
                run.AdvanceTo(tick, ref digest);
            run.Finish(ref digest);
            Assert.Equal(Play.Digest(Started(battle)), digest.Print());
        },
        iter: 200);

    [Fact]
    public void TickByTick_GivesTheSameDigest()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        BattleRun run = new(scenario.Plan(), 42);
        RunDigest digest = new();
        for (long tick = 0; tick <= run.Plan.Clock.VerdictTick; tick++)
            run.AdvanceTo(tick, ref digest);
        Assert.Equal(Play.Digest(scenario, 42), digest.Print());
    }

    [Fact]
    public void AdvanceTo_PlayedTicksAndBeyondTheVerdict_PlaysNothing()
    {
        BattleRun run = new(ScenarioResolver.ResolvePreset("even-battle").Value.Plan(), 42);
        EventList events = new();
        run.AdvanceTo(1_000, ref events);
        int count = events.Events.Count;
        run.AdvanceTo(1_000, ref events);
        run.AdvanceTo(500, ref events);
        Assert.Equal((count, 1_000L), (events.Events.Count, run.Tick));
        run.Finish(ref events);
        count = events.Events.Count;
        run.AdvanceTo(10_000, ref events);
        run.Finish(ref events);
        Assert.Equal((count, 10_000L), (events.Events.Count, run.Tick));
    }

    [Fact]
    public void Fork_AtAnyTick_EndsAsStraightThroughAndDisturbsNobody() => Gen.Select(Battle, Gen.Int[-1, 520]).Sample(
        (battle, tick) =>
        {
            string expected = Play.Digest(Started(battle));
            BattleRun run = Started(battle);
            RunDigest digest = new();
            run.AdvanceTo(tick, ref digest);

            // One copy goes on as it was, the other takes another way; the original comes last.
            BattleRun other = run.Fork();
            EventList noted = new();
            other.Enqueue(new BattleInput(1_000, other.Tick + 1, InputKind.End));
            other.Finish(ref noted);
            BattleRun copy = run.Fork();
            RunDigest copied = digest.Fork();
            copy.Finish(ref copied);
            run.Finish(ref digest);
            Assert.Equal(expected, copied.Print());
            Assert.Equal(expected, digest.Print());
            Assert.Equal((run.A, run.B, run.Verdict, run.VerdictAt, run.Events, run.HasStarted), (copy.A, copy.B, copy.Verdict, copy.VerdictAt, copy.Events, copy.HasStarted));
            Assert.Equal((run.Seed, run.Tick), (copy.Seed, copy.Tick));
        },
        iter: 200);

    [Fact]
    public void Fork_OfAFork_KeepsWalletsAndSupportersApart()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        BattleRun run = new(scenario.Plan(), 3);
        NoSink sink = default;
        run.AdvanceTo(1_500, ref sink);
        BattleRun fork = run.Fork().Fork();
        fork.Finish(ref sink);
        SideTally half = run.A;
        BattleRun again = new(scenario.Plan(), 3);
        again.AdvanceTo(1_500, ref sink);
        Assert.Equal(again.A, half);
        (BattleRun straight, _) = Play.Finished(scenario, 3);
        run.Finish(ref sink);
        Assert.Equal((straight.A, straight.B), (run.A, run.B));
        Assert.Equal((straight.A, straight.B), (fork.A, fork.B));
    }

    [Fact]
    public void Reset_AtAnyTick_IsAsGoodAsNew() => Gen.Select(Battle, Gen.Int[-1, 520], Gen.ULong).Sample(
        (battle, tick, otherSeed) =>
        {
            BattleRun run = new(battle.Scenario.Plan(), otherSeed);
            foreach (BattleInput input in battle.Inputs)
                run.Enqueue(input);
            NoSink sink = default;
            run.AdvanceTo(tick, ref sink);
            run.Reset(battle.Seed);
            BattleRun fresh = new(battle.Scenario.Plan(), battle.Seed);
            Assert.Equal((fresh.Tick, fresh.Events, fresh.IsOver, fresh.HasStarted, fresh.A, fresh.B), (run.Tick, run.Events, run.IsOver, run.HasStarted, run.A, run.B));
            Enqueue(run, battle.Inputs);
            Enqueue(fresh, battle.Inputs);
            Assert.Equal(Play.Digest(fresh), Play.Digest(run));
            Assert.Equal((fresh.A, fresh.B, fresh.Verdict), (run.A, run.B, run.Verdict));
        },
        iter: 200);

    [Fact]
    public void OtherSeeds_AreOtherBattles()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        string[] digests = [.. Enumerable.Range(0, 50).Select(seed => Play.Digest(scenario, (ulong)seed))];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    private static BattleRun Started((Scenario Scenario, ulong Seed, BattleInput[] Inputs) battle)
    {
        BattleRun run = new(battle.Scenario.Plan(), battle.Seed);
        Enqueue(run, battle.Inputs);
        return run;
    }

    private static void Enqueue(BattleRun run, BattleInput[] inputs) =>
        Assert.All(inputs, input => Assert.Equal(InputAnswer.Accepted, run.Enqueue(input)));
}
