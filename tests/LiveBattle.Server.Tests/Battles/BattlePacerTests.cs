using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Battles;

public sealed class BattlePacerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000);

    private readonly HandClock _clock = new(Now);

    [Fact]
    public void Tick_OnTime_FollowsTheClock()
    {
        BattlePacer pacer = Pacer(startsInMs: 0);

        Assert.Equal(0, pacer.Tick);
        Pass(1_000);
        Assert.Equal(10, pacer.Tick);
    }

    [Fact]
    public void Tick_WhenFirstAskedLate_IsTheTickOfNow() => Assert.Equal(600, Pacer(startsInMs: -60_000).Tick);

    [Fact]
    public void Tick_WhenAskedEarly_IsNegative_AndTellsHowLongToWait()
    {
        BattlePacer pacer = Pacer(startsInMs: 2_500);

        Assert.Equal(-25, pacer.Tick);
        Assert.Equal(2_500, pacer.UntilStartMs);
        Pass(2_500);
        Assert.Equal(0, pacer.Tick);
        Assert.Equal(0, pacer.UntilStartMs);
    }

    [Fact]
    public void Tick_AfterAStall_IsTheTickOfNow_NotTheNextOne()
    {
        BattlePacer pacer = Pacer(startsInMs: 0);
        Pass(100);
        Assert.Equal(1, pacer.Tick);
        Pass(12_345);
        Assert.Equal(124, pacer.Tick);
    }

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(-3_600_000)]
    [InlineData(1)]
    public void WallClockSetUnderARunningBattle_MovesNothing(long byMs)
    {
        BattlePacer pacer = Pacer(startsInMs: 0);
        Pass(5_000);
        _clock.SetWall(TimeSpan.FromMilliseconds(byMs));

        Assert.Equal(50, pacer.Tick);
        Pass(100);
        Assert.Equal(51, pacer.Tick);
        Assert.Equal(Now.ToUnixTimeMilliseconds() + 5_100, pacer.NowUnixMs);
    }

    [Fact]
    public void WallClockThatWasSetBefore_IsTakenAsItIs()
    {
        _clock.SetWall(TimeSpan.FromMinutes(1));

        BattlePacer pacer = new(_clock, new BattleSchedule(Now.ToUnixTimeMilliseconds(), 0, 1, 1));

        Assert.Equal(600, pacer.Tick);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 99)]
    [InlineData(99, 1)]
    [InlineData(100, 100)]
    [InlineData(30_030, 70)]
    public void UntilNextFrame_IsTheNextTickAtSpeedOne(long sinceStart, long wait)
    {
        BattlePacer pacer = Pacer(startsInMs: 0);
        Pass(sinceStart);

        Assert.Equal(TimeSpan.FromMilliseconds(wait), pacer.UntilNextFrame);
    }

    [Theory]
    [InlineData(250, 50)]
    [InlineData(201, 1)]
    [InlineData(200, 100)]
    public void UntilNextFrame_BeforeTheStart_MeetsTheStart(long untilStart, long wait) =>
        Assert.Equal(TimeSpan.FromMilliseconds(wait), Pacer(startsInMs: untilStart).UntilNextFrame);

    [Fact]
    public void WaitingLate_DoesNotAddUp()
    {
        BattlePacer pacer = Pacer(startsInMs: 0);
        List<long> shown = [];
        for (int beat = 0; beat < 1_000; beat++)
        {
            // Each beat comes 7 ms later than it was asked for; intervals of 100 ms would be 7 s behind in the end.
            Pass((long)pacer.UntilNextFrame.TotalMilliseconds + 7);
            shown.Add(pacer.Tick);
        }

        Assert.Equal(Enumerable.Range(1, 1_000).Select(tick => (long)tick), shown);
    }

    [Fact]
    public void AtGreatSpeed_FramesKeepTheirPace_AndTicksAreSkipped()
    {
        BattlePacer pacer = new(_clock, new BattleSchedule(Now.ToUnixTimeMilliseconds(), 0, 32, 1));
        Assert.Equal(TimeSpan.FromMilliseconds(100), pacer.UntilNextFrame);
        Pass(100);
        Assert.Equal(32, pacer.Tick);
    }

    private BattlePacer Pacer(long startsInMs) => new(
        _clock, new BattleSchedule(_clock.GetUtcNow().ToUnixTimeMilliseconds() + startsInMs, 0, 1, 1));

    private void Pass(long milliseconds) => _clock.Pass(TimeSpan.FromMilliseconds(milliseconds));
}
