using LiveBattle.Server.Control;
using LiveBattle.Server.Inputs;
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

    /// <summary>
    /// Takes inputs that a node has gathered, in their order; durable when it returns. The node hears of what they brought
    /// once their tick is played.
    /// </summary>
    Task<OfferAnswer[]> OfferAsync(IFrameReceiver node, IReadOnlyList<OfferedInput> offers);

    /// <summary>Carries out a host's command; durable when it returns. A retried command id changes nothing.</summary>
    Task<ControlAnswer> ControlAsync(HostCommand command);

    /// <summary>Computes and records the end of a battle that is due; does nothing for one that is not.</summary>
    Task RecordIfDueAsync();

    /// <summary>Lets go of whatever is in memory: the battle was deleted.</summary>
    Task ForgetAsync();
}
