using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// The win chance of a battle at half its live time: continuations on fresh luck, each played to its verdict, on two
/// threads. What is counted are continuations.
/// </summary>
internal sealed class Continuations : IWorkload
{
    private static readonly StudyHost Host = new(StudyBattles.Threads);

    private readonly BattleRun _half;
    private readonly string _scenarioId;
    private readonly int _count;

    /// <param name="scenario">Resolved.</param>
    /// <param name="count">How many are played.</param>
    public Continuations(Scenario scenario, int count)
    {
        _half = new BattleRun(ScenarioPlanner.Compile(scenario), seed: 1);
        _scenarioId = scenario.ComputeId();
        _count = count;
        BattleClock clock = _half.Plan.Clock;
        NoSink sink = default;
        _half.AdvanceTo(new SimTime((clock.LiveStart + clock.LiveEnd) / 2).TickCeiling, ref sink);
    }

    public long Play()
    {
        WinChance.Of(_half, _scenarioId, Host, _count);
        return _count;
    }
}
