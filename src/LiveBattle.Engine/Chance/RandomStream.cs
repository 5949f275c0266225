using System.IO.Hashing;
using System.Text;

namespace LiveBattle.Engine.Chance;

/// <summary>
/// A named stream of random blocks: block <em>n</em> is a pure function of the battle's seed, the stream's name and
/// <em>n</em>. Streams are named by what they are for, never by position, so adding, removing or changing one moves
/// nobody else's luck. Immutable and thread-safe.
/// </summary>
public readonly struct RandomStream
{
    // Sets the counters that derive keys apart from all counters that draw, whose upper half is zero.
    private const uint DerivationTag = 0x4B455931;

    private readonly uint _key0;
    private readonly uint _key1;

    private RandomStream(uint key0, uint key1)
    {
        _key0 = key0;
        _key1 = key1;
    }

    /// <summary>The number a name has in every battle: XXH3 of its parts in UTF-8, each ended by a zero byte.</summary>
    public static ulong IdOf(params ReadOnlySpan<string> nameParts)
    {
        XxHash3 hash = new();
        foreach (string part in nameParts)
        {
            hash.Append(Encoding.UTF8.GetBytes(part));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The stream of a name's id in the battle of a seed.</summary>
    public static RandomStream Of(ulong seed, ulong streamId)
    {
        PhiloxBlock key = unchecked(Philox4x32.Block(
            (uint)seed, (uint)(seed >> 32), (uint)streamId, (uint)(streamId >> 32), DerivationTag, 0));
        return new RandomStream(key.W0, key.W1);
    }

    /// <summary>The blocks from an ordinal on, any number of them.</summary>
    public void Fill(ulong ordinal, Span<PhiloxBlock> blocks) => Philox4x32.Fill(_key0, _key1, ordinal, blocks);

    /// <summary>Block <paramref name="ordinal"/> of the stream.</summary>
    public PhiloxBlock this[ulong ordinal] =>
        unchecked(Philox4x32.Block(_key0, _key1, (uint)ordinal, (uint)(ordinal >> 32), 0, 0));
}
