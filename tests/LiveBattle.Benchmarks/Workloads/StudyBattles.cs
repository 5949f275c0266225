using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>A whole study on two threads, from the scenario to the report. What is counted are battles.</summary>
/// <param name="scenario">Resolved.</param>
/// <param name="replications">Battles of the study.</param>
internal sealed class StudyBattles(Scenario scenario, int replications) : IWorkload
{
    public const int Threads = 2;

    private readonly StudyRequest _request = new(replications, Seed: 1, Threads);

    public long Play() => StudyRunner.Run(scenario, _request).Replications;
}
