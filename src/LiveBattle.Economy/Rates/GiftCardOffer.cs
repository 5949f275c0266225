using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Earning points exchanged for a shop's gift card, before any commission.</summary>
/// <param name="Points">What it costs.</param>
/// <param name="Value">What it buys in the shop, in micro-dollars.</param>
/// <param name="Shops">The names of the shops, in the source's order.</param>
public sealed record GiftCardOffer(EarningPoints Points, UsdMicros Value, ImmutableArray<string> Shops);
