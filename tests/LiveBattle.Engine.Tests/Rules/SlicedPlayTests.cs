using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>A battle played in slices of some steps is the battle played at one go.</summary>
public sealed class SlicedPlayTests
{
    private static readonly Scenario Crowded = Empty with
    {
        AudienceA = [new Cohort("crowd", 100, 60, [new GiftShare(Rose, 1, 1)])],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    public void AdvanceTowards_AnyBattleInAnySlices_GivesTheSameDigest(int slice) => Gen.Select(AuditGens.Battle, Gen.Long[1, 90]).Sample(
        (battle, step) =>
        {
            (List<BattleInput> taken, List<EventRecord> straight, Claim claim) = (battle with { Stepwise = false }).Play();
            BattleRun run = new(battle.Scenario.Plan(), battle.Seed);
            foreach (BattleInput input in taken)
                Assert.Equal(InputAnswer.Accepted, run.Enqueue(input));
            EventList events = new();
            for (long tick = 0; !run.IsOver; tick += step)
                AdvanceInSlices(run, tick, slice, ref events);
            Assert.Equal(straight, events.Events);
            Assert.Equal((claim.A, claim.B, claim.Verdict), (run.A, run.B, run.Verdict));
        },
        iter: slice == 1 ? 60 : 100);

    [Fact]
    public void AdvanceTowards_InSlices_TellsWhenTheTickIsReached()
    {
        BattleRun run = new(Crowded.Plan(), 1);
        EventList events = new();
        int slices = 0;
        while (!run.AdvanceTowards(100, 10, ref events))
        {
            slices++;
            Assert.Equal(-1, run.Tick);
            Assert.InRange(events.Events.Count, 10 * slices, (10 * slices) + 3);
            Assert.False(run.IsOver);
        }

        // Seven seconds of a hundred gifts.
        Assert.InRange(slices, 55, 85);
        Assert.Equal(100, run.Tick);
        Assert.True(events.Events[^1].AtMicros is > 9_900_000 and <= 10_000_000);
        int count = events.Events.Count;
        Assert.True(run.AdvanceTowards(100, 1, ref events));
        Assert.True(run.AdvanceTowards(50, 1, ref events));
        Assert.Equal((count, 100L), (events.Events.Count, run.Tick));
    }

    [Fact]
    public void Advance_ToATickBelowTheOneBegun_Throws_AndTheBattleGoesOn()
    {
        BattleRun run = new(Crowded.Plan(), 1);
        RunDigest digest = new();
        Assert.False(run.AdvanceTowards(100, 10, ref digest));
        Assert.Throws<ArgumentOutOfRangeException>(() => run.AdvanceTo(99, ref digest));
        run.Finish(ref digest);
        Assert.Equal(Play.Digest(Crowded, 1), digest.Print());
    }

    [Fact]
    public void AdvanceTowards_OfAQuietTick_ReachesItAtOnce()
    {
        BattleRun run = new(Empty.Plan(), 1);
        EventList events = new();
        Assert.True(run.AdvanceTowards(29, 1, ref events));
        Assert.Empty(events.Events);
        Assert.Equal(29, run.Tick);
    }

    [Fact]
    public void Input_ForATickThatIsBegun_IsPast_AndForALaterOneCounts()
    {
        BattleRun run = new(Crowded.Plan(), 1);
        EventList events = new();
        Assert.False(run.AdvanceTowards(100, 10, ref events));
        Assert.Equal(InputAnswer.Past, run.Enqueue(GiftAt(100)));
        Assert.Equal(InputAnswer.Past, run.Enqueue(GiftAt(40)));
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(GiftAt(101)));
        while (!run.AdvanceTowards(100, 10, ref events))
            Assert.Equal(InputAnswer.Past, run.Enqueue(GiftAt(100) with { Index = 1 }));
        Assert.Equal(InputAnswer.Past, run.Enqueue(GiftAt(100) with { Index = 1 }));
        run.Finish(ref events);
        List<EventRecord> expected = Play.Events(Crowded, 1, GiftAt(101));
        Assert.Equal(expected, events.Events);
    }

    [Fact]
    public void AdvanceTowards_ALaterTickThanTheOneBegun_GoesOnFromThere()
    {
        BattleRun run = new(Crowded.Plan(), 1);
        EventList events = new();
        Assert.False(run.AdvanceTowards(100, 10, ref events));
        Assert.False(run.AdvanceTowards(200, 10, ref events));
        Assert.Equal(InputAnswer.Past, run.Enqueue(GiftAt(200)));
        BattleRun fork = run.Fork();
        EventList forked = new();
        forked.Events.AddRange(events.Events);
        Assert.Equal(InputAnswer.Past, fork.Enqueue(GiftAt(200)));
        fork.Finish(ref forked);
        AdvanceInSlices(run, 200, 1, ref events);
        run.Finish(ref events);
        Assert.Equal(Play.Events(Crowded, 1), events.Events);
        Assert.Equal(events.Events, forked.Events);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(long.MaxValue)]
    public void Finish_AfterASliceTowardsATickBeyondTheVerdict_PlaysTheBattle(long tick)
    {
        BattleRun run = new(Crowded.Plan(), 1);
        EventList events = new();
        Assert.False(run.AdvanceTowards(tick, 10, ref events));
        run.Finish(ref events);
        Assert.Equal(Play.Events(Crowded, 1), events.Events);
        run.AdvanceTo(long.MaxValue, ref events);
        Assert.Equal(Play.Events(Crowded, 1), events.Events);
    }

    [Fact]
    public void Reset_WithinASlice_BeginsAnew()
    {
        BattleRun run = new(Crowded.Plan(), 2);
        EventList events = new();
        Assert.False(run.AdvanceTowards(100, 10, ref events));
        run.Reset(1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(GiftAt(0) with { Kind = InputKind.End }));
        run.Reset(1);
        EventList again = new();
        run.Finish(ref again);
        Assert.Equal(Play.Events(Crowded, 1), again.Events);
    }

    [Fact]
    public void AdvanceTowards_OfGiftsThatNobodyCanPay_StopsAllTheSame()
    {
        Scenario penniless = Crowded with { AudienceA = [Crowded.AudienceA[0] with { WalletCoins = 0 }] };
        BattleRun run = new(penniless.Plan(), 1);
        EventList events = new();
        int slices = 0;
        while (!run.AdvanceTowards(100, 10, ref events))
            slices++;

        // What a hundred viewers try in seven seconds, as many as if they could.
        Assert.InRange(slices, 55, 85);
        Assert.Equal([EventKind.LiveStarted], events.Events.Select(each => each.Kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void AdvanceTowards_WithoutAStep_Throws(int steps)
    {
        BattleRun run = new(Empty.Plan(), 1);
        NoSink sink = default;
        Assert.Throws<ArgumentOutOfRangeException>(() => run.AdvanceTowards(100, steps, ref sink));
    }

    private static void AdvanceInSlices(BattleRun run, long tick, int slice, ref EventList events)
    {
        while (!run.AdvanceTowards(tick, slice, ref events))
            Assert.NotEqual(tick, run.Tick);
        Assert.Equal(tick, run.Tick);
    }
}
