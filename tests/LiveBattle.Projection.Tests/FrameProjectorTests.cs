using CsCheck;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;

namespace LiveBattle.Projection.Tests;

public sealed class FrameProjectorTests
{
    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;

    /// <summary>Every boundary and the ticks beside it.</summary>
    [Theory]
    [InlineData(0, BattlePhase.Countdown, 3_000)]
    [InlineData(29, BattlePhase.Countdown, 100)]
    [InlineData(30, BattlePhase.Live, 301_000)]
    [InlineData(31, BattlePhase.Live, 300_900)]
    [InlineData(3_039, BattlePhase.Live, 100)]
    [InlineData(3_040, BattlePhase.Settle, 500)]
    [InlineData(3_044, BattlePhase.Settle, 100)]
    [InlineData(3_045, BattlePhase.Lap, 180_000)]
    [InlineData(4_844, BattlePhase.Lap, 100)]
    [InlineData(4_845, BattlePhase.Closed, 0)]
    [InlineData(4_846, BattlePhase.Closed, 0)]
    public void Frame_AtATick_HasItsPhaseAndWhatIsLeftOfIt(long tick, BattlePhase phase, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(Even, tick);
        Assert.Equal((phase, leftMs), (frame.Phase, frame.LeftMs));
        Assert.Equal((tick, tick * 100), (frame.Seq, frame.SimMs));
        Assert.Equal(tick >= 3_045, frame.Verdict is not null);
    }

    [Fact]
    public void Frame_BeforeTheStart_IsScheduledAndEmpty()
    {
        ScoreboardFrame frame = FrameAt(Even, new Moment("b", -600, 1, 1, false, UntilStartMs: 60_000));
        Assert.Equal((BattlePhase.Scheduled, 60_000L, -600L, 0L), (frame.Phase, frame.LeftMs, frame.Seq, frame.SimMs));
        Assert.Equal((0L, 0L, 0L, 600L), (frame.A.Points, frame.A.Coins, frame.A.NetUsdMicros, frame.A.Viewers));
        Assert.Empty(frame.Gifts);
        Assert.Empty(frame.A.Top);
        Assert.Null(frame.Verdict);
    }

    [Theory]
    [InlineData(9, BattlePhase.Countdown, 2_100)]
    [InlineData(10, BattlePhase.Lap, 180_000)]
    [InlineData(1_809, BattlePhase.Lap, 100)]
    [InlineData(1_810, BattlePhase.Closed, 0)]
    public void Frame_OfABattleEndedInItsCountdown_LapsFromThere(long tick, BattlePhase phase, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(Even, new Moment("b", tick, 2, 1, false), new BattleInput(0, 10, InputKind.End));
        Assert.Equal((phase, leftMs), (frame.Phase, frame.LeftMs));
        Assert.Equal(tick < 10 ? null : new VerdictFrame(Winner.Draw, 0, VerdictReason.Ended), frame.Verdict);
        Assert.Null(frame.Forfeit);
        Assert.Equal(0, frame.A.EarningPoints);
    }

    [Fact]
    public void Frame_AfterAWalkover_SaysWhoWonAndWhatTheLoserDoes()
    {
        ScoreboardFrame frame = FrameAt(
            Even, new Moment("b", 2_000, 2, 1, false), new BattleInput(0, 1_900, InputKind.Leave, BattleSide.A));
        Assert.Equal(new VerdictFrame(Winner.B, frame.B.Points - frame.A.Points, VerdictReason.Walkover), frame.Verdict);
        Assert.Contains(frame.Forfeit!, Even.Forfeits.Select(forfeit => forfeit.Text("en")));
    }

    [Fact]
    public void Frame_TellsTheMomentAsItIs()
    {
        ScoreboardFrame frame = FrameAt(Even, new Moment("battle-7", 100, 17, 0.25, true));
        Assert.Equal(("battle-7", 17L, 0.25, true, "42"), (frame.BattleId, frame.Rev, frame.Speed, frame.Paused, frame.Seed));
        Assert.Equal(ProtocolVersion.Current, frame.V);
        Assert.Equal((0L, 0, null), (frame.SentAtUnixMs, frame.Spectators, frame.WinChance));
    }

    [Fact]
    public void Frame_WritesTheLargestSeedInFull()
    {
        BattleRun run = new(Even.Plan(), ulong.MaxValue);
        FrameProjector projector = new(Even, new ViewerNames("id"));
        Moment moment = new("b", -1, 0, 1, false);
        Assert.Equal("18446744073709551615", projector.Frame(run, new RecentGifts(), moment).Seed);
    }

