using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The speed challenges of a battle; those that had to be refused are not among them.</summary>
internal sealed class Challenges
{
    public Challenges(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind == EventKind.ChallengeAnnounced && IsAllowed(battle, index, record))
                All.Add(Read(battle, index, record));
        }
    }

    public List<Challenge> All { get; } = [];

    /// <summary>The factor that a side's reward gives; 1 when it has none.</summary>
    public int Reward(BattleSide side, long at)
    {
        foreach (Challenge challenge in All)
        {
            if (challenge.IsMade(side) && at >= challenge.TaskEnd && at < challenge.RewardEnd)
                return challenge.Multiplier;
        }

        return 1;
    }

    /// <summary>Whether a challenge runs just before an event, from its announcement to the end of the reward.</summary>
    public bool IsBusy(int index, long at) => All.Exists(challenge => challenge.Index < index && at < challenge.RewardEnd);

    private bool IsAllowed(BattleCase battle, int index, EventRecord record) =>
        battle.Live.IsLiveAsAnnounced(index, record.AtMicros) && !IsBusy(index, record.AtMicros);

    private static Challenge Read(BattleCase battle, int index, EventRecord record)
    {
        long taskEnd = record.AtMicros + record.Points;
        return new Challenge(
            index,
            record.AtMicros,
            record.Count,
            record.Points,
            record.GiftId,
            record.Bonus,
            Received(battle, index, taskEnd, BattleSide.A),
            Received(battle, index, taskEnd, BattleSide.B),
            taskEnd <= battle.Live.LastOfLive);
    }

    // Nobody answers a task that is not announced yet: gifts of the same instant count from the announcement on.
    private static long Received(BattleCase battle, int index, long taskEnd, BattleSide side)
    {
        long units = 0;
        foreach (EventRecord gift in battle.Events.Skip(index + 1))
        {
            if (gift.Kind == EventKind.GiftSent && gift.Side == side && gift.AtMicros < taskEnd && GiftRule.Points(battle, gift) > 0)
                units += gift.Count;
        }

        return units;
    }
}
