using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiveBattle.Cli.Tests;

/// <summary>As much of JSON Schema as the scenario's schema uses: enough to hold documents against it.</summary>
internal static class SchemaShape
{
    /// <summary>Where a document departs from a schema; empty when it conforms.</summary>
    public static IEnumerable<string> Problems(JsonObject schema, JsonNode? node, JsonObject root, string path = "")
    {
        if (schema["$ref"] is { } reference)
            schema = root["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        if (schema["anyOf"] is JsonArray any)
        {
            bool fits = any.Any(each => !Problems(each!.AsObject(), node, root, path).Any());
            return fits ? [] : [$"{path}: fits none of {any.Count}"];
        }

        return Own(schema, node, path).Concat(Below(schema, node, root, path));
    }

    /// <summary>What a key's schema says once references and alternatives are followed to the one that fits a value.</summary>
    public static JsonObject For(JsonObject schema, JsonNode? node, JsonObject root) => schema["anyOf"] is JsonArray any
        ? any.Select(each => each!.AsObject()).First(each => !Problems(each, node, root).Any())
        : schema;

    private static IEnumerable<string> Own(JsonObject schema, JsonNode? node, string path)
    {
        string kind = Kind(node);
        if (schema["type"] is { } type)
        {
            string[] types = type is JsonArray several ? [.. several.Select(each => each!.GetValue<string>())] : [type.GetValue<string>()];
            if (!types.Contains(kind) && !(kind == "integer" && types.Contains("number")))
                yield return $"{path}: {kind} is not {string.Join(" or ", types)}";
        }

        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, node)))
            yield return $"{path}: {node?.ToJsonString()} is not a choice";
        if (kind is "integer" or "number")
        {
            double value = Number(node!);
            if (value < Number(schema["minimum"], double.MinValue) || value > Number(schema["maximum"], double.MaxValue)
                || value <= Number(schema["exclusiveMinimum"], double.MinValue))
            {
                yield return $"{path}: {value} is beyond the limits";
            }
        }

        if (kind == "string" && schema["pattern"] is { } pattern && !Regex.IsMatch(node!.GetValue<string>(), pattern.GetValue<string>()))
            yield return $"{path}: does not match {pattern}";
        int count = node is JsonArray list ? list.Count : node is JsonObject keys ? keys.Count : 0;
        if (count < Number(schema[kind == "array" ? "minItems" : "minProperties"], 0)
            || count > Number(schema[kind == "array" ? "maxItems" : "maxProperties"], int.MaxValue))
        {
            yield return $"{path}: has {count}";
        }
    }

    private static IEnumerable<string> Below(JsonObject schema, JsonNode? node, JsonObject root, string path)
    {
        if (node is JsonArray list && schema["items"] is JsonObject items)
            return list.SelectMany((item, i) => Problems(items, item, root, $"{path}[{i}]"));
        if (node is not JsonObject keys)
            return [];
        IEnumerable<string> missing = (schema["required"] as JsonArray ?? [])
            .Select(key => key!.GetValue<string>())
            .Where(key => !keys.ContainsKey(key))
            .Select(key => $"{path}.{key}: missing");
        return missing.Concat(keys.SelectMany(pair => (schema["properties"]?[pair.Key] ?? schema["additionalProperties"]) switch
        {
            JsonObject known => Problems(known, pair.Value, root, $"{path}.{pair.Key}"),
            JsonValue => [$"{path}.{pair.Key}: unknown key"],
            _ => [],
        }));
    }

    private static double Number(JsonNode? node, double fallback = 0) =>
        node is null ? fallback : double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => Number(node) % 1 == 0 ? "integer" : "number",
        _ => "boolean",
    };
}
