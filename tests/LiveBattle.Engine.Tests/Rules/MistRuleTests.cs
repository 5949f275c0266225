using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>
/// Magic mists, seen through a crowd of side b that gives while it sees level scores and stops when it sees itself behind:
/// only lions bring points, one each, and the crowd sends roses, a hundred a second.
/// </summary>
public sealed class MistRuleTests
{
    private static readonly Scenario Watched = Empty with
    {
        Rules = Empty.Rules with { SpecificGift = new SpecificGift(Lion, 500) },
        AudienceB = [Crowd(new CohortResponses(1, 0, 1, 1, 0))],
    };

    [Fact]
    public void Points_WithoutAMist_AreSeenAtOnce()
    {
        Stage stage = new Stage(Watched).With(GiftAt(100, gift: Lion)).Finished();
        AssertGives(stage, until: 100);
    }

    [Fact]
    public void Mist_FromItsTickOn_HidesPointsForThirtySeconds()
    {
        Stage stage = new Stage(Watched).With(MistAt(100), GiftAt(100, gift: Lion)).Finished();
        AssertGives(stage, until: 400);
    }

    [Fact]
    public void Mist_InTheTickOfAGift_HidesItEvenWhereTheGiftCameFirst()
    {
        // What was last visible is the score of the tick before.
        Stage stage = new Stage(Watched).With(GiftAt(100, gift: Lion), MistAt(100)).Finished();
        AssertGives(stage, until: 400);
    }

    [Fact]
    public void Mist_InTheTickAfterAGift_HidesWhatComesLaterOnly()
    {
        Stage stage = new Stage(Watched).With(GiftAt(100, gift: Lion), MistAt(101)).Finished();
        AssertGives(stage, until: 100);
    }

    [Fact]
    public void Mist_WhileItWorks_MakesTheBattleOneWithoutThePoints()
    {
        Stage hidden = new Stage(Watched).With(MistAt(100), GiftAt(100, gift: Lion)).To(399);
        Stage without = new Stage(Watched).To(399);
        Assert.Equal(Crowds(without), Crowds(hidden));
        Assert.Equal((1L, 0L), (hidden.Run.A.Points, without.Run.A.Points));
        hidden.To(500);
        without.To(500);
        Assert.NotEqual(Crowds(without), Crowds(hidden));
    }

    [Theory]
    [InlineData(101, 700)]
    [InlineData(399, 700)]
    [InlineData(400, 400)]
    [InlineData(500, 400)]
    public void Mist_AfterAnother_GoesOnWithWhatWasSeenBefore_OrBeginsAgain(long second, long until)
    {
        Stage stage = new Stage(Watched).With(MistAt(100), GiftAt(100, gift: Lion), MistAt(second)).Finished();
        AssertGives(stage, until);
    }

    [Fact]
    public void Mist_BegunAgainAfterAGap_HidesWhatComesAfterIt()
    {
        // Level again at 45 s; then side b is behind, and does not see it for 30 s.
        BattleInput[] before = [MistAt(100), GiftAt(200, gift: Lion), GiftAt(200, gift: Lion, side: BattleSide.B), MistAt(450)];
        Stage hidden = new Stage(Watched).With(before).With(GiftAt(450, gift: Lion)).To(749);
        Stage without = new Stage(Watched).With(before).To(749);
        Assert.Equal(Crowds(without), Crowds(hidden));
        int crowds = Crowds(hidden).Count;

        // Behind by one point in three, a third of the gifts stays away.
        int gives = Crowds(hidden.Finished()).Count - crowds;
        int gave = Crowds(without.Finished()).Count - crowds;
        Assert.InRange(gives, gave * 0.6, gave * 0.73);
    }

    [Fact]
    public void Mist_OfTheOtherSide_HidesNothingOfThisOne()
    {
        Stage stage = new Stage(Watched).With(MistAt(100, BattleSide.B), GiftAt(100, gift: Lion)).Finished();
        AssertGives(stage, until: 100);
    }

    [Fact]
    public void Mist_OfOnesOwnSide_HidesNothingFromItsOwnAudience()
    {
        Scenario scenario = Watched with { AudienceA = [Crowd(new CohortResponses(1, 1, 0, 1, 0))], AudienceB = [] };
        AssertGives(new Stage(scenario).With(MistAt(100), GiftAt(100, gift: Lion)).Finished(), until: 100);
    }

