using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>A whole study on two threads, from the scenario to the report. What is counted are battles.</summary>
/// <param name="scenario">Resolved.</param>
/// <param name="replications">Battles of the study.</param>
internal sealed class StudyBattles(Scenario scenario, int replications) : IWorkload
{
    public const int Threads = 2;

    private readonly OutcomeQuestion _question = new(scenario, new Sampling(replications, seed: 1));

    public long Play() => _question.Report(new StudyHost(Threads)).Replications;
}
