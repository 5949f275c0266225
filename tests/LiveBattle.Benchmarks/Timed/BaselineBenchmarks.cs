using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>The limit and the other ways to play a battle.</summary>
public class BaselineBenchmarks : CaseBenchmarks
{
    public static IEnumerable<string> Cases => TimedCases.Baselines.Select(each => each.Name);

    [ParamsSource(nameof(Cases))]
    public override string Case { get; set; } = "";
}
