using System.CommandLine;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>From a line after <c>advise</c> to its answer.</summary>
internal static class AdviceRun
{
    /// <summary>Makes a question, or tells all that is wrong with it.</summary>
    public delegate Checked<T> Ask<T>(Scenario scenario, Sampling sampling, BattleSide side)
        where T : StudyQuestion;

    /// <summary>Lets a command answer.</summary>
    /// <param name="command">Has the options already.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="options">What every question takes.</param>
    /// <param name="read">Reads the question's own options; what is wrong with them goes to the reading.</param>
    public static void Answers<T>(
        Command command, Terminal terminal, AdviceOptions options, Func<ParseResult, StudyReading, Ask<T>> read)
        where T : StudyQuestion =>
        command.SetAction((parsed, cancellationToken) =>
        {
            (AskedStudy asked, int threads) = Read(command.Name, terminal, options, parsed, read);
            return StudyPlaying.TellAsync(terminal, asked, threads, parsed.GetValue(CommonOptions.Json), cancellationToken);
        });

    private static (AskedStudy Asked, int Threads) Read<T>(
        string name, Terminal terminal, AdviceOptions options, ParseResult parsed, Func<ParseResult, StudyReading, Ask<T>> read)
        where T : StudyQuestion
    {
        StudyReading reading = new();
        string source = parsed.GetRequiredValue(options.Scenario);
        string[] settings = parsed.GetValue(options.Set) ?? [];
        ulong seed = reading.Try(() => Seeds.ReadOrDraw(parsed.GetValue(options.Seed)));
        int threads = reading.Threads(parsed.GetValue(options.Threads));
        int replications = reading.Replications(
            parsed.GetValue(options.Replications), options.Fewest, Limits.Replications, AdviceOptions.DefaultReplications);
        BattleSide side = SideOf(reading, parsed.GetValue(options.Side));
        Ask<T> ask = read(parsed, reading);
        Scenario? scenario = reading.Try(() => ScenarioSource.Load(terminal, source, settings));
        T? question = scenario is null ? null : reading.Of(QuestionPaths.AsTyped(ask(scenario, new Sampling(replications, seed), side)));
        if (question?.Refusal is { } refusal)
            reading.Refuse(QuestionPaths.AsTyped(refusal));
        reading.Finish();

        string[] battle = [source, "--seed", Seeds.Print(seed), .. settings.SelectMany(setting => (string[])["--set", setting])];
        return (
            new AskedStudy
            {
                Question = question!,
                Command = CommandText.Of(["livebattle", "advise", name, .. battle, .. options.Words(parsed)]),
                ReplicationCommand = CommandText.Of(["livebattle", "study", .. battle, "--replication"]),
            },
            threads);
    }

    private static BattleSide SideOf(StudyReading reading, string? text)
    {
        switch (text)
        {
            case null or "a":
                return BattleSide.A;
            case "b":
                return BattleSide.B;
            default:
                reading.Refuse("--side", text, "a or b", "A battle has the sides a and b.");
                return BattleSide.A;
        }
    }
}
