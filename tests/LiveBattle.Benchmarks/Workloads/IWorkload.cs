namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Work that is timed. Prepared once, done any number of times; not thread-safe.</summary>
public interface IWorkload
{
    /// <summary>Does the work once.</summary>
    /// <returns>Events of it, the same number every time.</returns>
    long Play();
}
