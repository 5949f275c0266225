using System.Diagnostics;
using LiveBattle.FanoutServers;
using LiveBattle.TestKit;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>A run in which one spectator in a hundred stops reading, and reads again.</summary>
internal static class FrozenRun
{
    private const double FramesPerSecond = 10;
    private const int OneIn = 100;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ThawPatience = TimeSpan.FromSeconds(10);

    /// <param name="tape">File of recorded frames.</param>
    public static async Task<FrozenFigures> OfAsync(FanoutDesign design, FanoutOptions options, string tape)
    {
        await using Stage stage = await Stage.SetAsync(design, tape);
        int frozen = options.FrozenConnections / OneIn;
        await using Crowd crowd = await Crowd.ComeAsync(stage.Server.Address, options.FrozenConnections, frozen);
        await stage.BeginAsync(crowd);
        await FanoutRun.WaitAsync(FanoutRun.WarmUp);

        _ = crowd.TakeWindow();
        await FanoutRun.WaitAsync(TimeSpan.FromSeconds(options.Seconds));
        double before = crowd.TakeWindow().Quantile(0.99);
        long resident = stage.Server.ResidentBytes;

        LeanHub[] slow = [.. crowd.Hubs.Take(frozen)];
        await Task.WhenAll(slow.Select(hub => hub.FreezeAsync()));
        _ = crowd.TakeLongestGap();
        _ = crowd.TakeWindow();
        LatencyCounts after = new();
        double worst = 0;
        long began = Stopwatch.GetTimestamp();
        for (int second = 0; second < options.FrozenSeconds; second++)
        {
            await FanoutRun.WaitAsync(Second);
            LatencyCounts window = crowd.TakeWindow();
            worst = Math.Max(worst, window.Quantile(0.99));
            after.Add(window);
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double growth = stage.Server.ResidentBytes - resident;
        await ThawAsync(crowd, slow);
        double gap = crowd.TakeLongestGap().TotalMilliseconds;
        int healthyGone = crowd.Hubs.Skip(frozen).Count(hub => hub.Closed.IsCompleted);
        if (healthyGone > 0)
            throw new InvalidOperationException($"{design}: {healthyGone} healthy connections ended by themselves.");
        return new FrozenFigures(
            before,
            after.Quantile(0.99),
            worst,
            gap,
            after.Count / ((options.FrozenConnections - frozen) * seconds * FramesPerSecond),
            growth,
            crowd.Slowpokes.Average(each => each.OldBytes),
            crowd.Slowpokes.Max(each => each.CaughtUpMs),
            crowd.Slowpokes.Count(each => each.CaughtUpMs < 0));
    }

    private static async Task ThawAsync(Crowd crowd, LeanHub[] slow)
    {
        foreach (Slowpoke each in crowd.Slowpokes)
            each.Thaw();
        await Task.WhenAll(slow.Select(hub => hub.ThawAsync()));
        long began = Stopwatch.GetTimestamp();
        while (crowd.Slowpokes.Any(each => each.CaughtUpMs < 0) && Stopwatch.GetElapsedTime(began) < ThawPatience)
            await FanoutRun.WaitAsync(Second / 10);
    }
}
