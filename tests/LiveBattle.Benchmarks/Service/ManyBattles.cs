using System.Diagnostics;
using System.Net.Http.Json;
using LiveBattle.Benchmarks.Fanout;
using LiveBattle.Contracts;
using LiveBattle.FanoutServers;
using LiveBattle.TestKit;

namespace LiveBattle.Benchmarks.Service;

/// <summary>Many battles on one server, watched and unwatched.</summary>
internal static class ManyBattles
{
    private const int AtATime = 8;
    private const int TickMs = 100;
    private const int Lists = 21;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    /// <summary>One spectator to each battle; how late each frame is sent after its tick.</summary>
    public static async Task<WatchedFigures> WatchedAsync(int battles, int seconds)
    {
        await using Stage stage = await Stage.SetAsync(FanoutDesign.LiveBattle, "");
        using HttpClient http = new() { BaseAddress = stage.Server.Address };
        using LeanLoop loop = new();
        await CreateAsync(http, 1);
        await FanoutRun.WaitAsync(Settle);
        long before = stage.Server.ResidentBytes;
        CreateBattleReply[] created = await CreateAsync(http, battles);
        LatencyCounts late = new();
        List<LeanHub> hubs = [];
        foreach (CreateBattleReply battle in created)
        {
            LeanHubOptions options = new() { IsStrict = false, OnPush = (_, message) => Take(message, battle.StartsAt) };
            hubs.Add(await LeanHub.ConnectAsync(loop, new Uri(stage.Server.Address, FanoutWire.Path), options));
            await hubs[^1].WatchAsync(battle.Id);
        }

        await FanoutRun.WaitAsync(WarmUp);
        _ = Interlocked.Exchange(ref late, new LatencyCounts());
        TimeSpan workedBefore = stage.Server.Worked;
        long began = Stopwatch.GetTimestamp();
        await FanoutRun.WaitAsync(TimeSpan.FromSeconds(seconds));
        LatencyCounts taken = Interlocked.Exchange(ref late, new LatencyCounts());
        double measured = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double cores = (stage.Server.Worked - workedBefore).TotalSeconds / measured;
        double grown = stage.Server.ResidentBytes - before;
        foreach (LeanHub hub in hubs)
            hub.Abort();
        return new WatchedFigures(
            battles,
            taken.Count,
            taken.Count * TickMs / (battles * measured * 1_000),
            taken.Quantile(0.5),
            taken.Quantile(0.99),
            taken.Quantile(1),
            cores,
            grown / battles);

        void Take(ReadOnlySpan<byte> message, long startsAt)
        {
            if (!FrameFields.TryRead(message, out FrameFields fields))
                throw new InvalidOperationException("The server pushed something that is no frame.");
            Volatile.Read(ref late).Add((fields.SentAtUnixMs - startsAt - (fields.Seq * TickMs)) * 1_000, message.Length);
        }
    }

    /// <summary>Battles that nobody watches: what they cost, and what it costs to list them.</summary>
    public static async Task<UnwatchedFigures> UnwatchedAsync(int battles, int seconds)
    {
        await using Stage stage = await Stage.SetAsync(FanoutDesign.LiveBattle, "");
        using HttpClient http = new() { BaseAddress = stage.Server.Address };
        await CreateAsync(http, 100);
        await ListAsync(http);
        await FanoutRun.WaitAsync(Settle);
        long before = stage.Server.ResidentBytes;
        long began = Stopwatch.GetTimestamp();
        await CreateAsync(http, battles);
        double creating = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await FanoutRun.WaitAsync(Settle);
        double grown = stage.Server.ResidentBytes - before;
        TimeSpan workedBefore = stage.Server.Worked;
        began = Stopwatch.GetTimestamp();
        await FanoutRun.WaitAsync(TimeSpan.FromSeconds(seconds));
        double cores = (stage.Server.Worked - workedBefore).TotalSeconds / Stopwatch.GetElapsedTime(began).TotalSeconds;
        List<double> lists = [];
        for (int i = 0; i < Lists; i++)
            lists.Add(await ListAsync(http));
        return new UnwatchedFigures(battles, cores, grown, FanoutFigures.Of(lists, each => each), creating / battles);
    }

    private static async Task<CreateBattleReply[]> CreateAsync(HttpClient http, int battles)
    {
        List<CreateBattleReply> created = [];
        foreach (int[] some in Enumerable.Range(0, battles).Chunk(AtATime))
            created.AddRange(await Task.WhenAll(some.Select(seed => CreateOneAsync(http, seed))));
        return [.. created];
    }

    private static async Task<CreateBattleReply> CreateOneAsync(HttpClient http, int seed)
    {
        using HttpResponseMessage answer = await http.PostAsJsonAsync("/api/battles", new { scenario = "even-battle", seed });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(ContractsJson.Default.CreateBattleReply))!;
    }

    private static async Task<double> ListAsync(HttpClient http)
    {
        long began = Stopwatch.GetTimestamp();
        _ = await http.GetByteArrayAsync("/api/battles");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
