using System.Buffers;

namespace LiveBattle.TestKit;

/// <summary>
/// The beginning of a hub message whose end has not come; holds a pooled buffer only while there is one.
/// </summary>
internal struct PartialRecord
{
    private byte[]? _bytes;
    private int _length;

    /// <summary>What was kept, and then what came.</summary>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Join(ReadOnlySpan<byte> piece)
    {
        if (_bytes is null)
            return piece;
        int length = _length + piece.Length;
        if (length > _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(length);
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        piece.CopyTo(_bytes.AsSpan(_length));
        _length = length;
        return _bytes.AsSpan(0, length);
    }

    /// <summary>Keeps the end of what <see cref="Join"/> returned for the next time.</summary>
    public void Keep(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            Release();
            return;
        }

        // What was joined is in the buffer already and never longer than it.
        _bytes ??= ArrayPool<byte>.Shared.Rent(rest.Length);
        rest.CopyTo(_bytes);
        _length = rest.Length;
    }

    public void Release()
    {
        if (_bytes is { } bytes)
            ArrayPool<byte>.Shared.Return(bytes);
        (_bytes, _length) = (null, 0);
    }
}
