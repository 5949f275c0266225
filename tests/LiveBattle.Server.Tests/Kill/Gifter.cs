using System.Collections.Concurrent;
using LiveBattle.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveBattle.Server.Tests.Kill;

/// <summary>
/// Somebody who watches a battle and gives one gift after the other, each until it is acknowledged, through whatever
/// happens to the server. It never makes up its mind about a gift whose answer it has not heard: it asks again.
/// </summary>
internal sealed class Gifter(Uri address, string battleId, int number, CancellationToken stop)
{
    // Between attempts at a server that is not there.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentDictionary<(string Side, string What), long> _highest = new();
    private string? _token;

    /// <summary>What was acknowledged, by input id.</summary>
    public ConcurrentDictionary<string, InputReceipt> Receipts { get; } = new();

    /// <summary>Totals that fell between two frames of one connection or the next; must stay empty.</summary>
    public ConcurrentQueue<string> Falls { get; } = new();

    public int Frames { get; private set; }

    /// <summary>Calls whose answer was never heard and that were asked again.</summary>
    public int Retries { get; private set; }

    /// <summary>Gives until it is told to stop; returns after the last gift was answered.</summary>
    public async Task RunAsync()
    {
        int gift = 0;
        string? open = null;
        while (!stop.IsCancellationRequested)
        {
            await using HubConnection hub = Connect();
            try
            {
                await hub.StartAsync(stop);
                JoinReply joined = await hub.InvokeAsync<JoinReply>("Join", new JoinRequest(Token: _token), stop);
                _token = joined.Token;
                await hub.InvokeAsync<object>("Watch", battleId, stop);
                while (!stop.IsCancellationRequested)
                {
                    open ??= $"gift-{gift++}";
                    InputReply reply = await hub.InvokeAsync<InputReply>(
                        "SendGift", new SendGiftRequest(battleId, number % 2 == 0 ? "a" : "b", 5_655, 1, open), stop);
                    if (reply.Receipt is { } receipt)
                    {
                        Receipts[open] = receipt;
                        open = null;
                    }
                    else if (reply.Error!.RetryAfterMs is { } wait)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(wait, 100)), TimeProvider.System, stop);
                    }
                    else
                    {
                        throw new InvalidOperationException($"{reply.Error.Code} {reply.Error.Message}");
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException or HubException
                or System.Net.WebSockets.WebSocketException or System.Net.Sockets.SocketException)
            {
                Retries++;
                if (!stop.IsCancellationRequested)
                    await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private HubConnection Connect()
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, "/hubs/battle"), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .Build();
        hub.On<ScoreboardFrame>("Frame", frame =>
        {
            Frames++;
            foreach ((string side, SideFrame now) in new[] { ("a", frame.A), ("b", frame.B) })
            {
                Rises(side, "points", now.Points);
                Rises(side, "gifts", now.Gifts);
                Rises(side, "coins", now.Coins);
                Rises(side, "net", now.NetUsdMicros);
            }
        });
        return hub;
    }

    private void Rises(string side, string what, long now)
    {
        long before = _highest.GetOrAdd((side, what), now);
        if (now < before)
            Falls.Enqueue($"{what} of {side} fell from {before} to {now}");
        _highest[(side, what)] = Math.Max(before, now);
    }
}
