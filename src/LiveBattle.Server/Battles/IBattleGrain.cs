using LiveBattle.Server.Live;

namespace LiveBattle.Server.Battles;

/// <summary>
/// One live battle, keyed by its id. Whichever node it is placed on, it alone plays the battle and writes its journal.
/// </summary>
public interface IBattleGrain : IGrainWithStringKey
{
    /// <summary>The newest frame. A battle whose end is due has recorded it when this returns.</summary>
    Task<BattleAnswer> LatestAsync();

    /// <summary>
    /// Sends frames to a node from now on, ten a second at most, until it leaves or has not renewed for
    /// <see cref="NodeSubscriptions.Lifetime"/>. Answers with the newest one.
    /// </summary>
    Task<BattleAnswer> SubscribeAsync(IFrameReceiver node);

    Task UnsubscribeAsync(IFrameReceiver node);

    /// <summary>Has the win chance shown from now on, or not; durable when it returns. A retried command id changes nothing.</summary>
    Task<ControlAnswer> ShowWinChanceAsync(string commandId, bool on);

    /// <summary>Computes and records the end of a battle that is due; does nothing for one that is not.</summary>
    Task RecordIfDueAsync();
}
