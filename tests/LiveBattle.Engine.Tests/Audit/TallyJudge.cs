using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Whether the tallies that are told are those that the events make.</summary>
internal static class TallyJudge
{
    public static void Judge(BattleCase battle, Claim claim)
    {
        JudgeSide(battle, BattleSide.A, claim.A, claim.ViewersA);
        JudgeSide(battle, BattleSide.B, claim.B, claim.ViewersB);
    }

    private static void JudgeSide(BattleCase battle, BattleSide side, SideTally said, long? viewers)
    {
        SideTally right = Recount.Tally(battle, side);
        Compare(battle, side, "gift points", said.GiftPoints, right.GiftPoints);
        Compare(battle, side, "bonus points", said.BonusPoints, right.BonusPoints);
        Compare(battle, side, "like points", said.LikePoints, right.LikePoints);
        Compare(battle, side, "follower points", said.FollowerPoints, right.FollowerPoints);
        Compare(battle, side, "points", said.Points, right.GiftPoints + right.BonusPoints + right.LikePoints + right.FollowerPoints);
        Compare(battle, side, "gifts", said.Gifts, right.Gifts);
        Compare(battle, side, "gift messages", said.GiftMessages, right.GiftMessages);
        Compare(battle, side, "likes", said.Likes, right.Likes);
        Compare(battle, side, "coins", said.Coins, right.Coins);
        Compare(battle, side, "practice coins", said.PracticeCoins, right.PracticeCoins);
        Compare(battle, side, "first supporter", said.Top.First, right.Top.First);
        Compare(battle, side, "second supporter", said.Top.Second, right.Top.Second);
        Compare(battle, side, "third supporter", said.Top.Third, right.Top.Third);
        if (viewers is { } present)
            Compare(battle, side, "viewers", present, Recount.Viewers(battle, side));
    }

    private static void Compare<T>(BattleCase battle, BattleSide side, string what, T said, T right)
        where T : struct
    {
        if (!said.Equals(right))
            battle.Complaints.Add($"claim: side {side} has {what} {right}, not {said}");
    }
}
