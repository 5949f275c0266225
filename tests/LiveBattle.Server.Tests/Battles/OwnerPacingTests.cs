using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Control;
using LiveBattle.Server.Inputs;

namespace LiveBattle.Server.Tests.Battles;

/// <summary>How much of a battle its owner shows, whatever the clock and the machine do. Live is [1 s, 21 s).</summary>
public sealed class OwnerPacingTests : IDisposable
{
    private readonly OwnerWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Beats_ThatComeLate_ShowTheTickOfNow_AndDoNotFallBehind()
    {
        foreach (long late in (long[])[0, 3, 50, 99, 0])
        {
            _world.Pass(100 + late);
            Assert.Equal((_world.NowUnixMs - Start) / 100, (await _world.LookAsync(_world.Owner))?.Seq);
        }

        _world.CheckAgainstTheJournal();
    }

    [Fact]
    public async Task Look_ThatComesEarly_ShowsTheSameTickAgain()
    {
        _world.Pass(1_000);
        Assert.Equal(10, (await _world.LookAsync(_world.Owner))?.Seq);
        _world.Pass(99);
        Assert.Equal(10, (await _world.LookAsync(_world.Owner))?.Seq);
        _world.Pass(1);
        Assert.Equal(11, (await _world.LookAsync(_world.Owner))?.Seq);
    }

    /// <summary>A machine that stood still for ten seconds: nothing in between is shown, and nothing of it is lost.</summary>
    [Fact]
    public async Task Stall_OfTenSeconds_IsCaughtUpInOneFrame_WithWhatWasSentBefore()
    {
        _world.Pass(2_000);
        await _world.LookAsync(_world.Owner);
        OfferAnswer gift = await _world.OfferAsync(_world.Owner, new OfferedInput("s", "i", Side.A, OwnerWorld.Dearer, 2));
        Assert.True(gift.Receipt is not null, $"{gift.Refused} {gift.Message}");
        _world.Pass(10_000);
        ScoreboardFrame frame = (await _world.LookAsync(_world.Owner))!;
        Assert.Equal((120L, 21L), (frame.Seq, gift.Receipt!.Tick));
        Assert.Equal([20L, 120L], _world.Shown.Select(shown => shown.Seq));
        _world.CheckAgainstTheJournal();
    }

    [Fact]
    public async Task Speed_Changes_CountFromTheirMoment_AndNeverBackwards()
    {
        long tick = 0;
        foreach ((int num, int den, long wallMs, long ticks) in ((int, int, long, long)[])
            [(1, 1, 1_000, 10), (4, 1, 1_000, 40), (1, 4, 4_000, 10), (32, 1, 250, 80), (1, 1, 1_000, 10)])
        {
            ControlAnswer answer = await _world.Owner.ControlAsync(
                new HostCommand(HostCommandKind.Speed, $"{num}/{den} at {tick}") { Num = num, Den = den });
            Assert.Null(answer.Refused);
            _world.Pass(wallMs);
            tick += ticks;
            Assert.Equal(tick, (await _world.LookAsync(_world.Owner))?.Seq);
        }

        _world.CheckAgainstTheJournal();
    }

    /// <summary>Nobody asks for days: whoever comes then finds the battle over, ended when it was to end.</summary>
    [Fact]
    public async Task Sleep_OfDays_EndsWithTheOutcomeOfTheTickItWasDueAt()
    {
        _world.Pass(2_000);
        await _world.LookAsync(_world.Owner);
        _world.Pass((long)TimeSpan.FromDays(9).TotalMilliseconds);
        ScoreboardFrame frame = (await _world.LookAsync(_world.Owner))!;
        Assert.Equal((BattlePhase.Closed, 215L), (frame.Phase, JournalRecords.Frame(_world.Stored.Row.Outcome!).Seq));
        _world.Shown.Clear();
        _world.CheckAgainstTheJournal();
    }

    [Fact]
    public async Task Sleep_OfAPausedBattle_IsVoidAfterADay_AndOnTimeBefore()
    {
        _world.Pass(2_000);
        await _world.Owner.ControlAsync(new HostCommand(HostCommandKind.Pause, "p"));
        Assert.Equal(_world.NowUnixMs + 86_400_000, _world.Stored.Row.DueAtUnixMs);
        _world.Pass(86_399_999);
        await _world.Owner.RecordIfDueAsync();
        Assert.Null(_world.Stored.Row.VoidReason);
        _world.Pass(1);
        await _world.Owner.RecordIfDueAsync();
        Assert.Equal(HostDesk.Abandoned, _world.Stored.Row.VoidReason);
        Assert.Equal(BattlePhase.Void, (await _world.Owner.LatestAsync()).Frame?.Phase);
    }

    [Fact]
    public async Task WallClock_SetBackByAnHour_MovesNothing_UnderARunningBattle()
    {
        _world.Pass(2_000);
        await _world.LookAsync(_world.Owner);
        _world.Clock.SetWall(TimeSpan.FromHours(-1));
        _world.Pass(1_000);
        Assert.Equal(30, (await _world.LookAsync(_world.Owner))?.Seq);
    }

    private long Start { get; } = 1_795_428_000_000;
}
