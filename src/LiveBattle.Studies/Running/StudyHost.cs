namespace LiveBattle.Studies.Running;

/// <summary>
/// What a study may use and whom it tells: nothing of it changes an answer. Immutable; <see cref="Threads"/> is called from
/// all threads of the study.
/// </summary>
public sealed record StudyHost
{
    /// <param name="threads">1 or more.</param>
    public StudyHost(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = () => threads;
    }

    /// <param name="threads">See <see cref="Threads"/>.</param>
    public StudyHost(Func<int> threads) => Threads = threads;

    /// <summary>
    /// How many threads may work now, 1 or more: asked before every few battles. When fewer are allowed the surplus ones
    /// end; the calling thread always works. Every thread asks for itself, so a host that lets the question wait makes the
    /// study wait.
    /// </summary>
    public Func<int> Threads { get; }

    /// <summary>Counts finished battles for whoever watches from another thread; null when nobody does.</summary>
    public StudyProgress? Progress { get; init; }

    /// <summary>Stops the study while it plays, in the middle of a battle too.</summary>
    public CancellationToken Cancellation { get; init; }
}
