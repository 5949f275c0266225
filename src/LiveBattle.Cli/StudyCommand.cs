using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Cli;

/// <summary><c>study</c>: many battles of one scenario, with error bars.</summary>
internal static class StudyCommand
{
    private const int DefaultReplications = 10_000;

    // More threads than any machine has cores would only queue up.
    private const int MostThreads = 1_024;

    public static Command Create(Terminal terminal)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string?> replications = new("--replications")
        {
            Description = $"How many battles, 1 to {Limits.Replications:N0}. Default: {DefaultReplications:N0}.",
            HelpName = "N",
        };
        Option<string?> seed = CommonOptions.Seed();
        Option<string[]> set = CommonOptions.Set();
        Option<string?> threads = new("--threads")
        {
            Description = "How many threads; changes how long it takes and nothing else. Default: one per core.",
            HelpName = "N",
        };
        Option<string?> csv = CommonOptions.File("--csv", "Write one row per battle, each with the seed that simulate plays it by.");
        CliCommand command = new(
            "study",
            "Play thousands of battles of one scenario: how often each side wins, and what it earns.",
            "livebattle study even-battle --replications 10000 --seed 1",
            "livebattle study whale-and-crowd --set audience.b.whale.size=2 --json",
            "livebattle study even-battle --replications 500 --seed 1 --csv battles.csv")
        {
            scenario,
            replications,
            seed,
            set,
            threads,
            csv,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            StudyRequest request = new(
                Whole("--replications", parsed.GetValue(replications), Limits.Replications) ?? DefaultReplications,
                Seeds.ReadOrDraw(parsed.GetValue(seed)),
                Whole("--threads", parsed.GetValue(threads), MostThreads) ?? Environment.ProcessorCount);
            Scenario resolved = ScenarioSource.Load(terminal, parsed.GetRequiredValue(scenario), parsed.GetValue(set) ?? []);
            long started = Stopwatch.GetTimestamp();
            StudyReport report = await RunAsync(terminal, resolved, request, cancellationToken);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
            if (parsed.GetValue(csv) is { } path)
                Files.Write(path, writer => StudyCsv.Write(writer, report));
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, Result.Of(report, resolved, request, elapsed));
            else
                StudySummary.Print(Screen.Out(terminal), report, resolved, request, elapsed);
            return Exit.Success;
        });
        return command;
    }

    private static async Task<StudyReport> RunAsync(
        Terminal terminal, Scenario scenario, StudyRequest request, CancellationToken cancellationToken)
    {
        StudyProgress progress = new();
        Task<StudyReport> study = Task.Run(
            () => StudyRunner.Run(scenario, request, progress, cancellationToken), cancellationToken);
        if (terminal.ErrorIsTerminal)
            await ProgressBar.ShowAsync(Screen.Error(terminal), "battles", request.Replications, () => progress.Done, study);
        return await study;
    }

    private static int? Whole(string option, string? text, int max)
    {
        if (text is null)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= max
            ? value
            : throw new FailureException(Failure.Malformed(
                $"The value of {option} cannot be used.",
                new Problem(
                    option,
                    Problem.Echo(text),
                    $"a whole number from 1 to {Figures.Count(max)}",
                    "A whole number within the limits is needed here.")));
    }

    private sealed record Result(
        string Seed,
        int EngineVersion,
        string ScenarioId,
        int Replications,
        Proportion WinA,
        Proportion WinB,
        Proportion Draw,
        Distribution PointsA,
        Distribution PointsB,
        Distribution NetA,
        Distribution NetB,
        long ElapsedMs)
    {
        public static Result Of(StudyReport report, Scenario scenario, StudyRequest request, TimeSpan elapsed) => new(
            Seeds.Print(request.Seed),
            Engine.EngineVersion.Current,
            scenario.ComputeId(),
            report.Replications,
            report.WinA,
            report.WinB,
            report.Draw,
            report.PointsA,
            report.PointsB,
            report.NetA,
            report.NetB,
            (long)elapsed.TotalMilliseconds);
    }
}
