using System.CommandLine;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Scenarios;

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
        CliCommand command = new(
            "simulate",
            "Play one battle to its verdict: who won, by how much, and what it earned.",
            "livebattle simulate even-battle --seed 42",
            "livebattle simulate whale-and-crowd --set audience.b.whale.giftsPerMinute=0.4 --json",
            "livebattle simulate my-battle.yaml --seed 7 --events events.jsonl --recording battle.json",
            "livebattle scenario resolve even-battle | livebattle simulate - --seed 42")
        {
            scenario,
            seed,
            set,
            events,
            recording,
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
                    parsed.GetValue(CommonOptions.Json)),
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        if (request.Events == StandardOutput && request.Json)
            throw Clash("--events", "Standard output cannot hold both the result and the events: give one of them up.");
        if (request.Recording == StandardOutput)
            throw Clash("--recording", "A recording goes to a file.");
        if (request is { Events: { } events, Recording: { } recording } && Path.GetFullPath(events) == Path.GetFullPath(recording))
        {
            throw new FailureException(Failure.Malformed(
                "One file cannot hold both.",
                new Problem("--recording", Problem.Echo(recording), "a file of its own", "Events and recording would overwrite each other.")));
        }

        ulong seed = Seeds.ReadOrDraw(request.Seed);
        Scenario scenario = ScenarioSource.Load(terminal, request.Scenario, request.Settings);

        PlayedBattle played = request.Events switch
        {
            null => PlayedBattle.Play(scenario, seed, null, cancellationToken),
            StandardOutput => PlayedBattle.Play(scenario, seed, new EventLines(terminal.Out), cancellationToken),
            _ => Files.Write(request.Events, writer => PlayedBattle.Play(scenario, seed, new EventLines(writer), cancellationToken)),
        };
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
            BattleSummary.Print(request.Events == StandardOutput ? Screen.Error(terminal) : Screen.Out(terminal), played);
        return Exit.Success;
    }

    private static FailureException Clash(string option, string message) =>
        new(Failure.Malformed("Standard output is taken.", new Problem(option, StandardOutput, "a file", message)));

    private sealed record Request(string Scenario, string? Seed, string[] Settings, string? Events, string? Recording, bool Json);

    private sealed record Result(
        string Seed,
        int EngineVersion,
        string ScenarioId,
        string Digest,
        VerdictFrame Verdict,
        SideFrame A,
        SideFrame B,
        long Events,
        long ElapsedMs)
    {
        public static Result Of(PlayedBattle played) => new(
            Seeds.Print(played.Seed),
            Engine.EngineVersion.Current,
            played.ScenarioId,
            played.Digest,
            played.Verdict,
            played.A,
            played.B,
            played.Events,
            (long)played.Elapsed.TotalMilliseconds);
    }
}
