using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// Whole battles of one scenario, one after the other in the same run and the same digest, as a study plays them. The
/// digest is not printed.
/// </summary>
internal sealed class EngineBattles : IWorkload
{
    private const ulong Seed = 1;

    private readonly BattleRun _run;
    private readonly RunDigest? _digest;
    private readonly int _battles;

    /// <param name="scenario">Resolved.</param>
    /// <param name="battles">How many, each of another seed: small ones need several, so that no processor learns one by heart.</param>
    /// <param name="hasDigest">Whether the events go into a digest, or nowhere.</param>
    public EngineBattles(Scenario scenario, int battles, bool hasDigest)
    {
        _run = new BattleRun(ScenarioPlanner.Compile(scenario), Seed);
        _digest = hasDigest ? new RunDigest() : null;
        _battles = battles;
    }

    public long Play()
    {
        long events = 0;
        for (int i = 0; i < _battles; i++)
        {
            _run.Reset(SeedSequence.Mix(Seed, i));
            if (_digest is null)
            {
                NoSink sink = default;
                _run.Finish(ref sink);
            }
            else
            {
                RunDigest digest = _digest;
                digest.Reset();
                _run.Finish(ref digest);
            }

            events += _run.Events;
        }

        return events;
    }
}
