using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A bar with the time left, for work that counts what it has done.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    /// <summary>Draws until the work ends, however it ends; the bar then vanishes. The total may change on the way.</summary>
    public static Task ShowAsync(IAnsiConsole screen, string what, Func<long> total, Func<long> done, Task work) =>
        screen.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask(what, maxValue: total());
                while (!work.IsCompleted)
                {
                    (bar.MaxValue, bar.Value) = (total(), done());
                    await Task.WhenAny(work, Task.Delay(Redraw, CancellationToken.None));
                }
            });
}
