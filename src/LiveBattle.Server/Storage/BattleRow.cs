namespace LiveBattle.Server.Storage;

/// <summary>A battle's row: what can be said about it without computing anything.</summary>
public sealed record BattleRow : BattleFacts
{
    /// <summary>Raised by one with every owner; 0 before the first.</summary>
    public required long Epoch { get; init; }

    /// <summary>Reveal lease: no owner has shown a tick beyond it. −1 before the first.</summary>
    public required long LeaseTick { get; init; }

    /// <summary>Entries stored so far.</summary>
    public required long EntryCount { get; init; }

    /// <summary>Speed that the newest mark set, as num/den; 0/1, a pause, before the first.</summary>
    public required int SpeedNum { get; init; }

    public required int SpeedDen { get; init; }

    /// <summary>Tick from which the newest mark counts; 0 before the first.</summary>
    public long MarkTick { get; init; }

    /// <summary>Wall time from which it counts, Unix milliseconds; 0 before the first.</summary>
    public long MarkUnixMs { get; init; }

    /// <summary>How much longer than its script live lasts, because of inputs.</summary>
    public long LongerByTicks { get; init; }

    /// <summary>Why the battle will never be finished, in a sentence; null for all others.</summary>
    public string? VoidReason { get; init; }

    /// <summary>Null until the battle is over and recorded.</summary>
    public StoredOutcome? Outcome { get; init; }
}

/// <summary>A row with everything the journal holds under it, by index.</summary>
public sealed record JournaledBattle(BattleRow Row, string ScenarioJson, IReadOnlyList<JournalEntry> Entries);
