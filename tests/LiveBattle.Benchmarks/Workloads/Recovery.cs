using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>So many events as a node plays again after a crash: in slices, with the digest, battle after battle.</summary>
internal sealed class Recovery : IWorkload
{
    private const ulong Seed = 1;

    // As many as fit into the 20 ms that catching up may take at once.
    private const int SliceSteps = 50_000;

    private readonly BattleRun _run;
    private readonly RunDigest _digest = new();
    private readonly long _lastTick;
    private readonly long _events;

    /// <param name="scenario">Resolved.</param>
    /// <param name="events">How many are played.</param>
    public Recovery(Scenario scenario, long events)
    {
        _run = new BattleRun(ScenarioPlanner.Compile(scenario), Seed);
        _lastTick = new Engine.Time.SimTime(_run.Plan.ScriptedClock.VerdictAt).TickCeiling;
        _events = events;
    }

    public long Play()
    {
        RunDigest digest = _digest;
        long played = 0;
        for (long battle = 0; played < _events; battle++)
        {
            _run.Reset(SeedSequence.Mix(Seed, battle));
            digest.Reset();
            while (!_run.IsOver && played + _run.Events < _events)
                _ = _run.AdvanceTowards(_lastTick, (int)Math.Min(SliceSteps, _events - played - _run.Events), ref digest);
            played += _run.Events;
        }

        return played;
    }
}
