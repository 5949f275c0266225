using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>What a cohort pays for coins, as its scenario says: in a shop the rate card knows, or a number of dollars.</summary>
/// <param name="Channel">The shop; null when the price is written out.</param>
/// <param name="Dollars">The price of one coin in whole micro-dollars; null when the rate card has it.</param>
public readonly record struct CohortCoinPrice(CoinChannel? Channel, UsdRate? Dollars)
{
    /// <summary>The rate card's price in a shop: its low price on the web, its high one in the app.</summary>
    public static CohortCoinPrice In(CoinChannel channel) => new(channel, null);

    /// <summary>A price written out; the shop, and what it keeps, is not known.</summary>
    /// <param name="micros">Micro-dollars for one coin, 1 to <see cref="Limits.CoinPriceMicros"/>.</param>
    public static CohortCoinPrice Of(long micros) => new(null, UsdRate.FromMicros(micros, 1));

    /// <summary>
    /// The price a cohort pays and what the store keeps of it; null when nobody knows the price. Only of the app is it
    /// known that a store takes part.
    /// </summary>
    /// <param name="choice">What the scenario says; null when it says nothing.</param>
    /// <param name="card">Whose prices hold.</param>
    public static CoinPricing? Resolve(CohortCoinPrice? choice, RateCard card) =>
        choice?.Dollars is { } dollars ? new CoinPricing(dollars, Ratio.Zero) : CoinPricing.In(card, choice?.Channel);
}
