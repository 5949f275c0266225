using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli.Tests;

/// <summary>The published schema says what the reader does: same keys, same limits, same defaults.</summary>
public sealed class SchemaTests
{
    private const string Stray = "zzzz";

    private static readonly JsonObject Schema = ScenarioSchema.Create();

    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    public static TheoryData<string> CardIds { get; } = [.. RateCards.BuiltIn.Select(card => card.Id)];

    [Fact]
    public async Task Schema_IsPrinted_AsDraft202012()
    {
        CliRun run = await CliRun.Of("scenario", "schema");
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", run.Json.GetProperty("$schema").GetString());
    }

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Preset_AsWrittenAndAsResolved_Conforms(string name)
    {
        JsonElement written = ScenarioText.Parse(Presets.Text(name)!).Value;
        Assert.Empty(SchemaShape.Problems(Schema, JsonNode.Parse(written.GetRawText()), Schema));
        JsonNode resolved = JsonNode.Parse(ScenarioResolver.ResolvePreset(name).Value.ToCanonicalJson())!;
        Assert.Empty(SchemaShape.Problems(Schema, resolved, Schema));
    }

    [Theory]
    [MemberData(nameof(CardIds))]
    public void Keys_OfEveryObject_AreTheReaders(string card)
    {
        JsonObject scenario = Full(card);
        int objects = 0;
        foreach ((JsonObject schema, JsonObject at) in Objects(Schema, scenario).ToList())
        {
            if (schema["properties"] is not JsonObject properties)
                continue;
            objects++;
            at[Stray] = 1;
            Problem problem = Assert.Single(Resolve(scenario).Problems, problem => problem.Value == Stray);
            _ = at.Remove(Stray);
            Assert.Equal(
                problem.Allowed.Split(", ").Order(StringComparer.Ordinal),
                properties.Select(property => property.Key).Order(StringComparer.Ordinal));
        }

        Assert.True(objects > 30, $"only {objects} objects were looked at");
    }

    [Fact]
    public void Limits_OfEveryNumber_AreTheReaders()
    {
        JsonObject scenario = Full("measured");
        int numbers = 0;
        foreach ((JsonObject schema, JsonObject parent, string key) in Numbers(Schema, scenario).ToList())
        {
            numbers++;
            bool isWhole = schema["type"]!.ToJsonString().Contains("integer", StringComparison.Ordinal);
            decimal step = isWhole ? 1 : 0.001m;
            decimal min = schema["minimum"] is { } least ? Decimal(least) : Decimal(schema["exclusiveMinimum"]!) + step;
            decimal max = Decimal(schema["maximum"]!);
            JsonNode? before = parent[key]?.DeepClone();
            Assert.False(IsRefused(scenario, parent, key, min), $"{key}: {min} is allowed");
            Assert.False(IsRefused(scenario, parent, key, max), $"{key}: {max} is allowed");
            Assert.True(IsRefused(scenario, parent, key, min - step), $"{key}: {min - step} is not allowed");
            Assert.True(IsRefused(scenario, parent, key, max + step), $"{key}: {max + step} is not allowed");
            parent[key] = before;
        }

        Assert.True(numbers > 30, $"only {numbers} numbers were looked at");
    }

