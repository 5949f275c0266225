using System.Runtime.ExceptionServices;

namespace LiveBattle.Studies.Running;

/// <summary>
/// Shares out numbered pieces of work among threads of its own: a study must not take the threads that a server answers
/// with. The calling thread works too. Which thread does which piece is chance, so a piece may depend on nothing but its
/// number. Thread-safe.
/// </summary>
internal static class Workers
{
    /// <summary>Does every piece once, and returns when all are done.</summary>
    /// <param name="pieces">0 or more.</param>
    /// <param name="host">How many threads, and when to stop.</param>
    /// <param name="hire">Makes a worker, called on the thread that will use it: it is given the numbers of its pieces.</param>
    /// <exception cref="OperationCanceledException">The host stopped it.</exception>
    public static void Share(int pieces, StudyHost host, Func<Action<int>> hire)
    {
        Shift shift = new(pieces, host, hire);
        int threads = Math.Min(host.Threads(), pieces);
        List<Thread> helpers = [];
        try
        {
            for (int i = 1; i < threads; i++)
            {
                int place = i;
                Thread helper = new(() => shift.Work(place)) { IsBackground = true, Name = "study" };
                helper.Start();
                helpers.Add(helper);
            }
        }
        catch (OutOfMemoryException)
        {
            // The machine has no more threads to give: those that there are do the work.
        }

        shift.Work(0);
        foreach (Thread helper in helpers)
            helper.Join();
        shift.Failure?.Throw();
        host.Cancellation.ThrowIfCancellationRequested();
    }

    private sealed class Shift(int pieces, StudyHost host, Func<Action<int>> hire)
    {
        private int _next;
        private ExceptionDispatchInfo? _failure;

        public ExceptionDispatchInfo? Failure => Volatile.Read(ref _failure);

        public void Work(int place)
        {
            // An exception on a thread of its own would end the process: it is carried to the caller, the first one of them.
            try
            {
                Action<int> worker = hire();
                while (Failure is null && !host.Cancellation.IsCancellationRequested && (place < host.Threads() || place == 0))
                {
                    int piece = Interlocked.Increment(ref _next) - 1;
                    if (piece >= pieces)
                        return;
                    worker(piece);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
    }
}
