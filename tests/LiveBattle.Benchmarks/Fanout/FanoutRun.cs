using System.Diagnostics;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>A run in which everybody reads.</summary>
internal static class FanoutRun
{
    private const int WarmUpConnections = 100;
    private const double FramesPerSecond = 10;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    /// <summary>Frames flow for so long before anything is measured.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <param name="tape">File of recorded frames.</param>
    public static async Task<FanoutFigures> OfAsync(FanoutDesign design, FanoutOptions options, string tape)
    {
        await using Stage stage = await Stage.SetAsync(design, tape);
        ChildServer server = stage.Server;

        // So that what the first connections bring with them - compiled code, pools, a battle - is not counted for the
        // others.
        await using (Crowd first = await Crowd.ComeAsync(server.Address, Math.Min(WarmUpConnections, options.Connections), slowpokes: 0))
        {
            await stage.BeginAsync(first);
            await WaitAsync(WarmUp);
            await server.PauseAsync();
        }

        await WaitAsync(Settle);
        long empty = server.ResidentBytes;
        long ownBefore = OwnBytes();
        await using Crowd crowd = await Crowd.ComeAsync(server.Address, options.Connections, slowpokes: 0);
        await WaitAsync(Settle);
        long own = OwnBytes() - ownBefore;
        long idle = server.ResidentBytes;

        await stage.BeginAsync(crowd);
        await WaitAsync(WarmUp);
        long allocatedBefore = await server.AllocatedAsync();
        _ = crowd.TakeWindow();
        TimeSpan workedBefore = server.Worked;
        long began = Stopwatch.GetTimestamp();
        await WaitAsync(TimeSpan.FromSeconds(options.Seconds));
        TimeSpan worked = server.Worked - workedBefore;
        LatencyCounts window = crowd.TakeWindow();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        long allocated = await server.AllocatedAsync() - allocatedBefore;
        if (crowd.Gone > 0)
            throw new InvalidOperationException($"{design}: {crowd.Gone} connections ended by themselves, one because: {await GoneAsync(crowd)}");
        return new FanoutFigures(
            window.Count,
            window.Count / (options.Connections * seconds * FramesPerSecond),
            (double)window.Bytes / Math.Max(1, window.Count),
            worked.TotalMicroseconds / Math.Max(1, window.Count),
            worked.TotalSeconds / seconds,
            window.Quantile(0.5),
            window.Quantile(0.99),
            (double)(idle - empty) / options.Connections,
            (double)(server.ResidentBytes - empty) / options.Connections,
            (double)allocated / Math.Max(1, window.Count),
            (double)own / options.Connections);
    }

    public static Task WaitAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    public static async Task<string> GoneAsync(Crowd crowd) =>
        (await crowd.Hubs.First(hub => hub.Closed.IsCompleted).Closed).ToString();

    /// <summary>Memory of this process that nobody else shares, after a collection.</summary>
    private static long OwnBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