    [Theory]
    [InlineData("gifts", Limits.GiftsPerCohort)]
    [InlineData("cohorts", Limits.CohortsPerSide)]
    [InlineData("forfeits", Limits.Forfeits)]
    [InlineData("languages", Limits.Languages)]
    [InlineData("timeline", Limits.TimelineEntries)]
    public void Limits_OfEveryList_AreTheReaders(string what, int most)
    {
        foreach ((int count, bool isAllowed) in new[] { (most, true), (most + 1, false) })
        {
            JsonObject scenario = Full("measured");
            JsonArray side = scenario["audience"]!["a"]!.AsArray();
            JsonNode cohort = side[0]!.DeepClone();
            switch (what)
            {
                case "gifts":
                    side[0]!["gifts"] = new JsonObject(Enumerable.Range(1, count).Select(coins => KeyValuePair.Create($"{coins}", (JsonNode?)1)));
                    break;
                case "cohorts":
                    side.Clear();
                    foreach (int i in Enumerable.Range(0, count))
                    {
                        cohort["cohort"] = $"c{i}";
                        side.Add(cohort.DeepClone());
                    }

                    break;
                case "languages":
                    scenario["forfeits"] = new JsonArray(new JsonObject(Enumerable.Range(0, count).Select(
                        i => KeyValuePair.Create(i == 0 ? "en" : $"x{(char)('a' + i)}", (JsonNode?)"task"))));
                    break;
                case "timeline":
                    scenario["rules"]!["duration"] = "3600s";
                    scenario["timeline"] = new JsonArray([.. Enumerable.Range(0, count).Select(
                        i => JsonNode.Parse($$"""{ "at": "{{2 * i}}s", "speedChallenge": { "within": "1s", "lasts": "1s" } }"""))]);
                    break;
                default:
                    scenario["forfeits"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => (JsonNode?)$"task {i}")]);
                    break;
            }

