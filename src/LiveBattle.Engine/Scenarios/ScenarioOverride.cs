using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// One setting changed before a scenario is resolved: <c>audience.a.whale.giftsPerMinute=0.8</c>. Paths name cohorts,
/// not places in a list.
/// </summary>
/// <param name="Path">Dotted keys.</param>
/// <param name="Value">As it would stand in a YAML file.</param>
public sealed record ScenarioOverride(string Path, string Value)
{
    /// <summary>Reads <c>KEY=VALUE</c>.</summary>
    public static Checked<ScenarioOverride> Parse(string text)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? new Checked<ScenarioOverride>(new ScenarioOverride(text[..sign].Trim(), text[(sign + 1)..].Trim()))
            : new Checked<ScenarioOverride>(
                new Problem("--set", Problem.Echo(text), "KEY=VALUE", "A setting names a key and its value, as in rules.duration=60s."));
    }

    /// <summary>The scenario with the setting in place, or why it has none.</summary>
    public Checked<JsonElement> Apply(JsonElement scenario)
    {
        Checked<JsonElement> value = ScenarioText.Parse("value: " + Value);
        if (!value.IsValid)
            return Refuse("a value as a scenario file would hold it", "This value cannot be read.");
        string[] keys = Path.Split('.');
        if (keys.Length > Limits.ScenarioDepth)
            return Refuse($"at most {Limits.ScenarioDepth} keys", "This path is too deep.");
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(scenario.GetRawText());
            JsonNode? parent = root;
            foreach (string key in keys[..^1])
                parent = Child(parent, key);
            if (parent is not JsonObject target)
                return Refuse("a path of this scenario, as in audience.a.whale.size", "The scenario has nothing at this path.");
            target[keys[^1]] = JsonNode.Parse(value.Value.GetProperty("value").GetRawText());
        }
        catch (ArgumentException)
        {
            return Refuse("each key once", "A key of this scenario stands twice.");
        }

        using JsonDocument document = JsonDocument.Parse(root!.ToJsonString());
        return new Checked<JsonElement>(document.RootElement.Clone());
    }

    // A key that is left out, such as rules, is made; a cohort that is not there is not.
    private static JsonNode? Child(JsonNode? parent, string key) => parent switch
    {
        JsonObject keys => keys[key] ?? (keys[key] = new JsonObject()),
        JsonArray items => items.FirstOrDefault(
            item => item is JsonObject cohort && cohort["cohort"] is JsonValue name && name.ToString() == key),
        _ => null,
    };

    private Checked<JsonElement> Refuse(string allowed, string message) =>
        new(new Problem(Path, Problem.Echo(Value), allowed, message));
}
