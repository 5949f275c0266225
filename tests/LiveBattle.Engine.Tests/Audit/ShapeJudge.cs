using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What each kind of event may hold: whose it is, coins, points, bonus and marks.</summary>
internal static class ShapeJudge
{
    public static void Judge(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
            JudgeOne(battle, index, battle.Events[index]);
    }

    private static void JudgeOne(BattleCase battle, int index, EventRecord record)
    {
        EventKind kind = record.Kind;
        battle.ComplainIf(!Enum.IsDefined(kind) || kind == EventKind.None, index, $"{kind} is no kind of event");
        bool isOfSide = kind is EventKind.GiftSent or EventKind.Liked or EventKind.FollowersCounted or EventKind.ViewerJoined
            or EventKind.ViewerLeft or EventKind.SideLeft or EventKind.PowerUpUsed or EventKind.ChallengeSettled;
        battle.ComplainIf(isOfSide && !BattleCase.Sides.Contains(record.Side), index, $"{kind} needs a side");
        battle.ComplainIf(
            kind == EventKind.ChallengeAnnounced && record.Side != BattleSide.Neither, index, "a challenge is for both sides");

        bool isActorRight = kind switch
        {
            EventKind.GiftSent => record.ActorKind is ActorKind.Viewer or ActorKind.Spectator,
            EventKind.Liked => record.ActorKind is ActorKind.Cohort or ActorKind.Spectator,
            EventKind.ViewerJoined or EventKind.ViewerLeft => record.ActorKind == ActorKind.Viewer,
            _ => true,
        };
        battle.ComplainIf(!isActorRight, index, $"{kind} cannot be done by {record.ActorKind}");

        bool mayHavePoints = kind is EventKind.GiftSent or EventKind.Liked or EventKind.FollowersCounted
            or EventKind.VerdictReached or EventKind.ChallengeAnnounced;
        bool mayHaveBonus = kind is EventKind.GiftSent or EventKind.ChallengeAnnounced;
        battle.ComplainIf(record.Coins != 0 && kind != EventKind.GiftSent, index, $"{kind} holds coins");
        battle.ComplainIf(record.Points != 0 && !mayHavePoints, index, $"{kind} holds points");
        battle.ComplainIf(record.Bonus != 0 && !mayHaveBonus, index, $"{kind} holds a bonus");
        battle.ComplainIf(
            kind != EventKind.VerdictReached && (record.Points < 0 || record.Bonus < 0 || record.Coins < 0), index, "a part fell");

        EventMarks allowed = kind switch
        {
            EventKind.GiftSent => EventMarks.Late | EventMarks.Glove | EventMarks.Challenge,
            EventKind.Liked => EventMarks.Late,
            EventKind.ChallengeSettled => EventMarks.Made,
            _ => EventMarks.None,
        };
        battle.ComplainIf((record.Marks & ~allowed) != 0, index, $"{kind} cannot be marked {record.Marks}");
    }
}
