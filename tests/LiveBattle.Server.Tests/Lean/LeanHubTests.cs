using System.Text;
using LiveBattle.Server.Tests.Whole;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Lean;

/// <summary>The lean client against a server that plays a part.</summary>
public sealed class LeanHubTests : IAsyncDisposable
{
    private const string Push = """{"type":1,"target":"Frame","arguments":[{"seq":1}]}""";

    private readonly ScriptedServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task WhatComesWithTheHandshake_InOnePacket_IsNotLost()
    {
        Task<LeanHub> connecting = _server.ConnectAsync();

        await _server.AcceptAsync(ScriptedServer.Message(ScriptedServer.Handshake + Push + "\u001e"), ScriptedServer.Message(Push + "\u001e"));

        LeanHub hub = await connecting;
        await AnsweredAsync(hub);
        Assert.Equal([Push, Push], _server.Pushed);
        Assert.Equal(2, hub.Pushes);
    }

    [Fact]
    public async Task Messages_AreTheSame_HoweverTheyAreCut()
    {
        LeanHub hub = await _server.OpenAsync();
        string other = Push.Replace("1}", "22222}", StringComparison.Ordinal);

        // Three messages in one frame and a part of the fourth; a ping between two fragments; one byte at a time.
        byte[] bytes =
        [
            .. ServerFrames.Of(0x01, Encoding.UTF8.GetBytes($"{Push}\u001e{other}\u001e{Push}\u001e{other[..20]}")),
            .. ServerFrames.Of(0x89, [7]),
            .. ServerFrames.Of(0x80, Encoding.UTF8.GetBytes($"{other[20..]}\u001e")),
        ];
        foreach (byte each in bytes)
            await _server.SendAsync([each]);

        (int first, byte[] payload) = await _server.ReceiveAsync();
        Assert.Equal((0x8a, 7), (first, payload.Single()));
        await AnsweredAsync(hub);
        Assert.Equal([Push, other, Push, other], _server.Pushed);
    }

