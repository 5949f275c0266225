using LiveBattle.Contracts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveBattle.Server.Live;

/// <summary>
/// Those who watch one battle on this node, and the walk that hands them its frames. A small audience is served at once
/// by whoever publishes. A large one is served in chunks, each a work item that queues the next one behind everybody
/// else's: what the connections of one chunk set off runs while it is still warm, and other battles have their turn. There
/// is one walk at a time, so no frame overtakes another; a frame that comes meanwhile waits, and the newest of those that
/// wait is walked next. Thread-safe.
/// </summary>
internal sealed class FrameAudience(string battleId, TimeProvider time, FrameCounts counts) : IThreadPoolWorkItem
{
    /// <summary>
    /// Connections that are served in one go.
    /// </summary>
    public const int ChunkSize = 32;

    private readonly Lock _order = new();

    // Replaced whole when somebody comes or goes, so that a walk needs neither lock nor copy.
    private volatile FrameSlot[] _slots = [];

    // All of these under the order; the walk's own are left alone while it is under way.
    private ScoreboardFrame? _newest;
    private long _sentAt;
    private bool _isWalking;
    private bool _isAnotherDue;
    private FrameSlot[] _walked = [];
    private SerializedHubMessage? _message;
    private int _next;

    /// <summary>How many watch.</summary>
    public int Count => _slots.Length;

    /// <summary>A frame with the envelope that tells when it is sent, and to how many.</summary>
    public static ScoreboardFrame Stamp(ScoreboardFrame frame, TimeProvider time, int spectators) => frame with
    {
        SentAtUnixMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
        Spectators = spectators,
    };

    /// <summary>Adds somebody who is not in it. The caller sees to it that no two change it at a time.</summary>
    public void Enter(FrameSlot slot) => _slots = [.. _slots, slot];

    /// <summary>Takes somebody out, likewise.</summary>
    /// <returns>True when nobody is left.</returns>
    public bool Leave(FrameSlot slot)
    {
        _slots = [.. _slots.Where(each => !ReferenceEquals(each, slot))];
        return _slots.Length == 0;
    }

    /// <summary>Hands everybody a frame, unless a newer one has come before it.</summary>
    public void Publish(ScoreboardFrame frame)
    {
        lock (_order)
        {
            if (_newest is { } newest && (frame.Seq, frame.Rev).CompareTo((newest.Seq, newest.Rev)) <= 0)
                return;
            _newest = frame;
            Walk();
        }
    }

    /// <summary>Hands everybody the newest frame again if none has been sent for so long.</summary>
    public void Beat(TimeSpan silence)
    {
        lock (_order)
        {
            if (_newest is not null && !_isWalking && time.GetElapsedTime(_sentAt) >= silence)
                Walk();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        ServeChunk();
        if (_next < _walked.Length)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return;
        }

        lock (_order)
        {
            _isWalking = false;
            if (_isAnotherDue)
                Walk();
        }
    }

    /// <summary>Under the order.</summary>
    private void Walk()
    {
        if (_isWalking)
        {
            // What was due gives way to what is newer, and then nobody gets it.
            counts.Add(sent: 0, conflated: _isAnotherDue ? _slots.Length : 0);
            _isAnotherDue = true;
            return;
        }

        _isAnotherDue = false;
        _sentAt = time.GetTimestamp();
        _walked = _slots;
        _next = 0;
        _message = new SerializedHubMessage(
            new InvocationMessage(nameof(IBattleHubClient.Frame), [Stamp(_newest!, time, _walked.Length)]));
        if (_walked.Length <= ChunkSize)
        {
            ServeChunk();
            return;
        }

        _isWalking = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void ServeChunk()
    {
        int end = Math.Min(_next + ChunkSize, _walked.Length);
        int conflated = 0;
        for (int i = _next; i < end; i++)
        {
            // What takes another's place is sent instead of it.
            if (_walked[i].Offer(battleId, _message!))
                conflated++;
        }

        counts.Add(end - _next - conflated, conflated);
        _next = end;
    }
}
