namespace LiveBattle.Server.Storage;

/// <summary>What is known of a battle when it is created.</summary>
public sealed record NewBattle
{
    public required string Id { get; init; }

    /// <summary>The engine version that must play it; no other may.</summary>
    public required int EngineVersion { get; init; }

    /// <summary>SHA-256 of <see cref="ScenarioJson"/>, lower-case hex.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>The resolved scenario as canonical JSON; stored once per <see cref="ScenarioId"/>.</summary>
    public required string ScenarioJson { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Salt of the commitment of a sealed battle, hex; null when the battle is open.</summary>
    public string? Salt { get; init; }

    /// <summary>SHA-256 of the host token, lower-case hex; the token itself is never stored.</summary>
    public required string HostTokenHash { get; init; }

    /// <summary>The creating client's id for this command; unique, or null.</summary>
    public string? CommandId { get; init; }

    public required bool Demo { get; init; }

    /// <summary>Scenario name and creators' names, for listings that must not open the scenario.</summary>
    public required string Name { get; init; }

    public required string CreatorA { get; init; }

    public required string CreatorB { get; init; }

    public required long CreatedAtUnixMs { get; init; }

    /// <summary>Wall time of tick 0, Unix milliseconds.</summary>
    public required long StartsAtUnixMs { get; init; }

    /// <summary>Wall time at which the end must be recorded; null while it is not known (paused).</summary>
    public long? DueAtUnixMs { get; init; }

    /// <summary>The first marks, indices from 0.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }
}

/// <summary>A battle's row: what can be said about it without computing anything.</summary>
public sealed record BattleRow
{
    public required string Id { get; init; }

    public required int EngineVersion { get; init; }

    public required string ScenarioId { get; init; }

    public required ulong Seed { get; init; }

    public string? Salt { get; init; }

    public required string HostTokenHash { get; init; }

    public string? CommandId { get; init; }

    public required bool Demo { get; init; }

    public required string Name { get; init; }

    public required string CreatorA { get; init; }

    public required string CreatorB { get; init; }

    public required long CreatedAtUnixMs { get; init; }

    public required long StartsAtUnixMs { get; init; }

    /// <summary>Raised by one with every owner; 0 before the first.</summary>
    public required long Epoch { get; init; }

    /// <summary>Reveal lease: no owner has shown a tick beyond it. −1 before the first.</summary>
    public required long LeaseTick { get; init; }

    /// <summary>Null when the outcome is stored, or while the end is not known.</summary>
    public long? DueAtUnixMs { get; init; }

    /// <summary>Entries stored so far.</summary>
    public required long EntryCount { get; init; }

    /// <summary>Speed that the newest mark set, as num/den; 0/1, a pause, before the first.</summary>
    public required int SpeedNum { get; init; }

    public required int SpeedDen { get; init; }

    /// <summary>Null until the battle is over and recorded.</summary>
    public StoredOutcome? Outcome { get; init; }
}

/// <summary>A row with everything the journal holds under it, by index.</summary>
public sealed record JournaledBattle(BattleRow Row, string ScenarioJson, IReadOnlyList<JournalEntry> Entries);
