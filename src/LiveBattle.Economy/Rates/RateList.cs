using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>A list on a rate card, with how it is known.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public sealed record RateList<T>
{
    /// <summary>How the list is known.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The items in the source's order; empty when silent.</summary>
    public ImmutableArray<T> Items { get; init; } = [];

    /// <summary>Who says so, or who does not.</summary>
    public required string Source { get; init; }

    /// <summary>When the source was true: year, year-month or full date; null when the source is undated.</summary>
    public string? Date { get; init; }

    /// <summary>The reasoning, or what else the reader should know; null when there is nothing to add.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the source says nothing.</summary>
    public bool IsSilent => Provenance == Provenance.Silent;

    internal static RateList<T> Silent(string source) => new() { Provenance = Provenance.Silent, Source = source };
}
