using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Likes of spectators and of viewers.</summary>
public sealed class LikeRuleTests
{
    [Theory]
    [InlineData(3, 1, 6, new[] { 1, 1, 1, 1, 1 }, new[] { 3L, 1, 1, 1, 0 })]
    [InlineData(3, 1, 6, new[] { 2, 2, 2 }, new[] { 4L, 2, 0 })]
    [InlineData(3, 1, 6, new[] { 3, 15 }, new[] { 5L, 1 })]
    [InlineData(3, 1, 6, new[] { 4, 1 }, new[] { 6L, 0 })]
    [InlineData(3, 1, 6, new[] { 15, 15 }, new[] { 6L, 0 })]
    [InlineData(3, 2, 6, new[] { 1, 1, 1, 1 }, new[] { 3L, 2, 1, 0 })]
    [InlineData(5, 1, 3, new[] { 1, 1 }, new[] { 3L, 0 })]
    [InlineData(3, 0, 6, new[] { 1, 1, 15 }, new[] { 3L, 0, 0 })]
    [InlineData(3, 0, 2, new[] { 15, 15 }, new[] { 2L, 0 })]
    [InlineData(0, 1, 2, new[] { 1, 1, 1, 1 }, new[] { 0L, 1, 1, 0 })]
    [InlineData(0, 3, 5, new[] { 2, 1, 1 }, new[] { 3L, 2, 0 })]
    [InlineData(0, 0, 6, new[] { 15 }, new[] { 0L })]
    [InlineData(3, 1, 0, new[] { 15 }, new[] { 0L })]
    [InlineData(1_000, 1_000, 1_000, new[] { 1, 1 }, new[] { 1_000L, 0 })]
    [InlineData(1, 1, 1_000, new[] { 15, 15 }, new[] { 15L, 15 })]
    public void Likes_OfOneSender_BringFirstAndNextUpToTheCap(int first, int next, int cap, int[] calls, long[] points)
    {
        Stage stage = Ruled(rules => rules with { LikeFirst = first, LikeNext = next, LikeCap = cap });
        foreach (int likes in calls)
            stage.With(LikesAt(100, likes));
        EventRecord[] liked = [.. stage.Finished().Events.Where(record => record.Kind == EventKind.Liked)];
        Assert.Equal(points, liked.Select(record => record.Points));
        Assert.Equal(calls, liked.Select(record => record.Count));
        Assert.Equal((points.Sum(), points.Sum(), (long)calls.Sum()), (stage.Run.A.LikePoints, stage.Run.A.Points, stage.Run.A.Likes));
        Assert.Equal(points.Sum() > 0 ? new Supporter(ActorKind.Spectator, 0, points.Sum()) : default, stage.Run.A.Top.First);
    }

    [Fact]
    public void Likes_OfOneSender_AreCountedOnEachSideByItself_AndSoAreTwoSenders()
    {
        Stage stage = new Stage(Empty)
            .With(LikesAt(100, 1), LikesAt(100, 1, BattleSide.B), LikesAt(100, 1, spectator: 7), LikesAt(100, 1), LikesAt(100, 15, BattleSide.B))
            .Finished();
        Assert.Equal([3L, 3, 3, 1, 3], stage.Events.Where(record => record.Kind == EventKind.Liked).Select(record => record.Points));
        Assert.Equal((7L, 6L, 3L, 16L), (stage.Run.A.LikePoints, stage.Run.B.LikePoints, stage.Run.A.Likes, stage.Run.B.Likes));
    }

    [Theory]
    [InlineData(100, 1, InputAnswer.Accepted)]
    [InlineData(100, 15, InputAnswer.Accepted)]
    [InlineData(100, 16, InputAnswer.BadCount)]
    [InlineData(100, 0, InputAnswer.BadCount)]
    [InlineData(100, -1, InputAnswer.BadCount)]
    [InlineData(29, 1, InputAnswer.NotStarted)]
    [InlineData(30, 1, InputAnswer.Accepted)]
    [InlineData(1_234, 1, InputAnswer.Accepted)]
    [InlineData(1_235, 1, InputAnswer.BattleOver)]
    public void Likes_OfACall_AreTakenFromOneToFifteenFromLiveToTheVerdict(long tick, int likes, InputAnswer answer) =>
        Assert.Equal(answer, new Stage(Empty).Try(LikesAt(tick, likes)));

    [Theory]
    [InlineData(-1, InputAnswer.BadCount)]
    [InlineData(999_999, InputAnswer.Accepted)]
    [InlineData(1_000_000, InputAnswer.BadCount)]
    public void Likes_OfASpectatorBeyondTheNumbers_AreRefused(int spectator, InputAnswer answer) =>
        Assert.Equal(answer, new Stage(Empty).Try(LikesAt(100, 1, spectator: spectator)));

