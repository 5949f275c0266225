namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Something that is timed, and what it is held against.</summary>
/// <param name="Name">Short and unique; filters look into it.</param>
/// <param name="About">What it is, in a few words.</param>
/// <param name="Bare">Name of the bare sampling loop of the same audience; null where events do not compare.</param>
/// <param name="Prepare">Makes the workload; not timed.</param>
internal sealed record TimedCase(string Name, string About, string? Bare, Func<IWorkload> Prepare)
{
    /// <summary>Events per second to reach, as a share of the bare loop's.</summary>
    public double? RatioToReach { get; init; }

    /// <summary>Milliseconds to stay below, of the clock.</summary>
    public double? MillisecondsToReach { get; init; }

    /// <summary>Whether several threads do the work.</summary>
    public bool IsThreaded { get; init; }

    /// <summary>Battles played at a time.</summary>
    public int Battles { get; init; } = 1;

    /// <summary>Too slow for the quick mode, unless a filter names it.</summary>
    public bool IsSlow { get; init; }
}
