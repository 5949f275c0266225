using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Live;

/// <summary>
/// This node's ear: it takes the frames that battles send to nodes and keeps the subscriptions of watched battles alive,
/// so that a battle whose owner moved or died is heard again from the next one. Thread-safe.
/// </summary>
public sealed class FrameRelay(
    IGrainFactory grains, FrameBroadcaster broadcaster, SpectatorDesk spectators, TimeProvider time, ILogger<FrameRelay> log) : BackgroundService, IFrameReceiver
{
    /// <summary>How often a subscription is renewed: a lost owner is missed for no longer.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly Lock _creation = new();
    private IFrameReceiver? _reference;

    /// <summary>What battles know this node by.</summary>
    public IFrameReceiver Reference
    {
        get
        {
            lock (_creation)
                return _reference ??= grains.CreateObjectReference<IFrameReceiver>(this);
        }
    }

    public Task FrameAsync(ScoreboardFrame frame)
    {
        broadcaster.Publish(frame);
        return Task.CompletedTask;
    }

    public Task CountedAsync(CountedFor[] counted)
    {
        spectators.Tell(counted);
        return Task.CompletedTask;
    }

    /// <summary>Lets the battle send its frames here; answers with the newest one.</summary>
    public Task<BattleAnswer> SubscribeAsync(string battleId) =>
        grains.GetGrain<IBattleGrain>(battleId).SubscribeAsync(Reference);

    /// <summary>Tells a battle that nobody here watches it any more.</summary>
    public async Task UnsubscribeAsync(string battleId)
    {
        await grains.GetGrain<IBattleGrain>(battleId).UnsubscribeAsync(Reference);

        // Somebody may have come meanwhile, whose subscription this has just ended.
        if (broadcaster.IsWatched(battleId))
            await SubscribeAsync(battleId);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Renewal, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Task.WhenAll(broadcaster.Watched.Select(RenewAsync));
    }

    private async Task RenewAsync(string battleId)
    {
        try
        {
            await SubscribeAsync(battleId);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next renewal asks again, perhaps of another owner; spectators see the clock go stale meanwhile.
            ServerLog.OwnerNotReached(log, battleId, exception);
        }
    }
}
