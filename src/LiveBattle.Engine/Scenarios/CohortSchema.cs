using System.Text.Json.Nodes;
using LiveBattle.Economy;
using static LiveBattle.Engine.Scenarios.SchemaParts;

namespace LiveBattle.Engine.Scenarios;

/// <summary>The part of the scenario's JSON Schema that is a cohort.</summary>
internal static class CohortSchema
{
    public static JsonObject Create() => Keys(
        "Viewers alike.",
        ["cohort", "size", "giftsPerMinute", "gifts"],
        ("cohort", new JsonObject
        {
            ["description"] = "Unique on its side; paths of settings name it.",
            ["type"] = "string",
            ["pattern"] = "^[A-Za-z0-9_-]+$",
        }),
        ("size", Ranged("integer", "Viewers at the start; 0 only where arrivalsPerMinute is above 0.", 0, Limits.ViewersPerSide)),
        ("giftsPerMinute", Ranged("number", "Gift arrivals of each viewer while present.", 0, Limits.GiftsPerMinute)),
        ("gifts", new JsonObject
        {
            ["description"] = $"A gift's name, id:NUMBER, or a number of coins up to {Limits.GiftCoins}; and how often it is chosen.",
            ["type"] = "object",
            ["minProperties"] = 1,
            ["maxProperties"] = Limits.GiftsPerCohort,
            ["additionalProperties"] = new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = Limits.GiftWeight },
        }),
        ("walletCoins", new JsonObject
        {
            ["description"] = "What each viewer can spend in this battle.",
            ["anyOf"] = new JsonArray(
                Ranged("integer", "Coins.", 0, Limits.WalletCoins),
                new JsonObject { ["enum"] = new JsonArray("unlimited", null) }),
            ["default"] = "unlimited",
        }),
        ("tapsPerMinute", OptionalNumber("Likes of each viewer while present.", 0, Limits.TapsPerMinute, 0)),
        ("streak", Optional(Keys(
            "Streaks of gifts that are known to be streakable; without it each arrival is one gift.",
            ["mean"],
            ("mean", Ranged("number", "Units of a streak in the mean.", 1, Limits.StreakMean))))),
        ("arrivalsPerMinute", OptionalNumber("Newcomers in the live window.", 0, Limits.ArrivalsPerMinute, 0)),
        ("stay", Optional(Keys(
            "How long viewers stay; without it everybody stays to the end.",
            ["median", "p90"],
            ("median", Duration("Half of them stay longer.", Limits.StayMinMicros, Limits.StayMaxMicros)),
            ("p90", Duration("One in ten stays longer; above the median.", Limits.StayMinMicros, Limits.StayMaxMicros))))),
        ("topFifth", OptionalNumber(
            "Share of the cohort's gifts that its most active fifth sends; without it all are alike.",
            Limits.TopFifthMin,
            Limits.TopFifthMax,
            null)),
        ("coinPrice", new JsonObject
        {
            ["description"] = "What a coin costs these viewers: the rate card's price in a shop, or dollars with at most six decimals.",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray("web", "app", null) },
                new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar }),
            ["default"] = null,
        }),
        ("responses", Optional(Responses())));

    private static JsonObject Responses() => Keys(
        "How the rate answers what happens: factors, and gifts that call forth gifts.",
        [],
        ("closing", Factor("Over the last 30 seconds.")),
        ("behind", Factor("When its side is behind by everything; in proportion for less.")),
        ("ahead", Factor("When its side leads by everything; in proportion for less.")),
        ("multiplier", Factor("While a multiplier works for its side.")),
        ("contagion", Defaulted(
            Optional(new JsonObject
            {
                ["description"] =
                    $"Gifts that a gift on its side adds in the mean; above 0 at most {Limits.Contagion} for a side's cohorts together.",
                ["type"] = "number",
                ["exclusiveMinimum"] = -1,
                ["maximum"] = Limits.Contagion,
            }),
            0)));

    private static JsonObject Factor(string description) => OptionalNumber(description, 0, Limits.ResponseFactor, 1);
}
