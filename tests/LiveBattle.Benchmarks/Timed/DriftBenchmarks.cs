using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>The limit once more, after all others.</summary>
public class DriftBenchmarks : CaseBenchmarks
{
    public static IEnumerable<string> Cases => TimedCases.Again.Select(each => each.Name);

    [ParamsSource(nameof(Cases))]
    public override string Case { get; set; } = "";
}
