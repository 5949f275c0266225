using System.Diagnostics;
using LiveBattle.Contracts;
using LiveBattle.Studies;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Studies;

/// <summary>
/// One question being answered, for everybody who asked it meanwhile. Its state is moved by the desk alone, under the
/// desk's lock; reading it takes none.
/// </summary>
internal sealed class Computation : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Status _status = new(StudyState.Queued, 0, TimeSpan.Zero);

    /// <param name="question">Checked.</param>
    /// <param name="key">The question's.</param>
    /// <param name="isShort">Whether it passes those that take longer.</param>
    /// <param name="time">What it is timed by.</param>
    public Computation(StudyQuestion question, string key, bool isShort, TimeProvider time)
    {
        _time = time;
        Question = question;
        Key = key;
        IsShort = isShort;
        Stopping = _stop.Token;
    }

    public StudyQuestion Question { get; }

    public string Key { get; }

    /// <summary>Whether it passes those that take longer.</summary>
    public bool IsShort { get; }

    public StudyProgress Progress { get; } = new();

    /// <summary>The studies that wait for its answer.</summary>
    public List<Study> Wanted { get; } = [];

    /// <summary>Completes when it has ended, however.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Asks it to stop, in the middle of a battle too.</summary>
    public CancellationToken Stopping { get; }

    public StudyState State => _status.State;

    /// <summary>How long it has computed.</summary>
    public TimeSpan Elapsed => _status is { State: StudyState.Running } running ? _time.GetElapsedTime(running.StartedAt) : _status.Elapsed;

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
        _status = new Status(StudyState.Running, _time.GetTimestamp(), TimeSpan.Zero);
    }

    public void Stop() => _stop.Cancel();

    /// <summary>Tells the end to those who wait for the computation itself. Nobody stops it any more.</summary>
    public void End(StudyState state)
    {
        _status = new Status(state, 0, Elapsed);
        _ended.TrySetResult();
        Dispose();
    }

    public void Dispose() => _stop.Dispose();

    private sealed record Status(StudyState State, long StartedAt, TimeSpan Elapsed);
}
