using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>
/// Takes battles away for good, each with all that hangs on it, and remembers the ids. Part of the writer's session: used
/// inside its transactions, by its thread only.
/// </summary>
internal sealed class SqliteDeletions : IDisposable
{
    // Ids that are remembered; older ones are as good as never used.
    private const int Remembered = 100_000;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement[] _delete;
    private readonly SqliteStatement _dropScenario;
    private readonly SqliteStatement _remember;
    private readonly SqliteStatement _forget;

    public SqliteDeletions(SqliteConnection connection)
    {
        _connection = connection;
        _find = new(connection, "SELECT number, scenario_id FROM battles WHERE id = $1", parameters: 1);
        _delete =
        [
            new(connection, "DELETE FROM entries WHERE battle = $1", parameters: 1),
            new(connection, "DELETE FROM battles WHERE number = $1", parameters: 1),
        ];
        _dropScenario = new(
            connection,
            "DELETE FROM scenarios WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM battles WHERE scenario_id = $1)",
            parameters: 1);
        _remember = new(connection, "INSERT INTO gone (id, gone_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", parameters: 2);
        _forget = new(
            connection,
            "DELETE FROM gone WHERE gone_at < (SELECT gone_at FROM gone ORDER BY gone_at DESC LIMIT 1 OFFSET $1)",
            parameters: 1);
    }

    /// <summary>False when there is no such battle.</summary>
    public bool Delete(string battleId, long nowUnixMs)
    {
        if (Find(battleId) is not { } battle)
            return false;
        foreach (var statement in _delete)
            statement.Run(battle.Number);
        _dropScenario.Run(battle.ScenarioId);
        _remember.Run(battleId, nowUnixMs);
        _forget.Run(Remembered);
        return true;
    }

    /// <summary>Deletes what ended too long ago or is too much; returns how many battles that were.</summary>
    public int Expire(long endedBeforeUnixMs, int keep, int limit, long nowUnixMs)
    {
        var expired = SqliteRows.Expired(_connection, endedBeforeUnixMs, keep, limit);
        foreach (var battleId in expired)
            Delete(battleId, nowUnixMs);
        return expired.Count;
    }

    public void Dispose()
    {
        SqliteStatement[] all = [_find, .. _delete, _dropScenario, _remember, _forget];
        foreach (var statement in all)
            statement.Dispose();
    }

    private (long Number, string ScenarioId)? Find(string battleId)
    {
        using var reader = _find.Query(battleId);
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }
}
