using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// The JSON Schema (2020-12) of scenario files, for editors: keys, kinds, limits and defaults. Everything that resolves
/// conforms to it. What a schema cannot say – lengths of durations, names of gifts, sums over cohorts – only resolving
/// finds. Limits come from <see cref="Limits"/>; the shape of a rate card comes from the cards themselves.
/// </summary>
public static class ScenarioSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string DurationPattern = "^([0-9]+\\.?[0-9]*|\\.[0-9]+)(ms|s|m)$";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as indented text.</summary>
    public static string ToText() => Create().ToJsonString(Readable);

    /// <summary>The schema as a value of its own.</summary>
    public static JsonObject Create()
    {
        JsonObject root = Keys(
            "A scenario of LiveBattle: two creators, their audiences, and the rules between them.",
            ["name", "creators", "audience"],
            ("name", Text($"Shown to people; at most {Limits.NameLength} characters.")),
            ("rates", Optional(Rates())),
            ("rules", Optional(Rules())),
            ("creators", Sides("The two who are live.", Creator)),
            ("spectators", Optional(Keys(
                "People who join.", [], ("walletCoins", OptionalWhole("Practice coins of each.", 0, Limits.WalletCoins, 2_000))))),
            ("audience", Sides("Who watches whom; an empty list is spectators only.", () => List(Cohort(), 0, Limits.CohortsPerSide))),
            ("timeline", NotPlayed("Scripted moments.", new JsonArray())),
            ("load", NotPlayed("Load runs.")),
            ("catalogue", Optional(List(Gift(), 0, null))),
            ("forfeits", Optional(List(Text("A harmless task for the loser."), 1, Limits.Forfeits))));
        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "LiveBattle scenario",
            ["$defs"] = new JsonObject { ["duration"] = Duration() },
        }.With(root);
    }

    private static JsonObject Rules() => Keys(
        "The rule pack's settings.",
        [],
        ("duration", DurationOf("Length of the live window.", Limits.DurationMinMicros, Limits.DurationMaxMicros, "301s")),
        ("countdown", DurationOf("Before the live window.", 0, Limits.CountdownMaxMicros, "3s")),
        ("likes", Optional(Keys(
            "Points of likes.",
            [],
            ("first", OptionalWhole("Of a viewer's first like.", 0, Limits.LikePoints, 3)),
            ("next", OptionalWhole("Of each later one.", 0, Limits.LikePoints, 1)),
            ("cap", OptionalWhole("Most that a viewer's likes bring.", 0, Limits.LikePoints, 6))))),
        ("followerPoints", new JsonObject
        {
            ["description"] = "Whether each live follower brings a point at the start of live.",
            ["type"] = new JsonArray("boolean", "null"),
            ["default"] = false,
        }),
        ("specificGift", NotPlayed("Battles in which one gift counts.")),
        ("gloveChance", OptionalNumber("Chance that a gift under a boosting glove is multiplied.", 0, 1, 0.25)));

    private static JsonObject Creator() => Keys(
        "A creator.",
        ["name"],
        ("name", Text($"Shown to people, and names the audience's luck; at most {Limits.NameLength} characters.")),
        ("followers", OptionalWhole("All followers.", 0, Limits.Followers, null)),
        ("liveFollowers", OptionalWhole("Followers who are live at the start.", 0, Limits.Followers, 0)),
        ("winStreak", OptionalWhole("Battles won in a row before this one.", 0, Limits.WinStreak, 0)));

    private static JsonObject Cohort() => Keys(
        "Viewers alike.",
        ["cohort", "size", "giftsPerMinute", "gifts"],
        ("cohort", new JsonObject
        {
            ["description"] = "Unique on its side; paths of settings name it.",
            ["type"] = "string",
            ["pattern"] = "^[A-Za-z0-9_-]+$",
        }),
        ("size", Ranged("integer", "Viewers.", 1, Limits.ViewersPerSide)),
        ("giftsPerMinute", Ranged("number", "Gift arrivals of each viewer.", 0, Limits.GiftsPerMinute)),
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
        ("tapsPerMinute", NotPlayed("Taps.", 0)),
        ("streak", NotPlayed("Streaks.")),
        ("arrivalsPerMinute", NotPlayed("Newcomers.", 0)),
        ("stay", NotPlayed("How long viewers stay.")),
        ("coinPrice", new JsonObject
        {
            ["description"] = "What a coin costs these viewers: the rate card's price in a shop, or dollars with at most six decimals.",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray("web", "app", null) },
                new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar }),
            ["default"] = null,
        }),
        ("responses", Optional(Keys(
            "How the rate answers what happens.",
            [],
            ("closing", OptionalNumber("Factor over the last 30 seconds.", 0, Limits.ResponseFactor, 1)),
            ("behind", NotPlayed("Factor while behind.", 1)),
            ("ahead", NotPlayed("Factor while ahead.", 1)),
            ("multiplier", NotPlayed("Factor while a multiplier is on.", 1)),
            ("contagion", NotPlayed("Gifts that bring gifts.", 0))))));

    private static JsonObject Gift() => Keys(
        "A gift of a catalogue of the scenario's own.",
        ["id", "name", "coins"],
        ("id", Ranged("integer", "Unique.", 1, int.MaxValue)),
        ("name", Text("Shown to people.")),
        ("coins", Ranged("integer", "Its price.", 1, Limits.GiftCoins)),
        ("streakable", new JsonObject { ["type"] = new JsonArray("boolean", "null") }));

    private static JsonObject Rates()
    {
        JsonNode?[] ids = [.. RateCards.BuiltIn.Select(card => (JsonNode?)card.Id)];
        JsonObject card = CardShape.Of(RateCards.BuiltIn.Select(each => JsonNode.Parse(RateCardJson.ToText(each))!));
        card["properties"]!["base"] = new JsonObject
        {
            ["description"] = "Where entries that are left out come from, as in { base: source-b, id: mine, name: Mine, processorFee: {...} }; "
                + "silent without it.",
            ["enum"] = new JsonArray([.. ids.Select(id => id?.DeepClone()), null]),
        };
        return new JsonObject
        {
            ["description"] = "What coins and points are worth: a rate card by name, or written out, whole or as changes to a base.",
            ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = new JsonArray(ids) }, card),
            ["default"] = RateCards.Default.Id,
        };
    }

    private static JsonObject Sides(string description, Func<JsonObject> side) =>
        Keys(description, ["a", "b"], ("a", side()), ("b", side()));

    private static JsonObject Keys(string description, string[] required, params (string Key, JsonObject Value)[] keys)
    {
        JsonObject properties = [];
        foreach ((string key, JsonObject value) in keys)
            properties[key] = value;
        JsonObject schema = new()
        {
            ["description"] = description,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        if (required.Length > 0)
            schema["required"] = new JsonArray([.. required.Select(key => (JsonNode?)key)]);
        return schema;
    }

    // An explicit null is the same as leaving a key out.
    private static JsonObject Optional(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        else
            schema["anyOf"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "null" });
        return schema;
    }

    private static JsonObject OptionalWhole(string description, long min, long max, long? fallback) =>
        Defaulted(Optional(Ranged("integer", description, min, max)), fallback);

    private static JsonObject OptionalNumber(string description, double min, double max, double fallback) =>
        Defaulted(Optional(Ranged("number", description, min, max)), fallback);

    private static JsonObject Ranged(string type, string description, JsonNode min, JsonNode max) => new()
    {
        ["description"] = description,
        ["type"] = type,
        ["minimum"] = min,
        ["maximum"] = max,
    };

    private static JsonObject Defaulted(JsonObject schema, JsonNode? fallback)
    {
        if (fallback is not null)
            schema["default"] = fallback;
        return schema;
    }

    private static JsonObject Text(string description) => new()
    {
        ["description"] = description,
        ["type"] = "string",
        ["minLength"] = 1,
    };

    private static JsonObject List(JsonObject item, int min, int? max) =>
        new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = min }
            .With(max is null ? [] : new JsonObject { ["maxItems"] = max });

    private static JsonObject Duration() => new()
    {
        ["type"] = new JsonArray("string", "null"),
        ["pattern"] = DurationPattern,
    };

    private static JsonObject DurationOf(string description, long min, long max, string fallback) => new()
    {
        ["description"] =
            $"{description} From {Durations.Print(min)} to {Durations.Print(max)}, as in 10s or 5m, in steps of 100ms.",
        ["$ref"] = "#/$defs/duration",
        ["default"] = fallback,
    };

    private static JsonObject NotPlayed(string what, params JsonNode?[] alsoAllowed) => new()
    {
        ["description"] = $"{what} Not played by engine version {EngineVersion.Current}.",
        ["enum"] = new JsonArray([.. alsoAllowed, null]),
    };

    private static JsonObject With(this JsonObject schema, JsonObject more)
    {
        foreach ((string key, JsonNode? value) in more.ToArray())
        {
            more.Remove(key);
            schema[key] = value;
        }

        return schema;
    }

    /// <summary>What the built-in cards have in common: canonical JSON writes every key, so three cards show them all.</summary>
    private static class CardShape
    {
        public static JsonObject Of(IEnumerable<JsonNode> examples)
        {
            JsonNode?[] seen = [.. examples];
            JsonObject[] objects = [.. seen.OfType<JsonObject>()];
            JsonArray[] lists = [.. seen.OfType<JsonArray>()];
            if (objects.Length > 0)
            {
                return Keys("Part of a rate card.", [], [.. objects
                    .SelectMany(each => each.Select(pair => pair.Key))
                    .Distinct()
                    .Select(key => (key, OrNull(Of(objects.Select(each => each[key]).OfType<JsonNode>()))))]);
            }

            if (lists.Length > 0)
                return new JsonObject { ["type"] = "array", ["items"] = Of(lists.SelectMany(list => list).OfType<JsonNode>()) };
            string[] types = [.. seen.Select(each => Type(each!.GetValueKind())).Distinct()];
            return types is [var only] ? new JsonObject { ["type"] = only } : [];
        }

        private static JsonObject OrNull(JsonObject schema) => schema.ContainsKey("type") ? Optional(schema) : schema;

        private static string Type(JsonValueKind kind) => kind switch
        {
            JsonValueKind.Number => "integer",
            JsonValueKind.String => "string",
            _ => "boolean",
        };
    }
}
