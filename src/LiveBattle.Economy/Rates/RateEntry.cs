namespace LiveBattle.Economy;

/// <summary>One value of a rate card, with how it is known.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <remarks>
/// Silent: <see cref="Low"/>, <see cref="Mid"/> and <see cref="High"/> are null. Otherwise all three are there;
/// they differ only in measured entries, and <see cref="Mid"/> is the one that computations use.
/// </remarks>
public sealed record RateEntry<T>
    where T : struct
{
    /// <summary>How the value is known.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The low end of what was measured; null when silent.</summary>
    public T? Low { get; init; }

    /// <summary>The value that computations use; null when silent.</summary>
    public T? Mid { get; init; }

    /// <summary>The high end of what was measured; null when silent.</summary>
    public T? High { get; init; }

    /// <summary>Who says so, or who does not.</summary>
    public required string Source { get; init; }

    /// <summary>When the source was true: year, year-month or full date; null when the source is undated.</summary>
    public string? Date { get; init; }

    /// <summary>The reasoning, or what else the reader should know; null when there is nothing to add.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the source says nothing.</summary>
    public bool IsSilent => Provenance == Provenance.Silent;

    internal static RateEntry<T> Silent(string source) => new() { Provenance = Provenance.Silent, Source = source };
}
