namespace LiveBattle.Engine.Audience;

/// <summary>
/// Which of a fixed number of sources is next: a tournament whose matches are replayed from a changed source upwards. Time
/// and source are one number, so that a match is one comparison without a branch, and of equal times the source of the
/// lower number wins. Not thread-safe.
/// </summary>
internal sealed class SourceQueue
{
    /// <summary>Most sources.</summary>
    public const int MaxSources = 1 << SourceBits;

    /// <summary>When nothing is due: far beyond every battle.</summary>
    public const long Never = long.MaxValue >> SourceBits;

    private const int SourceBits = 10;

    // Node n plays nodes 2n and 2n + 1; the second half holds the sources. The winner of all is node 1.
    private readonly long[] _keys;

    public SourceQueue(int sources)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sources, MaxSources);
        int leaves = 1;
        while (leaves < sources)
            leaves *= 2;
        _keys = new long[2 * leaves];
        Clear();
    }

    /// <summary>The source that is next.</summary>
    public int First => (int)(_keys[1] & (MaxSources - 1));

    /// <summary>When it is due; <see cref="Never"/> when nothing is.</summary>
    public long FirstAt => _keys[1] >> SourceBits;

    /// <summary>Whether something is due at an instant or before it.</summary>
    public bool IsDue(long until) => FirstAt <= until;

    /// <summary>Nothing is due.</summary>
    public void Clear()
    {
        for (int source = 0; source < _keys.Length / 2; source++)
            _keys[(_keys.Length / 2) + source] = Key(source, long.MaxValue);
        for (int node = (_keys.Length / 2) - 1; node >= 1; node--)
            _keys[node] = Math.Min(_keys[2 * node], _keys[(2 * node) + 1]);
    }

    /// <summary>Sets when a source is due.</summary>
    /// <param name="source">Below the number given at the start.</param>
    /// <param name="at">A simulated microsecond, or the greatest number for never.</param>
    public void Set(int source, long at)
    {
        long[] keys = _keys;
        int node = (keys.Length / 2) + source;
        long key = Key(source, at);
        keys[node] = key;
        for (; node > 1; node >>= 1)
        {
            // The smaller of the two, without a branch that nobody could predict; keys are never negative.
            long other = keys[node ^ 1];
            key = unchecked(other + ((key - other) & ((key - other) >> 63)));
            keys[node >> 1] = key;
        }
    }

    /// <summary>Takes over when each source of another queue of as many is due.</summary>
    public void CopyFrom(SourceQueue other) => other._keys.CopyTo(_keys);

    private static long Key(int source, long at) => unchecked(((at < Never ? at : Never) << SourceBits) | (uint)source);
}
