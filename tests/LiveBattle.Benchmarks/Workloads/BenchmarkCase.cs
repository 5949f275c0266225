namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Something that is timed, and what it is held against.</summary>
/// <param name="Name">Short and unique; filters look into it.</param>
/// <param name="Bare">Name of the bare sampling loop of the same audience.</param>
/// <param name="Prepare">Makes the workload; not timed.</param>
internal sealed record BenchmarkCase(string Name, string Bare, Func<IWorkload> Prepare)
{
    /// <summary>Too slow for the quick mode, unless a filter names it.</summary>
    public bool IsSlow { get; init; }
}
