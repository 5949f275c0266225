using System.CommandLine;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;
using LiveBattle.Projection;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>replay</c>: plays a recording again and holds the result against what the recording says of itself.</summary>
internal static class ReplayCommand
{
    /// <summary>The verdict's tick of the longest battle, time makers included: no recording can have an input after it.</summary>
    private const long LastTick =
        (Limits.CountdownMaxMicros + Limits.DurationMaxMicros + (Limits.TimeMakers * RulePack.TimeMakerMicros) + BattleClock.SettleMicros)
        / SimTime.MicrosPerTick;

    public static Command Create(Terminal terminal)
    {
        Argument<string> source = new("FILE|URL") { Description = "A recording, or the address of one, of a battle, or of its page." };
        CliCommand command = new(
            "replay",
            "Play a recording again and prove that it is the same battle: exit code 0 if it is, 1 if not.",
            "livebattle replay battle.json",
            "livebattle replay http://localhost:5080/api/battles/ID/recording --json",
            "livebattle replay http://localhost:5080/b/ID")
        {
            source,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Recording recording = await RecordingSource.LoadAsync(parsed.GetRequiredValue(source), cancellationToken);
            Result result = await Task.Run(() => Compare(recording), cancellationToken).WaitAsync(cancellationToken);
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, result);
            else
                Print(Screen.Out(terminal), result);
            return result.Matches ? Exit.Success : Exit.ComparisonFailed;
        });
        return command;
    }

    private static Result Compare(Recording recording)
    {
        if (recording.Outcome is not { Digest: not null, Verdict: not null } recorded)
        {
            throw new FailureException(Failure.Malformed(
                "The recording has no outcome yet, so there is nothing to hold a replay against.",
                new Problem(
                    "outcome", Problem.Missing, "the outcome of a battle that is over", "Fetch it again when the battle is over.")));
        }

        foreach ((int place, RecordedInput input) in recording.Inputs.Index())
        {
            if (input.Tick is < 0 or > LastTick)
            {
                throw new FailureException(Failure.Malformed(
                    "The recording cannot be played.",
                    new Problem($"inputs[{place}].tick", $"{input.Tick}", $"0 to {LastTick}", "No battle has this tick.")));
            }
        }

        Checked<ReplayedBattle> replayed = Recordings.Play(recording);
        if (!replayed.IsValid)
            throw new FailureException(Failure.Malformed("The recording cannot be played.", replayed.Problems.AsSpan()));
        VerdictFrame verdict = FrameProjector.Verdict(replayed.Value.Run.Verdict)!;
        string digest = replayed.Value.Digest;
        long events = replayed.Value.Run.Events;

        // The digest covers everything; verdict and count are compared too, so that nothing a reader sees is unproven.
        return new Result(
            digest,
            digest == recorded.Digest && verdict == recorded.Verdict && events == recorded.Events,
            recorded.Digest,
            verdict,
            recorded.Verdict,
            events,
            recorded.Events);
    }

    private static void Print(IAnsiConsole screen, Result result)
    {
        screen.MarkupLine(result.Matches
            ? $"[green]The same battle[/]: all {Figures.Count(result.Events, "event")} and the verdict are as recorded."
            : "[red]Not the same battle[/]: played again, it is different from what was recorded.");
        Line("replayed", result.Digest, result.Verdict, result.Events);
        Line("recorded", Screen.Plain(result.RecordedDigest), result.RecordedVerdict, result.RecordedEvents);

        void Line(string label, string digest, VerdictFrame verdict, long events) =>
            screen.WriteLine($"{label}  {digest}  {Told(verdict)}, {Figures.Count(events, "event")}");
    }

    private static string Told(VerdictFrame verdict) => verdict.Winner switch
    {
        Winner.A => $"a wins by {Figures.Count(verdict.Margin)}",
        Winner.B => $"b wins by {Figures.Count(verdict.Margin)}",
        _ => "a draw",
    };

    private sealed record Result(
        string Digest,
        bool Matches,
        string RecordedDigest,
        VerdictFrame Verdict,
        VerdictFrame RecordedVerdict,
        long Events,
        long RecordedEvents);
}
