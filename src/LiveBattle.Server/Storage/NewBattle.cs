namespace LiveBattle.Server.Storage;

/// <summary>A battle to be stored.</summary>
public sealed record NewBattle : BattleFacts
{
    /// <summary>The resolved scenario as canonical JSON; stored once per <see cref="BattleFacts.ScenarioId"/>.</summary>
    public required string ScenarioJson { get; init; }

    /// <summary>The first marks, indices from 0.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }
}
