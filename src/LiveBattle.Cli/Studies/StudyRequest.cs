using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>What a line after <c>study</c> asks for, checked.</summary>
/// <param name="Asked">The question, and how to ask it again.</param>
/// <param name="Threads">1 or more.</param>
/// <param name="Csv">A file to write rows to; null when none was asked for.</param>
/// <param name="Html">Likewise for a page.</param>
internal sealed record StudyRequest(AskedStudy Asked, int Threads, string? Csv, string? Html)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FailureException">Something is wrong: everything that is wrong is told.</exception>
    public static StudyRequest Read(Terminal terminal, StudyOptions options, ParseResult parsed)
    {
        StudyReading reading = new();
        string source = parsed.GetRequiredValue(options.Scenario);
        string[] settings = parsed.GetValue(options.Set) ?? [];
        ulong seed = reading.Try(() => Seeds.ReadOrDraw(parsed.GetValue(options.Seed)));
        int threads = reading.Threads(parsed.GetValue(options.Threads));
        string? csv = reading.File("--csv", parsed.GetValue(options.Csv));
        string? html = reading.File("--html", parsed.GetValue(options.Html));
        if (csv is not null && html is not null && Path.GetFullPath(csv) == Path.GetFullPath(html))
            reading.Refuse("--html", html, "a file of its own", "It would overwrite what --csv wrote.");
        StudyQuestionReading question = new(terminal, options, parsed, reading);
        StudyQuestion? asked = question.Read(source, settings, seed, threads);
        reading.Finish();
        return new StudyRequest(
            new AskedStudy
            {
                Question = asked!,
                Other = question.Other(asked!),
                Command = CommandText.Of([.. Words(source, seed, settings), .. question.Words(asked!.Sampling)]),
                ReplicationCommand = CommandText.Of([.. Words(source, seed, settings), "--replication"]),
            },
            threads,
            csv,
            html);
    }

    private static IEnumerable<string> Words(string source, ulong seed, string[] settings) =>
        ["livebattle", "study", source, "--seed", Seeds.Print(seed), .. settings.SelectMany(setting => (string[])["--set", setting])];
}
