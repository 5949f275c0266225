using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>Writes the canonical form: this order, every key.</summary>
internal static class RateCardWriter
{
    public static void Write(Utf8JsonWriter writer, RateCard card)
    {
        writer.WriteStartObject();
        writer.WriteString("id", card.Id);
        writer.WriteString("name", card.Name);
        writer.WriteString("date", card.Date);
        writer.WriteString("read", card.Read);
        Entry(writer, "usdPerPoint", card.UsdPerPoint, ValueShapes.Price);
        Entry(writer, "pointsPerDiamond", card.PointsPerDiamond, ValueShapes.PointsPerDiamond);
        Entry(writer, "usdPerDiamond", card.UsdPerDiamond, ValueShapes.Price);
        Entry(writer, "pointsPerCoin", card.PointsPerCoin, ValueShapes.PointsPerCoin);
        Entry(writer, "commission", card.Commission, ValueShapes.Commission);
        Entry(writer, "commissionFalls", card.CommissionFalls, ValueShapes.Timing);
        Entry(writer, "processorFee", card.ProcessorFee, ValueShapes.Fee);
        Entry(writer, "gate", card.Gate, ValueShapes.Gate);
        Entry(writer, "maxPerDay", card.MaxPerDay, ValueShapes.MaxPerDay);
        Entry(writer, "paidWithinDays", card.PaidWithinDays, ValueShapes.Days);
        Entry(writer, "coinPrice", card.CoinPrice, ValueShapes.Price);
        Entry(writer, "storeShare", card.StoreShare, ValueShapes.StoreShare);
        List(writer, "coinPackages", card.CoinPackages, Package);
        Entry(writer, "followerPoints", card.FollowerPoints, ValueShapes.PointsPerFollower);
        Entry(writer, "followerPointsPay", card.FollowerPointsPay, ValueShapes.YesNo);
        List(writer, "eligibility", card.Eligibility, Condition);
        List(writer, "giftCards", card.GiftCards, GiftCard);
        List(writer, "rechargeSteps", card.RechargeSteps, Text);
        List(writer, "withdrawalSteps", card.WithdrawalSteps, Text);
        List(writer, "otherIncome", card.OtherIncome, Text);
        List(writer, "currencies", card.Currencies, Currency);
        writer.WriteEndObject();
    }

    private static void Entry<T>(Utf8JsonWriter writer, string key, RateEntry<T> entry, ValueShape<T> shape)
        where T : struct
    {
        writer.WriteStartObject(key);
        writer.WriteString("provenance", JsonNames.Of(entry.Provenance));
        Value(writer, "low", entry.Low, shape);
        Value(writer, "mid", entry.Mid, shape);
        Value(writer, "high", entry.High, shape);
        Origin(writer, entry.Source, entry.Date, entry.Note);
        writer.WriteEndObject();
    }

    private static void Value<T>(Utf8JsonWriter writer, string key, T? value, ValueShape<T> shape)
        where T : struct
    {
        writer.WritePropertyName(key);
        if (value is { } there)
        {
            shape.Write(writer, there);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void List<T>(Utf8JsonWriter writer, string key, RateList<T> list, Action<Utf8JsonWriter, T> item)
    {
        writer.WriteStartObject(key);
        writer.WriteString("provenance", JsonNames.Of(list.Provenance));
        writer.WriteStartArray("items");
        foreach (var each in list.Items)
        {
            item(writer, each);
        }

        writer.WriteEndArray();
        Origin(writer, list.Source, list.Date, list.Note);
        writer.WriteEndObject();
    }

    private static void Origin(Utf8JsonWriter writer, string source, string? date, string? note)
    {
        writer.WriteString("source", source);
        writer.WriteString("date", date);
        writer.WriteString("note", note);
    }

    private static void Text(Utf8JsonWriter writer, string text) => writer.WriteStringValue(text);

    private static void Package(Utf8JsonWriter writer, CoinPackage package)
    {
        writer.WriteStartObject();
        writer.WriteString("channel", JsonNames.Of(package.Channel));
        writer.WriteString("country", package.Country);
        writer.WriteNumber("coins", package.Coins.Value);
        writer.WriteNumber("priceMinorUnits", package.PriceMinorUnits);
        writer.WriteString("currency", package.Currency);
        Origin(writer, package.Source, package.Date, package.Note);
        writer.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter writer, EligibilityCondition condition)
    {
        writer.WriteStartObject();
        writer.WriteString("id", condition.Id);
        writer.WriteString("stage", JsonNames.Of(condition.Stage));
        writer.WriteString("comparison", JsonNames.Of(condition.Comparison));
        writer.WriteNumber("threshold", condition.Threshold);
        writer.WriteString("unit", condition.Unit);
        writer.WriteString("text", condition.Text);
        writer.WriteEndObject();
    }

    private static void GiftCard(Utf8JsonWriter writer, GiftCardOffer offer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("points", offer.Points.Value);
        writer.WriteNumber("usdMicros", offer.Value.Value);
        writer.WriteStartArray("shops");
        foreach (var shop in offer.Shops)
        {
            writer.WriteStringValue(shop);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Currency(Utf8JsonWriter writer, PayoutCurrency currency)
    {
        writer.WriteStartObject();
        writer.WriteString("code", currency.Code);
        writer.WriteNumber("minorDigits", currency.MinorDigits);
        Entry(writer, "unitsPerUsd", currency.UnitsPerUsd, ValueShapes.ExchangeRate);
        writer.WriteEndObject();
    }
}
