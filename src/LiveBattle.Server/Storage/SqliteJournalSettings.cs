namespace LiveBattle.Server.Storage;

/// <summary>Where the SQLite journal lives and how it groups its commits.</summary>
/// <param name="Folder">An existing, writable folder; the file in it is <see cref="FileName"/>.</param>
public sealed record SqliteJournalSettings(string Folder)
{
    public const string FileName = "livebattle.db";

    public string FilePath => Path.Combine(Folder, FileName);

    /// <summary>
    /// The shortest time between the starts of two commits, and so the longest that an open batch waits for company.
    /// A request that comes after a quiet spell waits for nothing. Zero: commit whenever the disk is free.
    /// </summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>A batch closes with the request that reaches this number of entries.</summary>
    public int MaxEntriesPerCommit { get; init; } = 1_000;

    /// <summary>Requests that may wait; further callers wait for room, none is dropped.</summary>
    public int QueueCapacity { get; init; } = 4_096;

    /// <summary>How long to wait while another program has the file locked.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The file's largest size in pages of 4,096 bytes; null for as large as the disk allows.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Told after each commit how long it took, on the writer's thread; must be quick and must not throw.</summary>
    public Action<TimeSpan>? Committed { get; init; }
}
