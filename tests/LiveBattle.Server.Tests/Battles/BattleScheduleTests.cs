using CsCheck;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests.Battles;

public sealed class BattleScheduleTests
{
    private const long Start = 1_795_428_000_000;

    /// <summary>Every speed there is, as the checked ratio of a request, with any mark before it.</summary>
    private static readonly Gen<BattleSchedule> Running = Gen.Select(
        Gen.Long[Start - 1_000_000, Start + 1_000_000],
        Gen.Long[0, 40_000],
        Gen.Int[25, 3_200],
        static (wall, tick, hundredths) => new BattleSchedule(wall, tick, hundredths, 100));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99, 0)]
    [InlineData(100, 1)]
    [InlineData(199, 1)]
    [InlineData(304_499, 3_044)]
    [InlineData(304_500, 3_045)]
    public void TickAt_AtSpeedOne_RoundsDown(long since, long tick) =>
        Assert.Equal(tick, new BattleSchedule(Start, 0, 1, 1).TickAt(Start + since));

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(-100, -1)]
    [InlineData(-101, -2)]
    public void TickAt_BeforeTheStart_IsNegativeAtOnce(long since, long tick) =>
        Assert.Equal(tick, new BattleSchedule(Start, 0, 1, 1).TickAt(Start + since));

    [Theory]
    [InlineData(1, 4, 399, 0)]
    [InlineData(1, 4, 400, 1)]
    [InlineData(33, 100, 303, 0)]
    [InlineData(33, 100, 304, 1)]
    [InlineData(32, 1, 3, 0)]
    [InlineData(32, 1, 4, 1)]
    [InlineData(32, 1, 100, 32)]
    public void TickAt_AtOtherSpeeds_IsTheFlooredRatio(int num, int den, long since, long tick) =>
        Assert.Equal(tick, new BattleSchedule(Start, 0, num, den).TickAt(Start + since));

    [Fact]
    public void TickAt_AfterAMark_CountsFromItsTick() =>
        Assert.Equal(620, new BattleSchedule(Start, 600, 2, 1).TickAt(Start + 1_000));

    [Fact]
    public void TickAt_WhilePaused_StandsStill()
    {
        BattleSchedule paused = new(Start, 600, 0, 1);

        Assert.True(paused.IsPaused);
        Assert.Equal(600, paused.TickAt(Start));
        Assert.Equal(600, paused.TickAt(Start + 86_400_000));
    }

    [Fact]
    public void WallAt_WhilePaused_IsUnknownForLaterTicksAlone()
    {
        BattleSchedule paused = new(Start, 600, 0, 1);

        Assert.Equal(Start, paused.WallAt(600));
        Assert.Null(paused.WallAt(601));
    }

    [Fact]
    public void WallAt_IsTheFirstMillisecondThatShowsTheTick() => Gen.Select(Running, Gen.Long[1, 100_000]).Sample(
        static (schedule, ahead) =>
        {
            long tick = schedule.Tick + ahead;
            long wall = schedule.WallAt(tick)!.Value;
            return schedule.TickAt(wall) >= tick && schedule.TickAt(wall - 1) < tick;
        });

    [Fact]
    public void TickAt_NeverFalls() => Gen.Select(Running, Gen.Long[-100_000, 10_000_000], Gen.Long[0, 1_000]).Sample(
        static (schedule, since, later) =>
            schedule.TickAt(schedule.WallUnixMs + since) <= schedule.TickAt(schedule.WallUnixMs + since + later));

    [Fact]
    public void TickAt_IsTheExactFloor() => Gen.Select(Running, Gen.Long[-10_000_000, 10_000_000]).Sample(
        static (schedule, since) =>
        {
            System.Numerics.BigInteger scaled = new System.Numerics.BigInteger(since) * schedule.Num;
            System.Numerics.BigInteger by = new System.Numerics.BigInteger(100) * schedule.Den;
            long ticks = schedule.TickAt(schedule.WallUnixMs + since) - schedule.Tick;
            return by * ticks <= scaled && scaled < by * (ticks + 1);
        });

    [Fact]
    public void Of_TakesTheNewestMark_AndLooksPastInputs()
    {
        JournalEntry[] entries = [JournalSamples.Mark(0, num: 1), JournalSamples.Mark(1, num: 3, den: 2), JournalSamples.Gift(2, "i")];

        Assert.Equal(new BattleSchedule(2_001, 41, 3, 2), BattleSchedule.Of(entries));
    }
}
