using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Live;

/// <summary>
/// One connection's way out: at most one write under way and, per battle, one newest frame waiting behind it. What is
/// overtaken while it waits is dropped – the next frame is complete. Thread-safe.
/// </summary>
internal sealed class FrameSlot(HubConnectionContext connection, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SerializedHubMessage> _pending = new(StringComparer.Ordinal);
    private bool _isWriting;
    private long _writingSince;

    public string ConnectionId => connection.ConnectionId;

    /// <summary>How long the present write has taken; null while none is under way.</summary>
    public TimeSpan? BusyFor
    {
        get
        {
            lock (_gate)
                return _isWriting ? time.GetElapsedTime(_writingSince) : null;
        }
    }

    /// <summary>Writes a message if the way is free, else lets it wait in place of an older one of its battle.</summary>
    public void Offer(string battleId, SerializedHubMessage message)
    {
        lock (_gate)
        {
            if (_isWriting)
            {
                _pending[battleId] = message;
                return;
            }

            _isWriting = true;
            _writingSince = time.GetTimestamp();
        }

        Write(message);
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
            foreach ((string battleId, SerializedHubMessage message) in _pending)
            {
                _pending.Remove(battleId);
                _writingSince = time.GetTimestamp();
                return message;
            }

            _isWriting = false;
            return null;
        }
    }
}
