using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Where sources contradict each other, themselves, or what was measured.</summary>
/// <param name="Topic">What it is about, in a few words.</param>
/// <param name="Says">What each card says, in the order of the cards.</param>
/// <param name="Follows">What comes of it, with numbers computed from the cards.</param>
public sealed record Contradiction(string Topic, ImmutableArray<CardStatement> Says, string Follows);
