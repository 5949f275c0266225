using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// Canonical JSON: fixed order of keys, everything written, shortest numbers, no white space. Two scenarios that mean
/// the same have the same bytes, and the bytes read back mean the same.
/// </summary>
internal static class ScenarioWriter
{
    public static string Write(Scenario scenario)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("name", scenario.Name);
            writer.WritePropertyName("rates");
            RateCardJson.Write(writer, scenario.Rates);
            WriteRules(writer, scenario.Rules);
            writer.WriteStartObject("creators");
            WriteCreator(writer, "a", scenario.CreatorA);
            WriteCreator(writer, "b", scenario.CreatorB);
            writer.WriteEndObject();
            writer.WriteStartObject("spectators");
            writer.WriteNumber("walletCoins", scenario.SpectatorWalletCoins);
            writer.WriteEndObject();
            writer.WriteStartObject("audience");
            WriteSide(writer, "a", scenario.AudienceA);
            WriteSide(writer, "b", scenario.AudienceB);
            writer.WriteEndObject();
            writer.WriteStartArray("timeline");
            writer.WriteEndArray();
            WriteCatalogue(writer, scenario.Catalogue);
            writer.WriteStartArray("forfeits");
            foreach (string forfeit in scenario.Forfeits)
                writer.WriteStringValue(forfeit);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteRules(Utf8JsonWriter writer, ScenarioRules rules)
    {
        writer.WriteStartObject("rules");
        writer.WriteString("duration", Durations.Print(rules.DurationMicros));
        writer.WriteString("countdown", Durations.Print(rules.CountdownMicros));
        writer.WriteStartObject("likes");
        writer.WriteNumber("first", rules.LikeFirst);
        writer.WriteNumber("next", rules.LikeNext);
        writer.WriteNumber("cap", rules.LikeCap);
        writer.WriteEndObject();
        writer.WriteBoolean("followerPoints", rules.FollowerPoints);
        writer.WriteNull("specificGift");
        writer.WriteNumber("gloveChance", rules.GloveChance);
        writer.WriteEndObject();
    }

    private static void WriteCreator(Utf8JsonWriter writer, string key, Creator creator)
    {
        writer.WriteStartObject(key);
        writer.WriteString("name", creator.Name);
        if (creator.Followers is { } followers)
            writer.WriteNumber("followers", followers);
        else
            writer.WriteNull("followers");
        writer.WriteNumber("liveFollowers", creator.LiveFollowers);
        writer.WriteNumber("winStreak", creator.WinStreak);
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string key, ImmutableArray<Cohort> cohorts)
    {
        writer.WriteStartArray(key);
        foreach (Cohort cohort in cohorts)
        {
            writer.WriteStartObject();
            writer.WriteString("cohort", cohort.Name);
            writer.WriteNumber("size", cohort.Size);
            writer.WriteNumber("giftsPerMinute", cohort.GiftsPerMinute);
            writer.WriteStartObject("gifts");
            foreach (GiftShare gift in cohort.Gifts)
                writer.WriteNumber(GiftKey(gift), gift.Weight);
            writer.WriteEndObject();
            if (cohort.WalletCoins is { } wallet)
                writer.WriteNumber("walletCoins", wallet);
            else
                writer.WriteString("walletCoins", "unlimited");
            writer.WriteNumber("tapsPerMinute", 0);
            writer.WriteNull("streak");
            writer.WriteNumber("arrivalsPerMinute", 0);
            writer.WriteNull("stay");
            WriteCoinPrice(writer, cohort.CoinPrice);
            writer.WriteStartObject("responses");
            writer.WriteNumber("closing", cohort.Responses.Closing);
            writer.WriteNumber("behind", 1);
            writer.WriteNumber("ahead", 1);
            writer.WriteNumber("multiplier", 1);
            writer.WriteNumber("contagion", 0);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCoinPrice(Utf8JsonWriter writer, CohortCoinPrice? price)
    {
        writer.WritePropertyName("coinPrice");
        if (price is { Dollars: { } dollars })
            writer.WriteNumberValue((decimal)dollars.MicrosPerUnit.Numerator / UsdMicros.MicrosPerDollar);
        else
            writer.WriteStringValue(price?.Channel?.ToString().ToLowerInvariant());
    }

    private static string GiftKey(GiftShare gift) =>
        gift.GiftId < 0
            ? gift.Coins.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"id:{gift.GiftId}");

    private static void WriteCatalogue(Utf8JsonWriter writer, GiftCatalog catalogue)
    {
        writer.WriteStartArray("catalogue");
        foreach (Gift gift in catalogue.Gifts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", gift.Id);
            writer.WriteString("name", gift.Name);
            writer.WriteNumber("coins", gift.Price.Value);
            if (gift.Streakable is { } streakable)
                writer.WriteBoolean("streakable", streakable);
            else
                writer.WriteNull("streakable");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
