using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;

namespace LiveBattle.Projection.Tests;

/// <summary>What power-ups, challenges and newcomers change on the scoreboard, tick by tick at each edge.</summary>
public sealed class FrameRulesTests
{
    private const int Rose = 5655;

    /// <summary>Nobody but spectators, so that nothing hangs on luck. Live is from 3 s to 63 s, with the time maker to 73 s.</summary>
    private static readonly Scenario Scripted = ScenarioResolver.ResolveText(
        """
        name: Script alone
        rates: measured
        rules: { duration: 60s, gloveChance: 1 }
        creators: { a: { name: Layla }, b: { name: Marco } }
        audience: { a: [], b: [] }
        timeline:
          - { at: 5s, speedChallenge: { gifts: 2, within: 10s, multiplier: 3, lasts: 8s } }
          - { at: 10s, side: b, powerUp: magic-mist }
          - { at: 30s, side: b, powerUp: magic-mist }
          - { at: 40s, side: a, powerUp: time-maker }
        forfeits: [ { en: Sing a song., ar: غنِّ أغنية. } ]
        """).Value;

    private static readonly BattleInput SecondTimeMaker = new(0, 500, InputKind.PowerUp, BattleSide.B, PowerUp: PowerUp.TimeMaker);

    /// <summary>As long as nothing was announced, live ends as planned; a time maker counts from its own tick on.</summary>
    [Theory]
    [InlineData(429, BattlePhase.Live, 20_100)]
    [InlineData(430, BattlePhase.Live, 30_000)]
    [InlineData(630, BattlePhase.Live, 10_000)]
    [InlineData(729, BattlePhase.Live, 100)]
    [InlineData(730, BattlePhase.Settle, 500)]
    [InlineData(734, BattlePhase.Settle, 100)]
    [InlineData(735, BattlePhase.Lap, 180_000)]
    [InlineData(2_534, BattlePhase.Lap, 100)]
    [InlineData(2_535, BattlePhase.Closed, 0)]
    public void Frame_AfterAScriptedTimeMaker_EndsTenSecondsLater(long tick, BattlePhase phase, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(tick);
        Assert.Equal((phase, leftMs), (frame.Phase, frame.LeftMs));
        Assert.Equal(tick >= 735, frame.Verdict is not null);
    }

    [Theory]
    [InlineData(499, BattlePhase.Live, 23_100)]
    [InlineData(500, BattlePhase.Live, 33_000)]
    [InlineData(829, BattlePhase.Live, 100)]
    [InlineData(830, BattlePhase.Settle, 500)]
    [InlineData(835, BattlePhase.Lap, 180_000)]
    [InlineData(2_634, BattlePhase.Lap, 100)]
    [InlineData(2_635, BattlePhase.Closed, 0)]
    public void Frame_AfterTheHostsTimeMakerToo_EndsTwentySecondsLater(long tick, BattlePhase phase, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(tick, SecondTimeMaker);
        Assert.Equal((phase, leftMs), (frame.Phase, frame.LeftMs));
        Assert.Equal(tick >= 835, frame.Verdict is not null);
    }

    /// <summary>The second mist is sent while the first one hides, and goes on from its end.</summary>
    [Theory]
    [InlineData(129, 0)]
    [InlineData(130, 30_000)]
    [InlineData(131, 29_900)]
    [InlineData(329, 10_100)]
    [InlineData(330, 40_000)]
    [InlineData(729, 100)]
    [InlineData(730, 0)]
    [InlineData(735, 0)]
    public void Frame_UnderMist_SaysHowLongThePointsStayHidden(long tick, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(tick);
        Assert.Equal((0L, leftMs), (frame.A.HiddenLeftMs, frame.B.HiddenLeftMs));
    }

    /// <summary>The task runs from 8 s to 18 s, the reward of who made it from there to 26 s.</summary>
    [Theory]
    [InlineData(179, 1, 0)]
    [InlineData(180, 3, 8_000)]
    [InlineData(259, 3, 100)]
    [InlineData(260, 1, 0)]
    public void Frame_InTheRewardOfAChallenge_MultipliesForTheSideThatMadeIt(long tick, int multiplier, long leftMs)
    {
        ScoreboardFrame frame = FrameAt(tick, Gift(0, 90, BattleSide.A, 2), Gift(1, 90, BattleSide.B, 1));
        Assert.Equal((multiplier, leftMs), (frame.A.Multiplier, frame.A.MultiplierLeftMs));
        Assert.Equal((1, 0L), (frame.B.Multiplier, frame.B.MultiplierLeftMs));
    }

