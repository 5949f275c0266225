namespace LiveBattle.Server.Storage;

/// <summary>What is known of a battle from its creation and never changes.</summary>
public abstract record BattleFacts
{
    public required string Id { get; init; }

    /// <summary>The engine version that must play it; no other may.</summary>
    public required int EngineVersion { get; init; }

    /// <summary>SHA-256 of the resolved scenario's canonical JSON, lower-case hex.</summary>
    public required string ScenarioId { get; init; }

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

    /// <summary>Wall time at which the end must be recorded; null when it is recorded, or not known (paused).</summary>
    public long? DueAtUnixMs { get; init; }
}
