using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveBattle.Server.Storage;

/// <summary>
/// The writer's connection with its compiled statements: transaction control, and what each kind of request writes.
/// Used by the writer's thread only.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _mark;
    private readonly SqliteStatement _keep;
    private readonly SqliteStatement _undo;
    private readonly SqliteStatement _state;
    private readonly SqliteStatement _insertEntry;
    private readonly SqliteStatement _advance;

    public SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _mark = new(connection, "SAVEPOINT request");
        _keep = new(connection, "RELEASE request");
        _undo = new(connection, "ROLLBACK TO request");
        _state = new(
            connection,
            """
            SELECT number, epoch, entry_count, outcome_winner IS NOT NULL, void_reason IS NOT NULL
            FROM battles WHERE id = $1
            """,
            parameters: 1);
        _insertEntry = new(
            connection,
            """
            INSERT INTO entries (battle, entry_index, kind, type, tick, epoch, wall_at, num, den, client_id, input_id,
                payload, receipt)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            parameters: 13);
        _advance = new(
            connection,
            """
            UPDATE battles SET entry_count = $2, lease_tick = max(lease_tick, ifnull($3, lease_tick)),
                due_at = CASE WHEN $4 THEN $5 ELSE due_at END,
                speed_num = ifnull($6, speed_num), speed_den = ifnull($7, speed_den),
                mark_tick = ifnull($8, mark_tick), mark_wall = ifnull($9, mark_wall),
                longer_by_ticks = ifnull($10, longer_by_ticks)
            WHERE number = $1
            """,
            parameters: 10);
        Deletions = new SqliteDeletions(connection);
    }

    /// <summary>What takes battles away for good.</summary>
    public SqliteDeletions Deletions { get; }

    /// <summary>False also when a fault has made SQLite undo the transaction on its own.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>Undoes the transaction, if there still is one.</summary>
    public void Rollback()
    {
        if (InTransaction)
            _rollback.Run();
    }

    /// <summary>Runs one request of the transaction; when it throws, it alone is undone.</summary>
    public void Run(WriteRequest request)
    {
        _mark.Run();
        try
        {
            request.Execute(this);
        }
        catch when (InTransaction)
        {
            _undo.Run();
            _keep.Run();
            throw;
        }
        _keep.Run();
    }

    public BattleRow Create(NewBattle battle)
    {
        if (battle.CommandId is { } command && SqliteRows.FindByCommand(_connection, command) is { } known)
            return known;
        if (SqliteRows.Find(_connection, battle.Id) is not null)
            throw new InvalidOperationException($"There is a battle {battle.Id} already.");

        RunOnce("INSERT INTO scenarios (id, json) VALUES ($1, $2) ON CONFLICT DO NOTHING", battle.ScenarioId, battle.ScenarioJson);
        RunOnce(
            """
            INSERT INTO battles (id, engine_version, scenario_id, seed, salt, host_token_hash, command_id, demo, name,
                creator_a, creator_b, created_at, starts_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            battle.Id,
            battle.EngineVersion,
            battle.ScenarioId,
            battle.Seed.ToString(CultureInfo.InvariantCulture),
            battle.Salt,
            battle.HostTokenHash,
            battle.CommandId,
            battle.Demo,
            battle.Name,
            battle.CreatorA,
            battle.CreatorB,
            battle.CreatedAtUnixMs,
            battle.StartsAtUnixMs,
            battle.DueAtUnixMs);
        Store(battle.Id, State(battle.Id)!, new JournalBatch(battle.Entries));
        return SqliteRows.Find(_connection, battle.Id)!;
    }

    public JournaledBattle? Claim(string battleId)
    {
        RunOnce("UPDATE battles SET epoch = epoch + 1 WHERE id = $1", battleId);
        return SqliteRows.Everything(_connection, battleId);
    }

    public bool Append(string battleId, long epoch, JournalBatch batch)
    {
        if (State(battleId) is not { } state || state.Epoch != epoch)
            return false;
        Store(battleId, state, batch);
        return true;
    }

    public bool Finish(string battleId, long epoch, StoredOutcome outcome)
    {
        if (State(battleId) is not { } state)
            return false;
        if (state.Finished)
            return true;
        if (state.Epoch != epoch || state.Void)
            return false;
        RunOnce(
            """
            UPDATE battles SET due_at = NULL, outcome_winner = $2, outcome_margin = $3, outcome_reason = $4,
                outcome_digest = $5, outcome_events = $6, outcome_finished_at = $7, outcome_balances_json = $8,
                outcome_frame_json = $9
            WHERE number = $1
            """,
            state.Number,
            outcome.Winner,
            outcome.Margin,
            outcome.Reason,
            outcome.Digest,
            outcome.Events,
            outcome.FinishedAtUnixMs,
            outcome.BalancesJson,
            outcome.FrameJson);
        return true;
    }

    public bool Void(string battleId, long epoch, string reason, long nowUnixMs)
    {
        if (State(battleId) is not { Finished: false } state)
            return false;
        if (state.Void)
            return true;
        if (state.Epoch != epoch)
            return false;
        RunOnce(
            "UPDATE battles SET due_at = NULL, void_reason = $2, voided_at = $3 WHERE number = $1", state.Number, reason, nowUnixMs);
        return true;
    }

    public int Ping() => RunOnce("UPDATE pings SET count = count + 1");

    public void Dispose()
    {
        Deletions.Dispose();
        SqliteStatement[] all = [_begin, _commit, _rollback, _mark, _keep, _undo, _state, _insertEntry, _advance];
        foreach (var statement in all)
            statement.Dispose();
        _connection.Dispose();
    }

    private BattleState? State(string battleId)
    {
        using var reader = _state.Query(battleId);
        return reader.Read()
            ? new BattleState(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetBoolean(3), reader.GetBoolean(4))
            : null;
    }

    private void Store(string battleId, BattleState state, JournalBatch batch)
    {
        var next = state.EntryCount;
        foreach (var entry in batch.Entries)
        {
            if (entry.Index != next)
                throw new InvalidOperationException(
                    $"Entry {entry.Index} of battle {battleId} does not follow the stored ones; the next index is {next}.");
            Insert(battleId, state.Number, entry);
            next++;
        }
        var mark = batch.Entries.LastOrDefault(entry => entry.Kind == EntryKind.Mark);
        _advance.Run(
            state.Number,
            next,
            batch.LeaseTick,
            batch.DueAt is not null && !state.Finished && !state.Void,
            batch.DueAt?.UnixMs,
            mark?.Num,
            mark?.Den,
            mark?.Tick,
            mark?.WallUnixMs,
            batch.LongerByTicks);
    }

    private void Insert(string battleId, long number, JournalEntry entry)
    {
        try
        {
            _insertEntry.Run(
                number,
                entry.Index,
                entry.Kind == EntryKind.Input ? 0 : 1,
                entry.Type,
                entry.Tick,
                entry.Epoch,
                entry.WallUnixMs,
                entry.Num,
                entry.Den,
                entry.ClientId,
                entry.InputId,
                entry.Payload,
                entry.Receipt);
        }
        catch (SqliteException error) when (error.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw new InvalidOperationException(
                $"Input id '{entry.InputId}' of client '{entry.ClientId}' is stored in battle {battleId} already.", error);
        }
    }

    private int RunOnce(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new SqliteStatement(_connection, sql, values.Length);
        return statement.Run(values);
    }

    private sealed record BattleState(long Number, long Epoch, long EntryCount, bool Finished, bool Void);
}
