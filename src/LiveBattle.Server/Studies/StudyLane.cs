namespace LiveBattle.Server.Studies;

/// <summary>
/// A queue and a thread that works it off, one at a time. The thread is its own: a study would hold one of those that
/// requests are answered with for minutes. Thread-safe.
/// </summary>
internal sealed class StudyLane : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Computation> _queue = new();
    private readonly SemaphoreSlim _ready = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<Computation> _compute;
    private readonly Thread _thread;

    /// <param name="name">Of the thread.</param>
    /// <param name="compute">Runs on the lane's thread and must not throw.</param>
    public StudyLane(string name, Action<Computation> compute)
    {
        _compute = compute;
        _thread = new Thread(Work) { IsBackground = true, Name = name };
    }

    public void Start() => _thread.Start();

    public void Add(Computation computation)
    {
        lock (_gate)
            _queue.AddLast(computation);
        _ready.Release();
    }

    /// <summary>Takes out one that nobody wants any more.</summary>
    /// <returns>False when it is not waiting here.</returns>
    public bool Remove(Computation computation)
    {
        lock (_gate)
            return _queue.Remove(computation);
    }

    /// <summary>Ends the thread after what it computes now, and waits for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (!_thread.ThreadState.HasFlag(ThreadState.Unstarted))
            await _stopped.Task.WaitAsync(cancellationToken);
    }

    // After a stop that was cut short the thread still looks at both: they go with the process then.
    public void Dispose()
    {
        if (!_thread.ThreadState.HasFlag(ThreadState.Unstarted) && !_stopped.Task.IsCompleted)
            return;
        _ready.Dispose();
        _stop.Dispose();
    }

    private void Work()
    {
        while (Next())
        {
            // Those that were taken out have left their call behind.
            if (Take() is { } computation)
                _compute(computation);
        }

        _stopped.TrySetResult();
    }

    private bool Next()
    {
        try
        {
            _ready.Wait(_stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Computation? Take()
    {
        lock (_gate)
        {
            Computation? first = _queue.First?.Value;
            if (first is not null)
                _queue.RemoveFirst();
            return first;
        }
    }
}
