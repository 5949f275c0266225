using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LiveBattle.TestKit;

/// <summary>
/// Makes a client's WebSocket frames: whole messages in one frame each, masked as RFC 6455 asks of clients.
/// </summary>
internal static class WebSocketFrameWriter
{
    private const int MaskBytes = 4;

    /// <summary>A close frame's payload.</summary>
    /// <param name="status">1000 for an ordinary end.</param>
    public static byte[] Status(int status) => [(byte)(status >> 8), (byte)(status & 0xff)];

    /// <summary>The whole frame.</summary>
    public static byte[] Frame(WebSocketOpcode opcode, ReadOnlySpan<byte> payload)
    {
        int header = payload.Length switch { < 126 => 2, <= ushort.MaxValue => 4, _ => 10 };
        byte[] frame = new byte[header + MaskBytes + payload.Length];
        frame[0] = (byte)(0x80 | (byte)opcode);
        switch (header)
        {
            case 2:
                frame[1] = (byte)(0x80 | payload.Length);
                break;
            case 4:
                frame[1] = 0x80 | 126;
                BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)payload.Length);
                break;
            default:
                frame[1] = 0x80 | 127;
                BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(2), payload.Length);
                break;
        }

        Span<byte> mask = frame.AsSpan(header, MaskBytes);
        RandomNumberGenerator.Fill(mask);
        Span<byte> masked = frame.AsSpan(header + MaskBytes);
        for (int i = 0; i < payload.Length; i++)
            masked[i] = (byte)(payload[i] ^ mask[i % MaskBytes]);
        return frame;
    }
}
