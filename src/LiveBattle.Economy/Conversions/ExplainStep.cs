namespace LiveBattle.Economy;

/// <summary>One row of an explanation.</summary>
/// <param name="Label">What is worked out.</param>
/// <param name="Formula">How, with the numbers put in.</param>
/// <param name="Result">What came out, with its unit.</param>
/// <param name="Provenance">How the rate used is known; null for plain arithmetic.</param>
/// <param name="Source">Who says so; null for plain arithmetic.</param>
/// <param name="Date">When the source was true; null when undated.</param>
/// <param name="Note">The reasoning behind the rate; null when there is nothing to add.</param>
public sealed record ExplainStep(
    string Label,
    string Formula,
    string Result,
    Provenance? Provenance,
    string? Source,
    string? Date,
    string? Note);
