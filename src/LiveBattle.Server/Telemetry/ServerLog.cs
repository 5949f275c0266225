namespace LiveBattle.Server.Telemetry;

/// <summary>
/// Every log message of the server. Ids are unique and never reused; a retired one stays as a comment. Storage has
/// 100 to 199, hosting 200 to 299.
/// </summary>
internal static partial class ServerLog
{
    [LoggerMessage(100, LogLevel.Information, "Journal {Path} is open")]
    public static partial void JournalOpened(ILogger logger, string path);

    [LoggerMessage(101, LogLevel.Information, "Journal {Path} was brought to schema {Version}")]
    public static partial void JournalMigrated(ILogger logger, string path, int version);

    [LoggerMessage(102, LogLevel.Error, "Nothing can be written: {Reason}")]
    public static partial void JournalUnavailable(ILogger logger, Exception exception, string reason);

    [LoggerMessage(103, LogLevel.Information, "Journal {Path} can be written again")]
    public static partial void JournalAvailableAgain(ILogger logger, string path);

    [LoggerMessage(104, LogLevel.Error, "Journal {Path}: a failed transaction could not be rolled back; its connection is closed")]
    public static partial void JournalRollbackFailed(ILogger logger, Exception exception, string path);
}
