using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Tests.Whole;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveBattle.Server.Tests.Kill;

/// <summary>A server that is told to stop says goodbye, keeps what it took, and is gone soon, whoever does not listen.</summary>
public sealed class FarewellTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signal_EndsTheServerWithGoodbyes_AndNothingIsLost()
    {
        using TempFolder folder = new();
        await using ServerChild server = new(folder);
        await server.StartAsync();
        using HttpClient http = new() { BaseAddress = server.Address };
        using HttpResponseMessage created = await http.PostAsJsonAsync("/api/battles", new { scenario = "even-battle", startAt = Now() - 60_000 }, Token);
        string battle = (await created.Content.ReadFromJsonAsync<CreateBattleReply>(Token))!.Id;
        TaskCompletionSource<Exception?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using HubConnection hub = await WatchAsync(server, battle, closed);
        InputReply gift = await hub.InvokeAsync<InputReply>("SendGift", new SendGiftRequest(battle, "a", 5_655, 3, "g"), Token);
        Assert.True(gift.Ok, gift.Error?.Message);
        using ClientWebSocket frozen = await FreezeAsync(server, battle);

        long began = Stopwatch.GetTimestamp();
        Assert.Equal(0, await server.StopAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, Until.Patience);
        Exception? reason = await closed.Task.WaitAsync(Until.Patience, Token);
        Assert.Contains(Farewell.Reason, Assert.IsType<HubException>(reason).Message, StringComparison.Ordinal);

        await server.StartAsync();
        Recording recording = (await http.GetFromJsonAsync<Recording>($"/api/battles/{battle}/recording", JsonSerializerOptions.Web, Token))!;
        Assert.Equal(gift.Receipt!.Tick, Assert.Single(recording.Inputs).Tick);
    }

    private static async Task<HubConnection> WatchAsync(ServerChild server, string battle, TaskCompletionSource<Exception?> closed)
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server.Address, "/hubs/battle"), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .Build();
        hub.Closed += exception =>
        {
            closed.TrySetResult(exception);
            return Task.CompletedTask;
        };
        await hub.StartAsync(Token);
        await hub.InvokeAsync<JoinReply>("Join", new JoinRequest(), Token);
        await hub.InvokeAsync<object>("Watch", battle, Token);
        return hub;
    }

    /// <summary>Somebody who watches and never reads.</summary>
    private static async Task<ClientWebSocket> FreezeAsync(ServerChild server, string battle)
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/battle" }.Uri, Token);
        foreach (string message in (string[])
            [
                """{"protocol":"json","version":1}""", $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{battle}}"]}""",
            ])
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, Token);
        }

        return socket;
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
}
