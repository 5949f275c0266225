using System.Globalization;

namespace LiveBattle.TestKit;

/// <summary>
/// The calls of one connection that wait for an answer; holds nothing while there are none. Thread-safe.
/// </summary>
internal sealed class LeanCalls
{
    private Dictionary<string, TaskCompletionSource<byte[]>>? _waiting;
    private LeanClosed? _closed;
    private int _last;

    /// <summary>A new call.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="LeanClosedException">The connection is over.</exception>
    public string Begin(out Task<byte[]> answer)
    {
        TaskCompletionSource<byte[]> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        answer = source.Task;
        lock (this)
        {
            if (_closed is { } closed)
                throw Over(closed);
            string id = (++_last).ToString(CultureInfo.InvariantCulture);
            (_waiting ??= new Dictionary<string, TaskCompletionSource<byte[]>>(StringComparer.Ordinal)).Add(id, source);
            return id;
        }
    }

    /// <summary>Nobody waits for this one any more.</summary>
    public void Forget(string id) => _ = Take(id);

    /// <exception cref="LeanProtocolException">It answers a call that was never made.</exception>
    public void Complete(HubMessageHead answer)
    {
        if (Take(answer.InvocationId!) is not { } source)
        {
            // Its caller may have given up.
            if (!int.TryParse(answer.InvocationId, NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id < 1 || id > _last)
                throw new LeanProtocolException($"The server answered the call {answer.InvocationId}, which was never made.");
            return;
        }

        if (answer.Error is { } error)
            source.TrySetException(new LeanCallException(error));
        else
            source.TrySetResult(answer.Result.ToArray());
    }

    /// <summary>Tells everybody who waits that there will be no answer.</summary>
    public void End(LeanClosed closed)
    {
        TaskCompletionSource<byte[]>[] left;
        lock (this)
        {
            _closed = closed;
            left = _waiting is null ? [] : [.. _waiting.Values];
            _waiting = null;
        }

        foreach (TaskCompletionSource<byte[]> source in left)
            source.TrySetException(Over(closed));
    }

    private TaskCompletionSource<byte[]>? Take(string id)
    {
        lock (this)
        {
            TaskCompletionSource<byte[]>? source = null;
            if (_waiting?.Remove(id, out source) == true && _waiting.Count == 0)
                _waiting = null;
            return source;
        }
    }

    private static LeanClosedException Over(LeanClosed closed) => new(closed.ToString(), closed.Fault);
}
