using System.Collections.Immutable;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>Plays the replications of one scenario or more: all of them, or as many as a precision needs.</summary>
internal static class Replications
{
    // A precision is looked at after so many battles first, and then where what was seen says that it will be reached.
    private const int FirstLook = 1_024;
    private const double LookBeyond = 1.05;

    /// <summary>
    /// The rows of each scenario in order, as many of each. Where they end depends on nothing but the rows before, so a
    /// precision stops every run of the same question at the same battle.
    /// </summary>
    /// <param name="lots">Scenarios with the seed of their luck, the question's own first: its winners are told to the host.</param>
    /// <param name="sampling">How many; its seed is not read.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    /// <param name="reached">The precision that rows reach, in the unit of what was asked for.</param>
    public static ImmutableArray<Replication[]> Play(
        ImmutableArray<Lot> lots, Sampling sampling, StudyHost host, Func<ImmutableArray<Replication[]>, double> reached)
    {
        if (sampling.Precision is not { } precision)
            return PlayTo(sampling.Replications);
        int look = Math.Min(FirstLook, sampling.Replications);
        while (true)
        {
            ImmutableArray<Replication[]> rows = PlayTo(look);
            double now = reached(rows);
            if (now <= precision || look == sampling.Replications)
                return rows;

            // The width falls with the square root of the number; a little further, so that the next look is the last.
            double needed = look * (now / precision) * (now / precision) * LookBeyond;
            look = (int)Math.Min(sampling.Replications, Math.Max(look + FirstLook, needed));
            host.Progress?.Expect((long)look * lots.Length);
        }

        ImmutableArray<Replication[]> PlayTo(int count) => [.. lots.Select((lot, i) => lot.PlayTo(count, host, i == 0 ? host.Progress : null))];
    }

    /// <summary>Plays one scenario's replications.</summary>
    public static Replication[] Play(Scenario scenario, Sampling sampling, StudyHost host) =>
        Play([new Lot(scenario, sampling.Seed)], sampling, host, rows => StudyReport.PrecisionOf(rows[0]))[0];

    /// <summary>Plays a battle to its verdict and keeps what studies count.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Replication Finish(Scenario scenario, BattleRun run, CancellationToken cancellation)
    {
        Interruptible.Finish(run, cancellation);
        return new Replication(
            run.Seed,
            run.Verdict!.Value.Winner,
            run.A.Points,
            run.B.Points,
            BattleEarnings.Of(scenario, run, BattleSide.A).NetUsdMicros.Value,
            BattleEarnings.Of(scenario, run, BattleSide.B).NetUsdMicros.Value);
    }
}

/// <summary>The replications of one scenario, played further and further.</summary>
internal sealed class Lot(Scenario scenario, ulong seed)
{
    private readonly BattlePlan _plan = ScenarioPlanner.Compile(scenario);
    private Replication[] _rows = [];

    /// <summary>The first replications, those that are there already not played again.</summary>
    /// <param name="count">As many as before, or more.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    /// <param name="watched">Is told who won; null when nobody is.</param>
    public Replication[] PlayTo(int count, StudyHost host, StudyProgress? watched)
    {
        Replication[] rows = new Replication[count];
        _rows.CopyTo(rows, 0);
        Battles.Play(_plan, seed, _rows.Length, rows.AsMemory(_rows.Length), host, run =>
        {
            Replication row = Replications.Finish(scenario, run, host.Cancellation);
            watched?.Saw(row.Winner);
            return row;
        });
        return _rows = rows;
    }
}
