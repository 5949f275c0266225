namespace LiveBattle.Server.Telemetry;

/// <summary>
/// Every log message of the server. Ids are unique and never reused; a retired one stays as a comment. Storage has
/// 100 to 199, hosting 200 to 299, battles and their forecasts 300 to 399, live 400 to 499, requests 500 to 599,
/// studies 600 to 699.
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

    [LoggerMessage(300, LogLevel.Debug, "Battle {BattleId}: owned here, epoch {Epoch}")]
    public static partial void BattleClaimed(ILogger logger, string battleId, long epoch);

    [LoggerMessage(301, LogLevel.Information, "Battle {BattleId}: over, winner {Winner}, digest {Digest}")]
    public static partial void BattleFinished(ILogger logger, string battleId, string winner, string digest);

    [LoggerMessage(302, LogLevel.Warning, "Battle {BattleId}: epoch {Epoch} is over, another owner has it")]
    public static partial void BattleFenced(ILogger logger, string battleId, long epoch);

    [LoggerMessage(303, LogLevel.Warning, "Battle {BattleId}: stands still, the journal cannot be used")]
    public static partial void JournalAway(ILogger logger, string battleId, Exception exception);

    [LoggerMessage(304, LogLevel.Information, "Battle {BattleId}: created, {Name}, demo {Demo}")]
    public static partial void BattleCreated(ILogger logger, string battleId, string name, bool demo);

    [LoggerMessage(305, LogLevel.Warning, "The ends that are due could not be looked up")]
    public static partial void DueNotRead(ILogger logger, Exception exception);

    [LoggerMessage(306, LogLevel.Error, "Battle {BattleId}: its end could not be recorded")]
    public static partial void EndNotRecorded(ILogger logger, string battleId, Exception exception);

    [LoggerMessage(307, LogLevel.Warning, "No demo battle could be made sure of")]
    public static partial void DemoNotEnsured(ILogger logger, Exception exception);

    [LoggerMessage(308, LogLevel.Error, "Battle {BattleId}: a beat failed")]
    public static partial void BeatFailed(ILogger logger, string battleId, Exception exception);

    [LoggerMessage(309, LogLevel.Warning, "A win chance could not be worked out")]
    public static partial void ForecastFailed(ILogger logger, Exception exception);

    [LoggerMessage(310, LogLevel.Warning, "Battle {BattleId}: its owner did not answer {Count} inputs; their senders try again")]
    public static partial void OffersNotAnswered(ILogger logger, string battleId, int count, Exception exception);

    [LoggerMessage(311, LogLevel.Information, "Battle {BattleId}: deleted by its host")]
    public static partial void BattleDeleted(ILogger logger, string battleId);

    [LoggerMessage(312, LogLevel.Information, "{Count} battles that ended long ago were deleted")]
    public static partial void BattlesExpired(ILogger logger, int count);

    [LoggerMessage(313, LogLevel.Warning, "Battles that ended long ago could not be deleted")]
    public static partial void BattlesNotExpired(ILogger logger, Exception exception);

    [LoggerMessage(400, LogLevel.Debug, "Connection {ConnectionId}: dropped, it took no frame for {Seconds} s")]
    public static partial void FrozenConnectionDropped(ILogger logger, string connectionId, double seconds);

    [LoggerMessage(401, LogLevel.Warning, "Battle {BattleId}: its owner did not answer, asking again")]
    public static partial void OwnerNotReached(ILogger logger, string battleId, Exception exception);

    [LoggerMessage(402, LogLevel.Information, "A connection from origin {Origin} was refused")]
    public static partial void OriginRefused(ILogger logger, string origin);

    [LoggerMessage(403, LogLevel.Error, "Battle {BattleId}: a connection could not be let in")]
    public static partial void WatchFailed(ILogger logger, string battleId, Exception exception);

    [LoggerMessage(600, LogLevel.Error, "A study of kind {Kind} failed")]
    public static partial void StudyFailed(ILogger logger, string kind, Exception exception);

    [LoggerMessage(500, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(ILogger logger, string method, string path, Exception exception);
}
