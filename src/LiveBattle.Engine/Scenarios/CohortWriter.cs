using System.Collections.Immutable;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>The part of the canonical JSON that is the audience.</summary>
internal static class CohortWriter
{
    public static void WriteSide(Utf8JsonWriter writer, string key, ImmutableArray<Cohort> cohorts)
    {
        writer.WriteStartArray(key);
        foreach (Cohort cohort in cohorts)
            Write(writer, cohort);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Cohort cohort)
    {
        writer.WriteStartObject();
        writer.WriteString("cohort", cohort.Name);
        writer.WriteNumber("size", cohort.Size);
        writer.WriteNumber("giftsPerMinute", cohort.GiftsPerMinute);
        writer.WriteStartObject("gifts");
        foreach (GiftShare gift in cohort.Gifts)
            writer.WriteNumber(GiftKeys.Of(gift.GiftId), gift.Weight);
        writer.WriteEndObject();
        if (cohort.WalletCoins is { } wallet)
            writer.WriteNumber("walletCoins", wallet);
        else
            writer.WriteString("walletCoins", "unlimited");
        writer.WriteNumber("tapsPerMinute", cohort.TapsPerMinute);
        WriteStreak(writer, cohort.StreakMean);
        writer.WriteNumber("arrivalsPerMinute", cohort.ArrivalsPerMinute);
        WriteStay(writer, cohort.Stay);
        if (cohort.TopFifth is { } share)
            writer.WriteNumber("topFifth", share);
        else
            writer.WriteNull("topFifth");
        WriteCoinPrice(writer, cohort.CoinPrice);
        WriteResponses(writer, cohort.Responses);
        writer.WriteEndObject();
    }

    private static void WriteStreak(Utf8JsonWriter writer, double? mean)
    {
        if (mean is null)
        {
            writer.WriteNull("streak");
            return;
        }

        writer.WriteStartObject("streak");
        writer.WriteNumber("mean", mean.Value);
        writer.WriteEndObject();
    }

    private static void WriteStay(Utf8JsonWriter writer, StayLaw? stay)
    {
        if (stay is null)
        {
            writer.WriteNull("stay");
            return;
        }

        writer.WriteStartObject("stay");
        writer.WriteString("median", Durations.Print(stay.MedianMicros));
        writer.WriteString("p90", Durations.Print(stay.P90Micros));
        writer.WriteEndObject();
    }

    private static void WriteCoinPrice(Utf8JsonWriter writer, CohortCoinPrice? price)
    {
        writer.WritePropertyName("coinPrice");
        if (price is { Dollars: { } dollars })
            writer.WriteNumberValue((decimal)dollars.MicrosPerUnit.Numerator / UsdMicros.MicrosPerDollar);
        else
            writer.WriteStringValue(price?.Channel?.ToString().ToLowerInvariant());
    }

    private static void WriteResponses(Utf8JsonWriter writer, CohortResponses responses)
    {
        writer.WriteStartObject("responses");
        writer.WriteNumber("closing", responses.Closing);
        writer.WriteNumber("behind", responses.Behind);
        writer.WriteNumber("ahead", responses.Ahead);
        writer.WriteNumber("multiplier", responses.Multiplier);
        writer.WriteNumber("contagion", responses.Contagion);
        writer.WriteEndObject();
    }
}
