using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Engine.Battle;
using static LiveBattle.Engine.Scenarios.SchemaParts;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// The JSON Schema (2020-12) of scenario files, for editors: keys, kinds, limits and defaults. Everything that resolves
/// conforms to it. What a schema cannot say – lengths of durations, names of gifts, the order of a script, sums over
/// cohorts – only resolving finds. Limits come from <see cref="Limits"/>; the shape of a rate card comes from the cards
/// themselves.
/// </summary>
public static class ScenarioSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

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
            ("rates", Optional(RateCardSchema.Create())),
            ("rules", Optional(Rules())),
            ("creators", Sides("The two who are live.", Creator)),
            ("spectators", Optional(Keys(
                "People who join.", [], ("walletCoins", OptionalWhole("Practice coins of each.", 0, Limits.SpectatorWalletCoins, 2_000))))),
            ("audience", Sides("Who watches whom; an empty list is spectators only.", () => List(CohortSchema.Create(), 0, Limits.CohortsPerSide))),
            ("timeline", Defaulted(Optional(List(TimelineEntry(), 0, Limits.TimelineEntries)), new JsonArray())),
            ("load", NullOnly("A load run is not part of a battle yet.")),
            ("catalogue", Optional(List(Gift(), 0, null))),
            ("forfeits", Optional(List(Forfeit(), 1, Limits.Forfeits))));
        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "LiveBattle scenario",
            ["$defs"] = new JsonObject
            {
                ["duration"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = DurationPattern },
            },
        }.With(root);
    }

    private static JsonObject Rules() => Keys(
        "The rule pack's settings.",
        [],
        ("duration", DurationOr("Length of the live window.", Limits.DurationMinMicros, Limits.DurationMaxMicros, 301_000_000)),
        ("countdown", DurationOr("Before the live window.", 0, Limits.CountdownMaxMicros, 3_000_000)),
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
        ("specificGift", Optional(new JsonObject
        {
            ["description"] = "The only gift that brings points, one for each unit: a name, id:NUMBER, or a number of coins.",
            ["anyOf"] = new JsonArray(Text("A name, or id:NUMBER."), Ranged("integer", "Coins.", 1, Limits.GiftCoins)),
        })),
        ("gloveChance", OptionalNumber("Chance that a gift under a boosting glove is multiplied.", 0, 1, 0.25)));

    private static JsonObject Creator() => Keys(
        "A creator.",
        ["name"],
        ("name", Text($"Shown to people, and names the audience's luck; at most {Limits.NameLength} characters.")),
        ("followers", OptionalWhole("All followers.", 0, Limits.Followers, null)),
        ("liveFollowers", OptionalWhole("Followers who are live at the start.", 0, Limits.Followers, 0)),
        ("winStreak", OptionalWhole("Battles won in a row before this one.", 0, Limits.WinStreak, 0)));

    private static JsonObject TimelineEntry() => new()
    {
        ["description"] = "What happens by script, in the order of time.",
        ["anyOf"] = new JsonArray(
            Keys(
                "A side uses a power-up.",
                ["at", "side", "powerUp"],
                ("at", At()),
                ("side", new JsonObject { ["description"] = "Who uses it.", ["enum"] = new JsonArray("a", "b") }),
                ("powerUp", new JsonObject
                {
                    ["description"] = $"At most {Limits.PowerUpsPerKind} gloves and mists a side, and {Limits.TimeMakers} time makers in all.",
                    ["enum"] = new JsonArray([.. PowerUpNames.All.Select(name => (JsonNode?)name)]),
                }),
                ("speedChallenge", NullOnly("An entry does one thing."))),
            Keys(
                "A speed challenge is announced to both sides.",
                ["at", "speedChallenge"],
                ("at", At()),
                ("side", NullOnly("A speed challenge is for both sides.")),
                ("powerUp", NullOnly("An entry does one thing.")),
                ("speedChallenge", Challenge()))),
    };

    private static JsonObject At() => Duration("From the start of live, inside the live window.", 0, TimelineReader.LastMicros);

    private static JsonObject Challenge()
    {
        SpeedChallenge usual = SpeedChallenge.Default;
        return Keys(
            "A task, and what it brings to each side that makes it; one at a time.",
            [],
            ("gifts", OptionalWhole("Units that a side must receive.", 1, Limits.ChallengeGifts, usual.Gifts)),
            ("within", DurationOr("Length of the task.", Limits.ChallengeMinMicros, Limits.ChallengeMaxMicros, usual.WithinMicros)),
            ("multiplier", OptionalWhole(
                "Factor on gifts in the reward.", Limits.ChallengeMultiplierMin, Limits.ChallengeMultiplier, usual.Multiplier)),
            ("lasts", DurationOr("Length of the reward.", Limits.ChallengeMinMicros, Limits.ChallengeMaxMicros, usual.LastsMicros)));
    }

    private static JsonObject Gift() => Keys(
        "A gift of a catalogue of the scenario's own.",
        ["id", "name", "coins"],
        ("id", Ranged("integer", "Unique.", 1, int.MaxValue)),
        ("name", Text("Shown to people.")),
        ("coins", Ranged("integer", "Its price.", 1, Limits.GiftCoins)),
        ("streakable", new JsonObject { ["type"] = new JsonArray("boolean", "null") }));

    private static JsonObject Forfeit() => new()
    {
        ["description"] = "A harmless task for the loser: a text, or texts by language.",
        ["anyOf"] = new JsonArray(
            Text("In English."),
            new JsonObject
            {
                ["description"] = "Texts by two-letter codes, English among them.",
                ["type"] = "object",
                ["required"] = new JsonArray("en"),
                ["maxProperties"] = Limits.Languages,
                ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z]{2}$" },
                ["additionalProperties"] = Text("The task in this language."),
            }),
    };

    private static JsonObject Sides(string description, Func<JsonObject> side) =>
        Keys(description, ["a", "b"], ("a", side()), ("b", side()));
}
