using LiveBattle.Contracts;
using LiveBattle.Server.Control;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>
/// One battle as the one who writes its journal has it: claims it (raising the epoch), plays it up to now, takes what
/// people do, shows it no further than its lease, and records its end. It can be thrown away at any moment: the next owner
/// comes to the same battle from the journal. Calls come one after the other.
/// </summary>
/// <remarks>
/// What is durable and what is shown never disagree: an input is answered after its commit; a commit that fails throws the
/// run away, which has heard of the input already, and the battle is claimed anew.
/// </remarks>
internal sealed partial class BattleOwner(
    string battleId,
    IBattleJournal journal,
    ScenarioShelf scenarios,
    ForecastDesk forecasts,
    TimeProvider time,
    ILogger log)
{
    private readonly HostCommandRate _commands = new(time);
    private BattleRow? _row;
    private BattlePacer? _pacer;
    private BattlePlayer? _player;
    private BattleForecast? _forecast;
    private SpectatorBook? _book;
    private Dictionary<string, JournalEntry> _hostEntries = [];
    private FinishedBattle? _finished;
    private RevealLease _lease = new(-1);
    private long _rev;
    private bool _isJournalAway;

    /// <summary>Another owner has the battle, or it was deleted: nothing more may be shown from here.</summary>
    public bool IsFenced { get; private set; }

    /// <summary>Whether it has claimed the battle, which the journal knows then.</summary>
    public bool IsKnown => _row is not null;

    /// <summary>Its epoch; null while it has not claimed the battle, or has let go of it.</summary>
    public long? Epoch => _row?.Epoch;

    /// <summary>Whether inputs wait for their tick to be played.</summary>
    public bool HasPending => _player is not null && _book!.Uncounted > 0 && !_pacer!.Schedule.IsPaused;

    /// <summary>How late it is, in milliseconds, for something that was due at a time of <see cref="NowUnixMs"/>.</summary>
    public long NowUnixMs => _pacer!.NowUnixMs;

    /// <summary>How long to wait for the next frame.</summary>
    public TimeSpan UntilNextFrame => _pacer!.UntilNextFrame;

    /// <summary>The newest frame. A battle whose end is due has recorded it when this returns.</summary>
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

    /// <summary>Computes and records the end of a battle that is due; one that cannot be finished is given up.</summary>
    public async Task RecordIfDueAsync()
    {
        try
        {
            if (!await OpenAsync())
                return;
            if (VoidBattle.Is(_row!))
                await GiveUpForGoodAsync(VoidBattle.Reason(_row!));
            else if (_finished is null && HostDesk.IsAbandoned(_pacer!))
                await GiveUpForGoodAsync(HostDesk.Abandoned);
            else
                await NewestAsync();
        }
        catch (JournalUnavailableException unavailable)
        {
            StandStill(unavailable);
        }
    }

    /// <summary>Has the win chance worked out, when it is on and it is time for that.</summary>
    public void AskForecast() => _player?.Ask(_forecast!);

    /// <summary>What inputs brought since the last time; null when it is nothing.</summary>
    public IReadOnlyList<TakenInput>? TakeCounted() => _book?.TakeCounted();

    /// <summary>Becomes the battle's owner, if it is not; false when there is no such battle.</summary>
    private async Task<bool> OpenAsync()
    {
        if (_row is not null)
            return true;
        if (await journal.ClaimAsync(battleId, CancellationToken.None) is not { } battle)
            return false;

        _pacer = new BattlePacer(time, BattleSchedule.Of(battle.Entries));
        _lease = new RevealLease(battle.Row.LeaseTick);
        _rev = battle.Entries.Count;
        _newestInputTick = battle.Entries.LastOrDefault(entry => entry.Kind == EntryKind.Input)?.Tick ?? -1;
        _hostEntries = battle.Entries
            .Where(entry => entry is { ClientId: JournalRecords.HostClient, InputId: not null })
            .ToDictionary(entry => entry.InputId!, StringComparer.Ordinal);
        if (battle.Row.Outcome is null && !VoidBattle.Is(battle.Row))
        {
            _player = new BattlePlayer(battle, scenarios.Put(battle.Row.ScenarioId, battle.ScenarioJson));
            _forecast = new BattleForecast(forecasts, battle.Row.ScenarioId) { IsOn = JournalRecords.ShowsWinChance(battle.Entries) };
            _book = _player.Book;
        }
        else
        {
            _finished = battle.Row.Outcome is { } outcome ? new FinishedBattle(JournalRecords.Frame(outcome)) : null;
            _book = new SpectatorBook(battleId, battle.Entries);
        }

        _row = battle.Row;
        ServerLog.BattleClaimed(log, battleId, battle.Row.Epoch);
        return true;
    }

    /// <summary>
    /// Plays up to now, as far as the lease reaches, records the end when it is there, and returns the frame to show; null
    /// when another owner has taken over.
    /// </summary>
    private async Task<ScoreboardFrame?> NewestAsync()
    {
        if (IsFenced || !await RenewLeaseAsync())
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
            return _player.Frame(tick, _rev, _pacer.Schedule, untilStart) with { WinChance = _forecast!.At(tick) };
        return _finished is { } finished
            ? finished.At(tick, _rev) with { Speed = _pacer.Schedule.Speed, Paused = _pacer.Schedule.IsPaused }
            : VoidBattle.Frame(_row!, _rev);
    }

    /// <summary>Stores the end; false when another owner has the battle, whose inputs may have changed it.</summary>
    private async Task<bool> RecordAsync(BattlePlayer player)
    {
        StoredOutcome outcome = player.Outcome(_rev, _pacer!.Schedule, _pacer.NowUnixMs);
        if (!await journal.FinishAsync(battleId, _row!.Epoch, outcome, CancellationToken.None))
            return GiveUp();
        _finished = new FinishedBattle(JournalRecords.Frame(outcome));
        _player = null;
        ServerLog.BattleFinished(log, battleId, outcome.Winner, outcome.Digest);
        return true;
    }

    private async Task GiveUpForGoodAsync(string reason)
    {
        if (!await journal.VoidAsync(battleId, _row!.Epoch, reason, _pacer!.NowUnixMs, CancellationToken.None))
        {
            GiveUp();
            return;
        }

        _row = _row with { VoidReason = reason };
        _player = null;
    }

    /// <summary>Makes sure that the tick of now may be shown; false when another owner has taken over.</summary>
    private async Task<bool> RenewLeaseAsync()
    {
        if (LeaseToRenew is not { } through)
            return true;
        if (!await journal.AppendAsync(battleId, _row!.Epoch, new JournalBatch([], through), CancellationToken.None))
            return GiveUp();
        _lease = new RevealLease(through);
        return true;
    }

    private long? LeaseToRenew => _player is null ? null : _lease.Renewal(_pacer!.Tick, _pacer.Schedule.Speed);

    /// <summary>
    /// The tick at which something counts that is taken now: the first that neither this owner nor one before it can have
    /// shown, and never before that of an input taken earlier.
    /// </summary>
    private long StampTick => Math.Max(
        Math.Max(_pacer!.Tick, Math.Max(_row!.LeaseTick, _player!.Tick)) + 1, Math.Max(0, _newestInputTick));

    /// <summary>
    /// Stores what was taken, with the lease when it is time for that. False when another owner has the battle. When the
    /// journal fails, nothing of it is to be shown: everything in memory is thrown away, and the battle claimed anew.
    /// </summary>
    private async Task<bool> StoreAsync(JournalBatch batch)
    {
        long? through = LeaseToRenew;
        try
        {
            if (!await journal.AppendAsync(battleId, _row!.Epoch, batch with { LeaseTick = through }, CancellationToken.None))
                return GiveUp();
        }
        catch
        {
            Forget();
            throw;
        }

        if (through is { } tick)
            _lease = new RevealLease(tick);
        _rev += batch.Entries.Count;
        return true;
    }

    private void Forget()
    {
        _row = null;
        _player = null;
        _finished = null;
        _forecast = null;
        _book = null;
        _hostEntries = [];
    }

    /// <summary>Another owner has the battle: from here on this one neither stores nor shows anything. Always false.</summary>
    private bool GiveUp()
    {
        IsFenced = true;
        ServerLog.BattleFenced(log, battleId, _row!.Epoch);
        return false;
    }

    /// <summary>Said once, not with every beat until the journal is back.</summary>
    private void StandStill(JournalUnavailableException unavailable)
    {
        if (!_isJournalAway)
            ServerLog.JournalAway(log, battleId, unavailable);
        _isJournalAway = true;
    }
}
