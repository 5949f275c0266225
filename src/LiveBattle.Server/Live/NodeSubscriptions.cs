using LiveBattle.Contracts;

namespace LiveBattle.Server.Live;

/// <summary>
/// The nodes that show one battle. A node that does not renew is forgotten, so a dead one costs nothing for long. Used
/// by one grain at a time.
/// </summary>
public sealed class NodeSubscriptions(TimeProvider time)
{
    /// <summary>How long a subscription lasts without being renewed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    /// <summary>How long a battle that nobody watches is kept in memory.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<IFrameReceiver, long> _renewedAt = [];
    private long _lastWatchedAt = time.GetTimestamp();

    public bool IsEmpty
    {
        get
        {
            foreach (IFrameReceiver node in _renewedAt.Where(entry => time.GetElapsedTime(entry.Value) > Lifetime).Select(entry => entry.Key).ToList())
                _renewedAt.Remove(node);
            return _renewedAt.Count == 0;
        }
    }

    /// <summary>How long nobody has been watching.</summary>
    public TimeSpan QuietFor => IsEmpty ? time.GetElapsedTime(_lastWatchedAt) : TimeSpan.Zero;

    public void Renew(IFrameReceiver node)
    {
        _renewedAt[node] = time.GetTimestamp();
        _lastWatchedAt = time.GetTimestamp();
    }

    public void Remove(IFrameReceiver node)
    {
        if (_renewedAt.Remove(node))
            _lastWatchedAt = time.GetTimestamp();
    }

    /// <summary>Hands a frame to every node and waits for none.</summary>
    public void Send(ScoreboardFrame frame)
    {
        foreach (IFrameReceiver node in _renewedAt.Keys)
        {
            _lastWatchedAt = time.GetTimestamp();
            node.FrameAsync(frame).Ignore();
        }
    }
}
