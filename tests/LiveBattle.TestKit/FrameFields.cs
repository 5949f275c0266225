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

    private static bool TryFind(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, out long value)
    {
        value = 0;
        int at = json.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(json[(at + name.Length)..], out value, out _);
    }
}
