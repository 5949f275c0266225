using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Live;

/// <summary>
/// One connection's way out: at most one write under way and, per battle or study, one newest message waiting behind it.
/// What is overtaken while it waits is dropped – the next one is complete. Thread-safe.
/// </summary>
internal sealed class FrameSlot(HubConnectionContext connection, TimeProvider time)
{
    private readonly Lock _gate = new();

    // In the order in which they began to wait, so that of several topics on a slow connection each has its turn.
    private readonly OrderedDictionary<string, SerializedHubMessage> _pending = new(StringComparer.Ordinal);
    private bool _isWriting;
    private long _writingSince;

    public string ConnectionId => connection.ConnectionId;

    /// <summary>Ids of the battles it watches. The broadcaster's, read and changed under its lock.</summary>
    public HashSet<string> Watched { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the present write has taken; null while none is under way.</summary>
    public TimeSpan? BusyFor
    {
        get
        {
            lock (_gate)
                return _isWriting ? time.GetElapsedTime(_writingSince) : null;
        }
    }

    /// <summary>Writes a message if the way is free, else lets it wait in place of an older one of its topic.</summary>
    /// <returns>Whether it took the place of an older one, which is never sent.</returns>
    public bool Offer(string topic, SerializedHubMessage message)
    {
        lock (_gate)
        {
            if (_isWriting)
            {
                bool isOvertaking = _pending.ContainsKey(topic);
                _pending[topic] = message;
                return isOvertaking;
            }

            _isWriting = true;
            _writingSince = time.GetTimestamp();
        }

        Write(message);
        return false;
    }

    public void Abort() => connection.Abort();

    private void Write(SerializedHubMessage? message)
    {
        while (message is not null)
        {
            ValueTask write = connection.WriteAsync(message, CancellationToken.None);
            if (!write.IsCompletedSuccessfully)
            {
                _ = FinishAsync(write);
                return;
            }

            message = Next();
        }
    }

    private async Task FinishAsync(ValueTask write)
    {
        try
        {
            await write;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or OperationCanceledException)
        {
            // The connection is going; its disconnect takes it out.
            connection.Abort();
        }

        Write(Next());
    }

    private SerializedHubMessage? Next()
    {
        lock (_gate)
        {
            if (_pending.Count == 0)
            {
                _isWriting = false;
                return null;
            }

            SerializedHubMessage message = _pending.GetAt(0).Value;
            _pending.RemoveAt(0);
            _writingSince = time.GetTimestamp();
            return message;
        }
    }
}
