using LiveBattle.Studies;
using LiveBattle.Studies.Running;

namespace LiveBattle.Cli;

/// <summary>Plays what a question needs, with progress and time left on a terminal.</summary>
internal static class StudyPlaying
{
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<StudyAnswer> AnswerAsync(
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
