using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LiveBattle.TestKit;

/// <summary>
/// Writes the few kinds of MessagePack that calls are made of, in fixed widths, which are right if not the shortest.
/// </summary>
internal sealed class MessagePackPen
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void WriteArray(int count) => Head(0xdd, count);

    /// <param name="count">Pairs.</param>
    public void WriteMap(int count) => Head(0xdf, count);

    /// <exception cref="ArgumentException">No call has such an argument.</exception>
    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                WriteByte(0xc0);
                break;
            case bool isTrue:
                WriteByte((byte)(isTrue ? 0xc3 : 0xc2));
                break;
            case int number:
                Write((long)number);
                break;
            case long number:
                WriteByte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), number);
                _bytes.Advance(sizeof(long));
                break;
            case string text:
                Head(0xdb, Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, _bytes);
                break;
            case IReadOnlyDictionary<string, string?> pairs:
                WriteMap(pairs.Count);
                foreach ((string key, string? each) in pairs)
                {
                    Write(key);
                    Write((object?)each);
                }

                break;
            case IReadOnlyList<object?> items:
                WriteArray(items.Count);
                foreach (object? item in items)
                    Write(item);
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} is not written as MessagePack here.", nameof(value));
        }
    }

    private void WriteByte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    private void Head(byte code, int count)
    {
        WriteByte(code);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), count);
        _bytes.Advance(sizeof(int));
    }
}
