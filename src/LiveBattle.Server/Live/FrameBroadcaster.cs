using System.Collections.Concurrent;
using LiveBattle.Contracts;
using LiveBattle.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveBattle.Server.Live;

/// <summary>
/// The only thing that sends frames. Encodes a frame once per protocol, gives it to every connection that watches the
/// battle (see <see cref="FrameAudience"/>), keeps one newest pending frame for a slow connection and waits for nobody. A watched battle whose owner is
/// silent is heard once a second all the same: its newest frame is sent again. Thread-safe.
/// </summary>
public sealed class FrameBroadcaster(TimeProvider time, ILogger<FrameBroadcaster> log) : BackgroundService
{
    /// <summary>A watched battle is heard at least this often, whatever its state.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>A connection that has not taken a frame for this long is dropped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, FrameSlot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FrameAudience> _audiences = new(StringComparer.Ordinal);
    private readonly FrameCounts _counts = new();

    /// <summary>Connections of the hub.</summary>
    public int Connections => _slots.Count;

    /// <summary>Frames handed to connections so far.</summary>
    public long FramesSent => _counts.Sent;

    /// <summary>Frames so far that a newer one overtook before they were sent.</summary>
    public long FramesConflated => _counts.Conflated;

    /// <summary>Battles that somebody on this node watches.</summary>
    public IReadOnlyCollection<string> Watched => [.. _audiences.Keys];

    public void Connect(HubConnectionContext connection) =>
        _slots[connection.ConnectionId] = new FrameSlot(connection, time);

    /// <summary>Forgets a connection and whatever it watched.</summary>
    public void Disconnect(string connectionId)
    {
        if (!_slots.TryRemove(connectionId, out FrameSlot? slot))
            return;
        lock (_audiences)
        {
            foreach (string battleId in slot.Watched)
                Leave(battleId, slot);
            slot.Watched.Clear();
        }
    }

    /// <summary>From now on the connection gets the battle's frames.</summary>
    /// <returns>False when the connection is gone already.</returns>
    public bool Watch(string connectionId, string battleId)
    {
        lock (_audiences)
        {
            // Under the lock: a connection that goes now is taken out of what it has just entered.
            if (!_slots.TryGetValue(connectionId, out FrameSlot? slot))
                return false;
            if (slot.Watched.Add(battleId))
                _audiences.GetOrAdd(battleId, id => new FrameAudience(id, time, _counts)).Enter(slot);
            return true;
        }
    }

    /// <returns>True when nobody on this node watches the battle any more.</returns>
    public bool Unwatch(string connectionId, string battleId)
    {
        lock (_audiences)
        {
            return _slots.TryGetValue(connectionId, out FrameSlot? slot)
                && slot.Watched.Remove(battleId)
                && Leave(battleId, slot);
        }
    }

    /// <summary>Hands a connection another message than a frame; of those that wait, the newest of a topic is sent.</summary>
    /// <param name="topic">What the message is about: an id, as battles have one.</param>
    /// <param name="message">Encoded once, for all who get it.</param>
    public void Offer(string connectionId, string topic, SerializedHubMessage message)
    {
        if (_slots.TryGetValue(connectionId, out FrameSlot? slot))
            slot.Offer(topic, message);
    }

    /// <summary>Tells every connection why it is about to be closed; one that is stuck hears nothing, and is not waited for.</summary>
    public void SayGoodbye(string reason)
    {
        SerializedHubMessage message = new(new CloseMessage(reason, allowReconnect: true));
        foreach (FrameSlot slot in _slots.Values)
            slot.Offer("goodbye", message);
    }

    /// <summary>Whether anybody on this node watches any battle.</summary>
    public bool IsAnyWatched => !_audiences.IsEmpty;

    /// <summary>Whether anybody on this node watches a battle.</summary>
    public bool IsWatched(string battleId) => _audiences.ContainsKey(battleId);

    /// <summary>Whether a connection watches a battle.</summary>
    public bool IsWatching(string connectionId, string battleId)
    {
        lock (_audiences)
            return _slots.TryGetValue(connectionId, out FrameSlot? slot) && slot.Watched.Contains(battleId);
    }

    /// <summary>How many battles a connection watches.</summary>
    public int WatchedBy(string connectionId)
    {
        lock (_audiences)
            return _slots.TryGetValue(connectionId, out FrameSlot? slot) ? slot.Watched.Count : 0;
    }

    /// <summary>Sends a frame to everybody who watches its battle, unless a newer one has been sent.</summary>
    public void Publish(ScoreboardFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (_audiences.TryGetValue(frame.BattleId, out FrameAudience? audience))
            audience.Publish(frame);
    }

    /// <summary>A frame as this node sends it now: with the envelope that tells when, and to how many.</summary>
    public ScoreboardFrame Stamp(ScoreboardFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        int spectators = _audiences.TryGetValue(frame.BattleId, out FrameAudience? audience) ? audience.Count : 0;
        return FrameAudience.Stamp(frame, time, spectators);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Looked at ten times a beat, so that no gap grows much beyond one.
        using PeriodicTimer timer = new(Heartbeat / 10, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (FrameAudience audience in _audiences.Values)
                audience.Beat(Heartbeat);
            foreach (FrameSlot slot in _slots.Values)
            {
                if (slot.BusyFor is { } busy && busy > Patience)
                {
                    ServerLog.FrozenConnectionDropped(log, slot.ConnectionId, busy.TotalSeconds);
                    slot.Abort();
                }
            }
        }
    }

    // Under the lock of the audiences, like every change of who watches what.
    private bool Leave(string battleId, FrameSlot slot) =>
        _audiences.TryGetValue(battleId, out FrameAudience? audience)
        && audience.Leave(slot)
        && _audiences.TryRemove(battleId, out _);
}
