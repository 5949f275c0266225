using System.Collections.Concurrent;
using LiveBattle.Contracts;
using LiveBattle.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveBattle.Server.Live;

/// <summary>
/// The only thing that sends frames. Encodes a frame once per protocol, gives it to every connection that watches the
/// battle, keeps one newest pending frame for a slow connection and waits for nobody. A watched battle whose owner is
/// silent is heard once a second all the same: its newest frame is sent again. Thread-safe.
/// </summary>
public sealed class FrameBroadcaster(TimeProvider time, ILogger<FrameBroadcaster> log) : BackgroundService
{
    /// <summary>A watched battle is heard at least this often, whatever its state.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>A connection that has not taken a frame for this long is dropped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string FrameMethod = nameof(IBattleHubClient.Frame);

    private readonly ConcurrentDictionary<string, FrameSlot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Audience> _audiences = new(StringComparer.Ordinal);

    private long _framesSent;
    private long _framesConflated;

    /// <summary>Connections of the hub.</summary>
    public int Connections => _slots.Count;

    /// <summary>Frames handed to connections so far.</summary>
    public long FramesSent => Interlocked.Read(ref _framesSent);

    /// <summary>Frames so far that a newer one overtook before they were sent.</summary>
    public long FramesConflated => Interlocked.Read(ref _framesConflated);

    /// <summary>Battles that somebody on this node watches.</summary>
    public IReadOnlyCollection<string> Watched => [.. _audiences.Keys];

    public void Connect(HubConnectionContext connection) =>
        _slots[connection.ConnectionId] = new FrameSlot(connection, time);

    /// <summary>Forgets a connection and whatever it watched.</summary>
    public void Disconnect(string connectionId)
    {
        _slots.TryRemove(connectionId, out _);
        foreach (string battleId in _audiences.Keys)
            Unwatch(connectionId, battleId);
    }

    /// <summary>From now on the connection gets the battle's frames.</summary>
    /// <returns>False when the connection is gone already.</returns>
    public bool Watch(string connectionId, string battleId)
    {
        if (!_slots.TryGetValue(connectionId, out FrameSlot? slot))
            return false;
        lock (_audiences)
            _audiences.GetOrAdd(battleId, static _ => new Audience()).Slots[connectionId] = slot;

        // It may have gone between the look and the entry; then nobody else would take it out again.
        if (!_slots.ContainsKey(connectionId))
            Unwatch(connectionId, battleId);
        return true;
    }

    /// <returns>True when nobody on this node watches the battle any more.</returns>
    public bool Unwatch(string connectionId, string battleId)
    {
        lock (_audiences)
        {
            return _audiences.TryGetValue(battleId, out Audience? audience)
                && audience.Slots.TryRemove(connectionId, out _)
                && audience.Slots.IsEmpty
                && _audiences.TryRemove(battleId, out _);
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
    public bool IsWatching(string connectionId, string battleId) =>
        _audiences.TryGetValue(battleId, out Audience? audience) && audience.Slots.ContainsKey(connectionId);

    /// <summary>How many battles a connection watches.</summary>
    public int WatchedBy(string connectionId) => _audiences.Values.Count(audience => audience.Slots.ContainsKey(connectionId));

    /// <summary>Sends a frame to everybody who watches its battle, unless a newer one has been sent.</summary>
    public void Publish(ScoreboardFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!_audiences.TryGetValue(frame.BattleId, out Audience? audience))
            return;
        lock (audience.Order)
        {
            if (audience.TryRenew(frame))
                Send(audience, frame);
        }
    }

    /// <summary>A frame as this node sends it now: with the envelope that tells when, and to how many.</summary>
    public ScoreboardFrame Stamp(ScoreboardFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Stamp(frame, _audiences.TryGetValue(frame.BattleId, out Audience? audience) ? audience.Slots.Count : 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Looked at ten times a beat, so that no gap grows much beyond one.
        using PeriodicTimer timer = new(Heartbeat / 10, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (Audience audience in _audiences.Values)
            {
                lock (audience.Order)
                {
                    if (audience.Newest is { } frame && time.GetElapsedTime(audience.SentAt) >= Heartbeat)
                        Send(audience, frame);
                }
            }

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

    /// <summary>Under the audience's order: no two frames of a battle are handed out at a time, so none overtakes another.</summary>
    private void Send(Audience audience, ScoreboardFrame frame)
    {
        audience.SentAt = time.GetTimestamp();
        SerializedHubMessage message = new(new InvocationMessage(FrameMethod, [Stamp(frame, audience.Slots.Count)]));
        foreach (FrameSlot slot in audience.Slots.Values)
        {
            // What takes another's place is sent instead of it.
            if (slot.Offer(frame.BattleId, message))
                Interlocked.Increment(ref _framesConflated);
            else
                Interlocked.Increment(ref _framesSent);
        }
    }

    private ScoreboardFrame Stamp(ScoreboardFrame frame, int spectators) => frame with
    {
        SentAtUnixMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
        Spectators = spectators,
    };

    /// <summary>Who watches one battle here, and what they saw last.</summary>
    private sealed class Audience
    {
        public Lock Order { get; } = new();

        public ConcurrentDictionary<string, FrameSlot> Slots { get; } = new(StringComparer.Ordinal);

        /// <summary>Read and set under <see cref="Order"/>, like <see cref="SentAt"/>.</summary>
        public ScoreboardFrame? Newest { get; private set; }

        public long SentAt { get; set; }

        public bool TryRenew(ScoreboardFrame frame)
        {
            if (Newest is { } newest && (frame.Seq, frame.Rev).CompareTo((newest.Seq, newest.Rev)) <= 0)
                return false;
            Newest = frame;
            return true;
        }
    }
}
