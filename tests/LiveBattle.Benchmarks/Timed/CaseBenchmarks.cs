using BenchmarkDotNet.Attributes;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>
/// Cases of one table, each prepared once and played for a while before it is timed: the runtime compiles anew what is
/// called often, and on a busy machine it takes its time.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public abstract class CaseBenchmarks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);

    private IWorkload? _workload;

    /// <summary>Name of a <see cref="TimedCase"/>.</summary>
    public abstract string Case { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        TimedCase timed = TimedCases.Of(Case);
        _workload = timed.Prepare();
        PlayedOnce.Count(timed, _workload);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - before < WarmUp)
            _ = _workload.Play();
    }

    [Benchmark]
    public long Play() => _workload!.Play();
}
