using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What came out of a battle, counted from its events.</summary>
internal static class Recount
{
    public static SideTally Tally(BattleCase battle, BattleSide side)
    {
        SideTally tally = default;
        foreach (EventRecord record in battle.Events.Where(record => record.Side == side))
        {
            switch (record.Kind)
            {
                case EventKind.GiftSent:
                    tally.GiftPoints += record.Points;
                    tally.BonusPoints += record.Bonus;
                    tally.Gifts += record.Count;
                    tally.GiftMessages++;
                    tally.Coins += record.Coins;
                    tally.PracticeCoins += record.ActorKind == ActorKind.Spectator ? record.Coins : 0;
                    break;
                case EventKind.Liked:
                    tally.Likes += record.Count;
                    tally.LikePoints += record.Points;
                    break;
                case EventKind.FollowersCounted:
                    tally.FollowerPoints += record.Points;
                    break;
            }
        }

        List<Supporter> ranking = Ranking(battle, side);
        tally.Top = new TopSupporters
        {
            First = ranking.ElementAtOrDefault(0),
            Second = ranking.ElementAtOrDefault(1),
            Third = ranking.ElementAtOrDefault(2),
        };
        return tally;
    }

    /// <summary>Everybody who brought points: most first; of equals, who got there first. Taps of viewers rank nobody.</summary>
    public static List<Supporter> Ranking(BattleCase battle, BattleSide side)
    {
        Dictionary<(ActorKind Kind, int Actor), (long Points, int Since)> supporters = [];
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            bool isGift = record.Kind == EventKind.GiftSent;
            bool isSignedLike = record.Kind == EventKind.Liked && record.ActorKind == ActorKind.Spectator;
            long points = record.Points + record.Bonus;
            if (record.Side != side || points == 0 || !(isGift || isSignedLike))
                continue;
            (ActorKind, int) who = (record.ActorKind, record.Actor);
            supporters[who] = (supporters.GetValueOrDefault(who).Points + points, index);
        }

        return
        [
            .. supporters.OrderByDescending(supporter => supporter.Value.Points).ThenBy(supporter => supporter.Value.Since)
                .Select(supporter => new Supporter(supporter.Key.Kind, supporter.Key.Actor, supporter.Value.Points)),
        ];
    }

    /// <summary>Viewers of a side who are there at the end.</summary>
    public static long Viewers(BattleCase battle, BattleSide side) =>
        battle.Audience(side).Sum(cohort => (long)cohort.Size)
        + battle.Events.Count(record => record.Kind == EventKind.ViewerJoined && record.Side == side)
        - battle.Events.Count(record => record.Kind == EventKind.ViewerLeft && record.Side == side);

    /// <summary>The verdict by the rules; which forfeit is the seed's matter and taken over.</summary>
    public static Verdict Verdict(BattleCase battle, int forfeit)
    {
        long lead = Tally(battle, BattleSide.A).Points - Tally(battle, BattleSide.B).Points;
        List<EventRecord> ends = battle.Events.FindAll(record => record.Kind is EventKind.SideLeft or EventKind.BattleEnded);
        bool isWalkover = ends.Count > 0 && ends[0].Kind == EventKind.SideLeft;
        BattleSide winner = lead > 0 ? BattleSide.A : lead < 0 ? BattleSide.B : BattleSide.Neither;
        if (isWalkover)
            winner = ends[0].Side == BattleSide.A ? BattleSide.B : BattleSide.A;
        long margin = winner == BattleSide.A ? lead : winner == BattleSide.B ? -lead : 0;
        EndReason reason = isWalkover ? EndReason.Walkover : ends.Count > 0 ? EndReason.Ended : EndReason.Points;
        return new Verdict(winner, margin, reason, winner == BattleSide.Neither ? -1 : forfeit);
    }

    /// <summary>What an honest teller says of these events.</summary>
    public static Claim Claim(BattleCase battle)
    {
        EventRecord last = battle.Events.Find(record => record.Kind == EventKind.VerdictReached);
        return new Claim(
            Tally(battle, BattleSide.A),
            Tally(battle, BattleSide.B),
            Verdict(battle, last.Count),
            battle.Live.VerdictAt,
            Viewers(battle, BattleSide.A),
            Viewers(battle, BattleSide.B));
    }
}
