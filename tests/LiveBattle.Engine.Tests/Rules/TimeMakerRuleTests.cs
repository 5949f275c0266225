using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Scenarios;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Time makers: ten seconds each, three in a battle.</summary>
public sealed class TimeMakerRuleTests
{
    private const PowerUp TimeMaker = PowerUp.TimeMaker;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TimeMakers_OfBothSides_MoveSettleAndVerdictTenSecondsEach(int makers)
    {
        Stage stage = new(Empty);
        for (int used = 0; used < makers; used++)
            stage.With(TimeMakerAt(100 + used, used % 2 == 0 ? BattleSide.A : BattleSide.B));
        long moved = makers * 10_000_000;
        Assert.Equal(123_500_000 + moved, stage.Run.VerdictAt.Micros);
        stage.To(LiveEnd + (100 * makers) - 1);
        Assert.Equal(0, stage.Count(EventKind.SettleStarted));
        stage.Finished();
        Assert.Equal(123_000_000 + moved, stage.Only(EventKind.SettleStarted).AtMicros);
        Assert.Equal(123_500_000 + moved, stage.Only(EventKind.VerdictReached).AtMicros);
        Assert.Equal((123_500_000 + moved, makers), (stage.Run.VerdictAt.Micros, stage.Count(EventKind.PowerUpUsed)));
        Assert.Equal(VerdictTick + (100 * makers), stage.Run.Tick);
    }

    [Theory]
    [InlineData(0, 304_500_000)]
    [InlineData(1, 314_500_000)]
    [InlineData(3, 334_500_000)]
    public void TimeMakers_OfTheDefaultBattle_BringTheVerdictAt304AndAHalfSecondsAndTenEach(int makers, long verdict)
    {
        Stage stage = new(Texts.Resolved(Texts.Small));
        for (int used = 0; used < makers; used++)
            stage.With(TimeMakerAt(30));
        Assert.Equal(verdict, stage.Finished().Only(EventKind.VerdictReached).AtMicros);
    }

