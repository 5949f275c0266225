using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Economy;
using static LiveBattle.Engine.Scenarios.SchemaParts;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// The part of the scenario's JSON Schema that is a rate card: what the built-in cards have in common. Canonical JSON
/// writes every key, so three cards show them all.
/// </summary>
internal static class RateCardSchema
{
    public static JsonObject Create()
    {
        JsonNode?[] ids = [.. RateCards.BuiltIn.Select(card => (JsonNode?)card.Id)];
        JsonObject card = ShapeOf(RateCards.BuiltIn.Select(each => JsonNode.Parse(RateCardJson.ToText(each))!));
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

    private static JsonObject ShapeOf(IEnumerable<JsonNode> examples)
    {
        JsonNode?[] seen = [.. examples];
        JsonObject[] objects = [.. seen.OfType<JsonObject>()];
        JsonArray[] lists = [.. seen.OfType<JsonArray>()];
        if (objects.Length > 0)
        {
            return Keys("Part of a rate card.", [], [.. objects
                .SelectMany(each => each.Select(pair => pair.Key))
                .Distinct()
                .Select(key => (key, OrNull(ShapeOf(objects.Select(each => each[key]).OfType<JsonNode>()))))]);
        }

        if (lists.Length > 0)
            return new JsonObject { ["type"] = "array", ["items"] = ShapeOf(lists.SelectMany(list => list).OfType<JsonNode>()) };
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
