using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scoring;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Excitement, and what may be announced, apart from any battle.</summary>
public sealed class ScoringStateTests
{
    private static readonly BattleClock Clock = new(3_000_000, 63_000_000);

    [Fact]
    public void Excitement_OfNoGift_IsNone() => Assert.Equal(0, Contagion.At(default, 123_456));

    [Fact]
    public void Excitement_OfAGift_FadesByAnEthInTenSeconds()
    {
        SideState side = default;
        Contagion.Add(ref side, 5_000_000);
        Assert.Equal(1, Contagion.At(side, 5_000_000));
        Assert.Equal(Math.Exp(-0.1), Contagion.At(side, 6_000_000), 1e-15);
        Assert.Equal(Math.Exp(-1), Contagion.At(side, 15_000_000), 1e-15);
        Assert.Equal(Math.Exp(-360), Contagion.At(side, 3_605_000_000), 1e-165);
    }

    [Fact]
    public void Excitement_OfSeveralGifts_IsTheirSum()
    {
        SideState side = default;
        foreach (long at in (long[])[1_000_000, 1_000_000, 4_000_000, 9_500_000])
            Contagion.Add(ref side, at);
        double sum = (2 * Math.Exp(-1)) + Math.Exp(-0.7) + Math.Exp(-0.15);
        Assert.Equal(sum, Contagion.At(side, 11_000_000), 1e-14);
    }

    [Theory]
    [InlineData(2_999_999, InputAnswer.NotNow)]
    [InlineData(3_000_000, InputAnswer.Accepted)]
    [InlineData(62_999_999, InputAnswer.Accepted)]
    [InlineData(63_000_000, InputAnswer.NotNow)]
    public void Announcements_AtTheMicrosecond_AreForTheLiveWindow(long at, InputAnswer answer)
    {
        foreach (PowerUp powerUp in (PowerUp[])[PowerUp.BoostingGlove, PowerUp.MagicMist, PowerUp.TimeMaker])
            Assert.Equal(answer, new Announcements(Clock).Use(powerUp, BattleSide.A, at));
        Assert.Equal(answer, new Announcements(Clock).Announce(SpeedChallenge.Default, at));
    }

    [Fact]
    public void Announcements_OfEveryPowerUp_AreCountedEachForItself()
    {
        Announcements announced = new(Clock);
        foreach (BattleSide side in (BattleSide[])[BattleSide.A, BattleSide.B])
        {
            foreach (PowerUp powerUp in (PowerUp[])[PowerUp.BoostingGlove, PowerUp.MagicMist])
            {
                for (int used = 0; used < 20; used++)
                    Assert.Equal(InputAnswer.Accepted, announced.Use(powerUp, side, 3_000_000));
                Assert.Equal(InputAnswer.NoneLeft, announced.Use(powerUp, side, 3_000_000));
            }
        }

        for (int used = 0; used < 3; used++)
            Assert.Equal(InputAnswer.Accepted, announced.Use(PowerUp.TimeMaker, used == 0 ? BattleSide.B : BattleSide.A, 3_000_000));
        Assert.Equal(InputAnswer.NoneLeft, announced.Use(PowerUp.TimeMaker, BattleSide.B, 3_000_000));
        Assert.Equal((93_000_000, 93_500_000, 63_000_000), (announced.LiveEnd, announced.Clock.VerdictAt, announced.Clock.ClosingStart));
    }

    [Fact]
    public void Script_Passed_IsTakenUpToTheInstantNotAtIt()
    {
        ImmutableArray<ScriptedMoment> script =
        [
            new(10_000_000, BattleSide.A, PowerUp.TimeMaker, default),
            new(10_000_000, BattleSide.Neither, PowerUp.None, new SpeedChallenge(1, 5_000_000, 2, 5_000_000)),
            new(20_000_000, BattleSide.Neither, PowerUp.None, new SpeedChallenge(1, 5_000_000, 2, 5_000_000)),
        ];
        Announcements announced = new(Clock);
        announced.PassScript(script, 10_000_000);
        Assert.Equal((10_000_000, 63_000_000), (announced.NextScripted(script), announced.LiveEnd));
        Announcements copy = announced;
        announced.PassScript(script, 10_000_001);
        Assert.Equal((20_000_000, 73_000_000), (announced.NextScripted(script), announced.LiveEnd));
        Assert.Equal((10_000_000, 63_000_000), (copy.NextScripted(script), copy.LiveEnd));
        Assert.Equal(InputAnswer.NotNow, announced.Announce(SpeedChallenge.Default, 19_999_999));
        Announcements late = announced;
        Assert.Equal(InputAnswer.Accepted, late.Announce(SpeedChallenge.Default, 20_000_000));
        Assert.False(late.TakeScripted(script, out _));
        Assert.Equal(long.MaxValue, late.NextScripted(script));
        Assert.True(announced.TakeScripted(script, out ScriptedMoment moment));
        Assert.Equal(script[2], moment);
    }

    [Fact]
    public void PointsSeen_UnderAMist_AreThoseOfItsBeginning()
    {
        SideState side = new() { PointsBeforeMist = 7 };
        side.Tally.GiftPoints = 40;
        side.Tally.BonusPoints = 2;
        Assert.Equal(42, side.PointsSeen(1));
        side.Mists.Queue(1_000_000, 0, RulePack.MistMicros);
        Assert.Equal([7L, 7, 42], ((long[])[1_000_000, 30_999_999, 31_000_000]).Select(at => side.PointsSeen(at)));
    }

    [Fact]
    public void PointsShown_AreThoseOfTheTickBefore()
    {
        // 5 points at the start and 3 at 250 ms: shown from the tick after the one that closes over them.
        SideState side = default;
        side.Note(100_000);
        side.Tally.GiftPoints += 5;
        Assert.Equal([0L, 5], ((long[])[100_000, 100_001]).Select(at => side.PointsShown(at)));
        side.Note(250_000);
        side.Tally.GiftPoints += 3;
        side.Note(260_000);
        side.Tally.GiftPoints += 1;
        Assert.Equal([5L, 5, 9], ((long[])[260_000, 300_000, 300_001]).Select(at => side.PointsShown(at)));
    }
}
