using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>Plays a scenario's replications: all of them, or as many as a precision needs.</summary>
internal static class Replications
{
    // A precision is looked at after so many battles first, and then where the shares seen so far say it will be reached.
    private const int FirstLook = 1_024;
    private const double LookBeyond = 1.05;

    /// <summary>
    /// The rows in order. Where they end depends on nothing but the rows before, so a precision stops every run of the same
    /// question at the same battle.
    /// </summary>
    /// <param name="scenario">The question's own: its winners are told to the host's progress.</param>
    /// <param name="sampling">How many.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    public static Replication[] Play(Scenario scenario, Sampling sampling, StudyHost host)
    {
        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        Replication[] rows = new Replication[sampling.Replications];
        Func<BattleRun, Replication> play = run => Finish(scenario, run, host.Progress);
        if (sampling.Precision is not { } precision)
        {
            Battles.Play(plan, sampling.Seed, 0, rows.AsMemory(), host, play);
            return rows;
        }

        int played = 0;
        int look = Math.Min(FirstLook, rows.Length);
        while (true)
        {
            Battles.Play(plan, sampling.Seed, played, rows.AsMemory(played..look), host, play);
            played = look;
            double reached = StudyReport.PrecisionOf(rows.AsSpan(..played));
            if (reached <= precision || played == rows.Length)
                return rows[..played];

            // The width falls with the square root of the number; a little further, so that the next look is the last.
            double needed = played * (reached / precision) * (reached / precision) * LookBeyond;
            look = (int)Math.Min(rows.Length, Math.Max(played + FirstLook, needed));
            host.Progress?.Expect(look);
        }
    }

    /// <summary>Plays a battle to its verdict and keeps what studies count.</summary>
    public static Replication Finish(Scenario scenario, BattleRun run, StudyProgress? progress)
    {
        NoSink sink = default;
        run.Finish(ref sink);
        Replication row = new(
            run.Seed,
            run.Verdict!.Value.Winner,
            run.A.Points,
            run.B.Points,
            BattleEarnings.Of(scenario, run, BattleSide.A).NetUsdMicros.Value,
            BattleEarnings.Of(scenario, run, BattleSide.B).NetUsdMicros.Value);
        progress?.Saw(row.Winner);
        return row;
    }
}
