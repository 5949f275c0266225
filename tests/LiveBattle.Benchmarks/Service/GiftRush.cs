using System.Diagnostics;
using LiveBattle.Benchmarks.Fanout;
using LiveBattle.FanoutServers;
using LiveBattle.TestKit;

namespace LiveBattle.Benchmarks.Service;

/// <summary>
/// Gifts at a fixed pace, each timed from the moment it was due to the arrival of its receipt: a server that stalls is not
/// asked less often, and what waits meanwhile counts as waiting.
/// </summary>
internal static class GiftRush
{
    public const int Connections = 200;
    public const int Battles = 4;
    public const int GiftsPerSecond = 2_000;

    private const int Rose = 5_655;
    private const int AtATime = 50;

    // Every connection gives one gift in this time, at a moment of its own.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds((double)Connections / GiftsPerSecond);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <param name="seconds">Length of the measured part.</param>
    public static async Task<GiftRushFigures> RunAsync(int seconds)
    {
        await using Stage stage = await Stage.SetAsync(FanoutDesign.LiveBattle, "");
        using LeanLoop loop = new();
        string[] battles = new string[Battles];
        for (int i = 0; i < Battles; i++)
            battles[i] = await stage.CreateAsync(i);
        LeanHub[] hubs = new LeanHub[Connections];
        foreach (int[] some in Enumerable.Range(0, Connections).Chunk(AtATime))
        {
            await Task.WhenAll(some.Select(async i =>
            {
                hubs[i] = await LeanHub.ConnectAsync(loop, new Uri(stage.Server.Address, FanoutWire.Path), new() { IsStrict = false });
                await hubs[i].JoinAsync();
                await hubs[i].WatchAsync(battles[i % Battles]);
            }));
        }

        LatencyCounts waits = new();
        long from = Stopwatch.GetTimestamp();
        long measuredFrom = from + Ticks(WarmUp);
        long until = measuredFrom + Ticks(TimeSpan.FromSeconds(seconds));
        TimeSpan workedBefore = stage.Server.Worked;
        await Task.WhenAll(hubs.Select((hub, i) => Task.Run(() => GiveAsync(hub, i, battles[i % Battles], from, measuredFrom, until, waits))));
        double cores = (stage.Server.Worked - workedBefore).TotalSeconds / Stopwatch.GetElapsedTime(from).TotalSeconds;
        foreach (LeanHub hub in hubs)
            hub.Abort();
        return new GiftRushFigures(
            waits.Count, waits.Count / (double)seconds, waits.Quantile(0.5), waits.Quantile(0.99), waits.Quantile(1), cores);
    }

    private static async Task GiveAsync(
        LeanHub hub, int number, string battle, long from, long measuredFrom, long until, LatencyCounts waits)
    {
        List<Task> underWay = [];
        long due = from + (Ticks(Beat) * number / Connections);
        for (int gift = 0; due < until; gift++, due += Ticks(Beat))
        {
            TimeSpan left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, TimeProvider.System);
            underWay.Add(GiveOneAsync(hub, battle, $"gift-{gift}", due, due >= measuredFrom ? waits : null));
        }

        await Task.WhenAll(underWay);
    }

    private static async Task GiveOneAsync(LeanHub hub, string battle, string inputId, long due, LatencyCounts? waits)
    {
        byte[] answer = await hub.InvokeAsync(
            "SendGift", CancellationToken.None, new { battleId = battle, side = "a", giftId = Rose, count = 1, inputId });
        long micros = (long)Stopwatch.GetElapsedTime(due).TotalMicroseconds;
        if (answer.AsSpan().IndexOf("\"ok\":true"u8) < 0)
            throw new InvalidOperationException($"A gift was refused: {System.Text.Encoding.UTF8.GetString(answer)}");
        if (waits is null)
            return;
        lock (waits)
            waits.Add(micros, answer.Length);
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
