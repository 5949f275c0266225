using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What a gift costs and brings by the rules, whatever its record says.</summary>
internal static class GiftRule
{
    /// <summary>Coins of one unit; null when the sender cannot send such a gift.</summary>
    public static long? Price(BattleCase battle, EventRecord gift)
    {
        if (gift.ActorKind == ActorKind.Spectator)
            return battle.Scenario.Catalogue.ById(gift.GiftId)?.Price.Value;
        foreach (GiftShare share in battle.CohortOf(gift)?.Gifts ?? [])
        {
            if (share.GiftId == gift.GiftId)
                return share.Coins;
        }

        return null;
    }

    /// <summary>Points without bonus.</summary>
    public static long Points(BattleCase battle, EventRecord gift)
    {
        if (gift.AtMicros >= battle.Live.End)
            return 0;
        if (battle.Scenario.Rules.SpecificGift is { } specific)
            return gift.GiftId == specific.GiftId ? gift.Count : 0;
        return (Price(battle, gift) ?? 0) * gift.Count;
    }

    /// <summary>Whether the catalogue says that the gift comes in streaks.</summary>
    public static bool IsStreakable(BattleCase battle, EventRecord gift) =>
        battle.Scenario.Catalogue.ById(gift.GiftId)?.Streakable == true;
}
