using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Gift cards that points buy. Equal when the same cards are in it, in the same order.</summary>
/// <param name="Picks">From the dearest offer down; empty when there are too few points for any.</param>
/// <param name="FaceValueUsdMicros">What they are worth in the shops, in micro-dollars: no commission falls.</param>
public sealed record GiftCardBasket(ImmutableArray<GiftCardPick> Picks, UsdMicros FaceValueUsdMicros)
{
    /// <inheritdoc/>
    public bool Equals(GiftCardBasket? other) =>
        other is not null && FaceValueUsdMicros == other.FaceValueUsdMicros && Picks.SequenceEqual(other.Picks);

    /// <inheritdoc/>
    public override int GetHashCode() => Picks.Length;

    /// <summary>How many of which value: <c>2 x $15.00 + 1 x $5.00</c>; <c>none</c> when there are none.</summary>
    public override string ToString() => Picks.IsEmpty
        ? "none"
        : string.Join(" + ", Picks.Select(static pick => $"{pick.Count:N0} x {pick.Offer.Value}"));
}
