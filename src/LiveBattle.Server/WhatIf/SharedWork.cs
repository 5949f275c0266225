namespace LiveBattle.Server.WhatIf;

/// <summary>
/// One computation for everybody who waits for the same; it is stopped when nobody waits for it any more. Thread-safe.
/// </summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="TResult">The answer.</typeparam>
internal sealed class SharedWork<TKey, TResult>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Work> _running = [];

    /// <summary>Joins the computation of a question, or begins it.</summary>
    /// <param name="key">The question.</param>
    /// <param name="compute">Called when nobody computes it yet; its token fires when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller alone.</param>
    public async Task<TResult> DoAsync(TKey key, Func<CancellationToken, Task<TResult>> compute, CancellationToken cancellationToken)
    {
        Work? work;
        lock (_gate)
        {
            if (!_running.TryGetValue(key, out work))
            {
                Work begun = new();
                CancellationToken stop = begun.Stop.Token;
                begun.Result = Task.Run(() => RunAsync(key, begun, compute, stop), CancellationToken.None);
                _running.Add(key, work = begun);
            }

            work.Waiting++;
        }

        try
        {
            return await work.Result.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, work);
        }
    }

    private async Task<TResult> RunAsync(TKey key, Work work, Func<CancellationToken, Task<TResult>> compute, CancellationToken stop)
    {
        try
        {
            return await compute(stop);
        }
        finally
        {
            lock (_gate)
            {
                work.IsDone = true;
                Forget(key, work);
                work.Stop.Dispose();
            }
        }
    }

    private void Leave(TKey key, Work work)
    {
        lock (_gate)
        {
            if (--work.Waiting > 0 || work.IsDone)
                return;

            // Whoever asks the same from now on has it computed anew.
            Forget(key, work);
            work.Stop.Cancel();
        }
    }

    private void Forget(TKey key, Work work)
    {
        if (_running.TryGetValue(key, out Work? present) && present == work)
            _running.Remove(key);
    }

    private sealed class Work : IDisposable
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task<TResult> Result { get; set; } = null!;

        public int Waiting { get; set; }

        public bool IsDone { get; set; }

        public void Dispose() => Stop.Dispose();
    }
}
