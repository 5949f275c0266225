using System.Buffers.Text;

namespace LiveBattle.TestKit;

/// <summary>
/// What orders and times a pushed frame, found by searching for three names: nothing is parsed and nothing allocated. A
/// quote inside a JSON string is escaped, so no viewer's name can be taken for one of them.
/// </summary>
/// <param name="Seq">The tick.</param>
/// <param name="Rev">Journal entries applied.</param>
/// <param name="SentAtUnixMs">When the server's broadcaster sent it, Unix milliseconds.</param>
public readonly record struct FrameFields(long Seq, long Rev, long SentAtUnixMs)
{
    // Of an invocation's fields, and of a frame's.
    private const int ArgumentsAt = 4;
    private const int SeqAt = 2;
    private const int RevAt = 3;
    private const int SentAtAt = 16;

    /// <summary>Reads a frame, or the invocation that pushes one.</summary>
    /// <param name="json">UTF-8.</param>
    /// <returns>False when one of the three is missing: then it is no frame.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out FrameFields fields)
    {
        fields = default;
        ReadOnlySpan<byte> envelope = json[Math.Max(0, json.LastIndexOf("\"sentAtUnixMs\":"u8))..];
        if (!TryFind(json, "\"seq\":"u8, out long seq)
            || !TryFind(json, "\"rev\":"u8, out long rev)
            || !TryFind(envelope, "\"sentAtUnixMs\":"u8, out long sentAt))
        {
            return false;
        }

        fields = new FrameFields(seq, rev, sentAt);
        return true;
    }

    /// <summary>The same of an invocation in MessagePack, by the places that the three have in a frame.</summary>
    /// <param name="message">Without its length.</param>
    /// <returns>False when it pushes something else.</returns>
    /// <exception cref="LeanProtocolException">It is no MessagePack, or cut off.</exception>
    public static bool TryReadPacked(ReadOnlySpan<byte> message, out FrameFields fields)
    {
        fields = default;
        MessagePackCursor cursor = new(message);
        if (cursor.ReadArray() < ArgumentsAt + 1)
            return false;
        for (int i = 0; i < ArgumentsAt; i++)
            cursor.Skip();
        if (cursor.ReadArray() != 1 || !cursor.IsAtArray || cursor.ReadArray() <= SentAtAt)
            return false;
        Span<long> found = stackalloc long[SentAtAt + 1];
        for (int i = 0; i <= SentAtAt; i++)
        {
            if (i is SeqAt or RevAt or SentAtAt)
                found[i] = cursor.ReadInteger();
            else
                cursor.Skip();
        }

        fields = new FrameFields(found[SeqAt], found[RevAt], found[SentAtAt]);
        return true;
    }

    private static bool TryFind(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, out long value)
    {
        value = 0;
        int at = json.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(json[(at + name.Length)..], out value, out _);
    }
}
