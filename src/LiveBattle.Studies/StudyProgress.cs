namespace LiveBattle.Studies;

/// <summary>How far a study is: written by its threads, read by whoever draws a progress bar. Thread-safe.</summary>
public sealed class StudyProgress
{
    private long _done;

    /// <summary>Replications finished so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    internal void Add(int replications) => Interlocked.Add(ref _done, replications);
}
