using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.WhatIf;

/// <summary>A gift of a battle, and how the battle would have ended without it, everybody's luck as it was; the giver keeps the coins.</summary>
/// <param name="Gift">The gift's event.</param>
/// <param name="As">How the battle ended.</param>
/// <param name="Without">How it would have ended.</param>
/// <param name="PointsA">Side a's points at that end.</param>
/// <param name="PointsB">Side b's.</param>
public sealed record GiftWithout(EventRecord Gift, Verdict As, Verdict Without, long PointsA, long PointsB)
{
    /// <summary>Whether somebody else would have won, or nobody, or nobody did and somebody would have.</summary>
    public bool Decided => Without.Winner != As.Winner;
}
