using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Battles of one gift: hearts of five coins, unless a test says otherwise.</summary>
public sealed class SpecificGiftRuleTests
{
    [Theory]
    [InlineData(Heart, 1, 1, 5)]
    [InlineData(Heart, 10_000, 10_000, 50_000)]
    [InlineData(Lion, 2, 0, 1_000)]
    [InlineData(4, 3, 0, 21)]
    public void Gift_InABattleOfOneGift_BringsAPointAUnitOrNothingAndCostsTheSame(int gift, int units, long points, long coins)
    {
        Stage stage = OfHearts().With(GiftAt(100, units, gift: gift)).Finished();
        EventRecord record = Assert.Single(stage.Gifts);
        Assert.Equal((points, 0L, coins, units), (record.Points, record.Bonus, record.Coins, record.Count));
        Assert.Equal((points, coins, coins, (long)units), (stage.Run.A.Points, stage.Run.A.Coins, stage.Run.A.PracticeCoins, stage.Run.A.Gifts));
        Assert.Equal(points, stage.Run.A.Top.First.Points);
        Assert.Equal(points > 0 ? BattleSide.A : BattleSide.Neither, stage.Run.Verdict!.Value.Winner);
    }

    [Fact]
    public void Gift_ThatIsAnonymous_IsTheSpecificOneByItsPrice()
    {
        Scenario scenario = Empty with
        {
            Rules = Empty.Rules with { SpecificGift = new SpecificGift(-5, 5) },
            AudienceA = [new Cohort("crowd", 10, 60, [new GiftShare(-5, 5, 1), new GiftShare(Heart, 5, 1)])],
        };
        Stage stage = new Stage(scenario).Finished();
        Assert.All(stage.Gifts, gift => Assert.Equal(gift.GiftId == -5 ? 1 : 0, gift.Points));
        Assert.InRange(stage.Gifts.Count(gift => gift.GiftId == -5), 400, 800);
        Assert.InRange(stage.Gifts.Count(gift => gift.GiftId == Heart), 400, 800);
        Assert.Equal(5L * stage.Gifts.Count, stage.Run.A.Coins);
    }

    [Fact]
    public void Likes_InABattleOfOneGift_AreCountedAndBringNothing()
    {
        Scenario scenario = Empty with
        {
            Rules = Empty.Rules with { SpecificGift = new SpecificGift(Heart, 5) },
            AudienceB = [new Cohort("crowd", 10, 0, [new GiftShare(Rose, 1, 1)]) { TapsPerMinute = 60 }],
        };
        Stage stage = new Stage(scenario).With(LikesAt(100, 15)).Finished();
        Assert.Equal((0L, 15L), (stage.Run.A.LikePoints, stage.Run.A.Likes));
        Assert.Equal(0, stage.Run.B.LikePoints);
        Assert.InRange(stage.Run.B.Likes, 1_000, 1_400);
        Assert.All(stage.Events.Where(record => record.Kind == EventKind.Liked), record => Assert.Equal(0, record.Points));
        Assert.Equal(default, stage.Run.A.Top);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 10)]
    public void Followers_InABattleOfOneGift_BringNothing(bool isOfOneGift, long points)
    {
        Scenario scenario = Empty with
        {
            Rules = Empty.Rules with { FollowerPoints = true, SpecificGift = isOfOneGift ? new SpecificGift(Heart, 5) : null },
            CreatorA = Empty.CreatorA with { LiveFollowers = 10 },
        };
        Stage stage = new Stage(scenario).Finished();
        Assert.Equal((points, points), (stage.Run.A.FollowerPoints, stage.Run.A.Points));
        Assert.Equal(isOfOneGift ? 0 : 1, stage.Count(EventKind.FollowersCounted));
    }

    [Fact]
    public void Glove_InABattleOfOneGift_MultipliesThatGiftAlone()
    {
        Stage stage = OfHearts().With(GloveAt(100), GiftAt(200, 3), GiftAt(200, 3, gift: Lion)).Finished();
        Assert.Equal([12L, 0], stage.Gifts.Select(gift => gift.Bonus));
        Assert.Equal([EventMarks.Glove, EventMarks.None], stage.Gifts.Select(gift => gift.Marks));
        Assert.Equal((15L, 1_515L), (stage.Run.A.Points, stage.Run.A.Coins));
    }

    [Fact]
    public void Task_InABattleOfOneGift_CountsThatGiftAlone_AndTheRewardMultipliesIt()
    {
        Stage stage = OfHearts()
            .With(ChallengeAt(100), GiftAt(101, 9, gift: Lion), GiftAt(101, 2))
            .With(GiftAt(101, 3, BattleSide.B), GiftAt(600, 2, BattleSide.B), GiftAt(600, 2, BattleSide.B, Lion))
            .Finished();
        Assert.Equal([2, 3], stage.Events.Where(record => record.Kind == EventKind.ChallengeSettled).Select(record => record.Count));
        Assert.Equal([0L, 0, 0, 2, 0], stage.Gifts.Select(gift => gift.Bonus));
    }

    [Fact]
    public void Supporters_InABattleOfOneGift_AreRankedByWhatThatGiftBrought()
    {
        Stage stage = OfHearts().With(GiftAt(100, 9, gift: Lion, spectator: 1), GiftAt(100, 1, spectator: 2), GiftAt(101, 2, spectator: 3)).Finished();
        Assert.Equal(new Supporter(ActorKind.Spectator, 3, 2), stage.Run.A.Top.First);
        Assert.Equal(new Supporter(ActorKind.Spectator, 2, 1), stage.Run.A.Top.Second);
        Assert.Equal(default, stage.Run.A.Top.Third);
    }

    private static Stage OfHearts() => Ruled(rules => rules with { SpecificGift = new SpecificGift(Heart, 5) });
}
