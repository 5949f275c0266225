using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies;

/// <summary>
/// Plays many battles of one scenario on many threads. Every replication writes its own row and the report reads the
/// rows in order, so the answer is the same on any number of threads. Thread-safe.
/// </summary>
public static class StudyRunner
{
    // Large enough to make handing out work cheap, small enough to keep all threads busy to the end.
    private const int ChunkSize = 64;

    /// <summary>Runs a study to its end.</summary>
    /// <param name="scenario">Resolved.</param>
    /// <param name="request">See <see cref="StudyRequest"/>.</param>
    /// <param name="progress">Counts finished replications for whoever watches from another thread.</param>
    /// <param name="cancellationToken">Stops it between chunks of battles.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EventLimitReachedException">A battle grew beyond its limit.</exception>
    public static StudyReport Run(
        Scenario scenario, StudyRequest request, StudyProgress? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Replications, Limits.Replications);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1);

        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        Replication[] rows = new Replication[request.Replications];
        int chunks = (request.Replications + ChunkSize - 1) / ChunkSize;
        ParallelOptions options = new() { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(
                0,
                chunks,
                options,
                () => new BattleRun(plan, request.Seed),
                (chunk, _, run) =>
                {
                    int first = chunk * ChunkSize;
                    int end = Math.Min(first + ChunkSize, rows.Length);
                    for (int i = first; i < end; i++)
                        rows[i] = Play(scenario, run, SeedSequence.Mix(request.Seed, i));
                    progress?.Add(end - first);
                    return run;
                },
                _ => { });
        }
        catch (AggregateException exception) when (exception.InnerException is EventLimitReachedException limit)
        {
            throw new EventLimitReachedException(limit.Limit);
        }

        return Report(rows);
    }

    private static Replication Play(Scenario scenario, BattleRun run, ulong seed)
    {
        run.Reset(seed);
        NoSink sink = default;
        run.Finish(ref sink);
        return new Replication(
            seed,
            run.Verdict!.Value.Winner,
            run.A.Points,
            run.B.Points,
            BattleEarnings.Of(scenario, run, BattleSide.A).NetUsdMicros.Value,
            BattleEarnings.Of(scenario, run, BattleSide.B).NetUsdMicros.Value);
    }

    private static StudyReport Report(Replication[] rows)
    {
        return new StudyReport
        {
            Replications = rows.Length,
            WinA = Won(BattleSide.A),
            WinB = Won(BattleSide.B),
            Draw = Won(BattleSide.Neither),
            PointsA = Spread(row => row.PointsA),
            PointsB = Spread(row => row.PointsB),
            NetA = Spread(row => row.NetA),
            NetB = Spread(row => row.NetB),
            Rows = ImmutableCollectionsMarshal.AsImmutableArray(rows),
        };

        Proportion Won(BattleSide side) => Proportion.Of(rows.Count(row => row.Winner == side), rows.Length);

        Distribution Spread(Func<Replication, long> value) => Distribution.Of(Array.ConvertAll(rows, row => value(row)));
    }
}
