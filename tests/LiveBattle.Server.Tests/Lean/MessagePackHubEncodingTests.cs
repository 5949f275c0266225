using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Lean;

public sealed class MessagePackHubEncodingTests
{
    private static readonly MessagePackHubEncoding Encoding = new();

    // Written by hand from the hub protocol's specification.
    [Theory]
    [InlineData("9501 80 c0 a54672616d65 91 95010203c3c0", HubMessageKind.Invocation)]
    [InlineData("9601 80 c0 a54672616d65 90 90", HubMessageKind.Invocation)]
    [InlineData("9701 81a161a162 a131 a54672616d65 90 90 cd0123", HubMessageKind.Invocation)]
    [InlineData("9106", HubMessageKind.Ping)]
    public void Envelope_IsRead(string hex, object kind)
    {
        Assert.Equal(kind, Encoding.Read(Bytes(hex)).Kind);

        // With more fields than today's protocol has, only reading tells.
        Assert.Equal(hex[..2] is "95" or "96", Encoding.IsSurelyInvocation(Bytes(hex)));
    }

    [Fact]
    public void Completions_TellResultErrorOrNothing()
    {
        HubMessageHead result = Encoding.Read(Bytes("9503 80 a131 03 93 01 d9020061 cb3ff0000000000000"));
        HubMessageHead nothing = Encoding.Read(Bytes("9403 80 a132 02"));
        HubMessageHead error = Encoding.Read(Bytes("9503 80 a133 01 a26e6f"));

        Assert.Equal(("1", null), (result.InvocationId, result.Error));
        Assert.Equal(Bytes("93 01 d9020061 cb3ff0000000000000"), result.Result.ToArray());
        Assert.Equal(("2", null, true), (nothing.InvocationId, nothing.Error, nothing.Result.IsEmpty));
        Assert.Equal(("3", "no"), (error.InvocationId, error.Error));
    }

    [Theory]
    [InlineData("9207c0", null, false)]
    [InlineData("9207a26e6f", "no", false)]
    [InlineData("9307a26e6fc3", "no", true)]
    public void CloseMessage_TellsItsReason(string hex, string? error, bool allowReconnect)
    {
        HubMessageHead close = Encoding.Read(Bytes(hex));

        Assert.Equal((HubMessageKind.Close, error, allowReconnect), (close.Kind, close.Error, close.AllowReconnect));
    }

    [Theory]
    [InlineData("90", "without a type")]
    [InlineData("81a16101", "0x81 at byte 0, where an array belongs")]
    [InlineData("9202a131", "of type 2, which nobody asked for")]
    [InlineData("9501 80 c0 c0 90", "invocation without a target")]
    [InlineData("9401 80 c0 a161", "of type 1 with only 4 fields")]
    [InlineData("9503 80 c0 03 01", "completion without an invocation's id")]
    [InlineData("9503 80 a131 07 01", "result of kind 7")]
    [InlineData("9501 80 c0 a54672616d65 91", "cut off")]
    [InlineData("9501 80 c0 a54672616d65 dd7fffffff", "cut off")]
    [InlineData("9501 80 c0 a54672616d65 ddffffffff", "length 4294967295")]
    [InlineData("9501 80 c0 a54672616d65 91c1", "0xc1")]
    [InlineData("9106 06", "more bytes than its array holds")]
    public void MalformedMessage_IsNamed(string hex, string said)
    {
        LeanProtocolException exception = Assert.Throws<LeanProtocolException>(() => { _ = Encoding.Read(Bytes(hex)); });

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_OfEveryKind_ArePassedOver()
    {
        byte[] every = Bytes(
            "dc0018 00 ff c0 c2 c3 81a16101 9101 a161 c40161 c5000161 c60000000161 c7010561 c800010561 c9000000010561 ca00000000 " +
            "cb0000000000000000 cc00 cd0000 ce00000000 cf0000000000000000 d8" + new string('0', 34) + " d40561 d90161 de000101c0 ");
        MessagePackCursor cursor = new(every);

        cursor.Skip();

        Assert.True(cursor.IsAtEnd);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(20_000)]
    public void Messages_AreSplitByTheirLength_HoweverTheyAreCut(int length)
    {
        string method = new('x', length);
        byte[] call = Encoding.Call("7", method, ["one", 2, null, true]);
        ReadOnlySpan<byte> cut = call.AsSpan(..^1);
        Assert.False(Encoding.TryTake(ref cut, out _));

        ReadOnlySpan<byte> input = (byte[])[.. call, .. Encoding.Ping];
        Assert.True(Encoding.TryTake(ref input, out ReadOnlySpan<byte> message));
        Assert.Equal(HubMessageKind.Invocation, Encoding.Read(message).Kind);
        Assert.Contains(method, System.Text.Encoding.UTF8.GetString(message), StringComparison.Ordinal);
        Assert.True(Encoding.TryTake(ref input, out message));
        Assert.Equal(HubMessageKind.Ping, Encoding.Read(message).Kind);
        Assert.True(input.IsEmpty);
    }

    [Fact]
    public void Length_OfMoreThan31Bits_IsNamed() => Assert.Throws<LeanProtocolException>(() =>
    {
        ReadOnlySpan<byte> input = [0xff, 0xff, 0xff, 0xff, 0x08];
        Encoding.TryTake(ref input, out _);
    });

    [Fact]
    public async Task WholeConnection_SpeaksBinary()
    {
        await using ScriptedServer server = new();
        List<string> pushed = [];
        LeanHub hub = await server.OpenAsync(LeanHubOptions.Default with
        {
            Encoding = LeanEncoding.MessagePack,
            OnPush = (_, message) => pushed.Add(Convert.ToHexString(message)),
        });
        Task<byte[]> call = hub.InvokeAsync("Time", TestContext.Current.CancellationToken);
        Assert.Equal(0x82, (await server.ReceiveAsync()).First);

        await server.SendAsync(ServerFrames.Of(0x82, Bytes("0a 9501 80 c0 a3466f6f 91 05 07 9503 80 a131 03 2a")));

        Assert.Equal([42], await call.WaitAsync(Whole.Until.Patience, TestContext.Current.CancellationToken));
        Assert.Single(pushed);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
