using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;

namespace LiveBattle.Cli;

/// <summary><c>simulate</c>: one battle at full speed.</summary>
internal static class SimulateCommand
{
    private const string StandardOutput = "-";

    public static Command Create(Terminal terminal)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string?> seed = CommonOptions.Seed();
        Option<string[]> set = CommonOptions.Set();
        Option<string?> events = CommonOptions.File("--events", "Write every event as a line of JSON; - is standard output.");
        Option<string?> recording = CommonOptions.File("--recording", "Write a recording that replay can prove.");
        Option<string?> ledger = CommonOptions.File("--ledger", "Write every posting of the battle's books as a line of CSV.");
        CliCommand command = new(
            "simulate",
            "Play one battle to its verdict: who won, by how much, and what it earned.",
            "livebattle simulate even-battle --seed 42",
            "livebattle simulate whale-and-crowd --set audience.b.whale.giftsPerMinute=0.4 --json",
            "livebattle simulate my-battle.yaml --seed 7 --events events.jsonl --recording battle.json",
            "livebattle simulate even-battle --seed 42 --ledger books.csv",
            "livebattle scenario resolve even-battle | livebattle simulate - --seed 42")
        {
            scenario,
            seed,
            set,
            events,
            recording,
            ledger,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(
                terminal,
                new Request(
                    parsed.GetRequiredValue(scenario),
                    parsed.GetValue(seed),
                    parsed.GetValue(set) ?? [],
                    parsed.GetValue(events),
                    parsed.GetValue(recording),
                    parsed.GetValue(ledger),
                    parsed.GetValue(CommonOptions.Json)),
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        CheckFiles(request);
        ulong seed = Seeds.ReadOrDraw(request.Seed);
        Scenario scenario = ScenarioSource.Load(terminal, request.Scenario, request.Settings);
        (PlayedBattle played, BattleBooks? books) = request.Ledger is { } ledger
            ? Files.Write(ledger, writer => Play(new BattleBooks(scenario, new LedgerCsv(writer))))
            : Play(request.Json ? null : new BattleBooks(scenario));
        if (request.Recording is { } path)
        {
            Files.Write(path, writer =>
            {
                writer.WriteLine(JsonSerializer.Serialize(played.Recording, ContractsJson.Default.Recording));
                return path;
            });
        }

        if (request.Json)
            JsonOut.Write(terminal.Out, Result.Of(played));
        else
            BattleSummary.Print(request.Events == StandardOutput ? Screen.Error(terminal) : Screen.Out(terminal), played, books!);
        return Exit.Success;

        // Whoever wants only the result as JSON pays for no books.
        (PlayedBattle Played, BattleBooks? Books) Play(BattleBooks? heard) => (
            request.Events switch
            {
                null => PlayedBattle.Play(scenario, seed, heard, cancellationToken),
                StandardOutput => PlayedBattle.Play(scenario, seed, With(new EventLines(terminal.Out), heard), cancellationToken),
                _ => Files.Write(
                    request.Events,
                    writer => PlayedBattle.Play(scenario, seed, With(new EventLines(writer), heard), cancellationToken)),
            },
            heard);
    }

    private static IEventSink With(EventLines lines, BattleBooks? books) =>
        books is null ? lines : new SinkPair<EventLines, BattleBooks>(lines, books);

    private static void CheckFiles(Request request)
    {
        if (request.Events == StandardOutput && request.Json)
            throw Clash("--events", "Standard output cannot hold both the result and the events: give one of them up.");
        if (request.Recording == StandardOutput)
            throw Clash("--recording", "A recording goes to a file.");
        if (request.Ledger == StandardOutput)
            throw Clash("--ledger", "A ledger goes to a file.");
        (string Option, string Path)[] files =
        [
            .. new[] { ("--events", request.Events), ("--recording", request.Recording), ("--ledger", request.Ledger) }
                .Where(file => file.Item2 is not null and not StandardOutput)
                .Select(file => (file.Item1, file.Item2!)),
        ];
        if (files.GroupBy(file => Path.GetFullPath(file.Path)).FirstOrDefault(same => same.Count() > 1) is not { } shared)
            return;
        (string option, string path) = shared.Last();
        throw new FailureException(Failure.Malformed(
            "One file cannot hold both.",
            new Problem(option, Problem.Echo(path), "a file of its own", $"It would overwrite what {shared.First().Option} wrote.")));
    }

    private static FailureException Clash(string option, string message) =>
        new(Failure.Malformed("Standard output is taken.", new Problem(option, StandardOutput, "a file", message)));

    private sealed record Request(string Scenario, string? Seed, string[] Settings, string? Events, string? Recording, string? Ledger, bool Json);

    private sealed record Result(
        string Seed,
        int EngineVersion,
        string ScenarioId,
        string Digest,
        VerdictFrame Verdict,
        JsonObject A,
        JsonObject B,
        long Events,
        long ElapsedMs)
    {
        public static Result Of(PlayedBattle played) => new(
            Seeds.Print(played.Seed),
            Engine.EngineVersion.Current,
            played.ScenarioId,
            played.Digest,
            played.Verdict,
            Side(played.A, played.PaidA),
            Side(played.B, played.PaidB),
            played.Events,
            (long)played.Elapsed.TotalMilliseconds);

        // A side as in a frame, and what only the end of a battle tells.
        private static JsonObject Side(SideFrame side, UsdMicros? paid)
        {
            JsonObject told = JsonOut.Object(side);
            told["viewersPaidUsdMicros"] = paid?.Value;
            return told;
        }
    }
}
