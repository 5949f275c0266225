using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>
/// One SQL statement, compiled once per connection. Values are given in the order in which <c>$1</c>, <c>$2</c> … name
/// them; null is stored as NULL. Not safe for concurrent use, and a reader must be closed before the next run.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, int parameters = 0)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    public int Run(params ReadOnlySpan<object?> values) => With(values).ExecuteNonQuery();

    public SqliteDataReader Query(params ReadOnlySpan<object?> values) => With(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand With(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return _command;
    }
}
