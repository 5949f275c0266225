namespace LiveBattle.Economy;

/// <summary>So many gift cards of one kind.</summary>
/// <param name="Offer">What one costs and is worth, and where.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record GiftCardPick(GiftCardOffer Offer, long Count);
