using LiveBattle.Contracts;
using LiveBattle.Server.Inputs;
using Orleans.Concurrency;

namespace LiveBattle.Server.Live;

/// <summary>A node that has spectators: what battles send their frames to, one message per node and tick.</summary>
public interface IFrameReceiver : IGrainObserver
{
    /// <summary>Takes a frame and returns at once; a frame that gets lost is replaced by the next.</summary>
    [OneWay]
    Task FrameAsync([Immutable] ScoreboardFrame frame);

    /// <summary>Tells spectators of this node what their inputs brought; best effort, a retry of an input asks again.</summary>
    [OneWay]
    Task CountedAsync([Immutable] CountedFor[] counted);
}
