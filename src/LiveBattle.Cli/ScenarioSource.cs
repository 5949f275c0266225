using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli;

/// <summary>From what stands for a scenario on the command line – a preset, a file, standard input – to the scenario.</summary>
internal static class ScenarioSource
{
    private const string StandardInput = "-";

    /// <summary>The resolved scenario, with settings changed first.</summary>
    /// <exception cref="FailureException">It cannot be read, or has problems: all of them are told.</exception>
    public static Scenario Load(Terminal terminal, string source, IReadOnlyList<string> settings)
    {
        Checked<ScenarioOverride>[] overrides = [.. settings.Select(ScenarioOverride.Parse)];
        Problem[] wrong = [.. overrides.SelectMany(setting => setting.Problems)];
        if (wrong.Length > 0)
            throw new FailureException(Failure.BadScenario([.. wrong]));
        ScenarioOverride[] changes = [.. overrides.Select(setting => setting.Value)];
        Checked<Scenario> scenario = Text(terminal, source) is { } text
            ? ScenarioResolver.ResolveText(text, changes)
            : ScenarioResolver.ResolvePreset(source, changes);
        return scenario.IsValid ? scenario.Value : throw new FailureException(Failure.BadScenario(scenario.Problems));
    }

    // Null when it can only be the name of a preset, known or not.
    private static string? Text(Terminal terminal, string source)
    {
        if (source == StandardInput)
            return Whole(BoundedText.Read(terminal.In));
        if (Presets.Names.Contains(source))
            return null;
        bool isPath = source.Contains('/', StringComparison.Ordinal)
            || source.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || Path.GetExtension(source) is ".yaml" or ".yml" or ".json"
            || File.Exists(source);
        return isPath ? Whole(Files.Read(source, BoundedText.Read)) : null;
    }

    private static string Whole(string? text) => text ?? throw new FailureException(Failure.BadScenario(
        [new Problem("(file)", "bytes that are no text", "text in UTF-8", "This is not a text file.")]));
}
