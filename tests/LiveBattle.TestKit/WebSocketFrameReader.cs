using System.Buffers.Binary;

namespace LiveBattle.TestKit;

/// <summary>
/// Takes a server's WebSocket frames apart as the bytes come in. Data is given piece by piece, as much of it as is
/// there; control frames only when they are whole. What breaks RFC 6455 is an exception. Keeps sixteen bytes between
/// two reads.
/// </summary>
/// <param name="isBinary">The kind of data that is expected.</param>
internal struct WebSocketFrameReader(bool isBinary)
{
    private const int LongestControl = 125;
    private const int TwoByteLength = 126;
    private const int EightByteLength = 127;

    private readonly WebSocketOpcode _expected = isBinary ? WebSocketOpcode.Binary : WebSocketOpcode.Text;
    private long _left;
    private bool _isInMessage;

    /// <summary>Takes the next piece from the front of what came.</summary>
    /// <param name="input">Shrinks by what was taken; what remains must be given again with what follows.</param>
    /// <param name="opcode">Continuation for data, or a control frame's.</param>
    /// <param name="payload">A part of the input.</param>
    /// <returns>False when more must come first.</returns>
    /// <exception cref="LeanProtocolException">The frame is not one that a server may send now.</exception>
    public bool TryTake(scoped ref ReadOnlySpan<byte> input, out WebSocketOpcode opcode, out ReadOnlySpan<byte> payload)
    {
        opcode = WebSocketOpcode.Continuation;
        payload = default;
        if (_left > 0)
            return TryTakeData(ref input, out payload);
        while (TryReadHeader(input, out WebSocketOpcode kind, out bool isFinal, out int header, out long length))
        {
            if (kind >= WebSocketOpcode.Close)
            {
                if (input.Length < header + length)
                    return false;
                opcode = kind;
                payload = input.Slice(header, (int)length);
                input = input[(header + (int)length)..];
                return true;
            }

            BeginData(kind, isFinal);
            input = input[header..];
            _left = length;
            if (length > 0)
                return TryTakeData(ref input, out payload);
        }

        return false;
    }

    private bool TryTakeData(scoped ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> payload)
    {
        payload = input[..(int)Math.Min(input.Length, _left)];
        input = input[payload.Length..];
        _left -= payload.Length;
        return payload.Length > 0;
    }

    private void BeginData(WebSocketOpcode kind, bool isFinal)
    {
        bool isContinuation = kind == WebSocketOpcode.Continuation;
        if (isContinuation != _isInMessage)
        {
            throw new LeanProtocolException(isContinuation
                ? "The server continued a WebSocket message that had not begun."
                : "The server began a WebSocket message before the last one was whole.");
        }

        if (!isContinuation && kind != _expected)
            throw new LeanProtocolException($"The server sent {kind} where {_expected} was agreed.");
        _isInMessage = !isFinal;
    }

    private static bool TryReadHeader(
        ReadOnlySpan<byte> input, out WebSocketOpcode kind, out bool isFinal, out int header, out long length)
    {
        (kind, isFinal, header, length) = (default, false, 2, 0);
        if (input.Length < header)
            return false;
        kind = (WebSocketOpcode)(input[0] & 0x0f);
        isFinal = (input[0] & 0x80) != 0;
        length = input[1] & 0x7f;
        Check(input[0], input[1], kind, isFinal, length);
        switch (length)
        {
            case TwoByteLength when input.Length < 4:
            case EightByteLength when input.Length < 10:
                return false;
            case TwoByteLength:
                header = 4;
                length = Shortest(BinaryPrimitives.ReadUInt16BigEndian(input[2..]), TwoByteLength);
                break;
            case EightByteLength:
                header = 10;
                length = Shortest(BinaryPrimitives.ReadInt64BigEndian(input[2..]), ushort.MaxValue + 1L);
                break;
        }

        return true;
    }

    private static void Check(byte first, byte second, WebSocketOpcode kind, bool isFinal, long length)
    {
        if ((first & 0x70) != 0)
            throw new LeanProtocolException($"The server set reserved bits of a WebSocket frame (first byte 0x{first:x2}), and no extension was agreed.");
        if ((second & 0x80) != 0)
            throw new LeanProtocolException("The server masked a WebSocket frame, which only clients do.");
        if (!Enum.IsDefined(kind))
            throw new LeanProtocolException($"The server sent a WebSocket frame of the unknown kind {(int)kind}.");
        if (kind >= WebSocketOpcode.Close && (!isFinal || length > LongestControl))
            throw new LeanProtocolException($"The server sent a {kind} frame {(isFinal ? "of more than 125 bytes" : "in fragments")}.");
    }

    private static long Shortest(long length, long least) => length >= least
        ? length
        : throw new LeanProtocolException(length < 0
            ? "The server sent a WebSocket frame whose length is negative."
            : $"The server wrote the WebSocket length {length} with more bytes than it needs.");
}
