namespace LiveBattle.Economy;

/// <summary>What one card says on a topic.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Name">The card's name within a sentence: guide A.</param>
/// <param name="Text">What it says, in words; its numbers come from the card.</param>
public sealed record CardStatement(string Card, string Name, string Text);
