using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Boosting gloves, at each edge of docs/rules.md.</summary>
public sealed class GloveRuleTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(129, false)]
    [InlineData(130, true)]
    [InlineData(429, true)]
    [InlineData(430, false)]
    public void Glove_SentAtTick100_WorksFrom130To429(long tick, bool works) =>
        AssertMultiplied(works, new Stage(Empty).With(GloveAt(100), GiftAt(tick)).Finished());

    [Theory]
    [InlineData(100, 429, true)]
    [InlineData(100, 430, true)]
    [InlineData(200, 430, true)]
    [InlineData(200, 729, true)]
    [InlineData(200, 730, false)]
    [InlineData(399, 430, true)]
    [InlineData(399, 729, true)]
    [InlineData(399, 730, false)]
    [InlineData(400, 430, true)]
    [InlineData(400, 730, false)]
    [InlineData(401, 430, false)]
    [InlineData(401, 431, true)]
    [InlineData(401, 730, true)]
    [InlineData(401, 731, false)]
    [InlineData(430, 459, false)]
    [InlineData(430, 460, true)]
    [InlineData(430, 760, false)]
    [InlineData(500, 529, false)]
    [InlineData(500, 530, true)]
    [InlineData(500, 829, true)]
    [InlineData(500, 830, false)]
    public void Glove_SentAfterOneThatWorksFrom130To429_BeginsWhereItEndsOrThreeSecondsLater(long sent, long tick, bool works) =>
        AssertMultiplied(works, new Stage(Empty).With(GloveAt(100), GloveAt(sent), GiftAt(tick)).Finished());

    [Theory]
    [InlineData(434, false)]
    [InlineData(435, true)]
    [InlineData(734, true)]
    [InlineData(735, true)]
    [InlineData(1_034, true)]
    [InlineData(1_035, false)]
    public void Glove_SentWhileAnotherIsStillToCome_GoesBehindIt(long tick, bool works) =>
        AssertMultiplied(works, new Stage(Empty).With(GloveAt(100), GloveAt(405), GloveAt(410), GiftAt(tick)).Finished());

    [Fact]
    public void Glove_OfOneSide_LeavesTheOtherAlone() =>
        AssertMultiplied(false, new Stage(Empty).With(GloveAt(100), GiftAt(200, side: BattleSide.B)).Finished());

    [Fact]
    public void Glove_TwoAtOnce_QueueAndDoNotStack()
    {
        Stage stage = new Stage(Empty).With(GloveAt(100), GloveAt(100), GiftAt(200), GiftAt(600), GiftAt(730)).Finished();
        Assert.Equal([20L, 20, 0], stage.Gifts.Select(gift => gift.Bonus));
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(430, false)]
    public void Glove_WithATimeMaker_IsNotProlonged(long tick, bool works) =>
        AssertMultiplied(works, new Stage(Empty).With(GloveAt(100), TimeMakerAt(150), GiftAt(tick)).Finished());

    [Theory]
    [InlineData(1_229, false, true)]
    [InlineData(1_230, false, false)]
    [InlineData(1_234, false, false)]
    [InlineData(1_230, true, true)]
    [InlineData(1_329, true, true)]
    [InlineData(1_330, true, false)]
    public void Glove_ThatOutlastsLive_WorksToTheEndOfLiveAsAnnounced(long tick, bool makesTime, bool works)
    {
        Stage stage = new Stage(Empty).With(GloveAt(1_100));
        if (makesTime)
            stage.With(TimeMakerAt(1_229));
        EventRecord gift = Assert.Single(stage.With(GiftAt(tick)).Finished().Gifts);
        Assert.Equal(works ? (5L, 20L, EventMarks.Glove) : (0L, 0L, EventMarks.Late), (gift.Points, gift.Bonus, gift.Marks));
        Assert.Equal((5L, 5L, 1L), (stage.Run.A.Coins, stage.Run.A.PracticeCoins, stage.Run.A.Gifts));
    }

    [Fact]
    public void Glove_OverADenseCrowd_BeginsAndEndsToTheMicrosecond()
    {
        // Ten thousand gifts a second, some of them right at the edges.
        Stage stage = new Stage(Empty with
        {
            Rules = Empty.Rules with { DurationMicros = 40_000_000 },
            AudienceA = [new Cohort("crowd", 1_000, 600, [new GiftShare(Rose, 1, 1)])],
        }).With(GloveAt(30)).Finished();
        List<EventRecord> gifts = stage.Gifts;
        Assert.DoesNotContain(gifts, gift => gift.AtMicros is >= 6_000_000 and < 36_000_000 != (gift.Marks == EventMarks.Glove));
        Assert.DoesNotContain(gifts, gift => gift.Bonus != (gift.Marks == EventMarks.Glove ? 4 : 0));
        foreach (long edge in (long[])[6_000_000, 36_000_000])
        {
            Assert.Contains(gifts, gift => gift.AtMicros >= edge - 1_000 && gift.AtMicros < edge);
            Assert.Contains(gifts, gift => gift.AtMicros >= edge && gift.AtMicros < edge + 1_000);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 300)]
    public void Glove_OfChanceZeroOrOne_HitsNeverOrAlways(double chance, int hits)
    {
        Stage stage = Ruled(rules => rules with { GloveChance = chance }).With(GloveAt(100));
        for (long tick = 130; tick < 430; tick++)
            stage.With(GiftAt(tick));
        Assert.Equal(hits, stage.Finished().Gifts.Count(gift => gift.Marks == EventMarks.Glove));
        Assert.Equal(hits * 20, stage.Run.A.BonusPoints);
        Assert.Equal(300 * 5, stage.Run.A.GiftPoints);
    }

    [Fact]
    public void Glove_OfChanceOneHalf_HitsAllUnitsOfAGiftOrNone()
    {
        Stage stage = Ruled(rules => rules with { GloveChance = 0.5 }).With(GloveAt(100));
        for (long tick = 130; tick < 430; tick++)
            stage.With(GiftAt(tick, units: 7));
        int hits = stage.Finished().Gifts.Count(gift => gift.Bonus == 4 * 35);
        Assert.InRange(hits, 110, 190);
        Assert.All(stage.Gifts, gift => Assert.True((gift.Bonus, gift.Marks) is (4 * 35, EventMarks.Glove) or (0, EventMarks.None)));
        Assert.Equal(300, stage.Gifts.Count);
    }

    [Fact]
    public void Glove_OfASide_IsThereTwentyTimes()
    {
        Stage stage = new(Empty);
        for (int used = 0; used < 20; used++)
            stage.With(GloveAt(100));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(GloveAt(100)));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(GloveAt(1_229)));
        stage.With(MistAt(1_229), GloveAt(1_229, BattleSide.B), TimeMakerAt(1_229));
    }

    [Theory]
    [InlineData(29, InputAnswer.NotNow)]
    [InlineData(30, InputAnswer.Accepted)]
    [InlineData(1_229, InputAnswer.Accepted)]
    [InlineData(1_230, InputAnswer.NotNow)]
    [InlineData(1_234, InputAnswer.NotNow)]
    [InlineData(1_235, InputAnswer.BattleOver)]
    public void Glove_AtATick_IsTakenInTheLiveWindowOnly(long tick, InputAnswer answer) =>
        Assert.Equal(answer, new Stage(Empty).Try(GloveAt(tick)));

    [Theory]
    [InlineData(99, 1, 0)]
    [InlineData(100, 1, 0)]
    [InlineData(129, 1, 0)]
    [InlineData(130, 5, 30_000_000)]
    [InlineData(429, 5, 100_000)]
    [InlineData(430, 1, 0)]
    public void Status_AtATick_TellsTheFactorAndWhatIsLeftOfIt(long tick, int factor, long left)
    {
        SideStatus status = new Stage(Empty).With(GloveAt(100)).To(tick).Run.StatusOf(BattleSide.A);
        Assert.Equal((factor, left), (status.Multiplier, status.MultiplierLeft));
    }

    [Theory]
    [InlineData(130, 60_000_000)]
    [InlineData(430, 30_000_000)]
    [InlineData(729, 100_000)]
    [InlineData(730, 0)]
    public void Status_OfQueuedGloves_TellsTheEndOfTheLast(long tick, long left) =>
        Assert.Equal(left, new Stage(Empty).With(GloveAt(100), GloveAt(110)).To(tick).Run.StatusOf(BattleSide.A).MultiplierLeft);

    [Fact]
    public void Status_AfterLive_TellsNoFactor()
    {
        Stage stage = new Stage(Empty).With(GloveAt(1_100)).To(LiveEnd - 1);
        Assert.Equal(5, stage.Run.StatusOf(BattleSide.A).Multiplier);
        Assert.Equal(new SideStatus(0, 1, 0, 0), stage.To(LiveEnd).Run.StatusOf(BattleSide.A));
    }

    private static void AssertMultiplied(bool works, Stage stage)
    {
        EventRecord gift = Assert.Single(stage.Gifts);
        Assert.Equal(works ? (5L, 20L, EventMarks.Glove) : (5L, 0L, EventMarks.None), (gift.Points, gift.Bonus, gift.Marks));
        BattleRun run = stage.Run;
        Assert.Equal((works ? 25L : 5L, 5L), (run.A.Points + run.B.Points, run.A.Coins + run.B.Coins));
    }
}
