using System.Globalization;
using System.Reflection;
using LiveBattle.Server.Storage;
using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Migrations;

/// <summary>
/// Brings a journal file to the newest schema: the numbered scripts embedded from <c>Migrations/Sqlite</c>, each in a
/// transaction of its own together with its line in <c>schema_version</c>. A script that was published is never edited.
/// </summary>
public static class SqliteSchema
{
    private const string Prefix = "LiveBattle.Server.Migrations.Sqlite.";

    /// <summary>The newest schema this program knows.</summary>
    public static int Version { get; } = Scripts().Max(script => script.Version);

    /// <summary>Applies what is missing and returns the versions that were applied, oldest first.</summary>
    /// <exception cref="JournalUnavailableException">
    /// The file has a newer schema than this program knows, or holds the tables of another program.
    /// </exception>
    public static IReadOnlyList<int> Migrate(SqliteConnection connection)
    {
        var current = CurrentVersion(connection);
        if (current > Version)
            throw new JournalUnavailableException(
                $"The journal '{connection.DataSource}' was written by a newer LiveBattle (schema {current}; this one "
                + $"knows up to {Version}). Use that version, or choose another data folder.");

        var missing = Scripts().Where(script => script.Version > current).OrderBy(script => script.Version).ToList();
        foreach (var script in missing)
            Apply(connection, script);
        return [.. missing.Select(script => script.Version)];
    }

    private static int CurrentVersion(SqliteConnection connection)
    {
        if (Number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'") == 1)
            return checked((int)Number(connection, "SELECT ifnull(max(version), 0) FROM schema_version"));
        if (Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
            throw new JournalUnavailableException(
                $"The file '{connection.DataSource}' is a database of another program. Choose another data folder.");
        return 0;
    }

    private static void Apply(SqliteConnection connection, Script script)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY) STRICT");
        Execute(connection, script.Sql);
        Execute(connection, $"INSERT INTO schema_version (version) VALUES ({script.Version})");
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<Script> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var number = name[Prefix.Length..].Split('_')[0];
            yield return new Script(int.Parse(number, CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }

    private sealed record Script(int Version, string Sql);
}