    [Fact]
    public async Task LongMessage_ComesWhole_AndATooLongOneIsNamed()
    {
        LeanHub hub = await _server.OpenAsync(LeanHubOptions.Default with { MessageLimit = 300_000 });
        string Long(int bytes) => """{"type":1,"target":"Frame","arguments":["§"]}""".Replace("§", new string('x', bytes), StringComparison.Ordinal);

        await _server.SayAsync(Long(290_000) + "\u001e");
        await AnsweredAsync(hub);
        await _server.SayAsync(Long(310_000));

        Assert.Equal(Long(290_000), Assert.Single(_server.Pushed));
        Assert.Contains("more than 300000 bytes", (await ClosedAsync(hub)).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_GetTheirOwnAnswers_InAnyOrder()
    {
        LeanHub hub = await _server.OpenAsync();
        Task<byte[]> one = hub.InvokeAsync("One", Token, "x", 2);
        Task<byte[]> two = hub.InvokeAsync("Two", Token);
        Task<byte[]> three = hub.InvokeAsync("Three", Token, [null]);
        Assert.Equal("""{"type":1,"invocationId":"1","target":"One","arguments":["x",2]}""" + "\u001e", await _server.HearAsync());

        await _server.SayAsync("{\"type\":3,\"invocationId\":\"3\",\"error\":\"no\"}\u001e{\"result\": {\"a\":[1, 2]} ,\"type\":3,\"invocationId\":\"2\"}\u001e{\"type\":3,\"invocationId\":\"1\"}\u001e");

        Assert.Empty(await one.WaitAsync(Until.Patience, Token));
        Assert.Equal("""{"a":[1, 2]}""", Encoding.UTF8.GetString(await two.WaitAsync(Until.Patience, Token)));
        Assert.Equal("no", (await Assert.ThrowsAsync<LeanCallException>(() => three.WaitAsync(Until.Patience, Token))).Message);
    }

    [Fact]
    public async Task CloseMessage_TellsItsReason_ToWhoeverWaitsToo()
    {
        LeanHub hub = await _server.OpenAsync();
        Task<byte[]> call = hub.InvokeAsync("Time", Token);
        await _server.HearAsync();

        await _server.SayAsync("""{"type":7,"error":"Too much.","allowReconnect":true}""" + "\u001e");
        Assert.Equal(0x88, (await _server.ReceiveAsync()).First);
        await _server.SendAsync(ServerFrames.Of(0x88, [3, 232]));

        Assert.Equal(new LeanClosed("Too much.", true, 1_000, null), await ClosedAsync(hub));
        LeanClosedException exception = await Assert.ThrowsAsync<LeanClosedException>(() => call);
        Assert.Contains("Too much.", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LeanClosedException>(() => hub.InvokeAsync("Time", Token));
    }

    [Fact]
    public async Task Dispose_ClosesAsTheProtocolWantsIt()
    {
        LeanHub hub = await _server.OpenAsync();
        ValueTask closing = hub.DisposeAsync();

        (int first, byte[] payload) = await _server.ReceiveAsync();
        Assert.Equal((0x88, 3, 232), (first, payload[0], payload[1]));
        await _server.SendAsync(ServerFrames.Of(0x88, payload));

        await closing;
        Assert.Equal(new LeanClosed(null, false, 1_000, null), await hub.Closed);
    }

    [Fact]
    public async Task HangingUp_IsAFault()
    {
        LeanHub hub = await _server.OpenAsync();

        _server.HangUp();

        Assert.IsType<IOException>((await ClosedAsync(hub)).Fault);
    }

    [Fact]
    public async Task SilentServer_IsGivenUp_ButNotByAFrozenClient()
    {
        LeanHubOptions options = LeanHubOptions.Default with { ServerTimeout = TimeSpan.FromMilliseconds(200), PingEvery = TimeSpan.FromMilliseconds(100) };
        LeanHub hub = await _server.OpenAsync(options);
        await hub.FreezeAsync();

        // Pings tell that time passes: five are more than the timeout.
        for (int i = 0; i < 5; i++)
            Assert.Equal("{\"type\":6}\u001e", await _server.HearAsync());
        Assert.False(hub.Closed.IsCompleted);
        await hub.ThawAsync();

        Assert.IsType<TimeoutException>((await ClosedAsync(hub)).Fault);
    }

    [Fact]
    public async Task Freeze_ReadsNothing_AndThawBringsItAll()
    {
        LeanHub hub = await _server.OpenAsync();
        await hub.FreezeAsync();
        await _server.SayAsync(Push + "\u001e");
        Task<byte[]> call = hub.InvokeAsync("Time", Token);
        await _server.HearAsync();
        await _server.SayAsync("{\"type\":3,\"invocationId\":\"1\",\"result\":5}\u001e");
        Assert.Equal((0, false), (hub.Pushes, call.IsCompleted));

        await hub.ThawAsync();

        Assert.Equal("5"u8.ToArray(), await call.WaitAsync(Until.Patience, Token));
        Assert.Equal(1, hub.Pushes);
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Frame","arguments":[{"seq":1}""", "cannot be read")]
    [InlineData("""{"type":1,"target":"Frame","arguments":[]}}""", "cannot be read")]
    [InlineData("""{"type":1,"target":"Frame"}""", "invocation without a target or arguments")]
    [InlineData("""{"type":1,"target":null,"arguments":[]}""", "invocation without a target or arguments")]
    [InlineData("""{"type":1,"target":"Frame","arguments":{}}""", "invocation without a target or arguments")]
    [InlineData("""{"type":"1","target":"Frame","arguments":[]}""", "cannot be read")]
    [InlineData("""{"target":"Frame","arguments":[]}""", "without a type")]
    [InlineData("""{"type":2,"invocationId":"1","item":1}""", "of type 2, which nobody asked for")]
    [InlineData("""{"type":99}""", "of type 99")]
    [InlineData("""{"type":3,"result":1}""", "completion without an invocation's id")]
    [InlineData("""{"type":3,"invocationId":"8","result":1}""", "the call 8, which was never made")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("", "empty hub message")]
    [InlineData("hello\u0007", "cannot be read: hello?")]
    public async Task MalformedMessage_EndsTheConnection_AndIsNamed(string message, string said)
    {
        LeanHub hub = await _server.OpenAsync();

        await _server.SayAsync(message + "\u001e");

        LeanProtocolException fault = Assert.IsType<LeanProtocolException>((await ClosedAsync(hub)).Fault);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Pushed);
    }

    [Theory]
    [InlineData("""{"error":"The protocol 'x' is not supported."}""", "The protocol 'x' is not supported.")]
    [InlineData("nonsense", "handshake cannot be read: nonsense")]
    public async Task HandshakeThatIsNone_IsNamed(string answer, string said)
    {
        Task<LeanHub> connecting = _server.ConnectAsync();
        await _server.AcceptAsync(ScriptedServer.Message(answer + "\u001e"));

        LeanProtocolException exception = await Assert.ThrowsAsync<LeanProtocolException>(() => connecting);
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callback_ThatThrows_EndsItsConnection_AndIsTold()
    {
        LeanHub hub = await _server.OpenAsync(LeanHubOptions.Default with { OnPush = (_, _) => throw new FormatException("Wrong.") });

        await _server.SayAsync(Push + "\u001e");

        Assert.Equal("Wrong.", Assert.IsType<FormatException>((await ClosedAsync(hub)).Fault).Message);
    }

    /// <summary>Whatever was sent before has been read when this has.</summary>
    private async Task AnsweredAsync(LeanHub hub)
    {
        Task<byte[]> call = hub.InvokeAsync("Time", Token);
        await _server.HearAsync();
        await _server.SayAsync("{\"type\":3,\"invocationId\":\"1\"}\u001e");
        await call.WaitAsync(Until.Patience, Token);
    }

    private static Task<LeanClosed> ClosedAsync(LeanHub hub) => hub.Closed.WaitAsync(Until.Patience, Token);
}
