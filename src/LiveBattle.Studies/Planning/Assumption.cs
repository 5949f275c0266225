namespace LiveBattle.Studies.Planning;

/// <summary>Something a plan takes for granted.</summary>
/// <param name="Key">One word, in camelCase, for a screen to hang its own text on.</param>
/// <param name="Text">What is assumed: a sentence for people.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Assumption(string Key, string Text, string Source);
