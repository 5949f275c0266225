using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Multipliers: of glove and reward the larger counts, never the product; of equal ones the glove is named.</summary>
internal static class BonusJudge
{
    private const int GloveFactor = 5;

    public static void Judge(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord gift = battle.Events[index];
            if (gift.Kind == EventKind.GiftSent)
                JudgeGift(battle, index, gift);
        }
    }

    private static void JudgeGift(BattleCase battle, int index, EventRecord gift)
    {
        long points = GiftRule.Points(battle, gift);
        List<(EventMarks Mark, int Factor)> possible = Possible(battle, gift, points);
        EventMarks mark = gift.Marks & (EventMarks.Glove | EventMarks.Challenge);
        string allowed = string.Join(" or ", possible.Select(one => $"{one.Mark} x{one.Factor}"));
        int place = possible.FindIndex(one => one.Mark == mark);
        if (place < 0)
            battle.Complain(index, $"a gift multiplied by {mark}, allowed is {allowed}");
        else
            battle.ComplainIf(gift.Bonus != (possible[place].Factor - 1) * points, index, $"a bonus of {gift.Bonus} on {points} points, allowed is {allowed}");
    }

    // What can have happened to a gift: whether a glove hits is chance, unless the chance is none or all.
    private static List<(EventMarks Mark, int Factor)> Possible(BattleCase battle, EventRecord gift, long points)
    {
        if (points == 0)
            return [(EventMarks.None, 1)];
        double chance = battle.Scenario.Rules.GloveChance;
        bool isGlove = battle.Gloves.Work(gift.Side, gift.AtMicros);
        int reward = battle.Challenges.Reward(gift.Side, gift.AtMicros);
        (EventMarks, int) missed = reward > 1 ? (EventMarks.Challenge, reward) : (EventMarks.None, 1);
        (EventMarks, int) hit = reward > GloveFactor ? (EventMarks.Challenge, reward) : (EventMarks.Glove, GloveFactor);
        List<(EventMarks Mark, int Factor)> possible = [];
        if (!isGlove || chance < 1)
            possible.Add(missed);
        if (isGlove && chance > 0)
            possible.Add(hit);
        return possible;
    }
}
