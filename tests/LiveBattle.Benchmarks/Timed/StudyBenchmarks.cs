using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>Studies, continuations and recovery.</summary>
public class StudyBenchmarks : CaseBenchmarks
{
    public static IEnumerable<string> Cases => TimedCases.Studies.Select(each => each.Name);

    [ParamsSource(nameof(Cases))]
    public override string Case { get; set; } = "";
}
