using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>Cases of one table, each prepared once and played a few times before it is timed.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public abstract class CaseBenchmarks
{
    private IWorkload? _workload;

    /// <summary>Name of a <see cref="TimedCase"/>.</summary>
    public abstract string Case { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        TimedCase timed = TimedCases.Of(Case);
        _workload = timed.Prepare();
        PlayedOnce.Count(timed, _workload);
    }

    [Benchmark]
    public long Play() => _workload!.Play();
}
