using System.Text;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Lean;

public sealed class WebSocketFrameReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Frames_OfEveryLength_AreTheSame_HoweverTheyAreCut(int cut)
    {
        byte[] small = [.. Enumerable.Range(0, 125).Select(each => (byte)(each & 0xff))];
        byte[] middle = [.. Enumerable.Range(0, 300).Select(each => (byte)(each & 0xff))];
        byte[] large = [.. Enumerable.Range(0, 70_000).Select(each => (byte)(each & 0xff))];
        byte[] sent =
        [
            .. ServerFrames.Of(0x81, small), .. ServerFrames.Of(0x01, middle), .. ServerFrames.Of(0x89, [1, 2]),
            .. ServerFrames.Of(0x00, []), .. ServerFrames.Of(0x80, large), .. ServerFrames.Of(0x88, [3, 232]),
        ];

        (byte[] data, string[] controls) = Read(sent, cut);

        Assert.Equal([.. small, .. middle, .. large], data);
        Assert.Equal(["Ping 0102", "Close 03E8"], controls);
    }

    [Theory]
    [InlineData("c100", "reserved bits")]
    [InlineData("818100000000", "masked")]
    [InlineData("8300", "unknown kind 3")]
    [InlineData("8b00", "unknown kind 11")]
    [InlineData("0900", "Ping frame in fragments")]
    [InlineData("897e0080", "Ping frame of more than 125 bytes")]
    [InlineData("8000", "had not begun")]
    [InlineData("01008100", "before the last one was whole")]
    [InlineData("8200", "sent Binary where Text")]
    [InlineData("817e007d", "more bytes than it needs")]
    [InlineData("817f000000000000ffff", "more bytes than it needs")]
    [InlineData("817fffffffffffffffff", "negative")]
    public void WhatNoServerMaySend_IsNamed(string hex, string said)
    {
        LeanProtocolException exception = Assert.Throws<LeanProtocolException>(() => Read(Convert.FromHexString(hex), 100));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void OwnFrames_AreMaskedAndWhole(int length)
    {
        byte[] payload = [.. Enumerable.Range(0, length).Select(each => (byte)(each * 7 & 0xff))];

        byte[] frame = WebSocketFrameWriter.Frame(WebSocketOpcode.Text, payload);

        (int first, byte[] read) = ServerFrames.Unmasked(frame, out int taken);
        Assert.Equal(0x81, first);
        Assert.Equal(payload, read);
        Assert.Equal(frame.Length, taken);
    }

    // Section 1.3 of RFC 6455.
    [Fact]
    public void Accept_IsThatOfTheRfc() =>
        Assert.Equal("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", UpgradeHandshake.Accept("dGhlIHNhbXBsZSBub25jZQ=="));

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden\r\n\r\n", "did not agree to the upgrade: HTTP/1.1 403 Forbidden")]
    [InlineData("HTTP/1.1 101 S\r\nConnection: Upgrade\r\n\r\n", "no Upgrade")]
    [InlineData("HTTP/1.1 101 S\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n", "wrong Upgrade: h2c")]
    [InlineData("HTTP/1.1 101 S\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: abc\r\n\r\n", "wrong Sec-WebSocket-Accept: abc")]
    [InlineData("HTTP/1.1 101 S\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Extensions: x\r\n\r\n", "Sec-WebSocket-Extensions: x, which was not asked for")]
    public void Upgrade_ThatIsNotOne_IsNamed(string answer, string said)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(answer);
        LeanProtocolException exception = Assert.Throws<LeanProtocolException>(() =>
        {
            ReadOnlySpan<byte> input = bytes;
            UpgradeHandshake.TryTake(ref input, "dGhlIHNhbXBsZSBub25jZQ==");
        });

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    private static (byte[] Data, string[] Controls) Read(byte[] sent, int cut)
    {
        WebSocketFrameReader reader = new(isBinary: false);
        List<byte> data = [];
        List<string> controls = [];
        byte[] rest = [];
        foreach (byte[] piece in sent.Chunk(cut))
        {
            ReadOnlySpan<byte> input = (byte[])[.. rest, .. piece];
            while (reader.TryTake(ref input, out WebSocketOpcode opcode, out ReadOnlySpan<byte> payload))
            {
                if (opcode == WebSocketOpcode.Continuation)
                    data.AddRange(payload);
                else
                    controls.Add($"{opcode} {Convert.ToHexString(payload)}");
            }

            rest = input.ToArray();
        }

        return ([.. data], [.. controls]);
    }
}
