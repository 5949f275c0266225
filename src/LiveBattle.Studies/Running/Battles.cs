using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Studies.Running;

/// <summary>
/// Plays replications on many threads. Every replication writes a row of its own, which depends on nothing but the plan and
/// its seed: rows are the same on any number of threads. Thread-safe.
/// </summary>
public static class Battles
{
    // Large enough to make handing out work cheap, small enough to keep all threads busy to the end.
    private const int LongestPiece = 16;
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
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(play);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        int length = Math.Clamp(rows.Length / FewestPieces, 1, LongestPiece);
        Workers.Share((rows.Length + length - 1) / length, host, () =>
        {
            BattleRun run = new(plan, seed);
            return piece =>
            {
                int from = piece * length;
                int end = Math.Min(from + length, rows.Length);
                for (int i = from; i < end && !host.Cancellation.IsCancellationRequested; i++)
                {
                    run.Reset(SeedSequence.Mix(seed, (long)first + i));
                    rows.Span[i] = play(run);
                    host.Progress?.Add(1);
                }
            };
        });
    }
}
