using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Studies.Running;

/// <summary>
/// Plays replications on many threads. Every replication writes a row of its own, which depends on nothing but the plan and
/// its seed: rows are the same on any number of threads. Taps that bring nothing are left out
/// (<see cref="BattleRun.CountsIdleTaps"/>): no study counts likes. Thread-safe.
/// </summary>
public static class Battles
{
    // Large enough to make handing out work cheap, small enough to keep all threads busy to the end.
    private const int LongestPiece = 16;

    // Between two pieces a thread may be taken away: some ten milliseconds, or one battle that takes longer.
    private const double EventsOfAPiece = 200_000;
    private const int FewestPieces = 64;

    /// <summary>Plays replications <paramref name="first"/> to first + rows − 1.</summary>
    /// <typeparam name="TRow">What is kept of a replication.</typeparam>
    /// <param name="plan">The battle.</param>
    /// <param name="seed">The study's; replication <em>i</em> plays <see cref="SeedSequence.Mix"/>(seed, i).</param>
    /// <param name="first">0 or more.</param>
    /// <param name="rows">Receives the rows, in order.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    /// <param name="play">
    /// Plays the battle it is given, which stands at its start, and says what is kept. Called from several threads at once,
    /// never twice at a time with the same run.
    /// </param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EventLimitReachedException">A battle grew beyond its limit.</exception>
    public static void Play<TRow>(
        BattlePlan plan, ulong seed, int first, Memory<TRow> rows, StudyHost host, Func<BattleRun, TRow> play)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        Share(plan, rows, host, () => new BattleRun(plan, seed, countsIdleTaps: false), (run, i) => run.Reset(SeedSequence.Mix(seed, (long)first + i)), play);
    }

    /// <summary>Plays how a battle may go on, many times: each from where it stands, on luck of its own.</summary>
    /// <typeparam name="TRow">What is kept of a continuation.</typeparam>
    /// <param name="from">The battle, played to a whole tick; it is only read and must stand still meanwhile.</param>
    /// <param name="luck">Continuation <em>i</em> goes on with seed <see cref="SeedSequence.Mix"/>(luck, i).</param>
    /// <param name="rows">Receives the rows, in order.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    /// <param name="play">Likewise, from where the battle stands.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EventLimitReachedException">A continuation grew beyond the battle's limit.</exception>
    public static void GoOn<TRow>(BattleRun from, ulong luck, Memory<TRow> rows, StudyHost host, Func<BattleRun, TRow> play)
    {
        ArgumentNullException.ThrowIfNull(from);
        Share(from.Plan, rows, host, () => from.Fork(countsIdleTaps: false), (run, i) =>
        {
            run.CopyFrom(from);
            run.Reseed(SeedSequence.Mix(luck, i));
        }, play);
    }

    private static void Share<TRow>(
        BattlePlan plan,
        Memory<TRow> rows,
        StudyHost host,
        Func<BattleRun> make,
        Action<BattleRun, int> prepare,
        Func<BattleRun, TRow> play)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(play);
        int most = (int)Math.Clamp(EventsOfAPiece / Math.Max(1, plan.ExpectedEvents), 1, LongestPiece);
        int length = Math.Clamp(rows.Length / FewestPieces, 1, most);
        Workers.Share((rows.Length + length - 1) / length, host, () =>
        {
            BattleRun run = make();
            return piece =>
            {
                int end = Math.Min((piece + 1) * length, rows.Length);
                for (int i = piece * length; i < end && !host.Cancellation.IsCancellationRequested; i++)
                {
                    prepare(run, i);
                    rows.Span[i] = play(run);
                    host.Progress?.Add(1);
                }
            };
        });
    }
}
