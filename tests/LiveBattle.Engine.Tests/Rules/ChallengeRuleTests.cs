using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>
/// Speed challenges: a host's asks for three gifts within 40 s and doubles the points of the 30 s after them, so that one
/// announced at tick 100 has its task in [100, 500) and its reward in [500, 800).
/// </summary>
public sealed class ChallengeRuleTests
{
    private static readonly BattleInput[] Three = [GiftAt(200), GiftAt(200), GiftAt(200)];

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    [InlineData(499, true)]
    [InlineData(500, false)]
    public void Task_OfAChallengeAtTick100_CountsGiftsFrom100To499(long tick, bool counts)
    {
        List<BattleInput> inputs = [ChallengeAt(100), GiftAt(300, units: 2), GiftAt(tick)];
        Stage stage = new Stage(Empty).With([.. inputs.OrderBy(input => input.Tick)]).Finished();
        AssertSettled(stage, 50_000_000, counts ? 3 : 2, counts, 0, false);
    }

    [Fact]
    public void Task_AtTheAnnouncementsInstant_CountsWhatComesAfterIt()
    {
        Stage stage = new Stage(Empty).With(GiftAt(100, units: 9), ChallengeAt(100), GiftAt(100, units: 2)).Finished();
        AssertSettled(stage, 50_000_000, 2, false, 0, false);
    }

    [Fact]
    public void Task_ThatIsOpenWhenTheBattleIsReset_IsForgotten()
    {
        Stage stage = new Stage(Empty).With(ChallengeAt(100), GiftAt(101, units: 3)).To(200);
        stage.Run.Reset(1);
        EventList again = new();
        stage.Run.Finish(ref again);
        Assert.Equal(Play.Events(Empty, 1), again.Events);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(10_000, true)]
    public void Task_OfThreeGifts_CountsUnitsAndTellsAllOfThem(int units, bool made) =>
        AssertSettled(new Stage(Empty).With(ChallengeAt(100), GiftAt(101, units)).Finished(), 50_000_000, units, made, 0, false);

    [Fact]
    public void Task_OfBothSides_IsMadeByEachForItself()
    {
        Stage stage = new Stage(Empty)
            .With(ChallengeAt(100), GiftAt(101, 3, BattleSide.B), GiftAt(101, 2))
            .With(GiftAt(600), GiftAt(600, side: BattleSide.B))
            .Finished();
        AssertSettled(stage, 50_000_000, 2, false, 3, true);
        Assert.Equal([0L, 5], stage.Gifts[^2..].Select(gift => gift.Bonus));
        Assert.Equal([EventMarks.None, EventMarks.Challenge], stage.Gifts[^2..].Select(gift => gift.Marks));
        Stage both = new Stage(Empty).With(ChallengeAt(100), GiftAt(101, 3, BattleSide.B), GiftAt(101, 3)).Finished();
        AssertSettled(both, 50_000_000, 3, true, 3, true);
        Assert.Equal(EventKind.ChallengeAnnounced, both.Events[1].Kind);
        Assert.Equal((3, 2, 40_000_000L, 30_000_000L), (both.Events[1].Count, both.Events[1].GiftId, both.Events[1].Points, both.Events[1].Bonus));
    }

