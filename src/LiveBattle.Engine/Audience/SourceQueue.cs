namespace LiveBattle.Engine.Audience;

/// <summary>
/// Which of a fixed number of sources is next: a tournament whose matches are replayed from a changed source upwards. Of
/// equal times the source of the lower number wins. Not thread-safe.
/// </summary>
internal sealed class SourceQueue
{
    private readonly int _leaves;
    private readonly long[] _times;
    private readonly int[] _winners;

    public SourceQueue(int sources)
    {
        _leaves = 1;
        while (_leaves < sources)
            _leaves *= 2;
        _times = new long[_leaves];
        _winners = new int[_leaves];
        Clear();
    }

    private SourceQueue(SourceQueue other)
    {
        _leaves = other._leaves;
        _times = (long[])other._times.Clone();
        _winners = (int[])other._winners.Clone();
    }

    /// <summary>The source that is next.</summary>
    public int First => _winners[0];

    /// <summary>When it is due; the greatest number when nothing is.</summary>
    public long FirstAt => _times[_winners[0]];

    /// <summary>Nothing is due.</summary>
    public void Clear()
    {
        Array.Fill(_times, long.MaxValue);
        for (int node = _leaves - 1; node >= 1; node--)
            _winners[node] = Left(node);
        _winners[0] = 0;
    }

    /// <summary>Sets when a source is due.</summary>
    public void Set(int source, long at)
    {
        long[] times = _times;
        int[] winners = _winners;
        times[source] = at;
        int winner = source;

        // Node n plays the winners of nodes 2n and 2n + 1; below the last inner nodes stand the sources.
        for (int node = (source + _leaves) >> 1; node >= 1; node >>= 1)
        {
            int left = 2 * node < _leaves ? winners[2 * node] : (2 * node) - _leaves;
            int right = 2 * node < _leaves ? winners[(2 * node) + 1] : (2 * node) + 1 - _leaves;
            winner = times[right] < times[left] ? right : left;
            winners[node] = winner;
        }

        winners[0] = winner;
    }

    public SourceQueue Fork() => new(this);

    private int Left(int node)
    {
        while (node < _leaves)
            node *= 2;
        return node - _leaves;
    }
}
