namespace LiveBattle.Economy;

/// <summary>The numbers of a card that computations use, with the card's silences resolved in this one place.</summary>
internal readonly struct RateTerms
{
    public RateTerms(RateCard card)
    {
        PointsPerCoin = Needed(card, card.PointsPerCoin, nameof(card.PointsPerCoin));
        PointsPerDiamond = Needed(card, card.PointsPerDiamond, nameof(card.PointsPerDiamond));
        MicrosPerDiamond = Needed(card, card.UsdPerDiamond, nameof(card.UsdPerDiamond)).MicrosPerUnit;

        // A silent share takes nothing; the result carries the silence, so that no reader mistakes it for a promise.
        Commission = card.Commission.Mid ?? Ratio.Zero;
        CommissionOnGift = card.CommissionFalls.Mid == CommissionTiming.OnGift;
        StoreShare = card.StoreShare.Mid ?? Ratio.Zero;
    }

    public long PointsPerCoin { get; }

    public long PointsPerDiamond { get; }

    public Ratio MicrosPerDiamond { get; }

    public Ratio Commission { get; }

    public bool CommissionOnGift { get; }

    public Ratio StoreShare { get; }

    /// <summary>The most points that 10^12 coins can make: the largest amount that is converted on request.</summary>
    public Int128 MaxPoints => (Int128)AmountLimits.MaxCoins * PointsPerCoin;

    private static T Needed<T>(RateCard card, RateEntry<T> entry, string name)
        where T : struct =>
        entry.Mid ?? throw new ArgumentException(
            $"Rate card {card.Id} is silent on {name}, so it prices nothing.", nameof(card));
}
