using LiveBattle.Contracts;
using LiveBattle.Server.Control;
using LiveBattle.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveBattle.Server.Inputs;

/// <summary>
/// The spectators on this node: on which connections each of them is, how often each may send, and the way back to them.
/// Thread-safe.
/// </summary>
public sealed class SpectatorDesk(FrameBroadcaster broadcaster, TimeProvider time)
{
    /// <summary>Gifts at once, and how long until there is one more.</summary>
    public const int GiftBurst = 40;

    /// <summary>Calls with likes at once: two a second.</summary>
    public const int LikeBurst = 2;

    private static readonly TimeSpan GiftPeriod = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LikePeriod = TimeSpan.FromMilliseconds(500);

    // What waits for a slow connection is bounded: of so many topics each keeps its newest message.
    private const int CountedTopics = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Present> _spectators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byConnection = new(StringComparer.Ordinal);

    /// <summary>A connection says who it is; whoever it was before, it is no more.</summary>
    public void Come(string connectionId, string spectatorId)
    {
        lock (_gate)
        {
            Remove(connectionId);
            if (!_spectators.TryGetValue(spectatorId, out Present? present))
            {
                present = new Present(
                    new CommandRate(time, GiftBurst, GiftPeriod), new CommandRate(time, LikeBurst, LikePeriod));
                _spectators.Add(spectatorId, present);
            }

            present.Connections.Add(connectionId);
            _byConnection.Add(connectionId, spectatorId);
        }
    }

    /// <summary>A connection is gone.</summary>
    public void Go(string connectionId)
    {
        lock (_gate)
            Remove(connectionId);
    }

    /// <summary>Who is on a connection; null when nobody has joined there.</summary>
    public string? On(string connectionId)
    {
        lock (_gate)
            return _byConnection.GetValueOrDefault(connectionId);
    }

    /// <summary>Takes one turn to send; how long there is none otherwise, zero when it was taken.</summary>
    public TimeSpan TakeTurn(string spectatorId, bool isGift)
    {
        lock (_gate)
        {
            return _spectators.TryGetValue(spectatorId, out Present? present)
                ? (isGift ? present.Gifts : present.Likes).Take()
                : TimeSpan.Zero;
        }
    }

    /// <summary>Tells spectators what their inputs brought, on each of their connections.</summary>
    public void Tell(IReadOnlyList<CountedFor> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        foreach (CountedFor one in counted)
        {
            (string[] connections, int number) = Connections(one.SpectatorId);
            if (connections.Length == 0)
                continue;
            SerializedHubMessage message = new(new InvocationMessage(nameof(IBattleHubClient.Counted), [one.Counted]));
            foreach (string connection in connections)
                broadcaster.Offer(connection, $"counted {number % CountedTopics}", message);
        }
    }

    private (string[] Connections, int Number) Connections(string spectatorId)
    {
        lock (_gate)
        {
            return _spectators.TryGetValue(spectatorId, out Present? present)
                ? ([.. present.Connections], present.Told++)
                : ([], 0);
        }
    }

    private void Remove(string connectionId)
    {
        if (!_byConnection.Remove(connectionId, out string? spectatorId))
            return;
        Present present = _spectators[spectatorId];
        present.Connections.Remove(connectionId);
        if (present.Connections.Count == 0)
            _spectators.Remove(spectatorId);
    }

    private sealed record Present(CommandRate Gifts, CommandRate Likes)
    {
        public List<string> Connections { get; } = [];

        /// <summary>Messages so far; may wrap round.</summary>
        public int Told { get; set; }
    }
}
