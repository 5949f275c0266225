using System.Collections.Immutable;
using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>Reads the items of a card's lists; null after noting that there is no such thing.</summary>
internal static class RateItemReader
{
    private const int LongestConditionId = 40;

    public static EligibilityCondition? Condition(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var condition = new EligibilityCondition(
            ConditionId(form["id"]),
            form["stage"].Choice<EligibilityStage>() ?? default,
            form["comparison"].Choice<EligibilityComparison>() ?? default,
            form["threshold"].Whole(0, AmountLimits.MaxFollowers) ?? 0,
            form["unit"].Text() ?? RateEntryReader.Refused,
            form["text"].Text() ?? RateEntryReader.Refused);
        form.RefuseOtherKeys();
        if (condition.IsYesOrNo && condition is not { Comparison: EligibilityComparison.AtLeast, Threshold: 1 })
        {
            field.Refuse(
                $"{JsonNames.Of(condition.Comparison)} {condition.Threshold}",
                "atLeast 1",
                "A yes counts as 1 and a no as 0: anything else would let everybody through, or nobody.");
        }

        return condition;
    }

    public static GiftCardOffer? GiftCard(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var shops = form["shops"];
        var offer = new GiftCardOffer(
            EarningPoints.FromPoints(form["points"].Whole(1, AmountLimits.MaxAmount, "A gift card costs points.") ?? 0),
            UsdMicros.FromMicros(
                form["usdMicros"].Whole(1, AmountLimits.MaxUsdMicros, "A gift card over nothing buys nothing.") ?? 0),
            shops.Items().Select(static shop => shop.Text()).OfType<string>().ToImmutableArray());
        if (shops.IsAbsent || shops.Element is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        {
            shops.Refuse("at least one shop", "A gift card is of some use only where a shop takes it.");
        }

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
            form["source"].Text(RateEntryReader.WhoSaysSo) ?? RateEntryReader.Refused,
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
            RateEntryReader.Entry(form["unitsPerUsd"], ValueShapes.ExchangeRate, otherwise: null));
        form.RefuseOtherKeys();
        return currency;
    }

    private static string ConditionId(JsonField field)
    {
        var id = field.Text() ?? RateEntryReader.Refused;
        if (id != RateEntryReader.Refused
            && (id.Length > LongestConditionId || !char.IsAsciiLetterLower(id[0]) || !id.All(char.IsAsciiLetterOrDigit)))
        {
            field.Refuse(
                $"1 to {LongestConditionId} letters and digits, the first a small letter: accountAgeDays",
                "This is no id for a condition.");
        }

        return id;
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
