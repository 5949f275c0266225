using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Forecasts;

public sealed class WinChanceTests
{
    private const string PointByPoint = """
        name: Point by point
        rules: { duration: 50s, countdown: 0s }
        creators: { a: { name: A }, b: { name: B } }
        audience:
          a: [ { cohort: x, size: 10, giftsPerMinute: 6, gifts: { 1: 1 } } ]
          b: [ { cohort: y, size: 10, giftsPerMinute: 5, gifts: { 1: 1 } } ]
        """;

    private static readonly Scenario Points = ScenarioResolver.ResolveText(PointByPoint).Value;
    private static readonly string Id = Points.ComputeId();
    private static readonly BattlePlan Plan = ScenarioPlanner.Compile(Points);
    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;

    /// <summary>With gifts of one coin the rest of the battle is Skellam's, whatever has happened: the exact chance is known.</summary>
    [Fact]
    public void Of_PointByPoint_IsSkellamsFromTheLeadThatIs()
    {
        double gap = 0;
        double variance = 0;
        for (int i = 0; i < 300; i++)
        {
            BattleRun run = new(Plan, SeedSequence.Mix(21, i));
            NoSink sink = default;
            int tick = i * 37 % 495;
            run.AdvanceTo(tick, ref sink);
            double left = 50 - (tick / 10.0);
            double exact = Ahead(run.A.Points - run.B.Points, left * 1.0, left * 5 / 6);
            gap += WinChance.Of(run, Id, new StudyHost(2)).A.Mean - exact;
            variance += exact * (1 - exact) / WinChance.Continuations;
        }

        // Of one tick all share their luck, so the gaps are not independent of each other: of 300 at 300 ticks hardly.
        Assert.InRange(gap / Math.Sqrt(variance), -3.3, 3.3);
    }

    [Fact]
    public void Of_OnAnyNumberOfThreads_AndStoppedAndAskedAgain_IsTheSame()
    {
        BattleRun run = At(Even, 1_500, 7);
        WinChance one = WinChance.Of(run, "id", new StudyHost(1));
        Assert.Equal(one, WinChance.Of(run, "id", new StudyHost(2)));
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => WinChance.Of(run, "id", new StudyHost(2) { Cancellation = stop.Token }));
        Assert.Equal(one, WinChance.Of(run, "id", new StudyHost(8)));
        Assert.Equal((1_500, 1.0), (one.Tick, one.A.Mean + one.B.Mean + one.Draw.Mean));
    }

    [Fact]
    public void Of_AnotherScenarioOrTick_HasOtherLuck()
    {
        BattleRun run = At(Even, 1_500, 7);
        Assert.NotEqual(WinChance.Of(run, "one", new StudyHost(2)).A, WinChance.Of(run, "other", new StudyHost(2)).A);
    }

    [Fact]
    public void Of_ABattleThatIsOver_IsCertain()
    {
        BattleRun run = At(Even, 100_000, 7);
        WinChance chance = WinChance.Of(run, "id", new StudyHost(2));
        Proportion winners = run.Verdict!.Value.Winner == BattleSide.A ? chance.A : chance.B;
        Assert.Equal(new Proportion(1, 1, 1), winners);
        Assert.Equal(1, chance.A.Mean + chance.B.Mean + chance.Draw.Mean);
    }

    [Fact]
    public void Of_TheBattle_LeavesItAsItIs()
    {
        BattleRun run = At(Even, 1_000, 9);
        RunDigest before = new();
        run.Fork().Finish(ref before);
        WinChance.Of(run, "id", new StudyHost(2));
        RunDigest after = new();
        run.Finish(ref after);
        Assert.Equal(before.Print(), after.Print());
    }

    /// <summary>An input that is taken and has not been played yet belongs to the battle that is forecast.</summary>
    [Fact]
    public void Of_ABattleWithInputsToCome_CountsThem()
    {
        BattleRun run = At(Points, 100, 3);
        double before = WinChance.Of(run, Id, new StudyHost(2)).A.Mean;
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(1, 200, InputKind.Gift, BattleSide.B, 0, 5655, 40)));
        Assert.InRange(WinChance.Of(run, Id, new StudyHost(2)).A.Mean, 0, before - 0.3);
    }

    private static BattleRun At(Scenario scenario, long tick, ulong seed)
    {
        BattleRun run = new(ScenarioPlanner.Compile(scenario), seed);
        NoSink sink = default;
        run.AdvanceTo(tick, ref sink);
        return run;
    }

    /// <summary>The chance that a lead and what two Poisson processes still bring is above 0.</summary>
    private static double Ahead(long lead, double meanA, double meanB)
    {
        double chance = 0;
        double a = Math.Exp(-meanA);
        for (int gifts = 0; gifts < 250; gifts++, a *= meanA / gifts)
        {
            double b = Math.Exp(-meanB);
            for (int others = 0; others < 250; others++, b *= meanB / others)
                chance += lead + gifts > others ? a * b : 0;
        }

        return chance;
    }
}
