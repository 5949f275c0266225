using System.Buffers.Binary;
using System.Text;

namespace LiveBattle.TestKit;

/// <summary>
/// Reads MessagePack from front to back; what is cut off or of another kind than asked for is an exception.
/// </summary>
internal ref struct MessagePackCursor(ReadOnlySpan<byte> bytes)
{
    private const byte Nil = 0xc0;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int At { get; private set; }

    public readonly bool IsAtEnd => At == _bytes.Length;

    /// <summary>Whether an array comes next.</summary>
    public readonly bool IsAtArray => !IsAtEnd && _bytes[At] is (>= 0x90 and <= 0x9f) or 0xdc or 0xdd;

    /// <returns>How many items follow.</returns>
    public int ReadArray()
    {
        byte code = Next();
        return code switch
        {
            >= 0x90 and <= 0x9f => code & 0x0f,
            0xdc => (int)Number(2),
            0xdd => Length(4),
            _ => throw Wrong("an array", code),
        };
    }

    public long ReadInteger()
    {
        byte code = Next();
        return code switch
        {
            <= 0x7f => code,
            >= 0xe0 => unchecked((sbyte)code),
            0xcc => (long)Number(1),
            0xcd => (long)Number(2),
            0xce => (long)Number(4),
            0xcf => checked((long)Number(8)),
            0xd0 => unchecked((sbyte)Number(1)),
            0xd1 => unchecked((short)Number(2)),
            0xd2 => unchecked((int)Number(4)),
            0xd3 => unchecked((long)Number(8)),
            _ => throw Wrong("a whole number", code),
        };
    }

    public bool ReadBoolean()
    {
        byte code = Next();
        return code is 0xc2 or 0xc3 ? code == 0xc3 : throw Wrong("true or false", code);
    }

    /// <returns>Null for nil.</returns>
    public string? ReadText()
    {
        byte code = Next();
        int length = code switch
        {
            Nil => -1,
            >= 0xa0 and <= 0xbf => code & 0x1f,
            0xd9 => (int)Number(1),
            0xda => (int)Number(2),
            0xdb => Length(4),
            _ => throw Wrong("a text", code),
        };
        return length < 0 ? null : Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>Passes over one item, whatever it is.</summary>
    public void Skip()
    {
        // Counted instead of called again for each item inside: however deep they nest, the stack does not grow.
        for (long left = 1; left > 0; left--)
            left += SkipHead();
    }

    /// <returns>How many items are inside it.</returns>
    private long SkipHead()
    {
        byte code = Next();
        switch (code)
        {
            case <= 0x7f or >= 0xe0 or Nil or 0xc2 or 0xc3:
                return 0;
            case <= 0x8f:
                return 2 * (code & 0x0f);
            case <= 0x9f:
                return code & 0x0f;
            case <= 0xbf:
                return Pass(code & 0x1f);
            case 0xc4 or 0xd9:
                return Pass((int)Number(1));
            case 0xc5 or 0xda:
                return Pass((int)Number(2));
            case 0xc6 or 0xdb:
                return Pass(Length(4));
            case 0xc7 or 0xc8:
                return Pass((int)Number(code - 0xc6) + 1);
            case 0xc9:
                return Pass(Length(4)) + Pass(1);
            case 0xca or 0xce or 0xd2:
                return Pass(4);
            case 0xcb or 0xcf or 0xd3:
                return Pass(8);
            case 0xcc or 0xd0:
                return Pass(1);
            case 0xcd or 0xd1:
                return Pass(2);
            case >= 0xd4 and <= 0xd8:
                return Pass(1 + (1 << (code - 0xd4)));
            case 0xdc:
                return (long)Number(2);
            case 0xdd:
                return Length(4);
            case 0xde:
                return 2 * (long)Number(2);
            case 0xdf:
                return 2L * Length(4);
            default:
                throw Wrong("an item", code);
        }
    }

    private long Pass(int count)
    {
        _ = Take(count);
        return 0;
    }

    private byte Next() => Take(1)[0];

    private int Length(int bytes)
    {
        ulong length = Number(bytes);
        return length <= int.MaxValue ? (int)length : throw new LeanProtocolException($"The server sent MessagePack of the length {length}.");
    }

    private ulong Number(int bytes)
    {
        Span<byte> wide = stackalloc byte[sizeof(ulong)];
        wide.Clear();
        Take(bytes).CopyTo(wide[(sizeof(ulong) - bytes)..]);
        return BinaryPrimitives.ReadUInt64BigEndian(wide);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_bytes.Length - At < count)
            throw new LeanProtocolException($"The server sent MessagePack that is cut off after {_bytes.Length} bytes.");
        ReadOnlySpan<byte> taken = _bytes.Slice(At, count);
        At += count;
        return taken;
    }

    private readonly LeanProtocolException Wrong(string wanted, byte code) =>
        new($"The server sent MessagePack with 0x{code:x2} at byte {At - 1}, where {wanted} belongs.");
}