    [Fact]
    public void Mist_ThatHidesALead_IsSeenAsALeadOfTheOther()
    {
        // Level at 20 s; then only b's point is seen, and a crowd that stops ahead stops.
        Scenario scenario = Watched with { AudienceB = [Crowd(new CohortResponses(1, 1, 0, 1, 0))] };
        Stage stage = new Stage(scenario)
            .With(MistAt(100), GiftAt(200, gift: Lion, side: BattleSide.A), GiftAt(200, gift: Lion, side: BattleSide.B))
            .Finished();
        long[] silent = [.. stage.Gifts.Where(gift => gift.ActorKind == ActorKind.Viewer).Select(gift => gift.AtMicros / 100_000)];
        Assert.DoesNotContain(silent, tick => tick is >= 200 and < 400);
        Assert.Contains(silent, tick => tick < 200);
        Assert.Contains(silent, tick => tick is >= 400 and < 403);
    }

    [Fact]
    public void Mist_ChangesNoScore_WhereNobodyMinds()
    {
        Scenario scenario = Empty with { AudienceA = [Crowd(CohortResponses.None)], AudienceB = [Crowd(CohortResponses.None)] };
        Stage hidden = new Stage(scenario).With(MistAt(100), MistAt(100, BattleSide.B)).Finished();
        Stage open = new Stage(scenario).Finished();
        Assert.Equal((open.Run.A, open.Run.B, open.Run.Verdict), (hidden.Run.A, hidden.Run.B, hidden.Run.Verdict));
    }

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 30_000_000)]
    [InlineData(399, 100_000)]
    [InlineData(400, 0)]
    public void Status_AtATick_TellsHowLongPointsStayHidden(long tick, long left)
    {
        Stage stage = new Stage(Empty).With(MistAt(100)).To(tick);
        Assert.Equal(left, stage.Run.StatusOf(BattleSide.A).HiddenLeft);
        Assert.Equal(0, stage.Run.StatusOf(BattleSide.B).HiddenLeft);
    }

    [Theory]
    [InlineData(100, 60_000_000)]
    [InlineData(400, 30_000_000)]
    [InlineData(699, 100_000)]
    [InlineData(700, 0)]
    public void Status_OfQueuedMists_TellsTheEndOfTheLast(long tick, long left) => Assert.Equal(
        left, new Stage(Empty).With(MistAt(100), MistAt(100)).To(tick).Run.StatusOf(BattleSide.A).HiddenLeft);

    [Fact]
    public void Status_AfterLive_TellsNothingHidden()
    {
        Stage stage = new Stage(Empty).With(MistAt(1_200)).To(LiveEnd - 1);
        Assert.Equal(27_100_000, stage.Run.StatusOf(BattleSide.A).HiddenLeft);
        Assert.Equal(0, stage.To(LiveEnd).Run.StatusOf(BattleSide.A).HiddenLeft);
    }

    [Fact]
    public void Mist_WithATimeMaker_IsNotProlonged() => Assert.Equal(
        0, new Stage(Empty).With(MistAt(100), TimeMakerAt(200)).To(400).Run.StatusOf(BattleSide.A).HiddenLeft);

    [Fact]
    public void Mist_OfASide_IsThereTwentyTimes()
    {
        Stage stage = new(Empty);
        for (int used = 0; used < 20; used++)
            stage.With(MistAt(30));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(MistAt(30)));
        stage.With(MistAt(30, BattleSide.B), GloveAt(30));
    }

    [Theory]
    [InlineData(29, InputAnswer.NotNow)]
    [InlineData(30, InputAnswer.Accepted)]
    [InlineData(1_229, InputAnswer.Accepted)]
    [InlineData(1_230, InputAnswer.NotNow)]
    [InlineData(1_235, InputAnswer.BattleOver)]
    public void Mist_AtATick_IsTakenInTheLiveWindowOnly(long tick, InputAnswer answer) =>
        Assert.Equal(answer, new Stage(Empty).Try(MistAt(tick)));

    private static Cohort Crowd(CohortResponses responses) =>
        new("crowd", 100, 60, [new GiftShare(Rose, 1, 1)]) { Responses = responses };

    private static List<EventRecord> Crowds(Stage stage) =>
        [.. stage.Gifts.Where(gift => gift.ActorKind == ActorKind.Viewer).Select(gift => gift with { N = 0 })];

    /// <summary>The crowd gives every second until a tick, and never from there on.</summary>
    private static void AssertGives(Stage stage, long until)
    {
        List<EventRecord> gifts = Crowds(stage);
        Assert.All(gifts, gift => Assert.True(gift.AtMicros < until * 100_000, $"a gift at {gift.AtMicros}"));
        for (long tick = LiveStart; tick < until; tick += 10)
        {
            int count = gifts.Count(gift => gift.AtMicros >= tick * 100_000 && gift.AtMicros < (tick + 10) * 100_000);
            Assert.True(count > 50, $"{count} gifts in the second from tick {tick}");
        }
    }
}
