using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Server.Battles;

/// <summary>What the bodies of requests have in common: an object, a scenario, a seed. Notes every problem and reads on.</summary>
public static class RequestBody
{
    private const string WholeBody = "(body)";
    private const long MaxJsonInteger = (1L << 53) - 1;

    /// <summary>The object that a request is.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="keys">Where text may stand, to say where one cannot be read.</param>
    public static JsonForm? Open(JsonElement body, List<Problem> problems, params ReadOnlySpan<string> keys)
    {
        if (!JsonText.IsWhole(body))
        {
            problems.Add(new Problem(HalfCharacter(body, keys), "(unreadable)", "text in Unicode", "A text here holds half a character."));
            return null;
        }

        if (body.ValueKind == JsonValueKind.Object)
            return new JsonField(body, "", problems).Object();
        problems.Add(new Problem(WholeBody, Problem.Echo(body.GetRawText()), "an object", "A request is a JSON object."));
        return null;
    }

    /// <summary>A seed that a JSON number can hold.</summary>
    public static ulong DrawSeed() =>
        BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) & MaxJsonInteger;

    /// <summary>A preset's name or a scenario written out; problems stand under the field's key.</summary>
    /// <param name="field">Where it stands; may be absent, which is a problem.</param>
    /// <param name="settings">Changed before it is resolved.</param>
    /// <param name="what">What needs a scenario, as in <c>A battle</c>.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Scenario? Scenario(
        JsonField field, ImmutableArray<ScenarioOverride> settings, string what, List<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(field);
        JsonElement element = field.Element;
        Checked<Scenario> scenario = element.ValueKind switch
        {
            JsonValueKind.String => ScenarioResolver.ResolvePreset(element.GetString()!, settings.AsSpan()),
            JsonValueKind.Object => WrittenOut(element, settings),
            _ => new Checked<Scenario>(new Problem(
                "scenario",
                element.ValueKind == JsonValueKind.Undefined ? Problem.Missing : Problem.Echo(element.GetRawText()),
                string.Join(", ", Presets.Names) + ", or a scenario written out",
                $"{what} needs a scenario.")),
        };
        if (scenario.IsValid)
            return scenario.Value;
        problems.AddRange(Under(field.Path, scenario.Problems));
        return null;
    }

    /// <summary>A scenario's problems, each at its place in a body.</summary>
    /// <param name="place">Where the scenario stands.</param>
    /// <param name="problems">As the scenario's reader tells them.</param>
    public static IEnumerable<Problem> Under(string place, IEnumerable<Problem> problems) => problems.Select(
        problem => problem with { Path = problem.Path == "scenario" ? place : $"{place}.{problem.Path}" });

    /// <summary>A decimal string or a number; null when it is neither, which is noted.</summary>
    /// <param name="field">Must not be absent.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static ulong? Seed(JsonField field, List<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(field);
        JsonElement element = field.Element;
        switch (element.ValueKind)
        {
            case JsonValueKind.String
                when ulong.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong text):
                return text;
            case JsonValueKind.Number when element.TryGetInt64(out long number) && number is >= 0 and <= MaxJsonInteger:
                return (ulong)number;
            default:
                problems.Add(new Problem(
                    field.Path,
                    Problem.Echo(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText()),
                    "a decimal string from 0 to 18446744073709551615, or a number up to 2^53-1",
                    "A seed is a whole number."));
                return null;
        }
    }

    private static string HalfCharacter(JsonElement body, ReadOnlySpan<string> keys)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return WholeBody;
        foreach (string key in keys)
        {
            if (body.TryGetProperty(key, out JsonElement part) && !JsonText.IsWhole(part))
                return key;
        }

        return WholeBody;
    }

    private static Checked<Scenario> WrittenOut(JsonElement element, ImmutableArray<ScenarioOverride> settings)
    {
        Checked<JsonElement> value = new(element);
        foreach (ScenarioOverride setting in settings)
        {
            if (value.IsValid)
                value = setting.Apply(value.Value);
        }

        return value.IsValid ? ScenarioReader.Read(value.Value) : new Checked<Scenario>(value.Problems);
    }
}
