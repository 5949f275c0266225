namespace LiveBattle.Economy;

/// <summary>Coins sold together for one price, as somebody saw them offered.</summary>
/// <param name="Channel">Where they were offered.</param>
/// <param name="Country">Two capital letters: <c>US</c>.</param>
/// <param name="Coins">What the viewer gets; at least one.</param>
/// <param name="PriceMinorUnits">
/// The price in the currency's smallest unit (cents, halalas), from 1 to <see cref="MaxPriceMinorUnits"/>.
/// </param>
/// <param name="Currency">Three capital letters: <c>SAR</c>.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Date">When it was true: year, year-month or full date; null when nobody noted it.</param>
/// <param name="Note">What else the reader should know; null when there is nothing to add.</param>
public sealed record CoinPackage(
    CoinChannel Channel,
    string Country,
    Coins Coins,
    long PriceMinorUnits,
    string Currency,
    string Source,
    string? Date,
    string? Note)
{
    /// <summary>The dearest package: a million dollars, if it is sold for dollars.</summary>
    public const long MaxPriceMinorUnits = 100_000_000;

    /// <summary>
    /// What one coin of it costs, exactly; null when the price is not in dollars, for a package knows no exchange rate.
    /// </summary>
    public UsdRate? PricePerCoin => Currency == PayoutCurrency.Dollar
        ? UsdRate.FromMicros(UsdMicros.FromCents(PriceMinorUnits).Value, Coins.Value)
        : null;
}
