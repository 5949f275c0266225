namespace LiveBattle.Economy;

/// <summary>Values of a card in words: short, with their units, exact.</summary>
internal static class RateTexts
{
    public static string Commission(Ratio share) => share == Ratio.Zero ? "none on top" : $"{share} of gross";

    public static string Timing(CommissionTiming timing) =>
        timing == CommissionTiming.OnGift ? "at the gift" : "when points are converted";

    public static string Fee(ProcessorFee fee) => (fee.Flat == UsdMicros.Zero, fee.Share == Ratio.Zero) switch
    {
        (true, true) => "none",
        (true, false) => $"{fee.Share} of a withdrawal",
        (false, true) => $"{fee.Flat} a withdrawal",
        _ => $"{fee.Flat} and {fee.Share} of a withdrawal",
    };

    public static string Gate(Gate gate) => gate.Basis is { } basis
        ? $"{gate.Amount} {JsonNames.Of(basis)}"
        : $"{gate.Amount}, gross or net not said";

    public static string FollowerPoints(long points) =>
        points == 0 ? "none" : $"{Words.Count(points, "point")} per live follower";

    public static string Pays(bool pays) => pays ? "yes" : "no";

    public static string Package(CoinPackage package) =>
        $"{Words.Count(package.Coins.Value, "coin")} for {CurrencyDigits.Text(package.PriceMinorUnits, package.Currency)} "
        + $"({(package.Channel == CoinChannel.Web ? "web shop" : "app")}, {package.Country}, {package.Date ?? "undated"})"
        + (package.Note is null ? "" : $". {package.Note}");

    public static string Condition(EligibilityCondition condition) => condition.Text;

    public static string GiftCard(GiftCardOffer offer) =>
        $"{Words.Count(offer.Points.Value, "point")} for {offer.Value} at {CardWords.List(offer.Shops)}";

    public static string Currency(PayoutCurrency currency) => currency.UnitsPerUsd.Mid is { } rate
        ? Words.Exchange(rate, currency.Code) + Known(currency.UnitsPerUsd)
        : $"{currency.Code}, no rate";

    // Rates of exchange are seldom the source's own.
    private static string Known(RateEntry<Ratio> rate) => rate.Provenance == Provenance.Printed
        ? ""
        : $", {JsonNames.Of(rate.Provenance)}{(rate.Date is null ? "" : $" {rate.Date}")}";
}
