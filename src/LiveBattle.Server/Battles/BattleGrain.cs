using LiveBattle.Contracts;
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
    IBattleJournal journal, ScenarioShelf scenarios, TimeProvider time, ILogger<BattleGrain> log) : Grain, IBattleGrain
{
    private readonly NodeSubscriptions _nodes = new(time);
    private IGrainTimer? _timer;
    private JournaledBattle? _battle;
    private BattlePacer? _pacer;
    private BattlePlayer? _player;
    private FinishedBattle? _finished;
    private RevealLease _lease = new(-1);

    private string Id => this.GetPrimaryKeyString();

    private long Rev => _battle!.Entries.Count;

    public async Task<BattleAnswer> LatestAsync()
    {
        try
        {
            return await OpenAsync() ? BattleAnswer.Of(await AdvanceAsync()) : BattleAnswer.Unknown;
        }
        catch (JournalUnavailableException unavailable)
        {
            ServerLog.JournalAway(log, Id, unavailable);
            return BattleAnswer.JournalAway;
        }
    }

    public async Task<BattleAnswer> SubscribeAsync(IFrameReceiver node)
    {
        BattleAnswer answer = await LatestAsync();
        if (answer.Frame is not null)
        {
            _nodes.Renew(node);
            _timer ??= this.RegisterGrainTimer(
                static (grain, _) => grain.ShowAsync(),
                this,
                new GrainTimerCreationOptions(_pacer!.UntilNextFrame, Timeout.InfiniteTimeSpan) { KeepAlive = true });
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
                await AdvanceAsync();
        }
        catch (JournalUnavailableException unavailable)
        {
            ServerLog.JournalAway(log, Id, unavailable);
        }

        if (_nodes.IsEmpty)
            DeactivateOnIdle();
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
            _player = new BattlePlayer(battle, scenarios.Put(battle.Row.ScenarioId, battle.ScenarioJson));
        _battle = battle;
        ServerLog.BattleClaimed(log, Id, battle.Row.Epoch);
        return true;
    }

    /// <summary>Plays up to now, records the end when it is reached, and returns the frame of now.</summary>
    private async Task<ScoreboardFrame> AdvanceAsync()
    {
        long tick = Math.Max(-1, _pacer!.Tick);
        long untilStart = _pacer.UntilStartMs;
        if (_player is not null)
        {
            await _player.AdvanceToAsync(tick);
            if (_player.IsOver)
                await RecordAsync(_player);
        }

        return _finished?.At(tick, Rev)
            ?? _player?.Frame(tick, Rev, _pacer.Schedule, untilStart)
            ?? VoidBattle.Frame(_battle!.Row, Rev);
    }

    private async Task RecordAsync(BattlePlayer player)
    {
        StoredOutcome outcome = player.Outcome(Rev, _pacer!.Schedule, _pacer.NowUnixMs);
        if (!await journal.FinishAsync(Id, _battle!.Row.Epoch, outcome, CancellationToken.None))
        {
            // Another owner has the battle. Same journal, same history: what was computed is true, only not ours to write.
            ServerLog.BattleFenced(log, Id, _battle.Row.Epoch);
            DeactivateOnIdle();
        }

        _finished = new FinishedBattle(JournalRecords.Frame(outcome));
        _player = null;
        ServerLog.BattleFinished(log, Id, outcome.Winner, outcome.Digest);
    }

    private async Task ShowAsync()
    {
        try
        {
            if (await RenewLeaseAsync())
                _nodes.Send(await AdvanceAsync());
        }
        catch (JournalUnavailableException unavailable)
        {
            // Nothing is shown that the journal does not cover: the battle stands still and the next beat tries again.
            ServerLog.JournalAway(log, Id, unavailable);
        }

        if (_nodes.QuietFor >= NodeSubscriptions.Patience)
        {
            _timer?.Dispose();
            _timer = null;
            DeactivateOnIdle();
        }
        else
        {
            _timer?.Change(_pacer!.UntilNextFrame, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Makes sure that the tick of now may be shown; false when another owner has taken over.</summary>
    private async Task<bool> RenewLeaseAsync()
    {
        if (_player is null || _lease.Renewal(Math.Max(-1, _pacer!.Tick), _pacer.Schedule.Speed) is not { } through)
            return true;
        if (await journal.AppendAsync(Id, _battle!.Row.Epoch, new JournalBatch([], through), CancellationToken.None))
        {
            _lease = new RevealLease(through);
            return true;
        }

        ServerLog.BattleFenced(log, Id, _battle.Row.Epoch);
        DeactivateOnIdle();
        return false;
    }
}
