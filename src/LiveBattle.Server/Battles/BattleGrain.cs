using LiveBattle.Contracts;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Live;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <inheritdoc cref="IBattleGrain"/>
/// <remarks>
/// The first call claims the journal (raising the epoch), plays the battle up to now outside the grain's turn, and from
/// then on shows it at the pace of the wall clock. Nothing that must happen hangs on its timer: the finisher asks again.
/// </remarks>
public sealed class BattleGrain(
    IBattleJournal journal,
    ScenarioShelf scenarios,
    ShownBattles shown,
    ForecastDesk forecasts,
    TimeProvider time,
    ILogger<BattleGrain> log) : Grain, IBattleGrain
{
    // A beat that comes later than this says that the machine is busy: then nobody needs a forecast.
    private const long LateMs = 20;

    // Each switch is an entry of the journal, to be kept as long as the battle.
    private const int SwitchBurst = 10;
    private static readonly TimeSpan SwitchPeriod = TimeSpan.FromSeconds(5);

    private readonly NodeSubscriptions _nodes = new(time);
    private readonly CommandRate _switches = new(time, SwitchBurst, SwitchPeriod);
    private IGrainTimer? _timer;
    private JournaledBattle? _battle;
    private BattlePacer? _pacer;
    private BattlePlayer? _player;
    private BattleForecast? _forecast;
    private long _nextBeatMs;
    private FinishedBattle? _finished;
    private RevealLease _lease = new(-1);
    private bool _isFenced;
    private bool _isJournalAway;

    private string Id => this.GetPrimaryKeyString();

    private long Rev => _battle!.Entries.Count;

    public async Task<BattleAnswer> LatestAsync()
    {
        try
        {
            if (!await OpenAsync())
                return BattleAnswer.Unknown;
            return await NewestAsync() is { } frame ? BattleAnswer.Of(frame) : BattleAnswer.Moved;
        }
        catch (JournalUnavailableException unavailable)
        {
            StandStill(unavailable);
            return BattleAnswer.JournalAway;
        }
    }

    public async Task<BattleAnswer> SubscribeAsync(IFrameReceiver node)
    {
        BattleAnswer answer = await LatestAsync();
        if (answer.Frame is not null)
        {
            _nodes.Renew(node);
            if (_timer is null)
            {
                shown.Enter();
                _timer = this.RegisterGrainTimer(
                    static (grain, _) => grain.ShowAsync(),
                    this,
                    new GrainTimerCreationOptions(UntilNextBeat(), Timeout.InfiniteTimeSpan) { KeepAlive = true });
            }
        }

        return answer;
    }

    public Task UnsubscribeAsync(IFrameReceiver node)
    {
        _nodes.Remove(node);
        return Task.CompletedTask;
    }

    public async Task RecordIfDueAsync()
    {
        try
        {
            if (!await OpenAsync())
                return;
            if (VoidBattle.Is(_battle!.Row))
                await journal.AppendAsync(Id, _battle.Row.Epoch, new JournalBatch([], DueAt: new DueTime(null)), CancellationToken.None);
            else
                await NewestAsync();
        }
        catch (JournalUnavailableException unavailable)
        {
            StandStill(unavailable);
        }

        if (_nodes.IsEmpty)
            DeactivateOnIdle();
    }

    public async Task<ControlAnswer> ShowWinChanceAsync(string commandId, bool on)
    {
        try
        {
            if (!await OpenAsync())
                return ControlAnswer.Refuse(ErrorCode.UnknownBattle, BattleError.UnknownBattle(Id).Message);
            if (_battle!.Entries.FirstOrDefault(entry => entry.ClientId == JournalRecords.HostClient && entry.InputId == commandId) is { } known)
                return Again(known, on);
            if (await NewestAsync() is null)
                return ControlAnswer.Refuse(ErrorCode.CatchingUp, BattleError.Moved.Message);
            if (VoidBattle.Is(_battle.Row))
                return ControlAnswer.Refuse(ErrorCode.BattleOver, VoidBattle.Reason(_battle.Row));
            if (_player is null)
                return ControlAnswer.Refuse(ErrorCode.BattleOver, "The battle is over: its chances are certain.");
            if (on && _player.WhyNoForecast is { } tooLarge)
                return ControlAnswer.Refuse(ErrorCode.NotNow, tooLarge);
            long seq = Math.Max(0, _pacer!.Tick);

            // What is so already needs no entry: a host may press a button as often as they like.
            if (_forecast!.IsOn == on)
                return new ControlAnswer(seq, Rev);
            TimeSpan wait = _switches.Take();
            return wait > TimeSpan.Zero
                ? new ControlAnswer(0, 0, ErrorCode.RateLimited, "The host switches too often.", (int)Math.Ceiling(wait.TotalMilliseconds))
                : await StoreAsync(commandId, new JournalRecords.WinChanceSwitch(on, seq));
        }
        catch (JournalUnavailableException unavailable)
        {
            StandStill(unavailable);
            return ControlAnswer.Refuse(ErrorCode.JournalUnavailable, BattleError.JournalAway.Message);
        }
    }

    private static ControlAnswer Again(JournalEntry known, bool on) =>
        known.Type == JournalRecords.WinChanceMark && JournalRecords.Switch(known) is { } stored && stored.On == on
            ? new ControlAnswer(stored.Seq, known.Index + 1)
            : ControlAnswer.Refuse(ErrorCode.InputIdReused, "This commandId was another command; a new command needs an id of its own.");

    private async Task<ControlAnswer> StoreAsync(string commandId, JournalRecords.WinChanceSwitch asked)
    {
        // The mark repeats how time runs, which it leaves as it is.
        BattleSchedule schedule = _pacer!.Schedule;
        JournalEntry mark = new()
        {
            Index = Rev,
            Kind = EntryKind.Mark,
            Type = JournalRecords.WinChanceMark,
            Tick = schedule.Tick,
            Epoch = _battle!.Row.Epoch,
            WallUnixMs = schedule.WallUnixMs,
            Num = schedule.Num,
            Den = schedule.Den,
            ClientId = JournalRecords.HostClient,
            InputId = commandId,
            Payload = JournalRecords.Write(asked),
        };
        if (!await journal.AppendAsync(Id, _battle.Row.Epoch, new JournalBatch([mark]), CancellationToken.None))
        {
            GiveUp();
            return ControlAnswer.Refuse(ErrorCode.CatchingUp, BattleError.Moved.Message);
        }

        _battle = _battle with { Entries = [.. _battle.Entries, mark] };
        _forecast!.IsOn = asked.On;
        return new ControlAnswer(asked.Seq, Rev);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        StopShowing();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <summary>Becomes the battle's owner, once; false when there is no such battle.</summary>
    private async Task<bool> OpenAsync()
    {
        if (_battle is not null)
            return true;
        if (await journal.ClaimAsync(Id, CancellationToken.None) is not { } battle)
        {
            DeactivateOnIdle();
            return false;
        }

        _pacer = new BattlePacer(time, BattleSchedule.Of(battle.Entries));
        _lease = new RevealLease(battle.Row.LeaseTick);
        if (battle.Row.Outcome is { } outcome)
            _finished = new FinishedBattle(JournalRecords.Frame(outcome));
        else if (!VoidBattle.Is(battle.Row))
        {
            _player = new BattlePlayer(battle, scenarios.Put(battle.Row.ScenarioId, battle.ScenarioJson));
            _forecast = new BattleForecast(forecasts, battle.Row.ScenarioId) { IsOn = JournalRecords.ShowsWinChance(battle.Entries) };
        }

        _battle = battle;
        ServerLog.BattleClaimed(log, Id, battle.Row.Epoch);
        return true;
    }

    /// <summary>
    /// Plays up to now, as far as the lease reaches, records the end when it is there, and returns the frame to show; null
    /// when another owner has taken over: then nothing more may be shown from here.
    /// </summary>
    private async Task<ScoreboardFrame?> NewestAsync()
    {
        if (_isFenced || !await RenewLeaseAsync())
            return null;
        long untilStart = _pacer!.UntilStartMs;
        long tick = _pacer.Tick;
        if (_player is not null)
        {
            // A commit may take longer than the lease reaches; what it does not cover waits for the next beat.
            tick = Math.Min(tick, _lease.Through);
            await _player.AdvanceToAsync(tick);
            if (_player.IsOver && !await RecordAsync(_player))
                return null;
        }

        _isJournalAway = false;
        if (_player is not null)
            return _player.Frame(tick, Rev, _pacer.Schedule, untilStart) with { WinChance = _forecast!.At(tick) };
        return _finished?.At(tick, Rev)
            ?? VoidBattle.Frame(_battle!.Row, Rev);
    }

    /// <summary>Stores the end; false when another owner has the battle, whose inputs may have changed it.</summary>
    private async Task<bool> RecordAsync(BattlePlayer player)
    {
        StoredOutcome outcome = player.Outcome(Rev, _pacer!.Schedule, _pacer.NowUnixMs);
        if (!await journal.FinishAsync(Id, _battle!.Row.Epoch, outcome, CancellationToken.None))
            return GiveUp();
        _finished = new FinishedBattle(JournalRecords.Frame(outcome));
        _player = null;
        ServerLog.BattleFinished(log, Id, outcome.Winner, outcome.Digest);
        return true;
    }

    private async Task ShowAsync()
    {
        try
        {
            bool isLate = _pacer!.NowUnixMs - _nextBeatMs > LateMs;
            if (await NewestAsync() is { } frame)
                _nodes.Send(frame);
            if (!isLate)
                _player?.Ask(_forecast!);
        }
        catch (JournalUnavailableException unavailable)
        {
            // Nothing is shown that the journal does not cover: the battle stands still and the next beat tries again.
            StandStill(unavailable);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One beat that fails must not be the last: whoever watches would see the last frame for ever.
            ServerLog.BeatFailed(log, Id, exception);
        }

        if (_isFenced || _nodes.QuietFor >= NodeSubscriptions.Patience)
        {
            StopShowing();
            DeactivateOnIdle();
        }
        else
        {
            _timer?.Change(UntilNextBeat(), Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan UntilNextBeat()
    {
        TimeSpan wait = _pacer!.UntilNextFrame;
        _nextBeatMs = _pacer.NowUnixMs + (long)wait.TotalMilliseconds;
        return wait;
    }

    private void StopShowing()
    {
        if (_timer is null)
            return;
        _timer.Dispose();
        _timer = null;
        shown.Leave();
    }

    /// <summary>Makes sure that the tick of now may be shown; false when another owner has taken over.</summary>
    private async Task<bool> RenewLeaseAsync()
    {
        if (_player is null || _lease.Renewal(_pacer!.Tick, _pacer.Schedule.Speed) is not { } through)
            return true;
        if (!await journal.AppendAsync(Id, _battle!.Row.Epoch, new JournalBatch([], through), CancellationToken.None))
            return GiveUp();
        _lease = new RevealLease(through);
        return true;
    }

    /// <summary>Another owner has the battle: from here on this one neither stores nor shows anything. Always false.</summary>
    private bool GiveUp()
    {
        _isFenced = true;
        ServerLog.BattleFenced(log, Id, _battle!.Row.Epoch);
        DeactivateOnIdle();
        return false;
    }

    /// <summary>Said once, not with every beat until the journal is back.</summary>
    private void StandStill(JournalUnavailableException unavailable)
    {
        if (!_isJournalAway)
            ServerLog.JournalAway(log, Id, unavailable);
        _isJournalAway = true;
    }
}
