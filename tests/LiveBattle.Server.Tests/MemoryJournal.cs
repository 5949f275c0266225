using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests;

/// <summary>
/// A journal in memory that keeps the contract's promises, quick enough for thousands of battles, and that fails when a test
/// says so – before it has stored anything, or after, which its caller cannot tell apart.
/// </summary>
internal sealed class MemoryJournal : IBattleJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Stored> _battles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _scenarios = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private long _created;

    /// <summary>What the next call that writes runs into.</summary>
    public Fault NextFault { get; set; }

    public enum Fault
    {
        None,
        NothingStored,
        StoredAllTheSame,
    }

    public Task<BattleRow> CreateAsync(NewBattle battle, CancellationToken cancellationToken) => Do(() =>
    {
        if (battle.CommandId is not null && _battles.Values.FirstOrDefault(known => known.Row.CommandId == battle.CommandId) is { } same)
            return same.Row;
        if (_battles.ContainsKey(battle.Id))
            throw new InvalidOperationException("There is such a battle already.");
        Stored stored = new(_created++) { Row = RowOf(battle) };
        Check(stored, battle.Entries);
        _scenarios.TryAdd(battle.ScenarioId, battle.ScenarioJson);
        _battles.Add(battle.Id, stored);
        Store(stored, new JournalBatch(battle.Entries));
        return stored.Row;
    });

    public Task<BattleRow?> FindAsync(string battleId, CancellationToken cancellationToken) =>
        Do(() => _battles.GetValueOrDefault(battleId)?.Row);

    public Task<IReadOnlyList<BattleRow>> ListAsync(int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<BattleRow>>(() =>
        [
            .. _battles.Values.OrderByDescending(stored => stored.Row.CreatedAtUnixMs).ThenByDescending(stored => stored.Number)
                .Take(limit).Select(stored => stored.Row),
        ]);

    public Task<string?> ScenarioAsync(string scenarioId, CancellationToken cancellationToken) =>
        Do(() => _scenarios.GetValueOrDefault(scenarioId));

    public Task<JournaledBattle?> ReadAsync(string battleId, CancellationToken cancellationToken) =>
        Do(() => _battles.GetValueOrDefault(battleId) is { } stored ? Everything(stored) : null);

    public Task<JournaledBattle?> ClaimAsync(string battleId, CancellationToken cancellationToken) => Write(() =>
    {
        if (_battles.GetValueOrDefault(battleId) is not { } stored)
            return null;
        stored.Row = stored.Row with { Epoch = stored.Row.Epoch + 1 };
        return Everything(stored);
    });

    public Task<bool> AppendAsync(string battleId, long epoch, JournalBatch batch, CancellationToken cancellationToken) => Write(() =>
    {
        if (_battles.GetValueOrDefault(battleId) is not { } stored || stored.Row.Epoch != epoch)
            return false;
        Check(stored, batch.Entries);
        Store(stored, batch);
        return true;
    });

    public Task<bool> FinishAsync(string battleId, long epoch, StoredOutcome outcome, CancellationToken cancellationToken) => Write(() =>
    {
        if (_battles.GetValueOrDefault(battleId) is not { } stored)
            return false;
        if (stored.Row.Outcome is not null)
            return true;
        if (stored.Row.Epoch != epoch || stored.Row.VoidReason is not null)
            return false;
        stored.Row = stored.Row with { Outcome = outcome, DueAtUnixMs = null };
        stored.EndedAt = outcome.FinishedAtUnixMs;
        return true;
    });

    public Task<bool> VoidAsync(string battleId, long epoch, string reason, long nowUnixMs, CancellationToken cancellationToken) => Write(() =>
    {
        if (_battles.GetValueOrDefault(battleId) is not { Row.Outcome: null } stored)
            return false;
        if (stored.Row.VoidReason is not null)
            return true;
        if (stored.Row.Epoch != epoch)
            return false;
        stored.Row = stored.Row with { VoidReason = reason, DueAtUnixMs = null };
        stored.EndedAt = nowUnixMs;
        return true;
    });

    public Task<bool> DeleteAsync(string battleId, long nowUnixMs, CancellationToken cancellationToken) => Write(() => Delete(battleId));

    public Task<int> ExpireAsync(long endedBeforeUnixMs, int keep, int limit, long nowUnixMs, CancellationToken cancellationToken) => Write(() =>
    {
        Stored[] ended = [.. _battles.Values.Where(stored => stored.EndedAt is not null).OrderByDescending(stored => stored.EndedAt).ThenByDescending(stored => stored.Number)];
        string[] expired =
        [
            .. ended.Where((stored, place) => place >= keep || stored.EndedAt < endedBeforeUnixMs)
                .Reverse().Take(limit).Select(stored => stored.Row.Id),
        ];
        return expired.Count(Delete);
    });

    public Task<bool> IsGoneAsync(string battleId, CancellationToken cancellationToken) => Do(() => _gone.Contains(battleId));

    public Task<IReadOnlyList<string>> DueAsync(long nowUnixMs, int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<string>>(() =>
        [
            .. _battles.Values.Where(stored => stored.Row.DueAtUnixMs <= nowUnixMs)
                .OrderBy(stored => stored.Row.DueAtUnixMs).ThenBy(stored => stored.Number).Take(limit).Select(stored => stored.Row.Id),
        ]);

    public Task PingAsync(CancellationToken cancellationToken) => Write(() => true);

    private static BattleRow RowOf(NewBattle battle) => new()
    {
        Id = battle.Id,
        EngineVersion = battle.EngineVersion,
        ScenarioId = battle.ScenarioId,
        Seed = battle.Seed,
        Salt = battle.Salt,
        HostTokenHash = battle.HostTokenHash,
        CommandId = battle.CommandId,
        Demo = battle.Demo,
        Name = battle.Name,
        CreatorA = battle.CreatorA,
        CreatorB = battle.CreatorB,
        CreatedAtUnixMs = battle.CreatedAtUnixMs,
        StartsAtUnixMs = battle.StartsAtUnixMs,
        DueAtUnixMs = battle.DueAtUnixMs,
        Epoch = 0,
        LeaseTick = -1,
        EntryCount = 0,
        SpeedNum = 0,
        SpeedDen = 1,
    };

    private static void Check(Stored stored, IReadOnlyList<JournalEntry> entries)
    {
        HashSet<(string?, string)> ids = [.. stored.Entries.Where(entry => entry.InputId is not null).Select(entry => (entry.ClientId, entry.InputId!))];
        foreach ((int place, JournalEntry entry) in entries.Index())
        {
            if (entry.Index != stored.Entries.Count + place)
                throw new InvalidOperationException("The index does not follow.");
            if (entry.InputId is not null && !ids.Add((entry.ClientId, entry.InputId)))
                throw new InvalidOperationException("The input id is stored already.");
        }
    }

    private static void Store(Stored stored, JournalBatch batch)
    {
        stored.Entries.AddRange(batch.Entries);
        JournalEntry? mark = batch.Entries.LastOrDefault(entry => entry.Kind == EntryKind.Mark);
        BattleRow row = stored.Row;
        bool isOver = row.Outcome is not null || row.VoidReason is not null;
        stored.Row = row with
        {
            EntryCount = stored.Entries.Count,
            LeaseTick = Math.Max(row.LeaseTick, batch.LeaseTick ?? row.LeaseTick),
            DueAtUnixMs = batch.DueAt is { } due && !isOver ? due.UnixMs : row.DueAtUnixMs,
            SpeedNum = mark?.Num ?? row.SpeedNum,
            SpeedDen = mark?.Den ?? row.SpeedDen,
            MarkTick = mark?.Tick ?? row.MarkTick,
            MarkUnixMs = mark?.WallUnixMs ?? row.MarkUnixMs,
            LongerByTicks = batch.LongerByTicks ?? row.LongerByTicks,
        };
    }

    private JournaledBattle Everything(Stored stored) => new(stored.Row, _scenarios[stored.Row.ScenarioId], [.. stored.Entries]);

    private bool Delete(string battleId)
    {
        if (!_battles.Remove(battleId, out Stored? stored))
            return false;
        if (!_battles.Values.Any(other => other.Row.ScenarioId == stored.Row.ScenarioId))
            _scenarios.Remove(stored.Row.ScenarioId);
        _gone.Add(battleId);
        return true;
    }

    private Task<T> Write<T>(Func<T> work) => Do(() =>
    {
        Fault fault = NextFault;
        NextFault = Fault.None;
        if (fault == Fault.NothingStored)
            throw new JournalUnavailableException("The test says so.");
        T result = work();
        return fault == Fault.StoredAllTheSame ? throw new JournalUnavailableException("The test says so, too late.") : result;
    });

    private Task<T> Do<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return Task.FromResult(work());
            }
            catch (Exception error)
            {
                return Task.FromException<T>(error);
            }
        }
    }

    private sealed class Stored(long number)
    {
        public long Number => number;

        public required BattleRow Row { get; set; }

        public List<JournalEntry> Entries { get; } = [];

        public long? EndedAt { get; set; }
    }
}