    [Fact]
    public void Frame_OfAnyBattle_AddsUpAndIsValuedByTheEconomy() =>
        Gen.Select(Gens.Scenario, Gen.ULong, Gen.Int[0, 500], Gen.Int[0, RateCards.BuiltIn.Length - 1])
            .SelectMany(battle => Inputs.For(battle.Item1.Plan()).Select(inputs => (battle, inputs)))
            .Sample(
                drawn =>
                {
                    (Scenario generated, ulong seed, int tick, int card) = drawn.battle;
                    Scenario scenario = generated with { Rates = RateCards.BuiltIn[card] };
                    (BattleRun run, ScoreboardFrame frame) = Played(scenario, seed, new Moment("b", tick, 0, 1, false), drawn.inputs);
                    AssertSide(frame.A, run.A, scenario.Rates, run.HasStarted ? scenario.CreatorA.LiveFollowers : 0);
                    AssertSide(frame.B, run.B, scenario.Rates, run.HasStarted ? scenario.CreatorB.LiveFollowers : 0);
                    Assert.True(frame.Gifts.Count <= 8);
                    Assert.Equal(run.IsOver, frame.Verdict is not null);
                },
                iter: 300);

    [Fact]
    public void Money_ComesFromCoinsAlone_NeverFromPoints()
    {
        // Follower points and late gifts pull score and coins apart in both directions.
        Scenario withPoints = Even with { Rules = Even.Rules with { FollowerPoints = true } };
        ScoreboardFrame without = FrameAt(Even, 3_045);
        ScoreboardFrame with = FrameAt(withPoints, 3_045);
        Assert.Equal(without.A.Points + 600, with.A.Points);
        Assert.Equal(
            (without.A.Coins, without.A.EarningPoints, without.A.GrossUsdMicros, without.A.NetUsdMicros),
            (with.A.Coins, with.A.EarningPoints, with.A.GrossUsdMicros, with.A.NetUsdMicros));

        int rose = Even.Catalogue.Gifts[0].Id;
        ScoreboardFrame late = FrameAt(
            Even, new Moment("b", 3_045, 0, 1, false), new BattleInput(0, 3_040, InputKind.Gift, BattleSide.A, 0, rose, 1_000));
        Assert.Equal(without.A.Points, late.A.Points);
        Assert.Equal(without.A.Coins + 1_000, late.A.Coins);
        Assert.True(late.A.NetUsdMicros > without.A.NetUsdMicros);
    }

    [Fact]
    public void Tallies_OverAWholeBattle_NeverFall()
    {
        BattleRun run = new(Even.Plan(), 42);
        FrameProjector projector = new(Even, new ViewerNames("id"));
        RecentGifts recent = new();
        SideFrame before = projector.SideA(run);
        for (long tick = 0; tick <= 3_050; tick += 7)
        {
            run.AdvanceTo(tick, ref recent);
            SideFrame now = projector.Frame(run, recent, new Moment("b", tick, 0, 1, false)).A;
            Assert.True(now.Points >= before.Points && now.Coins >= before.Coins && now.Gifts >= before.Gifts);
            Assert.True(now.EarningPoints >= before.EarningPoints && now.Diamonds >= before.Diamonds && now.NetUsdMicros >= before.NetUsdMicros);
            before = now;
        }

        Assert.Equal(3, before.Top.Count);
    }

    private static void AssertSide(SideFrame side, SideTally tally, RateCard rates, long followers)
    {
        Earnings earnings = Earnings.Of(rates, Coins.FromCoins(tally.Coins), followers);
        Assert.Equal(
            (earnings.EarningPoints.Value, earnings.Diamonds.Value, earnings.GrossUsdMicros.Value, earnings.NetUsdMicros.Value),
            (side.EarningPoints, side.Diamonds, side.GrossUsdMicros, side.NetUsdMicros));
        Assert.Equal(side.GiftPoints + side.BonusPoints + side.LikePoints + side.FollowerPoints, side.Points);
        Assert.Equal(
            (tally.Points, tally.Coins, tally.Gifts, tally.GiftMessages), (side.Points, side.Coins, side.Gifts, side.GiftMessages));
        Assert.True(side.Top.Count <= 3);
        Assert.Equal(side.Top.Select(supporter => supporter.Points).OrderDescending(), side.Top.Select(supporter => supporter.Points));
        Assert.True(side.Top.Sum(supporter => supporter.Points) <= side.GiftPoints);
    }

    private static ScoreboardFrame FrameAt(Scenario scenario, long tick) => FrameAt(scenario, new Moment("b", tick, 0, 1, false));

    private static ScoreboardFrame FrameAt(Scenario scenario, Moment moment, params ReadOnlySpan<BattleInput> inputs) =>
        Played(scenario, 42, moment, inputs).Frame;

    private static (BattleRun Run, ScoreboardFrame Frame) Played(
        Scenario scenario, ulong seed, Moment moment, params ReadOnlySpan<BattleInput> inputs)
    {
        BattleRun run = new(scenario.Plan(), seed);
        foreach (BattleInput input in inputs)
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(input));
        RecentGifts recent = new();
        run.AdvanceTo(moment.Tick, ref recent);
        return (run, new FrameProjector(scenario, new ViewerNames("id")).Frame(run, recent, moment));
    }
}
