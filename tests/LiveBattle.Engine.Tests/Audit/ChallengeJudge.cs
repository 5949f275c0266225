using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Speed challenges: one at a time, and each task settled for both sides at its end.</summary>
internal static class ChallengeJudge
{
    public static void Judge(BattleCase battle)
    {
        List<(long At, BattleSide Side)> settled = [];
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind == EventKind.ChallengeAnnounced)
                JudgeAnnouncement(battle, index, record);
            if (record.Kind != EventKind.ChallengeSettled)
                continue;
            JudgeSettled(battle, index, record);
            battle.ComplainIf(settled.Contains((record.AtMicros, record.Side)), index, $"the task is settled again for side {record.Side}");
            settled.Add((record.AtMicros, record.Side));
        }

        foreach (Challenge challenge in battle.Challenges.All)
        {
            foreach (BattleSide side in BattleCase.Sides)
            {
                if (challenge.IsSettled && !settled.Contains((challenge.TaskEnd, side)))
                    battle.Complaints.Add($"the task of event {challenge.Index} is not settled for side {side} at {challenge.TaskEnd}");
            }
        }
    }

    private static void JudgeAnnouncement(BattleCase battle, int index, EventRecord record)
    {
        battle.ComplainIf(
            !battle.Live.IsLiveAsAnnounced(index, record.AtMicros), index, "a challenge outside the live window as announced");
        battle.ComplainIf(battle.Challenges.IsBusy(index, record.AtMicros), index, "a challenge while another runs");
    }

    private static void JudgeSettled(BattleCase battle, int index, EventRecord record)
    {
        Challenge? challenge = battle.Challenges.All.Find(task => task.TaskEnd == record.AtMicros && task.Index < index);
        if (challenge is null)
        {
            battle.Complain(index, "no task ends here");
            return;
        }

        long received = challenge.Received(record.Side);
        battle.ComplainIf(!challenge.IsSettled, index, "the task lapsed as live ended");
        battle.ComplainIf(record.Count != received, index, $"side {record.Side} received {received} gifts, not {record.Count}");
        bool isMade = received >= challenge.Gifts;
        battle.ComplainIf(
            record.Marks.HasFlag(EventMarks.Made) != isMade, index, $"side {record.Side} {(isMade ? "made" : "did not make")} the task");
    }
}
