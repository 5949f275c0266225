using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>Defaults: live from tick 30, settle from 3,040, verdict at 3,045. Gift 2 is a lion of 500 coins.</summary>
public sealed class InputTests
{
    private static readonly Scenario Small =
        Scenarios.Texts.Resolved(Scenarios.Texts.Small) with { SpectatorWalletCoins = 500 * 10_000 };

    [Theory]
    [InlineData(0, InputAnswer.NotStarted)]
    [InlineData(29, InputAnswer.NotStarted)]
    [InlineData(30, InputAnswer.Accepted)]
    [InlineData(3_039, InputAnswer.Accepted)]
    [InlineData(3_040, InputAnswer.Accepted)]
    [InlineData(3_044, InputAnswer.Accepted)]
    [InlineData(3_045, InputAnswer.BattleOver)]
    [InlineData(long.MaxValue, InputAnswer.BattleOver)]
    [InlineData(-1, InputAnswer.Past)]
    [InlineData(long.MinValue, InputAnswer.Past)]
    public void Gift_AtATick_IsTakenFromTheStartOfLiveToTheVerdict(long tick, InputAnswer answer) =>
        Assert.Equal(answer, new BattleRun(Small.Plan(), 1).Enqueue(Gift(0, tick)));

    [Theory]
    [InlineData(BattleSide.Neither, 2, 1, 0, InputAnswer.UnknownSide)]
    [InlineData((BattleSide)7, 2, 1, 0, InputAnswer.UnknownSide)]
    [InlineData(BattleSide.A, 99, 1, 0, InputAnswer.UnknownGift)]
    [InlineData(BattleSide.A, 0, 1, 0, InputAnswer.UnknownGift)]
    [InlineData(BattleSide.A, -5, 1, 0, InputAnswer.UnknownGift)]
    [InlineData(BattleSide.A, 2, 0, 0, InputAnswer.BadCount)]
    [InlineData(BattleSide.A, 2, -1, 0, InputAnswer.BadCount)]
    [InlineData(BattleSide.A, 2, 10_001, 0, InputAnswer.BadCount)]
    [InlineData(BattleSide.A, 2, 10_000, 0, InputAnswer.Accepted)]
    [InlineData(BattleSide.A, 2, 1, -1, InputAnswer.BadCount)]
    [InlineData(BattleSide.A, 2, 1, 1_000_000, InputAnswer.BadCount)]
    [InlineData(BattleSide.B, 2, 1, 999_999, InputAnswer.Accepted)]
    public void Gift_WithAFault_IsRefusedByName(BattleSide side, int gift, int count, int spectator, InputAnswer answer)
    {
        BattleRun run = new(Small.Plan(), 1);
        Assert.Equal(answer, run.Enqueue(new BattleInput(0, 100, InputKind.Gift, side, spectator, gift, count)));
        string expected = answer == InputAnswer.Accepted
            ? Play.Digest(Small, 1, new BattleInput(0, 100, InputKind.Gift, side, spectator, gift, count))
            : Play.Digest(Small, 1);
        Assert.Equal(expected, Play.Digest(run));
    }

