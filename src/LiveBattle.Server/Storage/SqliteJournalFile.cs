using LiveBattle.Server.Migrations;
using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>Opens connections to the journal's file: one writer's, which may create it, and readers' from a pool.</summary>
internal sealed class SqliteJournalFile(SqliteJournalSettings settings) : IDisposable
{
    // Microsoft.Data.Sqlite repeats a busy call on its own until this many seconds have passed; SQLite's busy timeout
    // comes first, and one second is the least that does not mean "for ever".
    private const int CommandTimeoutSeconds = 1;

    private readonly SqliteConnection _readers = new(new SqliteConnectionStringBuilder
    {
        DataSource = settings.FilePath,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
        DefaultTimeout = CommandTimeoutSeconds,
    }.ToString());

    public string Path => settings.FilePath;

    public bool Exists => File.Exists(Path);

    /// <summary>Creates the file if need be, brings it to the newest schema and returns what was applied.</summary>
    public IReadOnlyList<int> Prepare()
    {
        using var connection = OpenWriter(SqliteOpenMode.ReadWriteCreate);
        return SqliteSchema.Migrate(connection);
    }

    /// <summary>A connection for the writer, to an existing file: a file that vanished is never silently begun anew.</summary>
    public SqliteConnection OpenWriter() => OpenWriter(SqliteOpenMode.ReadWrite);

    /// <summary>A pooled connection that only reads; it does not wait for the writer, nor the writer for it.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_readers.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Closes the readers that are idle, so that the next ones open the file anew.</summary>
    public void ForgetReaders() => SqliteConnection.ClearPool(_readers);

    public void Dispose()
    {
        ForgetReaders();
        _readers.Dispose();
    }

    private SqliteConnection OpenWriter(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = CommandTimeoutSeconds,
        }.ToString());
        try
        {
            connection.Open();
            Set(connection, $"busy_timeout = {(long)settings.BusyTimeout.TotalMilliseconds}");
            Set(connection, "journal_mode = WAL");
            Set(connection, "synchronous = FULL");
            if (settings.MaxPages is { } pages)
                Set(connection, $"max_page_count = {pages}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        command.ExecuteNonQuery();
    }
}
