namespace LiveBattle.Server.Storage;

/// <summary>Inputs change history and the engine sees them; marks change only when history is shown.</summary>
public enum EntryKind
{
    Input,
    Mark,
}

/// <summary>One line of a battle's journal.</summary>
public sealed record JournalEntry
{
    /// <summary>0, 1, 2 … without gaps, inputs and marks together.</summary>
    public required long Index { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>For example <c>gift</c>, <c>leave</c>, <c>start</c>, <c>speed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>An input counts at this tick; a mark's simulated time runs from it.</summary>
    public required long Tick { get; init; }

    /// <summary>Epoch of the owner that accepted it; 0 at creation.</summary>
    public required long Epoch { get; init; }

    /// <summary>Wall time of acceptance, Unix milliseconds; for a mark the wall time its rate counts from.</summary>
    public required long WallUnixMs { get; init; }

    /// <summary>Marks: simulated per wall time as num/den; 0/1 is a pause. Inputs: 0/1.</summary>
    public int Num { get; init; }

    public int Den { get; init; } = 1;

    /// <summary>The spectator (or host command) it came from; null for the server's own.</summary>
    public string? ClientId { get; init; }

    /// <summary>The id the client made for it; unique per battle and client.</summary>
    public string? InputId { get; init; }

    /// <summary>What the type needs besides, as a JSON object; null when nothing.</summary>
    public string? Payload { get; init; }

    /// <summary>The receipt as it was answered, so that a retry gets the same one; null for marks.</summary>
    public string? Receipt { get; init; }
}

/// <summary>What one commit of an owner holds.</summary>
/// <param name="Entries">May be empty, when only the lease moves.</param>
/// <param name="LeaseTick">The new lease, or null to leave it.</param>
/// <param name="DueAt">The new due time, or null to leave it.</param>
/// <param name="LongerByTicks">See <see cref="BattleRow.LongerByTicks"/>; null to leave it.</param>
public sealed record JournalBatch(
    IReadOnlyList<JournalEntry> Entries, long? LeaseTick = null, DueTime? DueAt = null, long? LongerByTicks = null);

/// <summary>A due time to store; <paramref name="UnixMs"/> null means that the end is not known.</summary>
public sealed record DueTime(long? UnixMs);

/// <summary>The end of a battle, stored once and never replaced.</summary>
public sealed record StoredOutcome
{
    /// <summary><c>a</c>, <c>b</c> or <c>draw</c>.</summary>
    public required string Winner { get; init; }

    public required long Margin { get; init; }

    public required string Reason { get; init; }

    public required string Digest { get; init; }

    public required long Events { get; init; }

    /// <summary>The frame of the verdict's tick, as wire JSON.</summary>
    public required string FrameJson { get; init; }

    /// <summary>Balances of the books at the verdict, as a JSON object.</summary>
    public required string BalancesJson { get; init; }

    public required long FinishedAtUnixMs { get; init; }
}
