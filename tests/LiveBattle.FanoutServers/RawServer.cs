using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace LiveBattle.FanoutServers;

/// <summary>
/// WebSockets as Kestrel has them; of the hub's protocol only as much as a client needs to take it for a hub.
/// </summary>
internal sealed class RawServer(FrameTape tape) : IFanoutServer
{
    private static readonly byte[] Handshake = Encoding.ASCII.GetBytes("{}\u001e");

    private readonly WebApplication _app = PlainApp.Build(_ => { });
    private readonly ConcurrentDictionary<RawConnection, int> _connections = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _isPushing;

    public bool IsPushing
    {
        set => _isPushing = value;
    }

    public async Task<string> StartAsync()
    {
        _app.UseWebSockets();
        _app.Map(FanoutWire.Path, ServeAsync);
        await _app.StartAsync();
        for (int topic = 0; topic < FanoutWire.Topics; topic++)
            _ = PushAsync(topic);
        return _app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task PushAsync(int topic)
    {
        using PeriodicTimer timer = new(PlainApp.Tick);
        for (long tick = 0; await timer.WaitForNextTickAsync(_stop.Token); tick++)
        {
            if (!_isPushing)
                continue;
            byte[] message = tape.Message(tick);
            foreach ((RawConnection connection, int topics) in _connections)
            {
                if (topic < topics)
                    connection.Offer(message);
            }
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        int topics = PlainApp.TopicsOf(context);
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        byte[] received = new byte[256];
        _ = await socket.ReceiveAsync(received.AsMemory(), context.RequestAborted);
        await socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        RawConnection connection = new(socket);
        _connections[connection] = topics;
        try
        {
            while ((await socket.ReceiveAsync(received.AsMemory(), context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone without a word, or the server stops: either way nobody is left to be told.
        }
        finally
        {
            _ = _connections.TryRemove(connection, out _);
        }
    }
}
