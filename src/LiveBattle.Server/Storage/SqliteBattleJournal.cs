using LiveBattle.Server.Telemetry;
using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>
/// The journal in one file on this machine, <c>livebattle.db</c>: nothing to install, WAL, flushed to the disk with
/// every commit. One writer groups concurrent requests into one commit; readers have connections of their own and see
/// what was committed. One process may have it open at a time; the data folder's lock sees to that.
/// </summary>
public sealed class SqliteBattleJournal : IBattleJournal, IAsyncDisposable
{
    private readonly SqliteJournalFile _file;
    private readonly SqliteWriter _writer;

    private SqliteBattleJournal(SqliteJournalFile file, SqliteWriter writer)
    {
        _file = file;
        _writer = writer;
    }

    /// <summary>Opens the journal of a folder, creates it if need be and brings it to the newest schema.</summary>
    /// <param name="settings">Folder and grouping.</param>
    /// <param name="time">
    /// The clock of the pause between commits. The disk's pace is no simulated time: with a clock that stands still, a
    /// write that follows another closely waits until it moves.
    /// </param>
    /// <param name="log">Where the journal says that it went away and came back.</param>
    /// <exception cref="JournalUnavailableException">
    /// The file cannot be created or written, is damaged, is no journal, or was written by a newer version.
    /// </exception>
    public static SqliteBattleJournal Open(SqliteJournalSettings settings, TimeProvider time, ILogger<SqliteBattleJournal> log)
    {
        var file = new SqliteJournalFile(settings);
        try
        {
            foreach (var version in file.Prepare())
                ServerLog.JournalMigrated(log, file.Path, version);
        }
        catch (SqliteException error) when (SqliteFaults.Explain(error, file.Path) is { } fault)
        {
            file.Dispose();
            throw fault;
        }
        ServerLog.JournalOpened(log, file.Path);
        return new SqliteBattleJournal(file, new SqliteWriter(settings, file, time, log));
    }

    public Task<BattleRow> CreateAsync(NewBattle battle, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Create(battle), battle.Entries.Count, cancellationToken);

    public Task<BattleRow?> FindAsync(string battleId, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteRows.Find(connection, battleId), cancellationToken);

    public Task<IReadOnlyList<BattleRow>> ListAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<BattleRow>>(connection => SqliteRows.List(connection, limit), cancellationToken);

    public Task<string?> ScenarioAsync(string scenarioId, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteRows.Scenario(connection, scenarioId), cancellationToken);

    public Task<JournaledBattle?> ReadAsync(string battleId, CancellationToken cancellationToken) =>
        ReadAsync(
            connection =>
            {
                using var snapshot = connection.BeginTransaction(deferred: true);
                return SqliteRows.Everything(connection, battleId);
            },
            cancellationToken);

    public Task<JournaledBattle?> ClaimAsync(string battleId, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Claim(battleId), entryCount: 1, cancellationToken);

    public Task<bool> AppendAsync(string battleId, long epoch, JournalBatch batch, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Append(battleId, epoch, batch), batch.Entries.Count, cancellationToken);

    public Task<bool> FinishAsync(string battleId, long epoch, StoredOutcome outcome, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Finish(battleId, epoch, outcome), entryCount: 1, cancellationToken);

    public Task<bool> VoidAsync(
        string battleId, long epoch, string reason, long nowUnixMs, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Void(battleId, epoch, reason, nowUnixMs), entryCount: 1, cancellationToken);

    public Task<bool> DeleteAsync(string battleId, long nowUnixMs, CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Deletions.Delete(battleId, nowUnixMs), entryCount: 1, cancellationToken);

    public Task<int> ExpireAsync(
        long endedBeforeUnixMs, int keep, int limit, long nowUnixMs, CancellationToken cancellationToken) =>
        _writer.RunAsync(
            session => session.Deletions.Expire(endedBeforeUnixMs, keep, limit, nowUnixMs), entryCount: limit, cancellationToken);

    public Task<bool> IsGoneAsync(string battleId, CancellationToken cancellationToken) =>
        ReadAsync(connection => SqliteRows.IsGone(connection, battleId), cancellationToken);

    public Task<IReadOnlyList<string>> DueAsync(long nowUnixMs, int limit, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<string>>(connection => SqliteRows.Due(connection, nowUnixMs, limit), cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) =>
        _writer.RunAsync(session => session.Ping(), entryCount: 1, cancellationToken);

    /// <summary>Commits what was accepted and closes the file; later calls find the journal unavailable.</summary>
    public async ValueTask DisposeAsync()
    {
        // The last connection to close moves the log into the file, and only a writer can: the readers go first.
        _file.ForgetReaders();
        await _writer.DisposeAsync();
        _file.Dispose();
    }

    // On the pool: SQLite has no asynchronous calls, and the caller may be a grain that must not be held up.
    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var connection = _file.OpenReader();
                    return read(connection);
                }
                catch (SqliteException error) when (SqliteFaults.Explain(error, _file.Path) is { } fault)
                {
                    // What this connection has seen and keeps may be wrong.
                    _file.ForgetReaders();
                    throw fault;
                }
            },
            cancellationToken);
}
