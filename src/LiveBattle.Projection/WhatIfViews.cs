using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.WhatIf;

namespace LiveBattle.Projection;

/// <summary>What a battle would be without a gift, as the wire tells it. Pure.</summary>
public static class WhatIfViews
{
    /// <summary>One gift, and the battle without it.</summary>
    public static GiftWithoutView Of(GiftWithout gift, ViewerNames names)
    {
        ArgumentNullException.ThrowIfNull(gift);
        ArgumentNullException.ThrowIfNull(names);
        return new GiftWithoutView
        {
            N = gift.Gift.N,
            SimMs = new SimTime(gift.Gift.AtMicros).Millis,
            Side = gift.Gift.Side == BattleSide.A ? Side.A : Side.B,
            Name = names.Of(gift.Gift.ActorKind, gift.Gift.Side, gift.Gift.Actor),
            GiftId = gift.Gift.GiftId,
            Count = gift.Gift.Count,
            Coins = gift.Gift.Coins,
            Points = gift.Gift.Points + gift.Gift.Bonus,
            Decided = gift.Decided,
            Without = FrameProjector.Verdict(gift.Without)!,
            PointsA = gift.PointsA,
            PointsB = gift.PointsB,
        };
    }
}
