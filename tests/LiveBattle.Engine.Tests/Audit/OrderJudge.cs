using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>
/// Numbers, times, and the order at one instant. The order of inputs and script among themselves is the journal's
/// judge's matter.
/// </summary>
internal static class OrderJudge
{
    private const int Phases = 0;
    private const int Hands = 1;
    private const int Viewers = 2;
    private const int Verdict = 3;

    public static void Judge(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            battle.ComplainIf(record.N != index, index, $"has the number {record.N}");
            battle.ComplainIf(record.AtMicros < 0, index, "comes before the countdown");
            if (index > 0)
                JudgeNeighbours(battle, index, battle.Events[index - 1], record);
        }
    }

    private static void JudgeNeighbours(BattleCase battle, int index, EventRecord before, EventRecord record)
    {
        battle.ComplainIf(record.AtMicros < before.AtMicros, index, "comes after a later one");
        bool isClosed = before.Kind is EventKind.SideLeft or EventKind.BattleEnded;
        battle.ComplainIf(isClosed && record.Kind != EventKind.VerdictReached, index, $"{record.Kind} follows the end of the battle");
        battle.ComplainIf(before.Kind == EventKind.VerdictReached, index, $"{record.Kind} follows the verdict");
        if (record.AtMicros != before.AtMicros)
            return;

        // Where a task ends as live does, the rules leave open which is named first.
        bool isFree = before.Kind == EventKind.SettleStarted || record.Kind == EventKind.SettleStarted;
        int order = isFree ? Rank(before) - Rank(record) : Place(battle, before).CompareTo(Place(battle, record));
        battle.ComplainIf(order > 0, index, $"{record.Kind} comes too late in the order of its instant, after {before.Kind}");
    }

    private static int Rank(EventRecord record) => record.Kind switch
    {
        EventKind.LiveStarted or EventKind.FollowersCounted or EventKind.SettleStarted or EventKind.ChallengeSettled => Phases,
        EventKind.VerdictReached => Verdict,
        _ => record.ActorKind is ActorKind.Viewer or ActorKind.Cohort ? Viewers : Hands,
    };

    private static (int Rank, int First, int Second, int Third) Place(BattleCase battle, EventRecord record) => record.Kind switch
    {
        EventKind.LiveStarted => (Phases, 0, 0, 0),
        EventKind.FollowersCounted => (Phases, 1, (int)record.Side, 0),
        EventKind.ChallengeSettled => (Phases, 2, (int)record.Side, 0),
        _ when Rank(record) == Viewers => (Viewers, (int)record.Side, battle.PlaceOf(record) ?? 0, KindRank(record.Kind)),
        _ => (Rank(record), 0, 0, 0),
    };

    // Who leaves, who comes, who taps, who gifts.
    private static int KindRank(EventKind kind) => kind switch
    {
        EventKind.ViewerLeft => 0,
        EventKind.ViewerJoined => 1,
        EventKind.Liked => 2,
        _ => 3,
    };
}
