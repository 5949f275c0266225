using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.PresetStudies;

/// <summary>What the studies want to know of one simulated battle.</summary>
/// <param name="Score">At the verdict.</param>
/// <param name="GiftMessages">Of both sides.</param>
/// <param name="OneCoinMessages">Those whose gift costs one coin.</param>
/// <param name="Joins">Newcomers in the live window, both sides.</param>
/// <param name="LeadChanges">See <see cref="LeadCounter"/>.</param>
internal readonly record struct PlayedBattle(
    BattleScore Score, long GiftMessages, int OneCoinMessages, int Joins, int LeadChanges)
{
    private const ulong StudySeed = 1;

    /// <summary>|a − b| / (a + b), 0 to 1; 0 for a battle without points.</summary>
    public double Margin => Score.A.Points + Score.B.Points is var sum && sum == 0
        ? 0
        : Math.Abs(Score.A.Points - Score.B.Points) / (double)sum;

    /// <summary>Plays seeds mix(1, 0), mix(1, 1) and so on, on all cores; row i is seed mix(1, i) on any number of them.</summary>
    public static PlayedBattle[] PlayAll(Scenario scenario, int seeds)
    {
        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        PlayedBattle[] rows = new PlayedBattle[seeds];
        _ = Parallel.For(
            0,
            seeds,
            () => new BattleRun(plan, StudySeed),
            (i, _, run) =>
            {
                rows[i] = Play(run, SeedSequence.Mix(StudySeed, i));
                return run;
            },
            _ => { });
        return rows;
    }

    private static PlayedBattle Play(BattleRun run, ulong seed)
    {
        run.Reset(seed);
        BattleWatcher watcher = new();
        run.Finish(ref watcher);
        return new PlayedBattle(
            new BattleScore(Side(in run.A), Side(in run.B)),
            run.A.GiftMessages + run.B.GiftMessages,
            watcher.OneCoinMessages,
            watcher.Joins,
            watcher.LeadChanges);
    }

    private static SideScore Side(in SideTally tally)
    {
        if (tally.Points == 0)
            return default;
        TopSupporters top = tally.Top;
        double points = tally.Points;
        return new SideScore(
            tally.Points,
            top.First.Points / points,
            (top.First.Points + top.Second.Points + top.Third.Points) / points);
    }
}