    [Theory]
    [InlineData(1_229, 3, EventMarks.None)]
    [InlineData(1_230, 0, EventMarks.Late)]
    public void Likes_FromTheEndOfLiveOn_AreCountedAndBringNothing(long tick, long points, EventMarks marks)
    {
        Stage stage = new Stage(Empty).With(LikesAt(tick, 1)).Finished();
        EventRecord liked = stage.Only(EventKind.Liked);
        Assert.Equal((points, marks, 1), (liked.Points, liked.Marks, liked.Count));
        Assert.Equal((points, 1L), (stage.Run.A.LikePoints, stage.Run.A.Likes));
    }

    [Fact]
    public void Likes_AreNeverMultipliedAndNeverMoney()
    {
        Stage stage = new Stage(Empty)
            .With(ChallengeAt(100), GloveAt(100), LikesAt(101, 3), LikesAt(200, 1), GiftAt(300, 3), LikesAt(500, 15, spectator: 1))
            .Finished();
        Assert.All(
            stage.Events.Where(record => record.Kind == EventKind.Liked),
            record => Assert.Equal((0L, 0L, EventMarks.None), (record.Bonus, record.Coins, record.Marks)));
        Assert.Equal((12L, 60L, 15L), (stage.Run.A.LikePoints, stage.Run.A.BonusPoints, stage.Run.A.Coins));
        Assert.Equal([3, 0], stage.Events.Where(record => record.Kind == EventKind.ChallengeSettled).Select(record => record.Count));
    }

    [Fact]
    public void Likes_AndGiftsOfOneSender_RankThemTogether()
    {
        Stage stage = new Stage(Empty).With(GiftAt(100), LikesAt(100, 15), GiftAt(100, 2, spectator: 1), LikesAt(101, 1, spectator: 2)).Finished();
        TopSupporters top = stage.Run.A.Top;
        Assert.Equal([(0, 11L), (1, 10L), (2, 3L)], ((Supporter[])[top.First, top.Second, top.Third]).Select(supporter => (supporter.Actor, supporter.Points)));
    }

    [Theory]
    [InlineData(3, 1, 6, 6)]
    [InlineData(5, 1, 3, 3)]
    [InlineData(3, 0, 6, 3)]
    [InlineData(2, 1, 30, 30)]
    [InlineData(0, 0, 6, 0)]
    public void Taps_OfACrowdAfterALongTime_BringTheMostThatEachSenderCan(int first, int next, int cap, long most)
    {
        // Some 70 messages of each viewer in two minutes.
        Scenario scenario = Empty with
        {
            Rules = Empty.Rules with { LikeFirst = first, LikeNext = next, LikeCap = cap },
            AudienceA = [new Cohort("crowd", 50, 0, [new GiftShare(Rose, 1, 1)]) { TapsPerMinute = 480 }],
        };
        Stage stage = new Stage(scenario).Finished();
        SideTally tally = stage.Run.A;
        Assert.Equal((50 * most, 50 * most), (tally.LikePoints, tally.Points));
        Assert.Equal(tally.Likes, stage.Events.Where(record => record.Kind == EventKind.Liked).Sum(record => (long)record.Count));
        Assert.InRange(tally.Likes, 46_000, 50_000);
        Assert.Equal(default, tally.Top);
        Assert.Equal((0L, 0L), (tally.Coins, tally.GiftMessages));
    }

    [Theory]
    [InlineData(3, 1, 6, 4)]
    [InlineData(3, 2, 6, 3)]
    [InlineData(6, 1, 6, 1)]
    [InlineData(7, 1, 6, 1)]
    [InlineData(3, 0, 6, 1)]
    [InlineData(0, 1, 6, 7)]
    [InlineData(0, 0, 6, 0)]
    [InlineData(3, 1, 0, 0)]
    [InlineData(1, 1, 1_000, 1_000)]
    public void Levels_OfRules_EndWhereNothingMoreIsBrought(int first, int next, int cap, int last)
    {
        LikeLevels levels = LikeLevels.Of(Empty.Rules with { LikeFirst = first, LikeNext = next, LikeCap = cap });
        Assert.Equal(last, levels.Last);
        Assert.Equal(last, levels.After(0, int.MaxValue));
        for (int level = 0; level <= last; level++)
            Assert.Equal(level == 0 ? 0 : Math.Min(cap, first + ((level - 1) * next)), levels.PointsAt(level));
        Assert.Equal(0, LikeLevels.Of(Empty.Rules with { LikeFirst = first, LikeNext = next, LikeCap = cap, SpecificGift = new SpecificGift(Heart, 5) }).Last);
    }
}
