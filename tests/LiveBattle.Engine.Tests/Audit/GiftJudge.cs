using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Gifts by themselves: who may send them when, what they cost and bring; and the practice wallets.</summary>
internal static class GiftJudge
{
    public static void Judge(BattleCase battle)
    {
        Dictionary<int, long> spent = [];
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord gift = battle.Events[index];
            if (gift.Kind != EventKind.GiftSent)
                continue;
            JudgeGift(battle, index, gift);
            if (gift.ActorKind != ActorKind.Spectator)
                continue;
            spent[gift.Actor] = spent.GetValueOrDefault(gift.Actor) + gift.Coins;
            battle.ComplainIf(
                spent[gift.Actor] > battle.Scenario.SpectatorWalletCoins, index, $"the practice wallet of spectator {gift.Actor} is overdrawn");
        }
    }

    private static void JudgeGift(BattleCase battle, int index, EventRecord gift)
    {
        battle.ComplainIf(gift.Count < 1, index, $"a gift of {gift.Count} units");
        bool isLate = gift.AtMicros >= battle.Live.End;
        battle.ComplainIf(
            gift.Marks.HasFlag(EventMarks.Late) != isLate, index, isLate ? "a late gift without its mark" : "a gift in time that is marked late");
        long points = GiftRule.Points(battle, gift);
        battle.ComplainIf(gift.Points != points, index, $"a gift of {points} points is counted as {gift.Points}");
        if (GiftRule.Price(battle, gift) is { } price)
            battle.ComplainIf(gift.Coins != price * gift.Count, index, $"a gift of {price} x {gift.Count} coins is charged as {gift.Coins}");
        else
            battle.Complain(index, $"the sender cannot send gift {gift.GiftId}");

        if (gift.ActorKind == ActorKind.Spectator)
            JudgeSpectator(battle, index, gift);
        else
            JudgeViewer(battle, index, gift);
    }

    private static void JudgeSpectator(BattleCase battle, int index, EventRecord gift)
    {
        bool isInTime = gift.AtMicros >= battle.Live.Start && gift.AtMicros < battle.Live.End + 500_000;
        battle.ComplainIf(!isInTime, index, "a spectator's gift outside live and settle");
        battle.ComplainIf(gift.Count > Limits.GiftUnits, index, $"a gift of {gift.Count} units");
        battle.ComplainIf(gift.Actor is < 0 or >= Limits.Spectators, index, $"no spectator has the number {gift.Actor}");
    }

    private static void JudgeViewer(BattleCase battle, int index, EventRecord gift)
    {
        battle.ComplainIf(!battle.Live.IsLive(gift.AtMicros), index, "a viewer's gift outside the live window");
        if (battle.CohortOf(gift) is not { } cohort)
            return;
        bool mayStreak = cohort.StreakMean > 1 && GiftRule.IsStreakable(battle, gift);
        battle.ComplainIf(gift.Count > 1 && !mayStreak, index, $"a streak of {gift.Count} where there is none");
        battle.ComplainIf(
            cohort is { GiftsPerMinute: 0, Responses.Contagion: <= 0 }, index, $"cohort {cohort.Name} sends no gifts");
    }
}
