using System.Diagnostics;
using LiveBattle.Projection;
using LiveBattle.Studies;
using LiveBattle.Studies.Running;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Plays what a question needs, with progress and time left on a terminal.</summary>
internal static class StudyPlaying
{
    /// <summary>Plays, then tells the answer: to people, or to programs with <paramref name="json"/>.</summary>
    /// <param name="files">Writes the answer to files as well, before anything is printed; null where none were asked for.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<int> TellAsync(
        Terminal terminal,
        AskedStudy asked,
        int threads,
        bool json,
        CancellationToken cancellationToken,
        Action<StudyTelling>? files = null)
    {
        long started = Stopwatch.GetTimestamp();
        StudyAnswer answer = await AnswerAsync(terminal, asked.Question, threads, cancellationToken);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        StudyTelling telling = StudyTelling.Of(asked, answer);
        files?.Invoke(telling);
        if (json)
        {
            JsonOut.Write(terminal.Out, StudyViews.Of(asked.Question, answer) with { ElapsedMs = (long)elapsed.TotalMilliseconds });
        }
        else
        {
            telling.Print(Screen.Out(terminal));
            Screen.Out(terminal).MarkupLine($"{Figures.Count(answer.Battles, "battle")} in {Figures.Took(elapsed)}");
        }

        return Exit.Success;
    }

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    private static async Task<StudyAnswer> AnswerAsync(
        Terminal terminal, StudyQuestion question, int threads, CancellationToken cancellationToken)
    {
        StudyProgress progress = new();
        StudyHost host = new(threads) { Progress = progress, Cancellation = cancellationToken };
        Task<StudyAnswer> study = Task.Run(() => question.Answer(host), cancellationToken);
        if (terminal.ErrorIsTerminal)
        {
            await ProgressBar.ShowAsync(
                Screen.Error(terminal),
                "battles",
                () => progress.Expected > 0 ? progress.Expected : question.MostBattles,
                () => progress.Done,
                study);
        }

        return await study;
    }
}
