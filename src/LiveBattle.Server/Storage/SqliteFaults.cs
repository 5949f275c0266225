using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiveBattle.Server.Storage;

/// <summary>
/// Tells the faults of the surroundings (disk, file, another program) from our own mistakes, and puts them into one
/// sentence that somebody at the console can act on.
/// </summary>
internal static class SqliteFaults
{
    /// <summary>Null when the error is no fault of the surroundings.</summary>
    public static JournalUnavailableException? Explain(SqliteException error, string path)
    {
        var sentence = error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => $"The disk of the journal '{path}' is full; make room.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
                $"The journal '{path}' is read-only; make the file and its folder writable.",
            raw.SQLITE_CANTOPEN => $"The journal '{path}' cannot be opened; its folder must exist and be writable.",
            raw.SQLITE_CORRUPT => $"The journal '{path}' is damaged; restore it, or move it away to start an empty one.",
            raw.SQLITE_NOTADB =>
                $"The file '{path}' is not a LiveBattle journal; restore it, or move it away to start an empty one.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The journal '{path}' is locked by another program; close it.",
            raw.SQLITE_IOERR or raw.SQLITE_PROTOCOL or raw.SQLITE_NOLFS =>
                $"The disk of the journal '{path}' cannot be read or written (SQLite error {error.SqliteExtendedErrorCode}).",
            raw.SQLITE_NOMEM => $"There is too little memory to use the journal '{path}'.",
            _ => null,
        };
        return sentence is null ? null : new JournalUnavailableException(sentence, error);
    }
}
