namespace LiveBattle.Economy;

/// <summary>One reason why something is refused, and what is missing.</summary>
/// <param name="Reason">Which rule.</param>
/// <param name="Message">A sentence for people that says what is missing and by how much.</param>
/// <param name="MissingUsdMicros">The dollars missing, or over a cap; null when it is not a matter of dollars.</param>
/// <param name="Missing">What is missing in the rule's own unit: points, followers, years; null when there is none.</param>
public sealed record AccountRefusal(
    RefusalReason Reason, string Message, UsdMicros? MissingUsdMicros = null, long? Missing = null);
