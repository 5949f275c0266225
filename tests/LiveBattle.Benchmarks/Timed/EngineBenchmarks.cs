using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>Whole battles of the mix.</summary>
public class EngineBenchmarks : CaseBenchmarks
{
    public static IEnumerable<string> Cases => TimedCases.Battles.Select(each => each.Name);

    [ParamsSource(nameof(Cases))]
    public override string Case { get; set; } = "";
}