    [Theory]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(799, true)]
    [InlineData(800, false)]
    public void Reward_OfATaskThatWasMade_WorksFrom500To799(long tick, bool works)
    {
        EventRecord gift = new Stage(Empty).With(ChallengeAt(100)).With(Three).With(GiftAt(tick)).Finished().Gifts[^1];
        Assert.Equal(works ? (5L, 5L, EventMarks.Challenge) : (5L, 0L, EventMarks.None), (gift.Points, gift.Bonus, gift.Marks));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(799)]
    public void Reward_OfATaskThatWasMissed_IsNone(long tick) =>
        Assert.Equal(0, new Stage(Empty).With(ChallengeAt(100), GiftAt(499, units: 2), GiftAt(tick, units: 50)).Finished().Run.A.BonusPoints);

    [Theory]
    [InlineData(799, true, InputAnswer.NotNow)]
    [InlineData(800, true, InputAnswer.Accepted)]
    [InlineData(100, false, InputAnswer.NotNow)]
    [InlineData(500, false, InputAnswer.NotNow)]
    [InlineData(799, false, InputAnswer.NotNow)]
    [InlineData(800, false, InputAnswer.Accepted)]
    public void Challenge_TheSecond_IsTakenFromTheEndOfTheReward_MadeOrNot(long tick, bool isMade, InputAnswer answer)
    {
        Stage stage = new Stage(Empty).With(ChallengeAt(100));
        if (isMade)
            stage.With(Three);
        Assert.Equal(answer, stage.Try(ChallengeAt(tick)));
    }

    [Fact]
    public void Challenge_TheSecond_CountsAnew()
    {
        Stage stage = new Stage(Empty).With(ChallengeAt(100)).With(Three).With(ChallengeAt(800), GiftAt(800, units: 2)).Finished();
        EventRecord[] settled = [.. stage.Events.Where(record => record.Kind == EventKind.ChallengeSettled)];
        Assert.Equal([(50_000_000L, 3), (50_000_000L, 0), (120_000_000L, 2), (120_000_000L, 0)], settled.Select(record => (record.AtMicros, record.Count)));
    }

    [Theory]
    [InlineData(29, InputAnswer.NotNow)]
    [InlineData(30, InputAnswer.Accepted)]
    [InlineData(1_229, InputAnswer.Accepted)]
    [InlineData(1_230, InputAnswer.NotNow)]
    [InlineData(1_234, InputAnswer.NotNow)]
    [InlineData(1_235, InputAnswer.BattleOver)]
    public void Challenge_AtATick_IsTakenInTheLiveWindowOnly(long tick, InputAnswer answer) =>
        Assert.Equal(answer, new Stage(Empty).Try(ChallengeAt(tick)));

    [Theory]
    [InlineData(829, 2)]
    [InlineData(830, 2)]
    [InlineData(831, 0)]
    [InlineData(1_229, 0)]
    public void Task_ThatEndsAsLiveDoes_IsSettled_AndALaterOneLapses(long announced, int settled)
    {
        Stage stage = new Stage(Empty).With(ChallengeAt(announced), GiftAt(1_229, units: 3), GiftAt(1_231)).Finished();
        Assert.Equal(settled, stage.Count(EventKind.ChallengeSettled));
        Assert.Equal(0, stage.Run.A.BonusPoints);
        if (announced == 830)
            Assert.Equal(stage.Only(EventKind.SettleStarted).N, 1 + stage.Events.FindLast(record => record.Kind == EventKind.ChallengeSettled).N);
    }

    [Fact]
    public void Task_ThatWouldLapse_IsSettledInTheTimeThatIsMade()
    {
        Stage stage = new Stage(Empty)
            .With(ChallengeAt(831), GiftAt(1_229, units: 3), TimeMakerAt(1_229), GiftAt(1_230), GiftAt(1_231), GiftAt(1_329), GiftAt(1_330))
            .Finished();
        AssertSettled(stage, 123_100_000, 4, true, 0, false);
        Assert.Equal([0L, 0, 5, 5, 0], stage.Gifts.Select(gift => gift.Bonus));
    }

    [Theory]
    [InlineData(499, 0)]
    [InlineData(500, 2)]
    public void Task_OpenWhenTheHostEndsTheBattle_LapsesWithoutAnEvent(long end, int settled)
    {
        Stage stage = new Stage(Empty).With(ChallengeAt(100)).With(Three).With(EndAt(end)).Finished();
        Assert.Equal(settled, stage.Count(EventKind.ChallengeSettled));
        Assert.Equal([EventKind.BattleEnded, EventKind.VerdictReached], stage.Events[^2..].Select(record => record.Kind));
    }

    [Theory]
    [InlineData(2, 1, EventMarks.Glove, 20)]
    [InlineData(4, 1, EventMarks.Glove, 20)]
    [InlineData(5, 1, EventMarks.Glove, 20)]
    [InlineData(6, 1, EventMarks.Challenge, 25)]
    [InlineData(10, 1, EventMarks.Challenge, 45)]
    [InlineData(2, 0, EventMarks.Challenge, 5)]
    public void Reward_TogetherWithAGlove_TheLargerCountsAndOfEqualOnesTheGlove(int multiplier, double chance, EventMarks mark, long bonus)
    {
        // The reward works in [50 s, 60 s) of live, the glove in [49 s, 79 s).
        Stage stage = new Stage(Empty with
        {
            Rules = Empty.Rules with { GloveChance = chance },
            Timeline = [Announces(400, new SpeedChallenge(1, 10_000_000, multiplier, 10_000_000)), Uses(460, PowerUp.BoostingGlove)],
        }).With(GiftAt(500), GiftAt(530), GiftAt(629), GiftAt(630)).Finished();
        Assert.Equal([mark, mark], stage.Gifts[1..3].Select(gift => gift.Marks));
        Assert.Equal([0, bonus, bonus, chance * 20], stage.Gifts.Select(gift => (double)gift.Bonus));
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    public void Status_UnderRewardAndGlove_TellsTheLargerFactor(int multiplier, int factor)
    {
        Stage stage = Scripted(Announces(400, new SpeedChallenge(1, 10_000_000, multiplier, 10_000_000)), Uses(470, PowerUp.BoostingGlove))
            .With(GiftAt(500)).To(529);
        Assert.Equal(1, stage.Run.StatusOf(BattleSide.A).Multiplier);
        SideStatus status = stage.To(530).Run.StatusOf(BattleSide.A);
        Assert.Equal((factor, factor == 5 ? 30_000_000L : 10_000_000L), (status.Multiplier, status.MultiplierLeft));
        Assert.Equal(5, stage.To(630).Run.StatusOf(BattleSide.A).Multiplier);
        Assert.Equal(new SideStatus(0, 1, 0, 0), stage.Run.StatusOf(BattleSide.B));
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    [InlineData(430, 0)]
    [InlineData(730, 0)]
    public void Script_WhileAChallengeOfTheHostRuns_Yields(long announced, int happened)
    {
        // The script's comes at tick 730; the host's runs for 700 ticks, and comes first at one instant.
        Stage stage = Scripted(Announces(700, new SpeedChallenge(7, 1_000_000, 2, 1_000_000))).With(ChallengeAt(announced)).Finished();
        Assert.Equal(1 + happened, stage.Count(EventKind.ChallengeAnnounced));
        Assert.Equal(happened, stage.Events.Count(record => record.Kind == EventKind.ChallengeAnnounced && record.Count == 7));
    }

    [Theory]
    [InlineData(749, InputAnswer.NotNow)]
    [InlineData(750, InputAnswer.Accepted)]
    public void Challenge_OfAHost_WaitsForTheScriptsToBeOver(long tick, InputAnswer answer) => Assert.Equal(
        answer, Scripted(Announces(700, new SpeedChallenge(7, 1_000_000, 2, 1_000_000))).Try(ChallengeAt(tick)));

    [Fact]
    public void Script_AtTheEndOfTheBattleOrAfterIt_DoesNotHappen()
    {
        SpeedChallenge challenge = new(7, 1_000_000, 2, 1_000_000);
        Assert.Equal(0, Scripted(Announces(700, challenge)).With(EndAt(730)).Finished().Count(EventKind.ChallengeAnnounced));
        Assert.Equal(0, Scripted(Announces(700, challenge)).With(EndAt(100)).Finished().Count(EventKind.ChallengeAnnounced));
        Assert.Equal(1, Scripted(Announces(700, challenge)).With(EndAt(731)).Finished().Count(EventKind.ChallengeAnnounced));
    }

    private static void AssertSettled(Stage stage, long at, int a, bool madeA, int b, bool madeB)
    {
        EventRecord[] settled = [.. stage.Events.Where(record => record.Kind == EventKind.ChallengeSettled)];
        Assert.Equal(
            [(at, BattleSide.A, a, Mark(madeA)), (at, BattleSide.B, b, Mark(madeB))],
            settled.Select(record => (record.AtMicros, record.Side, record.Count, record.Marks)));
        Assert.Equal(settled[0].N + 1, settled[1].N);

        static EventMarks Mark(bool made) => made ? EventMarks.Made : EventMarks.None;
    }
}
