using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveBattle.Server.Tests.Whole;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Lean;

/// <summary>A server that says what a test tells it to, byte by byte if need be, to one client.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string Handshake = "{}\u001e";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly LeanLoop _loop = new();
    private readonly List<byte> _received = [];
    private NetworkStream? _stream;

    public ScriptedServer() => _listener.Start();

    public List<string> Pushed { get; } = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A client, connecting; it is connected when the server has played its part.</summary>
    public Task<LeanHub> ConnectAsync(LeanHubOptions? options = null) => LeanHub.ConnectAsync(
        _loop,
        new Uri($"http://{_listener.LocalEndpoint}/hub?x=1"),
        (options ?? LeanHubOptions.Default) with
        {
            OnPush = options?.OnPush ?? ((_, message) => Pushed.Add(Encoding.UTF8.GetString(message))),
        },
        token: Token).WaitAsync(Until.Patience, Token);

    /// <summary>Answers the upgrade, and with it whatever follows at once.</summary>
    public async Task AcceptAsync(params byte[][] then)
    {
        TcpClient client = await _listener.AcceptTcpClientAsync(Token).AsTask().WaitAsync(Until.Patience, Token);
        client.NoDelay = true;
        _stream = client.GetStream();
        string request = "";
        while (!request.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            request += (char)await ByteAsync();
        Assert.StartsWith("GET /hub?x=1 HTTP/1.1\r\n", request, StringComparison.Ordinal);
        string key = request.Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
        await SendAsync(
            [
                .. Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 101 Switching Protocols\r\nupgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Accept: {UpgradeHandshake.Accept(key)}\r\n\r\n"),
                .. then.SelectMany(each => each),
            ]);
    }

    /// <summary>A client whose hub handshake is done.</summary>
    public async Task<LeanHub> OpenAsync(LeanHubOptions? options = null)
    {
        Task<LeanHub> connecting = ConnectAsync(options);
        await AcceptAsync();
        Assert.EndsWith("\"version\":1}\u001e", Text((await ReceiveAsync()).Payload), StringComparison.Ordinal);
        await SendAsync(ServerFrames.Of((byte)(options?.Encoding == LeanEncoding.MessagePack ? 0x82 : 0x81), Encoding.ASCII.GetBytes(Handshake)));
        return await connecting;
    }

    public async Task SendAsync(byte[] bytes) => await _stream!.WriteAsync(bytes, Token);

    /// <summary>A whole text message.</summary>
    public Task SayAsync(string text) => SendAsync(Message(text));

    public static byte[] Message(string text) => ServerFrames.Of(0x81, Encoding.UTF8.GetBytes(text));

    /// <summary>The client's next frame.</summary>
    public async Task<(int First, byte[] Payload)> ReceiveAsync()
    {
        while (true)
        {
            (int First, byte[] Payload) frame = ServerFrames.Unmasked(_received.ToArray(), out int taken);
            if (taken > 0)
            {
                _received.RemoveRange(0, taken);
                return frame;
            }

            _received.Add(await ByteAsync());
        }
    }

    /// <summary>The client's next message.</summary>
    public async Task<string> HearAsync() => Text((await ReceiveAsync()).Payload);

    /// <summary>Ends the connection without a word.</summary>
    public void HangUp() => _stream!.Dispose();

    public ValueTask DisposeAsync()
    {
        _loop.Dispose();
        _stream?.Dispose();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private async Task<byte> ByteAsync()
    {
        byte[] one = new byte[1];
        await _stream!.ReadExactlyAsync(one, Token).AsTask().WaitAsync(Until.Patience, Token);
        return one[0];
    }
}
