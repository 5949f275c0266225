using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Advice;

/// <summary>Battles seen from one side, and what two sets of them with common luck differ in.</summary>
internal static class SideBattles
{
    /// <summary>Plays every replication; row i is of seed mix(seed, i), so rows of different scenarios are twins.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="side">From whose side.</param>
    /// <param name="sampling">How many, and which luck.</param>
    /// <param name="host">Threads, progress and cancellation.</param>
    /// <param name="isOwn">Whether it is the question's own scenario: only its winners are told to the progress.</param>
    public static SideRow[] Play(Scenario scenario, BattleSide side, Sampling sampling, StudyHost host, bool isOwn)
    {
        SideRow[] rows = new SideRow[sampling.Replications];
        Battles.Play(ScenarioPlanner.Compile(scenario), sampling.Seed, 0, rows.AsMemory(), host, run =>
        {
            Interruptible.Finish(run, host.Cancellation);
            BattleSide winner = run.Verdict!.Value.Winner;
            if (isOwn)
                host.Progress?.Saw(winner);
            ref readonly SideTally tally = ref TallyOf(run, side);
            return new SideRow(
                winner == side, tally.Points, tally.Coins, BattleEarnings.Of(scenario, run, side).NetUsdMicros.Value);
        });
        return rows;
    }

    public static ref readonly SideTally TallyOf(BattleRun run, BattleSide side)
    {
        if (side == BattleSide.A)
            return ref run.A;
        return ref run.B;
    }

    /// <summary>The side's points less the other's.</summary>
    public static long LeadOf(BattleRun run, BattleSide side) =>
        side == BattleSide.A ? run.A.Points - run.B.Points : run.B.Points - run.A.Points;

    public static Proportion Wins(ReadOnlySpan<SideRow> rows)
    {
        int wins = 0;
        foreach (ref readonly SideRow row in rows)
            wins += row.IsWon ? 1 : 0;
        return Proportion.Of(wins, rows.Length);
    }

    /// <summary>How much more often the second wins than the first, over the same luck.</summary>
    public static PairedShares WinDifference(ReadOnlySpan<SideRow> first, ReadOnlySpan<SideRow> second) =>
        PairedShares.Of(first, second, row => row.IsWon);

    /// <summary>How much more of something the second has than the first, over the same luck.</summary>
    public static PairedDifference Difference(SideRow[] first, SideRow[] second, Converter<SideRow, long> value) =>
        PairedDifference.Of(Array.ConvertAll(first, value), Array.ConvertAll(second, value));
}
