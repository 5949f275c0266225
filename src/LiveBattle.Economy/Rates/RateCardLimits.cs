namespace LiveBattle.Economy;

/// <summary>What a card needs before anything can be computed by it, and how dear things may be.</summary>
internal static class RateCardLimits
{
    public static void Check(RateCard card, string path, List<Problem> problems)
    {
        // A card whose base is unknown lacks entries for that reason alone.
        if (problems.Exists(problem => problem.Path == Under(path, "base")))
        {
            return;
        }

        Speaks(card.PointsPerCoin, Under(path, "pointsPerCoin"), problems);
        Speaks(card.PointsPerDiamond, Under(path, "pointsPerDiamond"), problems);
        Speaks(card.UsdPerDiamond, Under(path, "usdPerDiamond"), problems);
        StaysCountable(card, card.UsdPerDiamond, card.PointsPerDiamond.Mid, Under(path, "usdPerDiamond"), problems);
        StaysCountable(card, card.CoinPrice, card.PointsPerCoin.Mid, Under(path, "coinPrice"), problems);
        foreach (var (place, offer) in card.GiftCards.Items.Index())
        {
            StaysCountable(card, offer, Under(path, $"giftCards.items[{place}].usdMicros"), problems);
        }
    }

    // Money cannot be computed without these, and a silence is never filled.
    private static void Speaks<T>(RateEntry<T> entry, string path, List<Problem> problems)
        where T : struct
    {
        if (entry.IsSilent && !problems.Exists(problem => problem.Path.StartsWith(path, StringComparison.Ordinal)))
        {
            problems.Add(new Problem(path, "silent", "a value with its source", "Without this nothing can be converted; write it, or name a base that has it."));
        }
    }

    // The largest battle must still be countable in whole micro-dollars.
    private static void StaysCountable(
        RateCard card, RateEntry<UsdRate> price, long? pointsPerUnit, string path, List<Problem> problems)
    {
        if (price.High is not { } dearest
            || pointsPerUnit is not { } perUnit
            || card.PointsPerCoin.Mid is not { } perCoin)
        {
            return;
        }

        var most = MostPoints(card, perCoin);
        var rate = dearest.MicrosPerUnit;
        if (most * rate.Numerator / ((Int128)rate.Denominator * perUnit) > AmountLimits.MaxUsdMicros)
        {
            problems.Add(new Problem(
                path,
                dearest.ToString(),
                $"{AmountLimits.MaxCoins:N0} coins are worth at most {UsdMicros.FromMicros(AmountLimits.MaxUsdMicros)}",
                "This price is too high to count with."));
        }
    }

    private static void StaysCountable(RateCard card, GiftCardOffer offer, string path, List<Problem> problems)
    {
        if (offer.Points > EarningPoints.Zero
            && card.PointsPerCoin.Mid is { } perCoin
            && MostPoints(card, perCoin) * offer.Value.Value / offer.Points.Value > AmountLimits.MaxUsdMicros)
        {
            problems.Add(new Problem(
                path,
                offer.Value.ToString(),
                $"{AmountLimits.MaxCoins:N0} coins are worth at most {UsdMicros.FromMicros(AmountLimits.MaxUsdMicros)}",
                "This gift card is worth too much for its points to count with."));
        }
    }

    private static Int128 MostPoints(RateCard card, long pointsPerCoin) =>
        ((Int128)AmountLimits.MaxCoins * pointsPerCoin)
        + ((Int128)AmountLimits.MaxFollowers * (card.FollowerPoints.Mid ?? 0));

    public static string Under(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
