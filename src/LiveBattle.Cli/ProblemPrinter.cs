using LiveBattle.Contracts;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Tells a failure: to programs as JSON on standard output, to people in plain words on standard error.</summary>
internal static class ProblemPrinter
{
    public static void Print(Terminal terminal, Failure failure, bool json)
    {
        if (json)
            JsonOut.Write(terminal.Out, new FailureJson(failure.Code, failure.Name, failure.Message, Items(failure)));
        else
            PrintForPeople(Screen.Error(terminal), failure);
    }

    private static ProblemItem[] Items(Failure failure) =>
    [
        .. failure.Problems.Select(problem => new ProblemItem(
            problem.Path, problem.Value == Problem.Missing ? null : problem.Value, problem.Allowed, problem.Message)),
    ];

    private static void PrintForPeople(IAnsiConsole screen, Failure failure)
    {
        screen.MarkupLine($"[red]error:[/] {Screen.Safe(failure.Message)}");
        foreach (Problem problem in failure.Problems)
        {
            screen.WriteLine();
            screen.MarkupLine($"  [bold]{Screen.Safe(problem.Path)}[/]: {Screen.Safe(problem.Message)}");
            screen.MarkupLine($"    found:   {Screen.Safe(problem.Value)}");
            screen.MarkupLine($"    allowed: {Screen.Safe(problem.Allowed)}");
        }
    }

    private sealed record FailureJson(int? Code, string Name, string Message, ProblemItem[] Errors);
}
