using System.Collections.Concurrent;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>What each case's work is when it is done once, counted before it is timed. Kept by name; thread-safe.</summary>
/// <param name="Events">Of the work.</param>
/// <param name="AllocatedBytes">
/// By the thread that does it; by all threads where several do. The diagnoser's figure is for all threads always, and sees
/// what the runtime allocates meanwhile.
/// </param>
internal sealed record PlayedOnce(long Events, long AllocatedBytes)
{
    private const int Times = 3;

    private static readonly ConcurrentDictionary<string, PlayedOnce> Known = new();

    /// <summary>Counts a case's work as often as it takes until the runtime has built what it keeps.</summary>
    public static void Count(TimedCase timed, IWorkload workload)
    {
        long events = 0;
        long least = long.MaxValue;
        for (int i = 0; i < Times; i++)
        {
            long before = Allocated(timed);
            events = workload.Play();
            least = Math.Min(least, Allocated(timed) - before);
        }

        Known[timed.Name] = new PlayedOnce(events, least);
    }

    /// <summary>The counts, or null before the case was prepared.</summary>
    public static PlayedOnce? Of(string name) => Known.GetValueOrDefault(name);

    private static long Allocated(TimedCase timed) =>
        timed.IsThreaded ? GC.GetTotalAllocatedBytes(precise: true) : GC.GetAllocatedBytesForCurrentThread();
}
