using System.Net.WebSockets;

namespace LiveBattle.FanoutServers;

/// <summary>One write at a time; whoever is still taking the last message gets no new one.</summary>
internal sealed class RawConnection(WebSocket socket)
{
    private int _isBusy;

    public void Offer(byte[] message)
    {
        if (Interlocked.Exchange(ref _isBusy, 1) == 1)
            return;
        ValueTask write = socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        if (write.IsCompletedSuccessfully)
            Volatile.Write(ref _isBusy, 0);
        else
            _ = FinishAsync(write);
    }

    private async Task FinishAsync(ValueTask write)
    {
        try
        {
            await write;
            Volatile.Write(ref _isBusy, 0);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It stays busy: reading ends it.
        }
    }
}
