namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// Things in the order of their times, in a binary heap, as general libraries for discrete events keep them. Not
/// thread-safe.
/// </summary>
internal sealed class BinaryHeap<T>
{
    private readonly (double At, T Item)[] _nodes;

    /// <param name="items">At least one; there are never more nor fewer.</param>
    public BinaryHeap(IEnumerable<(double At, T Item)> items)
    {
        _nodes = [.. items];
        for (int node = (_nodes.Length / 2) - 1; node >= 0; node--)
            Sink(_nodes[node], node);
    }

    /// <summary>What comes first, and when.</summary>
    public (double At, T Item) First => _nodes[0];

    /// <summary>What came first comes again, later.</summary>
    public void Postpone(double at) => Sink((at, _nodes[0].Item), 0);

    /// <summary>Puts something at a node or below it, and moves up what comes before it.</summary>
    private void Sink((double At, T Item) sinking, int node)
    {
        (double At, T Item)[] nodes = _nodes;
        for (int child = (2 * node) + 1; child < nodes.Length; child = (2 * node) + 1)
        {
            if (child + 1 < nodes.Length && nodes[child + 1].At < nodes[child].At)
                child++;
            if (sinking.At <= nodes[child].At)
                break;
            nodes[node] = nodes[child];
            node = child;
        }

        nodes[node] = sinking;
    }
}