    [Fact]
    public void Frame_WithAMultipliedGift_ShowsAllItsPoints_AndItsCoinsAsTheyAre()
    {
        ScoreboardFrame frame = FrameAt(200, Gift(0, 90, BattleSide.A, 2), Gift(1, 200, BattleSide.A, 5));
        Assert.Equal((17L, 7L, 10L, 7L), (frame.A.Points, frame.A.GiftPoints, frame.A.BonusPoints, frame.A.Coins));
        Assert.Equal(15, Assert.Single(frame.Gifts).Points);
        Assert.Equal(17, Assert.Single(frame.A.Top).Points);
    }

    [Fact]
    public void Frame_WithLikes_CountsThemApartFromGifts()
    {
        ScoreboardFrame frame = FrameAt(200, new BattleInput(0, 100, InputKind.Like, BattleSide.B, 4, Count: 15));
        Assert.Equal((6L, 6L, 15L, 0L, 0L), (frame.B.Points, frame.B.LikePoints, frame.B.Likes, frame.B.Coins, frame.B.Gifts));
        Assert.Empty(frame.Gifts);
        Assert.Equal(new SupporterFrame("spectator 4", 6), Assert.Single(frame.B.Top));
    }

    [Fact]
    public void Forfeit_InSeveralLanguages_IsToldInEnglish()
    {
        Assert.Equal("Sing a song.", FrameAt(735, Gift(0, 90, BattleSide.A, 2)).Forfeit);
        Assert.Null(FrameAt(734, Gift(0, 90, BattleSide.A, 2)).Forfeit);
        Assert.Null(FrameAt(735).Forfeit);
    }

    /// <summary>Three seconds after it was sent the glove works, and thirty seconds later no more.</summary>
    [Fact]
    public void GloveFinish_ShowsItsGlove_FromItsStartToItsEnd()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("glove-finish").Value;
        BattlePlan plan = scenario.Plan();
        ScriptedMoment glove = plan.Script.Single(moment => moment.PowerUp == PowerUp.BoostingGlove);
        long sent = glove.At / 100_000;
        Assert.True(sent + 330 < plan.ScriptedClock.LiveEnd / 100_000);

        Assert.Equal([(1, 0), (5, 30_000), (5, 29_900), (5, 100), (1, 0)], ((long[])[29, 30, 31, 329, 330]).Select(after =>
        {
            ScoreboardFrame frame = Frame(scenario, sent + after);
            SideFrame side = glove.Side == BattleSide.A ? frame.A : frame.B;
            return (side.Multiplier, side.MultiplierLeftMs);
        }));
    }

    /// <summary>Counted along the events, tick by tick.</summary>
    [Fact]
    public void Viewers_AreThoseWhoCame_LessThoseWhoLeft()
    {
        Scenario scenario = ScenarioResolver.ResolveText(
            """
            name: Coming and going
            rules: { duration: 60s }
            creators: { a: { name: Layla }, b: { name: Marco } }
            audience:
              a: [ { cohort: crowd, size: 50, giftsPerMinute: 0, gifts: { Rose: 1 }, arrivalsPerMinute: 60, stay: { median: 20s, p90: 60s } } ]
              b: [ { cohort: crowd, size: 9, giftsPerMinute: 0, gifts: { Rose: 1 } } ]
            """).Value;
        BattleRun run = new(scenario.Plan(), 42);
        FrameProjector projector = new(scenario, new ViewerNames("id"));
        EventList events = new();
        RecentGifts recent = new();
        for (long tick = 0; tick <= 700; tick += 10)
        {
            run.AdvanceTo(tick, ref events);
            ScoreboardFrame frame = projector.Frame(run, recent, new Moment("b", tick, 0, 1, false));
            long came = events.Events.Count(record => record.Kind == EventKind.ViewerJoined);
            long left = events.Events.Count(record => record.Kind == EventKind.ViewerLeft);
            Assert.Equal((50 + came - left, 9), (frame.A.Viewers, frame.B.Viewers));
        }

        Assert.True(run.IsOver);
        Assert.Contains(events.Events, record => record.Kind == EventKind.ViewerJoined);
        Assert.Contains(events.Events, record => record.Kind == EventKind.ViewerLeft);
    }

    private static BattleInput Gift(long index, long tick, BattleSide side, int count) => new(index, tick, InputKind.Gift, side, 4, Rose, count);

    private static ScoreboardFrame FrameAt(long tick, params ReadOnlySpan<BattleInput> inputs) => Frame(Scripted, tick, inputs);

    private static ScoreboardFrame Frame(Scenario scenario, long tick, params ReadOnlySpan<BattleInput> inputs)
    {
        BattleRun run = new(scenario.Plan(), 42);
        foreach (BattleInput input in inputs)
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(input));
        RecentGifts recent = new();
        run.AdvanceTo(tick, ref recent);
        return new FrameProjector(scenario, new ViewerNames("id")).Frame(run, recent, new Moment("b", tick, 0, 1, false));
    }
}