    [Fact]
    public void TimeMaker_TheFourth_IsRefusedWhoeverAsks()
    {
        Stage stage = new Stage(Empty).With(TimeMakerAt(30), TimeMakerAt(30, BattleSide.B), TimeMakerAt(30));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(TimeMakerAt(30)));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(TimeMakerAt(1_529, BattleSide.B)));
        Assert.Equal(InputAnswer.NotNow, stage.Try(TimeMakerAt(1_530, BattleSide.B)));
        stage.With(GloveAt(1_529));
    }

    [Theory]
    [InlineData(0, 29, InputAnswer.NotNow)]
    [InlineData(0, 30, InputAnswer.Accepted)]
    [InlineData(0, 1_229, InputAnswer.Accepted)]
    [InlineData(0, 1_230, InputAnswer.NotNow)]
    [InlineData(0, 1_234, InputAnswer.NotNow)]
    [InlineData(0, 1_235, InputAnswer.BattleOver)]
    [InlineData(1, 1_230, InputAnswer.Accepted)]
    [InlineData(1, 1_329, InputAnswer.Accepted)]
    [InlineData(1, 1_330, InputAnswer.NotNow)]
    [InlineData(1, 1_334, InputAnswer.NotNow)]
    [InlineData(1, 1_335, InputAnswer.BattleOver)]
    public void TimeMaker_AtATick_IsTakenBeforeTheEndOfLiveAsAnnouncedThen(int before, long tick, InputAnswer answer)
    {
        Stage stage = new(Empty);
        for (int used = 0; used < before; used++)
            stage.With(TimeMakerAt(30));
        Assert.Equal(answer, stage.Try(TimeMakerAt(tick)));
    }

    [Fact]
    public void TimeMaker_InTheLastTick_KeepsTheBattleLive()
    {
        Stage stage = new Stage(Empty).With(TimeMakerAt(1_229), GiftAt(1_230), GiftAt(1_329), GiftAt(1_330)).Finished();
        Assert.Equal([5L, 5, 0], stage.Gifts.Select(gift => gift.Points));
        Assert.Equal([EventMarks.None, EventMarks.None, EventMarks.Late], stage.Gifts.Select(gift => gift.Marks));
    }

    [Fact]
    public void TimeMaker_BeforeItIsPlayed_MovesTheVerdictButNotTheClock()
    {
        Stage stage = new Stage(Empty).With(TimeMakerAt(500)).To(499);
        Assert.Equal((133_500_000, 123_000_000), (stage.Run.VerdictAt.Micros, stage.Run.Clock.LiveEnd));
        Assert.Equal(133_000_000, stage.To(500).Run.Clock.LiveEnd);
    }

    // Live is [30, 1,230) in ticks, and its last 30 s begin at 930.
    [Theory]
    [InlineData(new long[] { }, new long[] { 30, 930 })]
    [InlineData(new long[] { 500 }, new long[] { 30, 1_030 })]
    [InlineData(new long[] { 929 }, new long[] { 30, 1_030 })]
    [InlineData(new long[] { 930 }, new long[] { 30, 1_030 })]
    [InlineData(new long[] { 1_000 }, new long[] { 30, 930, 1_000, 1_030 })]
    [InlineData(new long[] { 1_029 }, new long[] { 30, 930, 1_029, 1_030 })]
    [InlineData(new long[] { 1_030 }, new long[] { 30, 930 })]
    [InlineData(new long[] { 1_229 }, new long[] { 30, 930 })]
    [InlineData(new long[] { 1_100, 1_100 }, new long[] { 30, 930, 1_100, 1_130 })]
    [InlineData(new long[] { 1_229, 1_229, 1_229 }, new long[] { 30, 930, 1_229, 1_230 })]
    [InlineData(new long[] { 1_000, 1_080, 1_160 }, new long[] { 30, 930, 1_000, 1_030, 1_080, 1_130, 1_160, 1_230 })]
    public void Closing_OfZero_StopsInTheLast30SecondsAsAnnouncedAndResumesAfterATimeMaker(long[] makers, long[] gives)
    {
        Stage stage = new(Closing(0));
        foreach (long tick in makers)
            stage.With(TimeMakerAt(tick));
        long[] given = [.. stage.Finished().Gifts.Select(gift => gift.AtMicros)];
        HashSet<long> ticks = [.. given.Select(at => at / 100_000)];
        Assert.All(given, at => Assert.True(IsGiving(at), $"a gift at {at}"));
        for (int stretch = 0; stretch < gives.Length; stretch += 2)
        {
            // Thirty gifts a tick: some come in every one.
            for (long tick = gives[stretch]; tick < gives[stretch + 1]; tick++)
                Assert.Contains(tick, ticks);
        }

        bool IsGiving(long at)
        {
            for (int stretch = 0; stretch < gives.Length; stretch += 2)
            {
                if (at >= gives[stretch] * 100_000 && at < gives[stretch + 1] * 100_000)
                    return true;
            }

            return false;
        }
    }

    [Fact]
    public void Closing_OfThree_IsThreeInTheLast30SecondsOnly()
    {
        // Closing [93, 100), calm [100, 103), closing [103, 133).
        Stage stage = new Stage(Closing(3)).With(TimeMakerAt(1_000)).Finished();
        AssertAbout(90 * 300, stage, 30, 930);
        AssertAbout(7 * 900, stage, 930, 1_000);
        AssertAbout(3 * 300, stage, 1_000, 1_030);
        AssertAbout(30 * 900, stage, 1_030, 1_330);
    }

    [Fact]
    public void TimeMaker_OfTheScript_MovesTheEndAsOneOfAHostDoes()
    {
        Stage stage = Scripted(Uses(100, TimeMaker, BattleSide.B));
        Assert.Equal((123_500_000, 133_500_000), (stage.Run.Clock.VerdictAt, stage.Run.VerdictAt.Micros));
        stage.Finished();
        Assert.Equal((13_000_000, BattleSide.B), (stage.Only(EventKind.PowerUpUsed).AtMicros, stage.Only(EventKind.PowerUpUsed).Side));
        Assert.Equal(133_500_000, stage.Only(EventKind.VerdictReached).AtMicros);
        Assert.Equal(133_500_000, new Stage(Empty).With(TimeMakerAt(130, BattleSide.B)).Finished().Only(EventKind.VerdictReached).AtMicros);
    }

    [Fact]
    public void TimeMaker_OfTheScript_LetsTheHostActInWhatItMakes()
    {
        Stage stage = Scripted(Uses(1_199, TimeMaker));
        Assert.Equal(InputAnswer.Accepted, stage.Try(TimeMakerAt(1_329)));
        Assert.Equal(InputAnswer.NotNow, stage.Try(TimeMakerAt(1_430)));
        Assert.Equal(InputAnswer.Accepted, stage.Try(TimeMakerAt(1_429)));
        Assert.Equal(InputAnswer.NoneLeft, stage.Try(TimeMakerAt(1_529)));
        Assert.Equal(153_500_000, stage.Finished().Only(EventKind.VerdictReached).AtMicros);
    }

    [Fact]
    public void TimeMaker_OfTheScript_YieldsToAHostWhoUsedAllThree()
    {
        // At the instant of the script the host comes first.
        Stage stage = Scripted(Uses(100, TimeMaker)).With(TimeMakerAt(100), TimeMakerAt(100), TimeMakerAt(130, BattleSide.B)).Finished();
        Assert.Equal(3, stage.Count(EventKind.PowerUpUsed));
        Assert.Equal(153_500_000, stage.Only(EventKind.VerdictReached).AtMicros);
        Stage after = Scripted(Uses(100, TimeMaker)).With(TimeMakerAt(131), TimeMakerAt(131));
        Assert.Equal(InputAnswer.NoneLeft, after.Try(TimeMakerAt(131)));
        Assert.Equal(3, after.Finished().Count(EventKind.PowerUpUsed));
    }

    private static Scenario Closing(double factor) => Empty with
    {
        AudienceA =
        [
            new Cohort("crowd", 100, 180, [new GiftShare(Rose, 1, 1)]) { Responses = CohortResponses.None with { Closing = factor } },
        ],
    };

    private static void AssertAbout(double mean, Stage stage, long from, long until)
    {
        int count = stage.Gifts.Count(gift => gift.AtMicros >= from * 100_000 && gift.AtMicros < until * 100_000);
        Assert.InRange(count, mean - (4 * Math.Sqrt(mean)), mean + (4 * Math.Sqrt(mean)));
    }
}
