using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Tests.Simulation;

public sealed class WindowTests
{
    [Fact]
    public void Defaults_GiveTheVerdictAtExactlyTick3045()
    {
        BattleRun run = new(ScenarioResolver.ResolvePreset("even-battle").Value.Plan(), 1);
        NoSink sink = default;
        Assert.Equal(3_045, run.Plan.Clock.VerdictTick);
        Assert.Equal(new SimTime(304_500_000), run.VerdictAt);
        run.AdvanceTo(3_044, ref sink);
        Assert.False(run.IsOver);
        run.AdvanceTo(3_045, ref sink);
        Assert.True(run.IsOver);
        Assert.Equal(new SimTime(304_500_000), run.VerdictAt);
        Assert.Equal(3_045 + 1_800, BattleClock.ClosedTick(run.Plan.Clock.VerdictTick));
    }

    [Fact]
    public void Phases_ComeAtTheirInstants_AndViewersActOnlyInBetween() => Gen.Select(Gens.Scenario, Gen.ULong).Sample(
        (scenario, seed) =>
        {
            long start = scenario.Rules.CountdownMicros;
            long end = start + scenario.Rules.DurationMicros;
            List<EventRecord> events = Play.Events(scenario, seed);
            Assert.Equal(start, Assert.Single(events, record => record.Kind == EventKind.LiveStarted).AtMicros);
            Assert.Equal(end, Assert.Single(events, record => record.Kind == EventKind.SettleStarted).AtMicros);
            Assert.Equal(end + 500_000, events[^1].AtMicros);
            Assert.Equal(EventKind.LiveStarted, events[0].Kind);
            Assert.All(
                events.Where(record => record.ActorKind == ActorKind.Viewer),
                record => Assert.InRange(record.AtMicros, start, end - 1));
        },
        iter: 200);

    [Fact]
    public void DenseBattle_HasEventsOnItsEdges_AndNoneBeyond()
    {
        // One gift in ten microseconds: some fall on ticks, and the first and last on the edges' heels.
        Scenario dense = Dense();
        BattleRun run = new(dense.Plan(), 7);
        EventList seen = new();
        int onTicks = 0;
        for (long tick = 0; tick <= run.Plan.Clock.VerdictTick; tick++)
        {
            run.AdvanceTo(tick, ref seen);
            long instant = tick * SimTime.MicrosPerTick;
            Assert.All(seen.Events, record => Assert.InRange(record.AtMicros, instant - SimTime.MicrosPerTick + 1, instant));
            onTicks += seen.Events.Count(record => record.AtMicros == instant && record.Kind == EventKind.GiftSent);
            seen.Events.Clear();
        }

        Assert.True(onTicks > 0, "The battle is meant to have gifts that fall on ticks.");
        Assert.True(run.Events > 900_000);
    }

    [Fact]
    public void Countdown_OfZero_StartsLiveAtTickZero()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle", new ScenarioOverride("rules.countdown", "0s")).Value;
        BattleRun run = new(scenario.Plan(), 1);
        NoSink sink = default;
        Assert.Equal(-1, run.Tick);
        Assert.False(run.HasStarted);
        run.AdvanceTo(0, ref sink);
        Assert.True(run.HasStarted);
        Assert.True(run.Events >= 1);
    }

    [Fact]
    public void EmptyAudiences_AreADrawAtZero()
    {
        Scenario empty = Scenarios.Texts.Resolved(Scenarios.Texts.Small, new ScenarioOverride("audience.a", "[]"));
        (BattleRun run, List<EventRecord> events) = Play.Finished(empty, 1);
        Assert.Equal(new Verdict(BattleSide.Neither, 0, EndReason.Points, -1), run.Verdict);
        Assert.Equal((0L, 0L), (run.A.Points, run.B.Points));
        Assert.Equal([EventKind.LiveStarted, EventKind.SettleStarted, EventKind.VerdictReached], events.Select(record => record.Kind));
    }

    [Theory]
    [InlineData(true, 600, 40)]
    [InlineData(false, 0, 0)]
    public void Followers_BringAPointEachAtTheStartOfLive_IfTheRuleIsOn(bool isOn, long pointsA, long pointsB)
    {
        Scenario scenario = Scenarios.Texts.Resolved(
            Scenarios.Texts.Small,
            new ScenarioOverride("rules.followerPoints", isOn ? "true" : "false"),
            new ScenarioOverride("creators.a.liveFollowers", "600"),
            new ScenarioOverride("creators.b.liveFollowers", "40"),
            new ScenarioOverride("audience.a.fans.giftsPerMinute", "0"));
        BattleRun run = new(scenario.Plan(), 1);
        EventList events = new();
        run.AdvanceTo(29, ref events);
        Assert.Equal(0, run.A.Points);
        run.AdvanceTo(30, ref events);
        Assert.Equal((pointsA, pointsB), (run.A.Points, run.B.Points));
        Assert.Equal((pointsA, pointsB), (run.A.FollowerPoints, run.B.FollowerPoints));
        Assert.Equal((0L, 0L), (run.A.Coins, run.B.Coins));
        Assert.All(events.Events, record => Assert.Equal(3_000_000, record.AtMicros));
        Assert.Equal(isOn ? 3 : 1, events.Events.Count);
        Assert.Equal(default, run.A.Top);
    }

    [Fact]
    public void EventLimit_Reached_ThrowsAndShortensNothing()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        int all = Play.Events(scenario, 1).Count;
        EventList kept = new();
        BattleRun enough = new(scenario.Plan(), 1, all);
        enough.Finish(ref kept);
        Assert.True(enough.IsOver);

        BattleRun tooFew = new(scenario.Plan(), 1, all - 1);
        EventList cut = new();
        EventLimitReachedException exception = Assert.Throws<EventLimitReachedException>(() => tooFew.Finish(ref cut));
        Assert.Equal(all - 1, exception.Limit);
        Assert.False(tooFew.IsOver);
        Assert.Equal(kept.Events[..^1], cut.Events);
    }

    internal static Scenario Dense() => Scenarios.Texts.Resolved(
        Scenarios.Texts.Small,
        new ScenarioOverride("rules.duration", "10s"),
        new ScenarioOverride("audience.a.fans.size", "10000"),
        new ScenarioOverride("audience.a.fans.giftsPerMinute", "600"));
}
