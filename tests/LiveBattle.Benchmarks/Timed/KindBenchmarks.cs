using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>Battles in which one kind of event makes up nearly all.</summary>
public class KindBenchmarks : CaseBenchmarks
{
    public static IEnumerable<string> Cases => TimedCases.Kinds.Select(each => each.Name);

    [ParamsSource(nameof(Cases))]
    public override string Case { get; set; } = "";
}