            Assert.Equal(isAllowed, Resolve(scenario).IsValid);
            Assert.Equal(isAllowed, !SchemaShape.Problems(Schema, scenario, Schema).Any());
        }
    }

    [Fact]
    public void Defaults_AreWhatIsFilledIn()
    {
        JsonObject least = JsonNode.Parse(
            """
            { "name": "x", "creators": { "a": { "name": "A" }, "b": { "name": "B" } },
              "audience": { "a": [ { "cohort": "c", "size": 1, "giftsPerMinute": 1, "gifts": { "1": 1 } } ], "b": [] } }
            """)!.AsObject();
        Assert.Empty(SchemaShape.Problems(Schema, least, Schema));
        JsonObject filled = JsonNode.Parse(Resolve(least).Value.ToCanonicalJson())!.AsObject();
        filled["rates"] = filled["rates"]!["id"]!.GetValue<string>();
        int defaults = 0;
        foreach ((JsonObject schema, JsonObject at) in Objects(Schema, filled))
        {
            foreach ((string key, JsonNode? value) in schema["properties"]?.AsObject() ?? [])
            {
                if (value!["default"] is not { } expected)
                    continue;
                defaults++;
                Assert.Equal(expected.ToJsonString(), at[key]!.ToJsonString());
            }
        }

        Assert.True(defaults > 10, $"only {defaults} defaults were looked at");
    }

    [Theory]
    [InlineData("""{ "rules": { "duration": "5 minutes" } }""")]
    [InlineData("""{ "rules": { "likes": 3 } }""")]
    [InlineData("""{ "name": 7 }""")]
    [InlineData("""{ "audience": { "a": [ { "cohort": "c" } ], "b": [] } }""")]
    [InlineData("""{ "colour": "red" }""")]
    [InlineData("""{ "rules": { "specificGift": true } }""")]
    [InlineData("""{ "timeline": [ { "at": "1s" } ] }""")]
    [InlineData("""{ "timeline": [ { "at": "1s", "side": "c", "powerUp": "magic-mist" } ] }""")]
    [InlineData("""{ "timeline": [ { "at": "1s", "side": "a", "powerUp": "hammer" } ] }""")]
    [InlineData("""{ "timeline": [ { "at": "1s", "side": "a", "speedChallenge": {} } ] }""")]
    [InlineData("""{ "timeline": [ { "at": "1s", "side": "a", "powerUp": "magic-mist", "speedChallenge": {} } ] }""")]
    [InlineData("""{ "load": {} }""")]
    [InlineData("""{ "forfeits": [ { "ar": "x" } ] }""")]
    public void Fault_IsSeenByTheSchema(string fault)
    {
        JsonObject scenario = Full("measured");
        foreach ((string key, JsonNode? value) in JsonNode.Parse(fault)!.AsObject())
            scenario[key] = value?.DeepClone();
        Assert.NotEmpty(SchemaShape.Problems(Schema, scenario, Schema));
        Assert.False(Resolve(scenario).IsValid);
    }

    [Fact]
    public void CardOnABase_Conforms_AndResolvesWhole()
    {
        JsonObject scenario = Full("measured");
        scenario["rates"] = JsonNode.Parse(
            """
            { "base": "source-b", "id": "mine", "name": "Mine",
              "processorFee": { "provenance": "measured", "mid": { "flatUsdMicros": 250000, "share": { "parts": 2, "of": 100 } }, "source": "my bank" } }
            """);
        Assert.Empty(SchemaShape.Problems(Schema, scenario, Schema));
        JsonNode resolved = JsonNode.Parse(Resolve(scenario).Value.ToCanonicalJson())!;
        Assert.Null(resolved["rates"]!["base"]);
        Assert.Equal(10, resolved["rates"]!["pointsPerDiamond"]!["mid"]!.GetValue<int>());
        Assert.Equal(resolved.ToJsonString(), JsonNode.Parse(Resolve(resolved).Value.ToCanonicalJson())!.ToJsonString());

        scenario["rates"]!["base"] = "source-c";
        Assert.NotEmpty(SchemaShape.Problems(Schema, scenario, Schema));
        Assert.Equal("rates.base", Assert.Single(Resolve(scenario).Problems).Path);
    }

    // Every object and list filled in, small enough that only the number in question can be too large.
    private static JsonObject Full(string card)
    {
        Checked<Scenario> scenario = ScenarioResolver.ResolveText(
            $$"""
            name: Full
            rates: {{card}}
            rules: { duration: 10s }
            creators: { a: { name: A, followers: {{Limits.Followers}} }, b: { name: B, followers: {{Limits.Followers}} } }
            audience:
              a: [ { cohort: c, size: 1, giftsPerMinute: 0.001, gifts: { 1: 1 }, walletCoins: 5,
                     streak: { mean: 2 }, stay: { median: 4m, p90: 20m }, topFifth: 0.5 } ]
              b: [ { cohort: c, size: 1, giftsPerMinute: 0.001, gifts: { 1: 1 }, walletCoins: 5 } ]
            timeline:
              - { at: 1s, side: a, powerUp: magic-mist }
              - { at: 2s, speedChallenge: {} }
            forfeits: [ Sing, { en: Draw, ar: رسم } ]
            catalogue: [ { id: 5, name: Gift, coins: 1 } ]
            """);
        return JsonNode.Parse(scenario.Value.ToCanonicalJson())!.AsObject();
    }

    private static Checked<Scenario> Resolve(JsonNode scenario) => ScenarioResolver.ResolveText(scenario.ToJsonString());

    private static bool IsRefused(JsonObject scenario, JsonObject parent, string key, decimal value)
    {
        parent[key] = value;
        return Resolve(scenario).Problems.Any(
            problem => problem.Path.EndsWith("." + key, StringComparison.Ordinal) && problem.Message.Contains("within the limits", StringComparison.Ordinal));
    }

    private static IEnumerable<(JsonObject Schema, JsonObject At)> Objects(JsonObject schema, JsonNode? node)
    {
        if (node is JsonArray list && schema["items"] is JsonObject items)
            return list.SelectMany(item => Objects(SchemaShape.For(items, item, Schema), item));
        if (node is not JsonObject at)
            return [];
        return at
            .Where(pair => schema["properties"]?[pair.Key] is not null)
            .SelectMany(pair => Objects(SchemaShape.For(schema["properties"]![pair.Key]!.AsObject(), pair.Value, Schema), pair.Value))
            .Prepend((schema, at));
    }

    private static IEnumerable<(JsonObject Schema, JsonObject Parent, string Key)> Numbers(JsonObject schema, JsonNode scenario) =>
        from found in Objects(schema, scenario)
        from property in found.Schema["properties"]?.AsObject() ?? []
        let own = SchemaShape.For(property.Value!.AsObject(), found.At[property.Key], Schema)
        where own["maximum"] is not null
        select (own, found.At, property.Key);

    private static decimal Decimal(JsonNode node) => node.Deserialize<decimal>();
}
