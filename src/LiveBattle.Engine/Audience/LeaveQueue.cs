using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// Who leaves next: a binary heap in a slice of one flat array, time and viewer in one number so that equal times are
/// ordered too. 8 bytes for a viewer.
/// </summary>
internal static class LeaveQueue
{
    /// <summary>A viewer's place in the queue.</summary>
    /// <param name="at">Simulated microsecond, below 2^43.</param>
    /// <param name="viewer">Below <see cref="Limits.ViewersPerCohort"/>.</param>
    public static long Entry(long at, int viewer) => (at * Limits.ViewersPerCohort) + viewer;

    public static long AtOf(long entry) => entry / Limits.ViewersPerCohort;

    public static int ViewerOf(long entry) => (int)(entry % Limits.ViewersPerCohort);

    /// <summary>Orders entries that stand anyhow.</summary>
    public static void Build(Span<long> heap)
    {
        for (int i = (heap.Length / 2) - 1; i >= 0; i--)
            Sink(heap, i);
    }

    /// <summary>Takes in the last entry.</summary>
    public static void Push(Span<long> heap)
    {
        int i = heap.Length - 1;
        long entry = heap[i];
        for (int parent = (i - 1) / 2; i > 0 && heap[parent] > entry; i = parent, parent = (i - 1) / 2)
            heap[i] = heap[parent];
        heap[i] = entry;
    }

    /// <summary>Takes the first entry out; the heap is one shorter then.</summary>
    public static long Pop(Span<long> heap)
    {
        long first = heap[0];
        heap[0] = heap[^1];
        Sink(heap[..^1], 0);
        return first;
    }

    private static void Sink(Span<long> heap, int i)
    {
        if (i >= heap.Length)
            return;
        long entry = heap[i];
        for (int child = (2 * i) + 1; child < heap.Length; child = (2 * i) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
                child++;
            if (heap[child] >= entry)
                break;
            heap[i] = heap[child];
            i = child;
        }

        heap[i] = entry;
    }
}
