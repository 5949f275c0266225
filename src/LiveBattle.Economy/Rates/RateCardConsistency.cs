namespace LiveBattle.Economy;

/// <summary>Where a card takes back with one entry what it says with another.</summary>
internal static class RateCardConsistency
{
    public static void Check(RateCard card, string path, List<Problem> problems)
    {
        string At(string key) => RateCardLimits.Under(path, key);

        PricesAgree(card, At("usdPerPoint"), problems);
        if (!card.CommissionFalls.IsSilent && card.Commission.IsSilent && IsFree(At("commission"), problems))
        {
            problems.Add(new Problem(
                At("commissionFalls"),
                JsonNames.Of(card.CommissionFalls.Mid ?? default),
                "silent, or a commission with its source",
                "The card says when the commission falls and not how much it is; nothing could be taken."));
        }

        if (card.FollowerPointsPay.Mid == true && card.FollowerPoints.IsSilent && IsFree(At("followerPoints"), problems))
        {
            problems.Add(new Problem(
                At("followerPointsPay"),
                "true",
                "false, silent, or followerPoints with their source",
                "Points of followers cannot be money while the card does not say how many there are."));
        }

        GateCanOpen(card, At("gate"), problems);
        Once(card.CoinPackages.Items, Package, At("coinPackages"), "This package", problems);
        Once(card.Eligibility.Items, Condition, At("eligibility"), "This condition, for this stage,", problems);
        Once(card.Currencies.Items, static currency => currency.Code, At("currencies"), "This currency", problems);
        DollarIsADollar(card, At("currencies"), problems);
    }

    private static void PricesAgree(RateCard card, string path, List<Problem> problems)
    {
        if (card.UsdPerPoint.Mid is not { } point || card.UsdPerDiamond.Mid is not { } diamond
            || card.PointsPerDiamond.Mid is not { } points)
        {
            return;
        }

        var (perPoint, perDiamond) = (point.MicrosPerUnit, diamond.MicrosPerUnit);
        var byPoints = (Int128)perPoint.Numerator * points * perDiamond.Denominator;
        if (byPoints != (Int128)perDiamond.Numerator * perPoint.Denominator)
        {
            problems.Add(new Problem(
                path,
                point.ToString(),
                $"{diamond} per diamond / {Words.Count(points, "point")} per diamond",
                "The price of a point and the price of a diamond contradict each other; change both, or neither."));
        }
    }

    // A minimum above a day's limit is reached over several days; one that no points reach is a promise of nothing.
    private static void GateCanOpen(RateCard card, string path, List<Problem> problems)
    {
        if (card.Gate.Mid is not { Basis: { } basis } gate
            || card.PointsPerCoin.Mid is null || card.PointsPerDiamond.Mid is null || card.UsdPerDiamond.Mid is null
            || GateStatus.For(card, Earnings.Of(card, EarningPoints.Zero)).PointsToGo is not null)
        {
            return;
        }

        var takesAll = basis == GateBasis.Net && card.Commission.Mid == Ratio.One;
        problems.Add(new Problem(
            path,
            $"{gate.Amount} {JsonNames.Of(basis)}",
            takesAll ? "a commission below 100 %, or a gate compared with gross" : "a minimum that points can reach",
            takesAll
                ? "No number of points opens this gate: a commission of 100 % leaves nothing to withdraw."
                : "No number of points that can be counted opens this gate."));
    }

    private static void Once<T>(
        IReadOnlyList<T> items, Func<T, string> identity, string path, string what, List<Problem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < items.Count; at++)
        {
            if (!seen.Add(identity(items[at])))
            {
                problems.Add(new Problem(
                    $"{path}.items[{at}]", identity(items[at]), "each once", $"{what} stands on the card twice."));
            }
        }
    }

    private static string Package(CoinPackage package) =>
        $"{JsonNames.Of(package.Channel)} {package.Country}: {Words.Count(package.Coins.Value, "coin")} "
        + $"for {package.PriceMinorUnits:N0} minor units of {package.Currency}";

    private static string Condition(EligibilityCondition condition) =>
        $"{condition.Id} ({JsonNames.Of(condition.Stage)})";

    private static void DollarIsADollar(RateCard card, string path, List<Problem> problems)
    {
        if (card.Currencies.IsSilent || !IsFree(path, problems))
        {
            return;
        }

        var dollar = card.Currencies.Items.FirstOrDefault(currency => currency.Code == PayoutCurrency.Dollar);
        if (dollar is null)
        {
            problems.Add(new Problem(
                path,
                string.Join(", ", card.Currencies.Items.Select(currency => currency.Code)),
                $"a list with {PayoutCurrency.Dollar}, or silent",
                "Everything is computed in dollars, so whoever can be paid in other currencies can be paid in dollars."));
        }
        else if (dollar is not { MinorDigits: 2, UnitsPerUsd.Mid: { } rate } || rate != Ratio.One)
        {
            problems.Add(new Problem(
                $"{path}.items[{card.Currencies.Items.IndexOf(dollar)}]",
                dollar.UnitsPerUsd.Mid is { } units
                    ? $"{units.Numerator}/{units.Denominator} per dollar, {dollar.MinorDigits} decimals"
                    : "silent",
                "1/1 per dollar, 2 decimals",
                "A dollar is a dollar, and has a hundred cents."));
        }
    }

    // What was already refused is not told twice.
    private static bool IsFree(string path, List<Problem> problems) =>
        !problems.Exists(problem => problem.Path == path || problem.Path.StartsWith(path + ".", StringComparison.Ordinal));
}
