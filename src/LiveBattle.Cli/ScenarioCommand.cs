using System.CommandLine;
using LiveBattle.Engine.Scenarios;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>scenario</c>: list, validate, resolve, and describe scenario files.</summary>
internal static class ScenarioCommand
{
    public static Command Create(Terminal terminal) => new CliCommand(
        "scenario",
        "List the presets, check a scenario, write it out in full, or print the schema of scenario files.",
        "livebattle scenario list",
        "livebattle scenario validate my-battle.yaml",
        "livebattle scenario schema > scenario.schema.json",
        "livebattle scenario resolve even-battle > even-battle.json")
    {
        List(terminal),
        Validate(terminal),
        Schema(terminal),
        Resolve(terminal),
    };

    private static CliCommand List(Terminal terminal)
    {
        CliCommand command = new("list", "List the presets.", "livebattle scenario list", "livebattle scenario list --json");
        command.SetAction(parsed =>
        {
            Preset[] presets = [.. Presets.Names.Select(name => new Preset(name, FirstSentence(Presets.Text(name)!)))];
            if (parsed.GetValue(CommonOptions.Json))
            {
                JsonOut.Write(terminal.Out, presets);
                return Exit.Success;
            }

            Table table = new Table { Border = TableBorder.Simple }.Width(Screen.Columns);
            table.AddColumns("preset", "what it shows");
            foreach (Preset preset in presets)
                table.AddRow($"[bold]{Screen.Safe(preset.Name)}[/]", Screen.Safe(preset.Description));
            Screen.Out(terminal).Write(table);
            return Exit.Success;
        });
        return command;
    }

    private static CliCommand Validate(Terminal terminal)
    {
        Argument<string> source = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        CliCommand command = new(
            "validate",
            "Check a scenario and tell everything that is wrong with it.",
            "livebattle scenario validate my-battle.yaml",
            "livebattle scenario validate even-battle --set rules.duration=60s --json")
        {
            source,
            set,
        };
        command.SetAction(parsed =>
        {
            Scenario scenario = ScenarioSource.Load(terminal, parsed.GetRequiredValue(source), parsed.GetValue(set) ?? []);
            double events = ScenarioPlanner.Compile(scenario).ExpectedEvents;
            if (parsed.GetValue(CommonOptions.Json))
            {
                JsonOut.Write(terminal.Out, new Validated(true, scenario.Name, scenario.ComputeId(), (long)events, []));
                return Exit.Success;
            }

            Screen.Out(terminal).MarkupLine(
                $"[bold]{Screen.Safe(scenario.Name)}[/] is a valid scenario; expect up to about {Figures.About(events)} events.");
            return Exit.Success;
        });
        return command;
    }

    private static CliCommand Schema(Terminal terminal)
    {
        CliCommand command = new(
            "schema",
            "Print the JSON Schema (2020-12) of scenario files, for editors.",
            "livebattle scenario schema > scenario.schema.json");
        command.SetAction(_ =>
        {
            terminal.Out.WriteLine(ScenarioSchema.ToText());
            return Exit.Success;
        });
        return command;
    }

    private static CliCommand Resolve(Terminal terminal)
    {
        Argument<string> source = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        CliCommand command = new(
            "resolve",
            "Write a scenario out in full, as canonical JSON on standard output; its id goes to standard error.",
            "livebattle scenario resolve even-battle > even-battle.json",
            "livebattle scenario resolve whale-and-crowd --set audience.b.whale.size=2 | livebattle simulate - --seed 7")
        {
            source,
            set,
        };
        command.SetAction(parsed =>
        {
            Scenario scenario = ScenarioSource.Load(terminal, parsed.GetRequiredValue(source), parsed.GetValue(set) ?? []);
            string canonical = scenario.ToCanonicalJson();

            // Not one byte more, not even a line's end: the SHA-256 of this output is the id.
            terminal.Out.Write(canonical);
            terminal.Error.WriteLine($"scenario {Engine.Scenarios.Scenario.IdOf(canonical)}");
            return Exit.Success;
        });
        return command;
    }

    // What a preset says of itself first: its comment's first sentence, however many lines it takes.
    private static string FirstSentence(string text)
    {
        string comment = string.Join(
            ' ', text.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line[1..].Trim()));
        int end = Enumerable.Range(0, comment.Length).FirstOrDefault(
            at => comment[at] is '.' or '?' && (at + 1 == comment.Length || comment[at + 1] == ' '), comment.Length - 1);
        return comment[..(end + 1)];
    }

    private sealed record Preset(string Name, string Description);

    private sealed record Validated(bool Valid, string Name, string ScenarioId, long ExpectedEvents, string[] Errors);
}
