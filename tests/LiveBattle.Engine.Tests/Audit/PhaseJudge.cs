using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The phases at their instants, once, and the followers at the start of live.</summary>
internal static class PhaseJudge
{
    public static void Judge(BattleCase battle)
    {
        JudgePhase(battle, EventKind.LiveStarted, battle.Live.Start);
        JudgePhase(battle, EventKind.SettleStarted, battle.Live.End);
        foreach (BattleSide side in BattleCase.Sides)
            JudgeFollowers(battle, side);
    }

    private static void JudgePhase(BattleCase battle, EventKind kind, long at)
    {
        bool isDue = at <= (battle.Live.EndedAt ?? long.MaxValue);
        int found = 0;
        for (int index = 0; index < battle.Events.Count; index++)
        {
            if (battle.Events[index].Kind != kind)
                continue;
            found++;
            battle.ComplainIf(!isDue, index, $"{kind} after the battle was ended");
            battle.ComplainIf(battle.Events[index].AtMicros != at, index, $"{kind} should be at {at}");
            battle.ComplainIf(found > 1, index, $"{kind} comes again");
        }

        if (isDue && found == 0)
            battle.Complaints.Add($"{kind} is missing at {at}");
    }

    // The rules do not say whether a side without followers is named: either will do.
    private static void JudgeFollowers(BattleCase battle, BattleSide side)
    {
        bool isRule = battle.Scenario.Rules.FollowerPoints && battle.Scenario.Rules.SpecificGift is null;
        bool isDue = battle.Live.Start <= (battle.Live.EndedAt ?? long.MaxValue);
        long points = isRule && isDue ? battle.Creator(side).LiveFollowers : 0;
        int found = 0;
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind != EventKind.FollowersCounted || record.Side != side)
                continue;
            found++;
            battle.ComplainIf(record.AtMicros != battle.Live.Start, index, "followers count at the start of live");
            battle.ComplainIf(record.Points != points, index, $"followers of side {side} bring {points} points, not {record.Points}");
            battle.ComplainIf(found > 1, index, $"followers of side {side} are counted again");
        }

        if (points > 0 && found == 0)
            battle.Complaints.Add($"followers of side {side} are missing");
    }
}
