using System.Collections.Concurrent;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The same person as a <see cref="Spectator"/>, with a lean connection.</summary>
internal sealed class LeanSpectator : IAsyncDisposable
{
    private readonly ConcurrentQueue<ScoreboardFrame> _frames = new();

    private LeanHub _hub = null!;

    public LeanHub Hub => _hub;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<LeanSpectator> ComeAsync(TestServer server, LeanLoop loop, LeanHubOptions? options = null)
    {
        LeanSpectator spectator = new();
        spectator._hub = await LeanHub.ConnectAsync(
            loop,
            new Uri(server.Address, "/hubs/battle"),
            (options ?? LeanHubOptions.Default) with { OnPush = (_, message) => spectator.Take(message) },
            token: Token).WaitAsync(Until.Patience, Token);
        return spectator;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    public async Task<T> CallAsync<T>(string method, params object?[] arguments) => JsonSerializer.Deserialize<T>(
        await _hub.InvokeAsync(method, Token, arguments).WaitAsync(Until.Patience, Token), JsonSerializerOptions.Web)!;

    public async Task<ScoreboardFrame> WatchAsync(string battleId) => JsonSerializer.Deserialize(
        await _hub.WatchAsync(battleId, Token).WaitAsync(Until.Patience, Token), ContractsJson.Default.ScoreboardFrame)!;

    /// <summary>What was pushed, and not taken yet, before the server answered this.</summary>
    public async Task<List<ScoreboardFrame>> SoFarAsync()
    {
        await CallAsync<long>("Time");
        List<ScoreboardFrame> frames = [];
        while (_frames.TryDequeue(out ScoreboardFrame? frame))
            frames.Add(frame);
        return frames;
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        Utf8JsonReader reader = new(message);
        JsonElement invocation = JsonElement.ParseValue(ref reader);
        Assert.Equal("Frame", invocation.GetProperty("target").GetString());
        ScoreboardFrame frame = invocation.GetProperty("arguments")[0].Deserialize(ContractsJson.Default.ScoreboardFrame)!;
        Assert.True(FrameFields.TryRead(message, out FrameFields fields));
        Assert.Equal(new FrameFields(frame.Seq, frame.Rev, frame.SentAtUnixMs), fields);
        _frames.Enqueue(frame);
    }
}
