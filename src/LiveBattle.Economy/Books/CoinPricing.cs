namespace LiveBattle.Economy;

/// <summary>What a viewer pays for coins, and what the store keeps of it. The default is coins for nothing.</summary>
/// <param name="Price">Dollars for one coin.</param>
/// <param name="StoreShare">The share of what was paid that the app store keeps, from 0 to 1.</param>
public readonly record struct CoinPricing(UsdRate Price, Ratio StoreShare)
{
    /// <summary>
    /// What so many coins cost in all, rounded down, and how much of that the store keeps, rounded down. Always ask for
    /// everything a wallet bought so far: what one purchase posts is the difference of two answers.
    /// </summary>
    /// <param name="bought">Not negative.</param>
    public (UsdMicros Paid, UsdMicros StoreKeeps) Of(long bought)
    {
        var paid = Price.Of(bought, Rounding.Down);
        return (paid, UsdMicros.FromMicros(StoreShare.Times(paid.Value, Rounding.Down)));
    }

    /// <summary>
    /// A card's price in a shop, its low price on the web and its high one in the app, where a store takes its share (none,
    /// where the card is silent on it); null when the card does not say what a coin costs.
    /// </summary>
    /// <param name="card">Whose prices hold.</param>
    /// <param name="channel">The shop; null for the middle price, of which no shop is known.</param>
    public static CoinPricing? In(RateCard card, CoinChannel? channel)
    {
        ArgumentNullException.ThrowIfNull(card);
        return channel switch
        {
            CoinChannel.Web => Of(card.CoinPrice.Low, Ratio.Zero),
            CoinChannel.App => Of(card.CoinPrice.High, card.Terms.StoreShare),
            _ => Of(card.CoinPrice.Mid, Ratio.Zero),
        };
    }

    private static CoinPricing? Of(UsdRate? price, Ratio storeShare) =>
        price is { } known ? new CoinPricing(known, storeShare) : null;
}
