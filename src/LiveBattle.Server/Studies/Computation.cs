using System.Diagnostics;
using LiveBattle.Contracts;
using LiveBattle.Studies;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Studies;

/// <summary>
/// One question being answered, for everybody who asked it meanwhile. Its state is moved by the desk alone, under the
/// desk's lock; reading it takes none.
/// </summary>
internal sealed class Computation(StudyQuestion question, string key, bool isShort, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Status _status = new(StudyState.Queued, 0, TimeSpan.Zero);

    public StudyQuestion Question { get; } = question;

    public string Key { get; } = key;

    /// <summary>Whether it passes those that take longer.</summary>
    public bool IsShort { get; } = isShort;

    public StudyProgress Progress { get; } = new();

    /// <summary>The studies that wait for its answer.</summary>
    public List<Study> Wanted { get; } = [];

    /// <summary>Completes when it has ended, however.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Asks it to stop between two battles.</summary>
    public CancellationToken Stopping => _stop.Token;

    public StudyState State => _status.State;

    /// <summary>How long it has computed.</summary>
    public TimeSpan Elapsed => _status is { State: StudyState.Running } running ? time.GetElapsedTime(running.StartedAt) : _status.Elapsed;

    public StudyProgressView ProgressView
    {
        get
        {
            (long winsA, long winsB, long draws) = Progress.Seen;
            long expected = Progress.Expected;
            return new StudyProgressView(Progress.Done, expected == 0 ? Question.MostBattles : expected, winsA, winsB, draws);
        }
    }

    public void Start()
    {
        Debug.Assert(State == StudyState.Queued, "A computation starts once.");
        _status = new Status(StudyState.Running, time.GetTimestamp(), TimeSpan.Zero);
    }

    public void Stop() => _stop.Cancel();

    /// <summary>Tells the end to those who wait for the computation itself, after its studies have been told.</summary>
    public void End(StudyState state)
    {
        _status = new Status(state, 0, Elapsed);
        _ended.TrySetResult();
    }

    public void Dispose() => _stop.Dispose();

    private sealed record Status(StudyState State, long StartedAt, TimeSpan Elapsed);
}
