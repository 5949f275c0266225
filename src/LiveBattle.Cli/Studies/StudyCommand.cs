using System.CommandLine;

namespace LiveBattle.Cli;

/// <summary><c>study</c>: many battles of one scenario, or of variations of it, with error bars.</summary>
internal static class StudyCommand
{
    public static Command Create(Terminal terminal)
    {
        StudyOptions options = new();
        CliCommand command = new(
            "study",
            "Play thousands of battles of one scenario: how often each side wins, what it earns, and what that depends on.",
            "livebattle study even-battle --replications 10000 --seed 1",
            "livebattle study even-battle --precision 0.005 --html study.html",
            "livebattle study whale-and-crowd --vary audience.b.whale.giftsPerMinute=0.05..0.3:0.05 --csv sweep.csv",
            "livebattle study whale-and-crowd --against-set audience.b.whale.size=2 --json",
            "livebattle study even-battle --sensitivity 20 --replications 2000",
            "livebattle study even-battle --seed 1 --replication 17");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => parsed.GetResult(options.Replication) is { Implicit: false }
            ? Task.FromResult(ReplicationLine.Print(terminal, options, parsed))
            : RunAsync(terminal, StudyRequest.Read(terminal, options, parsed), parsed.GetValue(CommonOptions.Json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, StudyRequest request, bool json, CancellationToken cancellationToken)
    {
        foreach (string path in (IEnumerable<string>)[.. Named(request.Csv), .. Named(request.Html)])
            Files.CheckWritable(path);
        return await StudyPlaying.TellAsync(terminal, request.Asked, request.Threads, json, cancellationToken, telling =>
        {
            // Every question of study has rows and a page.
            if (request.Csv is { } csv)
                Files.WriteWhole(csv, writer => telling.Csv!(writer, cancellationToken));
            if (request.Html is { } html)
                Files.WriteWhole(html, telling.Html!);
        });
    }

    private static string[] Named(string? path) => path is null ? [] : [path];
}
