using System.Text.Json.Nodes;

namespace LiveBattle.Engine.Scenarios;

/// <summary>What the scenario's JSON Schema is put together from.</summary>
internal static class SchemaParts
{
    /// <summary>The pattern of <see cref="Durations"/>.</summary>
    public const string DurationPattern = "^([0-9]+\\.?[0-9]*|\\.[0-9]+)(ms|s|m)$";

    /// <summary>An object with these keys and no other.</summary>
    public static JsonObject Keys(string description, string[] required, params (string Key, JsonObject Value)[] keys)
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

    /// <summary>The schema with null beside it: an explicit null is the same as leaving a key out.</summary>
    public static JsonObject Optional(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        else
            schema["anyOf"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "null" });
        return schema;
    }

    public static JsonObject OptionalWhole(string description, long min, long max, long? fallback) =>
        Defaulted(Optional(Ranged("integer", description, min, max)), fallback);

    public static JsonObject OptionalNumber(string description, double min, double max, double? fallback) =>
        Defaulted(Optional(Ranged("number", description, min, max)), fallback);

    public static JsonObject Ranged(string type, string description, JsonNode min, JsonNode max) => new()
    {
        ["description"] = description,
        ["type"] = type,
        ["minimum"] = min,
        ["maximum"] = max,
    };

    public static JsonObject Defaulted(JsonObject schema, JsonNode? fallback)
    {
        if (fallback is not null)
            schema["default"] = fallback;
        return schema;
    }

    public static JsonObject Text(string description) => new()
    {
        ["description"] = description,
        ["type"] = "string",
        ["minLength"] = 1,
    };

    public static JsonObject List(JsonObject item, int min, int? max) =>
        new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = min }
            .With(max is null ? [] : new JsonObject { ["maxItems"] = max });

    /// <summary>A duration that is needed.</summary>
    public static JsonObject Duration(string description, long min, long max) => new()
    {
        ["description"] = $"{description} {DurationRange(min, max)}",
        ["type"] = "string",
        ["pattern"] = DurationPattern,
    };

    /// <summary>A duration that may be left out.</summary>
    public static JsonObject DurationOr(string description, long min, long max, long fallback) => new()
    {
        ["description"] = $"{description} {DurationRange(min, max)}",
        ["$ref"] = "#/$defs/duration",
        ["default"] = Durations.Print(fallback),
    };

    /// <summary>A key that only null may stand at.</summary>
    public static JsonObject NullOnly(string description) => new()
    {
        ["description"] = description,
        ["enum"] = new JsonArray((JsonNode?)null),
    };

    /// <summary>The schema with the other's entries moved into it.</summary>
    public static JsonObject With(this JsonObject schema, JsonObject more)
    {
        foreach ((string key, JsonNode? value) in more.ToArray())
        {
            more.Remove(key);
            schema[key] = value;
        }

        return schema;
    }

    private static string DurationRange(long min, long max) =>
        $"From {Durations.Print(min)} to {Durations.Print(max)}, as in 10s or 5m, in steps of 100ms.";
}