    [Fact]
    public void Gifts_BeyondThePracticeWallet_AreRefused_EachSpectatorForThemselves()
    {
        BattleRun run = new((Small with { SpectatorWalletCoins = 1_499 }).Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Wish(0, spectator: 4, count: 2)));
        Assert.Equal(InputAnswer.WalletEmpty, run.Enqueue(Wish(1, spectator: 4, count: 1)));
        Assert.Equal(InputAnswer.WalletEmpty, run.Enqueue(Wish(2, spectator: 5, count: 3)));
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Wish(3, spectator: 5, count: 2)));
        NoSink sink = default;
        run.Finish(ref sink);
        Assert.Equal(2_000, run.A.PracticeCoins);
    }

    [Fact]
    public void Gifts_ThatEmptyThePracticeWalletToTheCoin_AreTaken_AndAForkAndAResetKeepTheirOwnWallets()
    {
        BattleRun run = new((Small with { SpectatorWalletCoins = 1_000 }).Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Wish(0, spectator: 0, count: 1)));
        BattleRun fork = run.Fork();
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Wish(1, spectator: 0, count: 1)));
        Assert.Equal(InputAnswer.WalletEmpty, run.Enqueue(Wish(2, spectator: 0, count: 1)));
        Assert.Equal(InputAnswer.Accepted, fork.Enqueue(Wish(2, spectator: 0, count: 1)));
        run.Reset(1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Wish(0, spectator: 0, count: 2)));
    }

    private static BattleInput Wish(long index, int spectator, int count) =>
        new(index, 100, InputKind.Gift, BattleSide.A, spectator, 2, count);

    [Fact]
    public void Input_ForAPlayedTick_IsPast_AndAfterTheVerdictTheBattleIsOver()
    {
        BattleRun run = new(Small.Plan(), 1);
        NoSink sink = default;
        run.AdvanceTo(100, ref sink);
        Assert.Equal(InputAnswer.Past, run.Enqueue(Gift(0, 100)));
        Assert.Equal(InputAnswer.Past, run.Enqueue(Gift(0, 31)));
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Gift(0, 101)));
        run.Finish(ref sink);
        Assert.Equal(InputAnswer.BattleOver, run.Enqueue(Gift(1, 101)));
        Assert.Equal(InputAnswer.BattleOver, run.Enqueue(Gift(1, 4_000)));
        Assert.Equal(InputAnswer.BattleOver, run.Enqueue(new BattleInput(1, 4_000, InputKind.End)));
    }

    [Fact]
    public void Input_BeforeOneThatIsTaken_IsPast()
    {
        BattleRun run = new(Small.Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Gift(5, 100)));
        Assert.Equal(InputAnswer.Past, run.Enqueue(Gift(6, 99)));
        Assert.Equal(InputAnswer.Past, run.Enqueue(Gift(5, 100)));
        Assert.Equal(InputAnswer.Past, run.Enqueue(Gift(4, 200)));
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Gift(6, 100)));
    }

    [Theory]
    [InlineData(InputKind.End)]
    [InlineData(InputKind.Leave)]
    public void Input_AfterOneThatEndsTheBattle_IsRefused_PlayedOrNot(InputKind kind)
    {
        // The answer must not depend on whether the end has been played yet: what is taken is charged.
        BattleInput end = new(0, 100, kind, BattleSide.A);
        BattleRun ahead = new(Small.Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, ahead.Enqueue(end));
        Assert.Equal(InputAnswer.BattleOver, ahead.Enqueue(Gift(1, 100)));
        Assert.Equal(InputAnswer.BattleOver, ahead.Enqueue(Gift(1, 200)));
        Assert.Equal(InputAnswer.BattleOver, ahead.Enqueue(new BattleInput(1, 100, InputKind.End)));
        Assert.Equal(InputAnswer.BattleOver, ahead.Fork().Enqueue(Gift(1, 200)));
        NoSink sink = default;
        ahead.AdvanceTo(100, ref sink);
        Assert.Equal(InputAnswer.BattleOver, ahead.Enqueue(Gift(1, 200)));
        ahead.Reset(2);
        Assert.Equal(InputAnswer.Accepted, ahead.Enqueue(Gift(0, 200)));
    }

    [Fact]
    public void Gift_CountsAtItsTick_ForItsSideAndSender()
    {
        BattleRun run = new(Small.Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(Gift(0, 100, BattleSide.B, spectator: 4, count: 3)));
        NoSink sink = default;
        run.AdvanceTo(99, ref sink);
        Assert.Equal(default, run.B);
        EventList events = new();
        run.AdvanceTo(100, ref events);
        Assert.Equal((1_500L, 3L, 1L, 1_500L, 1_500L), (run.B.Points, run.B.Gifts, run.B.GiftMessages, run.B.Coins, run.B.PracticeCoins));
        Assert.Equal(new Supporter(ActorKind.Spectator, 4, 1_500), run.B.Top.First);
        EventRecord gift = Assert.Single(events.Gifts, record => record.ActorKind == ActorKind.Spectator);
        Assert.Equal((10_000_000L, 2, 3), (gift.AtMicros, gift.GiftId, gift.Count));
    }

    [Fact]
    public void LateGift_IsChargedAndEarns_WithoutPoints()
    {
        (BattleRun run, List<EventRecord> events) = Play.Finished(Small, 1, Gift(0, 3_039, BattleSide.B), Gift(1, 3_040, BattleSide.B, spectator: 1));
        Assert.Equal((500L, 2L, 2L, 1_000L, 1_000L), (run.B.Points, run.B.Gifts, run.B.GiftMessages, run.B.Coins, run.B.PracticeCoins));
        Assert.Equal(default, run.B.Top.Second);
        EventRecord[] gifts = [.. events.Where(record => record.ActorKind == ActorKind.Spectator)];
        Assert.Equal([(EventMarks.None, 500L), (EventMarks.Late, 0L)], gifts.Select(gift => (gift.Marks, gift.Points)));
    }

    [Fact]
    public void Inputs_AtTheInstantsOfOthers_ComeAfterPhasesAndBeforeViewers()
    {
        Scenario dense = WindowTests.Dense();
        List<EventRecord> calm = Play.Events(dense, 7);
        long tick = calm.First(record => record.Kind == EventKind.GiftSent && record.AtMicros > 3_000_000 && record.AtMicros % 100_000 == 0).AtMicros / 100_000;
        BattleInput[] inputs =
        [
            Gift(0, 30), Gift(1, tick, spectator: 1), Gift(2, tick, spectator: 2), Gift(3, 130, spectator: 3),
        ];
        List<EventRecord> events = Play.Events(dense, 7, inputs);
        int live = events.FindIndex(record => record.Kind == EventKind.LiveStarted);
        Assert.Equal((ActorKind.Spectator, 0), (events[live + 1].ActorKind, events[live + 1].Actor));
        EventRecord[] together = [.. events.Where(record => record.AtMicros == tick * 100_000)];
        Assert.Equal([ActorKind.Spectator, ActorKind.Spectator, ActorKind.Viewer], together.Take(3).Select(record => record.ActorKind));
        Assert.Equal([1, 2], together.Take(2).Select(record => record.Actor));
        int settle = events.FindIndex(record => record.Kind == EventKind.SettleStarted);
        Assert.Equal((ActorKind.Spectator, 3), (events[settle + 1].ActorKind, events[settle + 1].Actor));
        Assert.Equal(
            calm.Select(record => record with { N = 0 }).SkipLast(1),
            events.Where(record => record.ActorKind != ActorKind.Spectator).Select(record => record with { N = 0 }).SkipLast(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(1_000)]
    [InlineData(3_040)]
    [InlineData(3_044)]
    public void Leave_AtATick_IsAWalkoverForTheOtherSideThere(long tick)
    {
        foreach (BattleSide leaver in (BattleSide[])[BattleSide.A, BattleSide.B])
        {
            BattleRun announced = new(Small.Plan(), 1);
            Assert.Equal(InputAnswer.Accepted, announced.Enqueue(new BattleInput(0, tick, InputKind.Leave, leaver)));
            Assert.Equal((tick * 100_000, false), (announced.VerdictAt.Micros, announced.IsOver));
            (BattleRun run, List<EventRecord> events) = Play.Finished(Small, 1, new BattleInput(0, tick, InputKind.Leave, leaver));
            Assert.Equal(1 - leaver, run.Verdict!.Value.Winner);
            Assert.Equal(EndReason.Walkover, run.Verdict.Value.Reason);
            Assert.Equal(tick * 100_000, run.VerdictAt.Micros);
            Assert.Equal(tick >= 30, run.HasStarted);
            Assert.Equal((EventKind.SideLeft, leaver), (events[^2].Kind, events[^2].Side));
            Assert.All(events, record => Assert.True(record.AtMicros <= tick * 100_000));
            new ReferenceLedger(Small, events).Audit(run);
        }
    }

    [Fact]
    public void Leave_OfTheSideAhead_LeavesANegativeMargin()
    {
        (BattleRun run, _) = Play.Finished(Small, 1, Gift(0, 100), new BattleInput(1, 100, InputKind.Leave, BattleSide.A));
        Assert.Equal(-run.A.Points, run.Verdict!.Value.Margin);
        Assert.True(run.A.Points >= 500);
    }

    [Theory]
    [InlineData(0, BattleSide.Neither)]
    [InlineData(29, BattleSide.Neither)]
    [InlineData(31, BattleSide.B)]
    public void End_AtATick_LetsPointsDecideThere(long tick, BattleSide winner)
    {
        BattleInput end = new(1, tick, InputKind.End);
        (BattleRun run, List<EventRecord> events) = tick < 30 ? Play.Finished(Small, 1, end) : Play.Finished(Small, 1, Gift(0, 30, BattleSide.B), end);
        Assert.Equal((winner, EndReason.Ended), (run.Verdict!.Value.Winner, run.Verdict.Value.Reason));
        Assert.Equal(tick * 100_000, run.VerdictAt.Micros);
        Assert.Equal(EventKind.BattleEnded, events[^2].Kind);
        NoSink sink = default;
        run.AdvanceTo(9_999, ref sink);
        Assert.Equal(events.Count, run.Events);
    }

    [Fact]
    public void Inputs_BatchedAnyWay_GiveTheSameDigest() => Gens.Scenario
        .SelectMany(scenario => Gen.Select(Gen.ULong, Inputs.For(scenario.Plan()), Gen.Int[1, 60], (seed, inputs, step) => (scenario, seed, inputs, step)))
        .Sample(
            battle =>
            {
                BattleRun run = new(battle.scenario.Plan(), battle.seed);
                RunDigest digest = new();
                int next = 0;
                for (long tick = 0; tick < run.Plan.Clock.VerdictTick; tick += battle.step)
                {
                    // Each step takes only what counts in it, as a live battle does.
                    while (next < battle.inputs.Length && battle.inputs[next].Tick < tick + battle.step)
                        Assert.Equal(InputAnswer.Accepted, run.Enqueue(battle.inputs[next++]));
                    run.AdvanceTo(tick + battle.step - 1, ref digest);
                }

                Assert.Equal(battle.inputs.Length, next);
                run.Finish(ref digest);
                Assert.Equal(Play.Digest(battle.scenario, battle.seed, battle.inputs), digest.Print());
            },
            iter: 200);

    [Fact]
    public void Inputs_LeaveTheViewersLuckAlone()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        int rose = scenario.Catalogue.Gifts[0].Id;
        List<EventRecord> disturbed = Play.Events(scenario, 1, new BattleInput(0, 50, InputKind.Gift, BattleSide.A, 0, rose, 1));
        Assert.Equal(Viewers(Play.Events(scenario, 1)), Viewers(disturbed));

        static IEnumerable<EventRecord> Viewers(List<EventRecord> events) =>
            events.Where(record => record.ActorKind == ActorKind.Viewer).Select(record => record with { N = 0 });
    }

    private static BattleInput Gift(long index, long tick, BattleSide side = BattleSide.A, int spectator = 0, int count = 1) =>
        new(index, tick, InputKind.Gift, side, spectator, 2, count);
}
