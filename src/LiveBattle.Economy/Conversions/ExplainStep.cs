namespace LiveBattle.Economy;

/// <summary>One row of an explanation: a step of the chain, or the silence that stops it.</summary>
public sealed record ExplainStep
{
    /// <summary>
    /// The step's name for programs, one of <see cref="StepKeys"/>. Never changes, unlike the texts for people.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What is worked out.</summary>
    public required string Label { get; init; }

    /// <summary>How, with the numbers put in; or who does not say what it takes.</summary>
    public required string Formula { get; init; }

    /// <summary>What came out, with its unit, and what is left over if anything is.</summary>
    public required string Result { get; init; }

    /// <summary>Which way the result was rounded; null where it always comes out even.</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>What is left over, with its unit; null when nothing is.</summary>
    public string? Remainder { get; init; }

    /// <summary>How the rate used is known; null for plain arithmetic.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Who says so; null for plain arithmetic.</summary>
    public string? Source { get; init; }

    /// <summary>When the source was true; null when undated.</summary>
    public string? Date { get; init; }

    /// <summary>The low end of the rate; null unless it was measured as a range.</summary>
    public string? Low { get; init; }

    /// <summary>The middle of the rate, which the formula uses; null unless it was measured as a range.</summary>
    public string? Mid { get; init; }

    /// <summary>The high end of the rate; null unless it was measured as a range.</summary>
    public string? High { get; init; }

    /// <summary>The reasoning behind the rate; null when there is nothing to add.</summary>
    public string? Note { get; init; }
}
