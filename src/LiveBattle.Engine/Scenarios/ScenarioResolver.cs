using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// The one way from what somebody wrote to a resolved scenario; Cli, REST and studies all take it. Pure: reading files
/// is the caller's.
/// </summary>
public static class ScenarioResolver
{
    /// <summary>Resolves a scenario's text, YAML or JSON, with settings changed first.</summary>
    public static Checked<Scenario> ResolveText(string text, params ReadOnlySpan<ScenarioOverride> overrides)
    {
        Checked<JsonElement> value = ScenarioText.Parse(text);
        foreach (ScenarioOverride setting in overrides)
        {
            if (value.IsValid)
                value = setting.Apply(value.Value);
        }

        return value.IsValid ? ScenarioReader.Read(value.Value) : new Checked<Scenario>(value.Problems);
    }

    /// <summary>Resolves a preset, or says which there are.</summary>
    public static Checked<Scenario> ResolvePreset(string name, params ReadOnlySpan<ScenarioOverride> overrides) =>
        Presets.Text(name) is { } text
            ? ResolveText(text, overrides)
            : new Checked<Scenario>(new Problem(
                "scenario",
                Problem.Echo(name),
                string.Join(", ", Presets.Names),
                ScenarioReader.WithSuggestion("There is no preset of this name.", name, Presets.Names)));

    /// <summary>Another scenario: a resolved one with settings changed. What is changed is checked like what is written.</summary>
    public static Checked<Scenario> Vary(Scenario scenario, params ReadOnlySpan<ScenarioOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ResolveText(scenario.ToCanonicalJson(), overrides);
    }
}
