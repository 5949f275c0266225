using LiveBattle.Contracts;

namespace LiveBattle.Server.Studies;

/// <summary>
/// What one client asked for, under an id of its own; several may wait for one computation. Ended by the desk, once;
/// reading it is thread-safe and takes no lock.
/// </summary>
public sealed class Study
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Let go at the end, with the scenario and all: what is kept of a study that has ended is its view.
    private volatile Computation? _computation;
    private volatile StudyView? _final;

    private Study(string id, string kind, string key, long createdAtUnixMs)
    {
        Id = id;
        Kind = kind;
        Key = key;
        CreatedAtUnixMs = createdAtUnixMs;
    }

    public string Id { get; }

    public string Kind { get; }

    /// <summary>Of its question.</summary>
    public string Key { get; }

    public long CreatedAtUnixMs { get; }

    /// <summary>Whose limit it counts against while it has not ended; null for nobody's.</summary>
    internal string? Client { get; private set; }

    internal Computation? Computation => _computation;

    /// <summary>When it ended, in ticks of the clock's timestamp.</summary>
    internal long EndedAt { get; private set; }

    /// <summary>Completes when it has ended, however.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Computing time, to the fraction of a millisecond; 0 when the answer was known.</summary>
    public TimeSpan Elapsed { get; private set; }

    public bool HasEnded => _final is not null;

    /// <summary>The study as it is now; once it has ended, always the same.</summary>
    public StudyView View()
    {
        // The end is written first, and only then is the computation let go.
        Computation? computation = _computation;
        return _final ?? View(computation!);
    }

    internal static Study Of(string id, Computation computation, string? client, long nowUnixMs) =>
        new(id, computation.Question.Kind, computation.Key, nowUnixMs) { Client = client, _computation = computation };

    /// <summary>One that has ended before it began: its answer is known.</summary>
    internal static Study Known(string id, string kind, string key, StudyResult result, StudyProgressView progress, long nowUnixMs, long timestamp)
    {
        Study study = new(id, kind, key, nowUnixMs);
        study.End(study.View(StudyState.Done, progress, TimeSpan.Zero) with { Result = result, Cached = true }, timestamp);
        return study;
    }

    internal void End(Computation computation, StudyState state, StudyResult? result, ErrorReply? error, long timestamp)
    {
        Elapsed = computation.Elapsed;
        End(View(state, computation.ProgressView, Elapsed) with { Result = result, Error = error }, timestamp);
    }

    private void End(StudyView final, long timestamp)
    {
        _final = final;
        _computation = null;
        Client = null;
        EndedAt = timestamp;
        _ended.TrySetResult();
    }

    private StudyView View(Computation computation) => View(
        computation.State is StudyState.Queued ? StudyState.Queued : StudyState.Running, computation.ProgressView, computation.Elapsed);

    private StudyView View(StudyState state, StudyProgressView progress, TimeSpan elapsed) => new()
    {
        Id = Id,
        Kind = Kind,
        State = state,
        Key = Key,
        Progress = progress,
        CreatedAtUnixMs = CreatedAtUnixMs,
        ElapsedMs = (long)elapsed.TotalMilliseconds,
        Cached = false,
        Result = null,
        Error = null,
    };
}
