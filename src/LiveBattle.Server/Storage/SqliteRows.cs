using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>The journal's questions and how their answers become records. Each method reads one consistent state.</summary>
internal static class SqliteRows
{
    private const string BattleColumns =
        """
        id, engine_version, scenario_id, seed, salt, host_token_hash, command_id, demo, name, creator_a, creator_b,
        created_at, starts_at, epoch, lease_tick, due_at, entry_count, speed_num, speed_den,
        outcome_winner, outcome_margin, outcome_reason, outcome_digest, outcome_events, outcome_finished_at,
        outcome_balances_json, outcome_frame_json, mark_tick, mark_wall, longer_by_ticks, void_reason
        """;

    public static BattleRow? Find(SqliteConnection connection, string battleId) =>
        Select(connection, $"SELECT {BattleColumns} FROM battles WHERE id = $1", Battle, battleId).SingleOrDefault();

    public static BattleRow? FindByCommand(SqliteConnection connection, string commandId) =>
        Select(connection, $"SELECT {BattleColumns} FROM battles WHERE command_id = $1", Battle, commandId).SingleOrDefault();

    public static List<BattleRow> List(SqliteConnection connection, int limit) =>
        Select(connection, $"SELECT {BattleColumns} FROM battles ORDER BY created_at DESC, number DESC LIMIT $1", Battle, limit);

    public static string? Scenario(SqliteConnection connection, string scenarioId) =>
        Select(connection, "SELECT json FROM scenarios WHERE id = $1", reader => reader.GetString(0), scenarioId).SingleOrDefault();

    public static List<string> Due(SqliteConnection connection, long nowUnixMs, int limit) =>
        Select(
            connection,
            "SELECT id FROM battles WHERE due_at IS NOT NULL AND due_at <= $1 ORDER BY due_at, number LIMIT $2",
            reader => reader.GetString(0),
            nowUnixMs,
            limit);

    public static bool IsGone(SqliteConnection connection, string battleId) =>
        Select(connection, "SELECT 1 FROM gone WHERE id = $1", reader => reader.GetInt64(0), battleId).Count > 0;

    /// <summary>Battles that ended before a time, or are not among so many that ended last; the longest over first.</summary>
    public static List<string> Expired(SqliteConnection connection, long endedBeforeUnixMs, int keep, int limit) =>
        Select(
            connection,
            """
            SELECT id FROM battles
            WHERE ifnull(outcome_finished_at, voided_at) IS NOT NULL AND (ifnull(outcome_finished_at, voided_at) < $1
                OR number NOT IN (SELECT number FROM battles WHERE ifnull(outcome_finished_at, voided_at) IS NOT NULL
                    ORDER BY ifnull(outcome_finished_at, voided_at) DESC, number DESC LIMIT $2))
            ORDER BY ifnull(outcome_finished_at, voided_at), number LIMIT $3
            """,
            reader => reader.GetString(0),
            endedBeforeUnixMs,
            keep,
            limit);

    /// <summary>Row, scenario and entries; call it inside a transaction, so that they belong together.</summary>
    public static JournaledBattle? Everything(SqliteConnection connection, string battleId)
    {
        if (Find(connection, battleId) is not { } row)
            return null;
        var entries = Select(
            connection,
            """
            SELECT entry_index, kind, type, tick, epoch, wall_at, num, den, client_id, input_id, payload, receipt
            FROM entries WHERE battle = (SELECT number FROM battles WHERE id = $1) ORDER BY entry_index
            """,
            Entry,
            battleId);
        return new JournaledBattle(row, Scenario(connection, row.ScenarioId)!, entries);
    }

    private static List<T> Select<T>(
        SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new SqliteStatement(connection, sql, values.Length);
        using var reader = statement.Query(values);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static BattleRow Battle(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        EngineVersion = reader.GetInt32(1),
        ScenarioId = reader.GetString(2),
        Seed = ulong.Parse(reader.GetString(3), NumberStyles.None, CultureInfo.InvariantCulture),
        Salt = Text(reader, 4),
        HostTokenHash = reader.GetString(5),
        CommandId = Text(reader, 6),
        Demo = reader.GetBoolean(7),
        Name = reader.GetString(8),
        CreatorA = reader.GetString(9),
        CreatorB = reader.GetString(10),
        CreatedAtUnixMs = reader.GetInt64(11),
        StartsAtUnixMs = reader.GetInt64(12),
        Epoch = reader.GetInt64(13),
        LeaseTick = reader.GetInt64(14),
        DueAtUnixMs = reader.IsDBNull(15) ? null : reader.GetInt64(15),
        EntryCount = reader.GetInt64(16),
        SpeedNum = reader.GetInt32(17),
        SpeedDen = reader.GetInt32(18),
        Outcome = reader.IsDBNull(19) ? null : Outcome(reader),
        MarkTick = reader.GetInt64(27),
        MarkUnixMs = reader.GetInt64(28),
        LongerByTicks = reader.GetInt64(29),
        VoidReason = Text(reader, 30),
    };

    private static StoredOutcome Outcome(SqliteDataReader reader) => new()
    {
        Winner = reader.GetString(19),
        Margin = reader.GetInt64(20),
        Reason = reader.GetString(21),
        Digest = reader.GetString(22),
        Events = reader.GetInt64(23),
        FinishedAtUnixMs = reader.GetInt64(24),
        BalancesJson = reader.GetString(25),
        FrameJson = reader.GetString(26),
    };

    private static JournalEntry Entry(SqliteDataReader reader) => new()
    {
        Index = reader.GetInt64(0),
        Kind = reader.GetInt32(1) == 0 ? EntryKind.Input : EntryKind.Mark,
        Type = reader.GetString(2),
        Tick = reader.GetInt64(3),
        Epoch = reader.GetInt64(4),
        WallUnixMs = reader.GetInt64(5),
        Num = reader.GetInt32(6),
        Den = reader.GetInt32(7),
        ClientId = Text(reader, 8),
        InputId = Text(reader, 9),
        Payload = Text(reader, 10),
        Receipt = Text(reader, 11),
    };

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
