using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Battle;

/// <summary>What can be put into a running battle. Values are part of recordings and never reused.</summary>
public enum InputKind : byte
{
    /// <summary>A spectator's gift.</summary>
    Gift = 1,

    /// <summary>A side leaves: walkover.</summary>
    Leave = 2,

    /// <summary>The host ends the battle.</summary>
    End = 3,

    /// <summary>A spectator's likes.</summary>
    Like = 4,

    /// <summary>The host has a side use a power-up.</summary>
    PowerUp = 5,

    /// <summary>The host announces <see cref="SpeedChallenge.Default"/>.</summary>
    SpeedChallenge = 6,
}

/// <summary>
/// Something people did, as the journal holds it: it counts at a tick, and within a tick in the order of the journal.
/// Its luck, where it needs any, is keyed by its index.
/// </summary>
/// <param name="Index">Place in the journal; rises strictly.</param>
/// <param name="Tick">The tick at which it counts; later than everything already played.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Side">The side that gets the gift or the likes, that leaves, or that uses the power-up.</param>
/// <param name="Spectator">Number of the sender within the battle, from 0.</param>
/// <param name="GiftId">An id of the scenario's catalogue.</param>
/// <param name="Count">
/// Units of a gift, 1 to <see cref="Scenarios.Limits.GiftUnits"/>, or likes, 1 to <see cref="Scenarios.Limits.LikesAtOnce"/>.
/// </param>
/// <param name="PowerUp">What the side uses.</param>
public readonly record struct BattleInput(
    long Index,
    long Tick,
    InputKind Kind,
    BattleSide Side = BattleSide.Neither,
    int Spectator = 0,
    int GiftId = 0,
    int Count = 0,
    PowerUp PowerUp = PowerUp.None);

/// <summary>Whether a battle takes an input, and if not, why.</summary>
public enum InputAnswer
{
    Accepted,

    /// <summary>Its tick has been played already, or it comes before one that was accepted.</summary>
    Past,

    /// <summary>The battle is in its countdown at that tick: gifts and likes count from the start of live.</summary>
    NotStarted,

    /// <summary>The verdict stands at that tick.</summary>
    BattleOver,

    UnknownSide,
    UnknownGift,
    UnknownPowerUp,

    /// <summary>Its units or likes are fewer or more than one input carries, or its spectator's number is none.</summary>
    BadCount,

    /// <summary>The spectator's practice wallet does not hold the price.</summary>
    WalletEmpty,

    /// <summary>No power-up of that kind is left.</summary>
    NoneLeft,

    /// <summary>Power-ups and challenges count in the live window, and one challenge at a time.</summary>
    NotNow,
}
