using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>study --replication N</c>: how one battle of a study is played by itself.</summary>
internal static class ReplicationLine
{
    /// <returns>The exit code.</returns>
    public static int Print(Terminal terminal, StudyOptions options, ParseResult parsed)
    {
        StudyReading reading = new();
        string source = parsed.GetRequiredValue(options.Scenario);
        string[] settings = parsed.GetValue(options.Set) ?? [];
        if (parsed.GetValue(options.Seed) is null)
            reading.Refuse("--seed", Problem.Missing, "the seed of the study", "The battles of a study follow from its seed.");
        ulong seed = reading.Try(() => Seeds.ReadOrDraw(parsed.GetValue(options.Seed)));
        int number = Number(reading, parsed.GetValue(options.Replication)!);
        RefuseOthers(reading, options, parsed);
        _ = reading.Try(() => ScenarioSource.Load(terminal, source, settings));
        reading.Finish();

        ulong own = SeedSequence.Mix(seed, number);
        string command = CommandText.Of(
        [
            "livebattle", "simulate", source, "--seed", Seeds.Print(own), .. settings.SelectMany(setting => (string[])["--set", setting]),
        ]);
        if (parsed.GetValue(CommonOptions.Json))
            JsonOut.Write(terminal.Out, new Result(Seeds.Print(seed), number, Seeds.Print(own), command));
        else
            Tell(Screen.Out(terminal), seed, number, own, command);
        return Exit.Success;
    }

    private static void Tell(IAnsiConsole screen, ulong seed, int number, ulong own, string command)
    {
        screen.WriteLine($"Battle {Figures.Count(number)} of a study from seed {Seeds.Print(seed)} has seed {Seeds.Print(own)}:");
        screen.WriteLine();
        screen.MarkupLine($"  {Screen.Safe(command)}");
        screen.WriteLine();
        screen.WriteLine(
            $"That is mix({Seeds.Print(seed)}, {number.ToString(CultureInfo.InvariantCulture)}): output {Figures.Count(number)}, counted from 0, of SplitMix64 started at the study's seed.");
    }

    private static int Number(StudyReading reading, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < Limits.Replications)
            return number;
        reading.Refuse(
            "--replication", text, $"a whole number from 0 to {Figures.Count(Limits.Replications - 1)}", "Battles of a study are counted from 0.");
        return 0;
    }

    private static void RefuseOthers(StudyReading reading, StudyOptions options, ParseResult parsed)
    {
        Option[] playing =
        [
            options.Replications, options.Precision, options.Vary, options.Against, options.AgainstSet, options.OfLuck, options.Sensitivity,
            options.Threads, options.Csv, options.Html,
        ];
        foreach (Option option in playing.Where(option => parsed.GetResult(option) is { Implicit: false }))
        {
            string value = string.Join(' ', parsed.GetResult(option)!.Tokens.Select(token => token.Value));
            reading.Refuse(
                option.Name, value.Length == 0 ? option.Name : value, "--seed and --set", "--replication plays nothing, so this has no meaning beside it.");
        }
    }

    private sealed record Result(string StudySeed, int Replication, string Seed, string Command);
}
