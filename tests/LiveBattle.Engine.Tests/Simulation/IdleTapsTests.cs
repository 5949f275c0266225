using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>With every rule on: a battle without the taps that bring nothing is the battle, less exactly those.</summary>
public sealed class IdleTapsTests
{
    [Fact]
    public void ARunWithoutThem_HasAllOtherEvents() => AuditGens.Battle.Sample(
        battle =>
        {
            BattleRun whole = Start(battle, true);
            BattleRun lean = Start(battle, false);
            AreAlike(whole, lean, Finish(whole), Finish(lean));
        },
        iter: 300);

    [Fact]
    public void ARoomOfTappers_IsPlayedWithFewerEvents()
    {
        BattlePlan plan = ScenarioResolver.ResolvePreset("bench-study").Value.Plan();
        BattleRun whole = new(plan, 7);
        BattleRun lean = new(plan, 7, countsIdleTaps: false);
        AreAlike(whole, lean, Finish(whole), Finish(lean));
        Assert.InRange(whole.Events - lean.Events, 500, 602);
    }

    [Fact]
    public void AFork_LeavesThemOutFromThereOn() => Gen.Select(AuditGens.Battle, Gen.Int[0, 700]).Sample(
        (battle, tick) =>
        {
            BattleRun whole = Start(battle, true);
            NoSink sink = default;
            whole.AdvanceTo(tick, ref sink);
            BattleRun lean = whole.Fork(countsIdleTaps: false);
            Assert.Equal((whole.A.Likes, whole.Events), (lean.A.Likes, lean.Events));
            AreAlike(whole, lean, Finish(whole), Finish(lean));
        },
        iter: 200);

    [Fact]
    public void ALeanRun_StaysLean_InItsForksAndItsResets()
    {
        RandomCase battle = AuditGens.Battle.Single();
        BattleRun lean = Start(battle, false);
        Assert.False(lean.Fork().CountsIdleTaps);
        Finish(lean);
        long events = lean.Events;
        lean.Reset(battle.Seed);
        foreach (BattleInput wish in battle.Wishes)
            lean.Enqueue(wish);
        Finish(lean);
        Assert.Equal(events, lean.Events);
    }

    [Fact]
    public void TapsThatWereLeftOut_CannotBeCountedAfterwards()
    {
        RandomCase battle = AuditGens.Battle.Single();
        BattleRun lean = Start(battle, false);
        Assert.Throws<ArgumentException>(() => lean.Fork(countsIdleTaps: true));
    }

    private static void AreAlike(BattleRun whole, BattleRun lean, List<EventRecord> all, List<EventRecord> few)
    {
        // By some rules likes of viewers who are not done yet bring nothing either; those are told in both.
        Assert.Equal(all.Where(IsMoreThanATap).Select(Unnumbered), few.Where(IsMoreThanATap).Select(Unnumbered));
        Assert.Empty(few.Where(record => !IsMoreThanATap(record)).Select(Unnumbered).Except(all.Select(Unnumbered)));
        Assert.Equal(whole.Verdict, lean.Verdict);
        SideTally a = whole.A;
        SideTally b = whole.B;
        Assert.True(a.Likes >= lean.A.Likes && b.Likes >= lean.B.Likes);
        a.Likes = lean.A.Likes;
        b.Likes = lean.B.Likes;
        Assert.Equal((a, b), (lean.A, lean.B));
    }

    private static bool IsMoreThanATap(EventRecord record) =>
        record is not { Kind: EventKind.Liked, ActorKind: ActorKind.Cohort, Points: 0 };

    private static EventRecord Unnumbered(EventRecord record)
    {
        record.N = 0;
        return record;
    }

    private static BattleRun Start(RandomCase battle, bool countsIdleTaps)
    {
        BattleRun run = new(battle.Scenario.Plan(), battle.Seed, countsIdleTaps: countsIdleTaps);
        foreach (BattleInput wish in battle.Wishes)
            run.Enqueue(wish);
        return run;
    }

    private static List<EventRecord> Finish(BattleRun run)
    {
        EventList events = new();
        run.Finish(ref events);
        return events.Events;
    }
}
