using System.Net.Http.Json;
using LiveBattle.Contracts;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>A server of a design, and its battles.</summary>
internal sealed class Stage(FanoutDesign design, ChildServer server) : IAsyncDisposable
{
    // Frames grow as supporters come; a minute into the battle they are as long as they will be.
    private static readonly TimeSpan Past = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    public ChildServer Server => server;

    public static async Task<Stage> SetAsync(FanoutDesign design, string tape) => new(design, await ChildServer.StartAsync(design, tape));

    /// <summary>
    /// Begins to push to everybody: one battle to the healthy, as many as one may watch to those that may freeze.
    /// </summary>
    public async Task BeginAsync(Crowd crowd)
    {
        if (design != FanoutDesign.LiveBattle)
        {
            await server.BeginAsync();
            return;
        }

        for (int topic = 0; topic < (crowd.Slowpokes.Count > 0 ? FanoutWire.Topics : 1); topic++)
            await Crowd.WatchAsync(topic == 0 ? crowd.Hubs : crowd.Hubs.Take(crowd.Slowpokes.Count), await CreateAsync(topic));
    }

    /// <summary>Creates a battle that is a minute old.</summary>
    /// <param name="seed">The same battle for the same seed.</param>
    public async Task<string> CreateAsync(int seed)
    {
        long startAt = DateTimeOffset.UtcNow.Subtract(Past).ToUnixTimeMilliseconds();
        using HttpResponseMessage answer = await _http.PostAsJsonAsync("/api/battles", new { scenario = "even-battle", seed, startAt });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(ContractsJson.Default.CreateBattleReply))!.Id;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return server.DisposeAsync();
    }
}
