using System.Threading.Channels;
using System.Text.Json;
using LiveBattle.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Somebody with a browser: a hub connection, and every frame that was pushed to it in the order it came.</summary>
internal sealed class Spectator : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly Channel<ScoreboardFrame> _frames = Channel.CreateUnbounded<ScoreboardFrame>();

    private readonly Channel<CountedInput> _counted = Channel.CreateUnbounded<CountedInput>();
    private readonly Channel<StudyView> _studies = Channel.CreateUnbounded<StudyView>();
    private readonly TaskCompletionSource<Exception?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Spectator(Uri address)
    {
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, "/hubs/battle"), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .Build();
        _hub.On<ScoreboardFrame>(nameof(IBattleHubClient.Frame), frame => _frames.Writer.TryWrite(frame));
        _hub.On<CountedInput>(nameof(IBattleHubClient.Counted), counted => _counted.Writer.TryWrite(counted));
        _hub.On<StudyView>(nameof(IBattleHubClient.Study), study => _studies.Writer.TryWrite(study));
        _hub.Closed += reason =>
        {
            _closed.TrySetResult(reason);
            return Task.CompletedTask;
        };
    }

    /// <summary>Done when the connection is over; why, or null when both sides parted as they should.</summary>
    public Task<Exception?> Closed => _closed.Task;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Spectator> ComeAsync(TestServer server)
    {
        Spectator spectator = new(server.Address);
        await spectator._hub.StartAsync(Token);
        return spectator;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    public Task<T> CallAsync<T>(string method, params object?[] arguments) =>
        _hub.InvokeCoreAsync<T>(method, arguments, Token).WaitAsync(Until.Patience, Token);

    public Task<JoinReply> JoinAsync(string? token = null) => CallAsync<JoinReply>("Join", new JoinRequest(Token: token));

    public Task<InputReply> GiveAsync(string battleId, string side, long giftId, long count, string inputId) =>
        CallAsync<InputReply>("SendGift", new SendGiftRequest(battleId, side, giftId, count, inputId));

    public Task<InputReply> LikeAsync(string battleId, string side, long count, string inputId) =>
        CallAsync<InputReply>("Like", new LikeRequest(battleId, side, count, inputId));

    /// <summary>What the next input brought, waited for.</summary>
    public async Task<CountedInput> NextCountedAsync() =>
        await _counted.Reader.ReadAsync(Token).AsTask().WaitAsync(Until.Patience, Token);

    /// <summary>The first pushed frame of a tick or a later one, waited for.</summary>
    public async Task<ScoreboardFrame> NextAsync(long from)
    {
        ScoreboardFrame frame;
        do
            frame = await NextAsync();
        while (frame.Seq < from);
        return frame;
    }

    /// <summary>The answer of Watch as it came, frame or refusal.</summary>
    public Task<JsonElement> AskToWatchAsync(string battleId) => CallAsync<JsonElement>("Watch", battleId);

    public async Task<ScoreboardFrame> WatchAsync(string battleId)
    {
        JsonElement answer = await AskToWatchAsync(battleId);
        Assert.False(answer.TryGetProperty("ok", out _), answer.ToString());
        return answer.Deserialize<ScoreboardFrame>(JsonSerializerOptions.Web)!;
    }

    public async Task<ErrorReply> RefusedAsync(string battleId)
    {
        JsonElement answer = await AskToWatchAsync(battleId);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        return answer.GetProperty("error").Deserialize<ErrorReply>(JsonSerializerOptions.Web)!;
    }

    public Task UnwatchAsync(string battleId) => _hub.InvokeAsync("Unwatch", battleId, Token);

    /// <summary>The next pushed frame, waited for.</summary>
    public async Task<ScoreboardFrame> NextAsync() => await _frames.Reader.ReadAsync(Token).AsTask().WaitAsync(Until.Patience, Token);

    /// <summary>The next pushed study, waited for.</summary>
    public async Task<StudyView> NextStudyAsync() => await _studies.Reader.ReadAsync(Token).AsTask().WaitAsync(Until.Patience, Token);

    /// <summary>What was pushed of studies, and not read yet, before the server answered this.</summary>
    public async Task<List<StudyView>> StudiesSoFarAsync()
    {
        await CallAsync<long>("Time");
        List<StudyView> studies = [];
        while (_studies.Reader.TryRead(out StudyView? study))
            studies.Add(study);
        return studies;
    }

    /// <summary>What was pushed, and not read yet, before the server answered this.</summary>
    public async Task<List<ScoreboardFrame>> SoFarAsync()
    {
        await CallAsync<long>("Time");
        List<ScoreboardFrame> frames = [];
        while (_frames.Reader.TryRead(out ScoreboardFrame? frame))
            frames.Add(frame);
        return frames;
    }
}
