using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// Copies of one battle at half its live time, each played to its verdict, on two threads. What is counted are copies.
/// They all go on with the same luck: it is the cost that is timed, not the forecast.
/// </summary>
internal sealed class Continuations : IWorkload
{
    private static readonly ParallelOptions Threads = new() { MaxDegreeOfParallelism = StudyBattles.Threads };

    private readonly BattleRun _half;
    private readonly BattleSide[] _winners;

    /// <param name="scenario">Resolved.</param>
    /// <param name="copies">How many are played.</param>
    public Continuations(Scenario scenario, int copies)
    {
        _half = new BattleRun(ScenarioPlanner.Compile(scenario), seed: 1);
        _winners = new BattleSide[copies];
        BattleClock clock = _half.Plan.Clock;
        NoSink sink = default;
        _half.AdvanceTo(new SimTime((clock.LiveStart + clock.LiveEnd) / 2).TickCeiling, ref sink);
    }

    public long Play()
    {
        _ = Parallel.For(0, _winners.Length, Threads, i =>
        {
            BattleRun copy = _half.Fork();
            NoSink sink = default;
            copy.Finish(ref sink);
            _winners[i] = copy.Verdict!.Value.Winner;
        });
        return _winners.Length;
    }
}
