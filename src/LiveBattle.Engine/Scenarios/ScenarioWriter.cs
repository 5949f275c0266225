using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

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
            CohortWriter.WriteSide(writer, "a", scenario.AudienceA);
            CohortWriter.WriteSide(writer, "b", scenario.AudienceB);
            writer.WriteEndObject();
            WriteTimeline(writer, scenario.Timeline);
            WriteCatalogue(writer, scenario.Catalogue);
            WriteForfeits(writer, scenario.Forfeits);
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
        writer.WriteString("specificGift", rules.SpecificGift is { } only ? GiftKeys.Of(only.GiftId) : null);
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

    private static void WriteTimeline(Utf8JsonWriter writer, ImmutableArray<TimelineEntry> timeline)
    {
        writer.WriteStartArray("timeline");
        foreach (TimelineEntry entry in timeline)
        {
            writer.WriteStartObject();
            writer.WriteString("at", Durations.Print(entry.AtMicros));
            switch (entry)
            {
                case ScriptedPowerUp use:
                    writer.WriteString("side", use.Side == BattleSide.A ? "a" : "b");
                    writer.WriteString("powerUp", PowerUpNames.Of(use.PowerUp));
                    break;
                case ScriptedChallenge { Challenge: SpeedChallenge challenge }:
                    writer.WriteStartObject("speedChallenge");
                    writer.WriteNumber("gifts", challenge.Gifts);
                    writer.WriteString("within", Durations.Print(challenge.WithinMicros));
                    writer.WriteNumber("multiplier", challenge.Multiplier);
                    writer.WriteString("lasts", Durations.Print(challenge.LastsMicros));
                    writer.WriteEndObject();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

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

    // A task in English alone is its text.
    private static void WriteForfeits(Utf8JsonWriter writer, ImmutableArray<Forfeit> deck)
    {
        writer.WriteStartArray("forfeits");
        foreach (Forfeit forfeit in deck)
        {
            if (forfeit.Texts.Count == 1)
            {
                writer.WriteStringValue(forfeit.Text(Forfeit.MainLanguage));
                continue;
            }

            writer.WriteStartObject();
            foreach ((string language, string text) in forfeit.Texts)
                writer.WriteString(language, text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
