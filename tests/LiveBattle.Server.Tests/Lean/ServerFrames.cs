using System.Buffers.Binary;

namespace LiveBattle.Server.Tests.Lean;

/// <summary>WebSocket frames written and read the other way round from the client under test.</summary>
internal static class ServerFrames
{
    /// <summary>An unmasked frame.</summary>
    /// <param name="first">Final bit and opcode.</param>
    public static byte[] Of(byte first, byte[] payload)
    {
        byte[] length = payload.Length switch
        {
            < 126 => [(byte)payload.Length],
            <= ushort.MaxValue => [126, (byte)(payload.Length >> 8), (byte)(payload.Length & 0xff)],
            _ => [127, .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness((long)payload.Length))],
        };
        return [first, .. length, .. payload];
    }

    /// <summary>Reads a masked frame from the front.</summary>
    /// <param name="taken">Its bytes; 0 when it is not whole yet.</param>
    public static (int First, byte[] Payload) Unmasked(ReadOnlySpan<byte> bytes, out int taken)
    {
        taken = 0;
        if (bytes.Length < 2)
            return default;
        Assert.True((bytes[1] & 0x80) != 0, "a client's frame is masked");
        int header = (bytes[1] & 0x7f) switch { 126 => 4, 127 => 10, _ => 2 };
        if (bytes.Length < header)
            return default;
        int length = header switch
        {
            4 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            10 => (int)BinaryPrimitives.ReadInt64BigEndian(bytes[2..]),
            _ => bytes[1] & 0x7f,
        };
        if (bytes.Length < header + 4 + length)
            return default;
        byte[] mask = bytes.Slice(header, 4).ToArray();
        byte[] payload = bytes.Slice(header + 4, length).ToArray();
        for (int i = 0; i < payload.Length; i++)
            payload[i] ^= mask[i % 4];
        taken = header + 4 + length;
        return (bytes[0], payload);
    }
}
