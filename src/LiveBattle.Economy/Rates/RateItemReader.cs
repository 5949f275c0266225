using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Reads the items of a card's lists; null after noting that there is no such thing.</summary>
internal static class RateItemReader
{
    public static EligibilityCondition? Condition(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var condition = new EligibilityCondition(
            form["id"].Text() ?? RateEntryReader.Refused,
            form["stage"].Choice<EligibilityStage>() ?? default,
            form["comparison"].Choice<EligibilityComparison>() ?? default,
            form["threshold"].Whole(0, AmountLimits.MaxFollowers) ?? 0,
            form["unit"].Text() ?? RateEntryReader.Refused,
            form["text"].Text() ?? RateEntryReader.Refused);
        form.RefuseOtherKeys();
        return condition;
    }

    public static GiftCardOffer? GiftCard(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var offer = new GiftCardOffer(
            EarningPoints.FromPoints(form["points"].Whole(1, AmountLimits.MaxAmount) ?? 0),
            form["usdMicros"].Money() ?? UsdMicros.Zero,
            form["shops"].Items().Select(static shop => shop.Text()).OfType<string>().ToImmutableArray());
        form.RefuseOtherKeys();
        return offer;
    }

    public static string? Text(JsonField field) => field.Text();

    public static CoinPackage? Package(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var package = new CoinPackage(
            form["channel"].Choice<CoinChannel>() ?? default,
            Code(form["country"], 2, "two capital letters", "This is no country code."),
            Coins.FromCoins(form["coins"].Whole(1, AmountLimits.MaxCoins) ?? 1),
            form["priceMinorUnits"].Whole(1, CoinPackage.MaxPriceMinorUnits) ?? 1,
            Code(form["currency"], 3, "three capital letters", "This is no currency code."),
            form["source"].Text() ?? RateEntryReader.Refused,
            form["date"].DateOrNull(),
            form["note"].TextOrNull());
        form.RefuseOtherKeys();
        return package;
    }

    public static PayoutCurrency? Currency(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var currency = new PayoutCurrency(
            Code(form["code"], 3, "three capital letters", "This is no currency code."),
            (int)(form["minorDigits"].Whole(0, 4) ?? 0),
            RateEntryReader.Entry(form["unitsPerUsd"], ValueShapes.ExchangeRate));
        form.RefuseOtherKeys();
        return currency;
    }

    private static string Code(JsonField field, int length, string allowed, string message)
    {
        var code = field.Text() ?? RateEntryReader.Refused;
        if (code != RateEntryReader.Refused && (code.Length != length || !code.All(char.IsAsciiLetterUpper)))
        {
            field.Refuse(allowed, message);
        }

        return code;
    }
}
