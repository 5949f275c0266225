using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LiveBattle.TestKit;

/// <summary>
/// A spectator's hub connection for a machine that holds thousands of them: the hub protocol over a WebSocket of its
/// own, read by a <see cref="LeanLoop"/>. A thousand idle ones took 1 to 5 KB each (docs/fanout.md measures it anew).
/// It has no negotiation, no TLS, no streams, no reconnecting, and answers no calls of the server. Thread-safe.
/// </summary>
public sealed class LeanHub : ILeanReader, IAsyncDisposable
{
    private const byte HandshakeEnd = 0x1e;
    private const int NormalStatus = 1_000;

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);
    private static readonly JsonHubEncoding Json = new();
    private static readonly MessagePackHubEncoding MessagePack = new();

    private readonly LeanLoop _loop;
    private readonly LeanHubOptions _options;
    private readonly IHubEncoding _encoding;
    private readonly LeanSocket _socket;
    private readonly LeanCalls _calls = new();
    private readonly TaskCompletionSource<LeanClosed> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PartialRecord _partial;
    private string? _closeError;
    private bool _allowReconnect;
    private long _pingAt;
    private long _heardAt;

    private LeanHub(LeanLoop loop, Socket socket, string key, LeanHubOptions options, int tag)
    {
        _loop = loop;
        _options = options;
        _encoding = options.Encoding == LeanEncoding.Json ? Json : MessagePack;
        _socket = new LeanSocket(loop, socket, key, _encoding.IsBinary, this);
        _heardAt = LeanLoop.Now;
        _pingAt = NextPing(_heardAt);
        Tag = tag;
    }

    /// <summary>The caller's number for it.</summary>
    public int Tag { get; }

    /// <summary>Messages pushed so far, and the answered calls and pings are none of them.</summary>
    public long Pushes { get; private set; }

    /// <summary>Hub pings of the server so far.</summary>
    public long Pings { get; private set; }

    /// <summary>Done when the connection is over, whoever ended it.</summary>
    public Task<LeanClosed> Closed => _closed.Task;

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="address">http or ws, with the hub's path.</param>
    /// <param name="tag">The caller's number for it.</param>
    /// <exception cref="LeanProtocolException">
    /// What answered speaks no hub protocol; the message tells what it did.
    /// </exception>
    /// <exception cref="LeanClosedException">It closed instead; the message holds its reason.</exception>
    /// <exception cref="SocketException">Nobody answered.</exception>
    public static async Task<LeanHub> ConnectAsync(
        LeanLoop loop, Uri address, LeanHubOptions options, int tag = 0, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(loop);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        if (address.Scheme is not ("http" or "ws"))
            throw new ArgumentException($"{address.Scheme} is not spoken here; http and ws are.", nameof(address));
        Socket socket = await OpenAsync(address, options, token);
        string key = UpgradeHandshake.NewKey();
        LeanHub hub = new(loop, socket, key, options, tag);
        Task opened = hub._opened!.Task;
        loop.Post(hub._socket, () => loop.Begin(hub._socket));
        hub._socket.Send(UpgradeHandshake.Request(address, key));
        try
        {
            await opened.WaitAsync(token);
            return hub;
        }
        catch (OperationCanceledException)
        {
            hub.Abort();
            throw;
        }
    }

    /// <summary>Says who one is.</summary>
    /// <param name="spectatorToken">Brings the same spectator back; null for a new one.</param>
    /// <returns>The server's answer as it came.</returns>
    public Task<byte[]> JoinAsync(string? spectatorToken = null, CancellationToken token = default) =>
        InvokeAsync("Join", token, new Dictionary<string, string?> { ["token"] = spectatorToken });

    /// <summary>Watches a battle.</summary>
    /// <returns>The frame of now as it came.</returns>
    /// <exception cref="LeanRefusedException">The hub said no.</exception>
    public async Task<byte[]> WatchAsync(string battleId, CancellationToken token = default)
    {
        byte[] answer = await InvokeAsync("Watch", token, battleId);
        return _encoding.Refusal(answer) is { } refusal ? throw refusal : answer;
    }

    /// <summary>Calls a method of the hub and waits for the answer.</summary>
    /// <returns>The result as it came, JSON or MessagePack; empty when the method returns nothing.</returns>
    /// <exception cref="LeanCallException">The hub answered with an error.</exception>
    /// <exception cref="LeanClosedException">The connection ended before the answer.</exception>
    public async Task<byte[]> InvokeAsync(string method, CancellationToken token, params object?[] arguments)
    {
        string id = _calls.Begin(out Task<byte[]> answer);
        try
        {
            _socket.SendMessage(_encoding.Call(id, method, arguments));
            return await answer.WaitAsync(token);
        }
        finally
        {
            _calls.Forget(id);
        }
    }

    /// <summary>Sends a hub ping now, besides those that go out by themselves.</summary>
    public void Ping() => _socket.SendMessage(_encoding.Ping);

    /// <summary>
    /// Stops reading, as a tab does that the system put to sleep; pings still go out. Done when it has stopped.
    /// </summary>
    public Task FreezeAsync() => OrderAsync(() => _loop.Freeze(_socket));

    /// <summary>Reads again, and first whatever piled up.</summary>
    public Task ThawAsync() => OrderAsync(() =>
    {
        _heardAt = LeanLoop.Now;
        _loop.Watch(_socket);
    });

    /// <summary>Ends the connection without a word.</summary>
    public void Abort()
    {
        if (!Closed.IsCompleted)
            _loop.Post(_socket, () => Finish(null, new OperationCanceledException("This side gave the connection up.")));
    }

    /// <summary>Closes as the protocol wants it, and without a word when the server does not answer.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Closed.IsCompleted)
            return;
        bool isFrozen = false;
        await OrderAsync(() =>
        {
            isFrozen = !_socket.IsWatched;
            SayGoodbye();
        });
        try
        {
            await Closed.WaitAsync(isFrozen ? TimeSpan.Zero : ClosePatience);
        }
        catch (TimeoutException)
        {
            Abort();
            await Closed;
        }
    }

    void ILeanReader.OnUpgraded() => _socket.SendMessage(Encoding.ASCII.GetBytes(
        $"{{\"protocol\":\"{_encoding.Name}\",\"version\":1}}{(char)HandshakeEnd}"));

    void ILeanReader.OnData(ReadOnlySpan<byte> piece)
    {
        _heardAt = LeanLoop.Now;
        ReadOnlySpan<byte> input = _partial.Join(piece);
        while (!Closed.IsCompleted && TryTake(ref input))
        {
        }

        if (input.Length > _options.MessageLimit)
            throw new LeanProtocolException($"The server sent a hub message of more than {_options.MessageLimit} bytes.");
        _partial.Keep(Closed.IsCompleted ? default : input);
    }

    void ILeanReader.OnClose(int? status)
    {
        SayGoodbye();
        Finish(status, null);
    }

    void ILeanReader.OnFault(Exception fault) => Finish(null, fault);

    void ILeanReader.OnBeat(long now)
    {
        if (_socket.IsWatched && now - _heardAt > _options.ServerTimeout.TotalMilliseconds)
            throw new TimeoutException($"The server was silent for more than {_options.ServerTimeout.TotalSeconds} s.");
        if (now < _pingAt || _opened is not null)
            return;
        _pingAt = NextPing(now);
        Ping();
    }

    private static async Task<Socket> OpenAsync(Uri address, LeanHubOptions options, CancellationToken token)
    {
        IPAddress host = (await Dns.GetHostAddressesAsync(address.DnsSafeHost, token))[0];
        Socket socket = new(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (options.ReceiveBufferBytes is { } bytes)
                socket.ReceiveBufferSize = bytes;

            // Not ConnectAsync: it would enter the socket into the runtime's own event queue for good, which would then
            // wake up for every frame too.
            using CancellationTokenRegistration giveUp = token.Register(socket.Dispose);
            await Task.Run(() => socket.Connect(host, address.Port), token);
            socket.Blocking = false;
            return socket;
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            socket.Dispose();
            throw new OperationCanceledException(token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool TryTake(ref ReadOnlySpan<byte> input)
    {
        if (_opened is null)
        {
            if (!_encoding.TryTake(ref input, out ReadOnlySpan<byte> message))
                return false;
            Handle(message);
            return true;
        }

        int end = input.IndexOf(HandshakeEnd);
        if (end < 0)
            return false;
        ReadOnlySpan<byte> answer = input[..end];
        input = input[(end + 1)..];
        TakeHandshake(answer);
        return true;
    }

    private void TakeHandshake(ReadOnlySpan<byte> answer)
    {
        try
        {
            Utf8JsonReader reader = new(answer);
            JsonElement said = JsonElement.ParseValue(ref reader);
            if (said.TryGetProperty("error", out JsonElement error) && error.GetString() is { } text)
                throw new LeanProtocolException($"The hub did not shake hands: {text}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new LeanProtocolException($"The hub's handshake cannot be read: {JsonHubEncoding.Excerpt(answer)}", exception);
        }

        _opened!.TrySetResult();
        _opened = null;
    }

    private void Handle(ReadOnlySpan<byte> message)
    {
        if (message.IsEmpty)
            throw new LeanProtocolException("The server sent an empty hub message.");
        if (!_options.IsStrict && _encoding.IsSurelyInvocation(message))
        {
            Push(message);
            return;
        }

        HubMessageHead head = _encoding.Read(message);
        switch (head.Kind)
        {
            case HubMessageKind.Invocation:
                Push(message);
                break;
            case HubMessageKind.Completion:
                _calls.Complete(head);
                break;
            case HubMessageKind.Ping:
                Pings++;
                break;
            case HubMessageKind.Close:
                (_closeError, _allowReconnect) = (head.Error, head.AllowReconnect);
                SayGoodbye();
                break;
        }
    }

    private void Push(ReadOnlySpan<byte> message)
    {
        Pushes++;
        _options.OnPush?.Invoke(this, message);
    }

    private void SayGoodbye() => _socket.SendFrame(WebSocketOpcode.Close, WebSocketFrameWriter.Status(NormalStatus));

    // On the loop's thread, so only once.
    private void Finish(int? status, Exception? fault)
    {
        if (Closed.IsCompleted)
            return;
        LeanClosed closed = new(_closeError, _allowReconnect, status, _closeError is null ? fault : null);
        _loop.End(_socket);
        _partial.Release();
        _closed.SetResult(closed);
        _calls.End(closed);
        _opened?.TrySetException(fault ?? new LeanClosedException(closed.ToString()));
        _opened = null;
    }

    private Task OrderAsync(Action order)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _loop.Post(_socket, () =>
        {
            if (!Closed.IsCompleted)
                order();
            done.SetResult();
        });
        return done.Task;
    }

    private long NextPing(long now) => _options.PingEvery == Timeout.InfiniteTimeSpan
        ? long.MaxValue
        : now + (long)_options.PingEvery.TotalMilliseconds;
}
