using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Battles by hand with one rule broken, and what the referee must say of it.</summary>
internal static class Faults
{
    private const BattleSide A = BattleSide.A;
    private const BattleSide B = BattleSide.B;
    private const int Guest = HandBattle.SecondCohort;
    private const int Rose = HandBattle.Rose;
    private const EventKind Gift = EventKind.GiftSent;

    /// <summary>By name: a battle, and a part of the complaint.</summary>
    public static SortedDictionary<string, (Func<HandBattle> Battle, string Complaint)> All { get; } = new(StringComparer.Ordinal)
    {
        // Order.
        ["a number left out"] = (() => Full().Change(5, record => record with { N = 6 }), "event 5: has the number 6"),
        ["time falls"] = (() => Full().Swap(Full().Find(9, Gift)), "comes after a later one"),
        ["gift before the start of live at its instant"] = (() => Full().Swap(2), "event 3: FollowersCounted comes too late"),
        ["viewer before script at one instant"] =
            (() => Plain(b => b.Gift(5, A, 0, -7).Uses(5, A, PowerUp.MagicMist)), "PowerUpUsed comes too late"),
        ["side b before side a"] = (() => Plain(b => b.Gift(5, B, 0, -10).Gift(5, A, 0, -7)), "comes too late"),
        ["second cohort before the first"] = (() => Plain(b => b.Gift(5, A, Guest, -7).Gift(5, A, 0, -7)), "comes too late"),
        ["newcomer before who leaves"] = (() => Plain(b => b.Comes(5, A, Guest + 2).Goes(5, A, Guest)), "comes too late"),
        ["gift before tap"] = (() => Plain(b => b.Gift(5, A, 0, -7).Taps(5, A, 0, 1, 3)), "comes too late"),
        ["script out of the file's order"] = (() => Full().Swap(Full().Find(15, EventKind.PowerUpUsed)), "out of order"),
        ["inputs out of the journal's order"] =
            (() => Plain(b => b.Like(5, A, 0, 1, 3).Like(5, A, 1, 1, 3)).Swap(1), "out of order"),

        // Phases, followers, ends.
        ["settle too early"] = (() => Full().Change(73, EventKind.SettleStarted, Later(-1_000)), "SettleStarted should be at 73000000"),
        ["no start of live"] = (() => Full().Remove(3, EventKind.LiveStarted), "LiveStarted is missing"),
        ["followers counted without the rule"] =
            (() => Full().Ruled(rules => rules with { FollowerPoints = false }), "followers of side A bring 0 points"),
        ["followers forgotten"] = (() => Full().Remove(3, EventKind.FollowersCounted), "followers of side A are missing"),
        ["verdict too late"] = (() => Full().Change(73.5, EventKind.VerdictReached, Later(1)), "the verdict falls at 73500000"),
        ["no verdict"] = (() => Full().Remove(73.5, EventKind.VerdictReached), "the verdict is missing"),
        ["wrong winner"] =
            (() => Full().Change(73.5, EventKind.VerdictReached, record => record with { Side = A }), "the winner is B, not A"),
        ["wrong margin"] =
            (() => Full().Change(73.5, EventKind.VerdictReached, record => record with { Points = 1 }), "the margin is"),
        ["wrong reason"] =
            (() => Walkover().Change(20, EventKind.VerdictReached, record => record with { GiftId = 2 }), "the reason is Walkover"),
        ["leader wins though it left"] =
            (() => Walkover().Change(20, EventKind.VerdictReached, record => record with { Side = A }), "the winner is B, not A"),
        ["no forfeit for the loser"] =
            (() => Full().Change(73.5, EventKind.VerdictReached, record => record with { Count = -1 }), "the deck has no forfeit -1"),
        ["a forfeit for a draw"] =
            (() => EndedEarly().Change(1, EventKind.VerdictReached, record => record with { Count = 0 }), "a draw has no forfeit"),
        ["a gift after the end"] = (() => Walkover().Gift(20, B, 0, -10).Swap(4), "GiftSent follows the end of the battle"),
        ["a task settled after the end"] =
            (() => new HandBattle().Add(3, EventKind.LiveStarted).Challenges(10).Settles(20, 0, false, 0, false).Ends(20), "no task ends here"),

        // Journal and script.
        ["input without its event"] = (() => Full().Remove(5, EventKind.Liked), "input 13 is missing"),
        ["event without an input"] = (() => Full().Change(10, Gift, record => record with { Count = 2, Coins = 1_000, Points = 1_000 }), "neither input nor script"),
        ["timeline entry without its event"] = (() => Full().Remove(53, EventKind.PowerUpUsed), "timeline entry 2 is missing"),
        ["timeline entry a microsecond late"] = (() => Full().Change(53, EventKind.PowerUpUsed, Later(1)), "timeline entry 2 is missing"),
        ["scripted challenge while the host's runs"] =
            (() => Full().Announces(40, new SpeedChallenge(1, 1_000_000, 3, 1_000_000)).Sort(), "a challenge while another runs"),

        // Power-ups and challenges.
        ["a fourth time maker"] = (() => Extended().Uses(83, B, PowerUp.TimeMaker).Sort(), "no TimeMaker was left"),
        ["a twenty-first glove"] = (
            () => Plain(b => Enumerable.Range(0, 21).Aggregate(b, (battle, place) => battle.Uses(5 + place, A, PowerUp.BoostingGlove))),
            "no BoostingGlove was left"),
        ["mist as live ends"] =
            (() => Plain(b => b).Uses(63, A, PowerUp.MagicMist).Sort(), "MagicMist outside the live window as announced"),
        ["time maker as the announced end comes"] = (() => Plain(b => b.Uses(63, A, PowerUp.TimeMaker)), "TimeMaker outside the live window"),
        ["challenge before live"] = (
            () => new HandBattle().Challenges(2).Add(3, EventKind.LiveStarted).Add(63, EventKind.SettleStarted).Verdict(63.5),
            "a challenge outside the live window"),
        ["a task of one side not settled"] = (() => Full().Remove(70, EventKind.ChallengeSettled), "the task of event 27 is not settled for side A"),
        ["a task settled early"] = (() => Full().Change(70, EventKind.ChallengeSettled, Later(-1)), "no task ends here"),
        ["a gift at the end of the task counted"] =
            (() => Full().Change(18, EventKind.ChallengeSettled, record => record with { Count = 5 }), "received 4 gifts, not 5"),
        ["a task made that was not"] =
            (() => Full().Change(70, EventKind.ChallengeSettled, record => record with { Marks = EventMarks.Made }), "did not make the task"),
        ["a task settled after live"] =
            (() => Plain(b => b.Challenges(23.1).Settles(63.1, 0, false, 0, false)), "the task lapsed as live ended"),

        // Gifts and wallets.
        ["a gift in the countdown"] =
            (() => new HandBattle().SpectatorGift(2.9, A, 0, Rose).Add(3, EventKind.LiveStarted).Add(63, EventKind.SettleStarted).Verdict(63.5), "outside live and settle"),
        ["a viewer in settle"] = (() => Plain(b => b).Gift(63, A, 0, Rose, 1, 0, EventMarks.Late).Sort(), "outside the live window"),
        ["a late gift with points"] = (() => Full().Change(73.4, Gift, record => record with { Points = 1 }), "a gift of 0 points is counted as 1"),
        ["a late gift without its mark"] = (() => Full().Change(73.4, Gift, record => record with { Marks = EventMarks.None }), "a late gift without its mark"),
        ["a gift in time marked late"] = (() => Full().Change(6.5, Gift, record => record with { Marks = EventMarks.Late }), "marked late"),
        ["a wrong price"] = (() => Full().Change(27, Gift, record => record with { Coins = 11 }), "charged as 11"),
        ["wrong points"] = (() => Full().Change(6.5, Gift, record => record with { Points = 1 }), "a gift of 4 points is counted as 1"),
        ["a gift not of the cohort"] = (() => Full().Change(27, Gift, record => record with { GiftId = -9 }), "cannot send gift -9"),
        ["a gift of no cohort"] = (() => Full().Change(27, Gift, record => record with { Actor = Guest }), "no cohort for viewer"),
        ["a gift of two that is no streak"] = (() => Plain(b => b.Gift(5, A, 0, -7, 2)), "a streak of 2"),
        ["a streak of a cohort without"] = (() => Plain(b => b.Gift(5, A, Guest, Rose, 2)), "a streak of 2"),
        ["more than the wallet holds"] = (() => Plain(b => b.Gift(5, A, 0, Rose, 14).Gift(6, A, 0, -7)), "more than the wallet holds"),
        ["more than the practice wallet holds"] =
            (() => Plain(b => b.SpectatorGift(5, A, 0, HandBattle.Lion, 4).SpectatorGift(6, B, 0, Rose)), "practice wallet of spectator 0 is overdrawn"),

        // Multipliers.
        ["a wrong bonus"] = (() => Full().Change(16, Gift, record => record with { Bonus = 3 }), "a bonus of 3 on 1 points"),
        ["a stacked glove"] = (() => Full().Change(20, Gift, record => record with { Bonus = 168 }), "a bonus of 168 on 7 points"),
        ["glove and reward multiplied"] = (() => Full().Change(20, Gift, record => record with { Bonus = 63 }), "a bonus of 63 on 7 points"),
        ["both multipliers named"] =
            (() => Full().Change(20, Gift, record => record with { Marks = EventMarks.Glove | EventMarks.Challenge }), "allowed is Challenge x2 or Glove x5"),
        ["a glove before its three seconds"] =
            (() => Plain(b => b.Uses(5, A, PowerUp.BoostingGlove).Gift(7.999999, A, 0, -7, 1, 28, EventMarks.Glove)), "multiplied by Glove, allowed is None x1"),
        ["a glove after its half minute"] =
            (() => Plain(b => b.Uses(5, A, PowerUp.BoostingGlove).Gift(38, A, 0, -7, 1, 28, EventMarks.Glove)), "multiplied by Glove, allowed is None x1"),
        ["a glove of the other side"] =
            (() => Plain(b => b.Uses(5, B, PowerUp.BoostingGlove).Gift(9, A, 0, -7, 1, 28, EventMarks.Glove)), "multiplied by Glove, allowed is None x1"),
        ["a glove that hits by no chance"] = (() => Full().Ruled(rules => rules with { GloveChance = 0 }), "multiplied by Glove, allowed is"),
        ["a glove that misses by no chance"] = (() => Full().Ruled(rules => rules with { GloveChance = 1 }), "multiplied by None, allowed is Glove x5"),
        ["a reward forgotten"] =
            (() => Full().Change(71, Gift, record => record with { Bonus = 0, Marks = EventMarks.None }), "multiplied by None, allowed is Challenge x2"),
        ["a reward after its end"] =
            (() => Full().Change(26, Gift, record => record with { Bonus = 7, Marks = EventMarks.Challenge }), "multiplied by Challenge, allowed is None x1 or Glove x5"),
        ["a reward that was not earned"] =
            (() => Full().Change(27, Gift, record => record with { Bonus = 10, Marks = EventMarks.Challenge }), "multiplied by Challenge, allowed is None x1"),
        ["a late gift multiplied"] =
            (() => Full().Change(73.4, Gift, record => record with { Marks = EventMarks.Late | EventMarks.Challenge }), "multiplied by Challenge, allowed is None x1"),

        // Specific gift.
        ["another gift with points"] = (() => Specific().Change(4, Gift, record => record with { Points = 1_000 }), "a gift of 0 points is counted as 1000"),
        ["another gift multiplied"] =
            (() => Specific().Change(49, Gift, record => record with { Marks = EventMarks.Challenge }), "multiplied by Challenge, allowed is None x1"),
        ["likes bring points"] = (() => Specific().Change(5, EventKind.Liked, record => record with { Points = 6 }), "bring 0 points, not 6"),
        ["another gift counted in the task"] =
            (() => Specific().Change(47, EventKind.ChallengeSettled, record => record with { Count = 5 }), "received 4 gifts, not 5"),
        ["followers bring points"] = (
            () => Specific().Add(3, EventKind.FollowersCounted, A, record => record with { Points = 10 }).Sort(),
            "followers of side A bring 0 points, not 10"),

        // Viewers.
        ["a guest who left gives"] = (() => Full().Change(9, Gift, record => record with { Actor = Guest }), "has left"),
        ["a guest who has not come gives"] = (() => Full().Change(9, Gift, record => record with { Actor = Guest + 3 }), "is not there yet"),
        ["a guest leaves twice"] = (() => Full().Goes(8.5, A, Guest).Sort(), "has left"),
        ["a newcomer with a wrong number"] =
            (() => Full().Change(7.5, EventKind.ViewerJoined, record => record with { Actor = Guest + 3 }), "has the number 3 in the cohort, not 2"),
        ["a newcomer where nobody comes"] = (() => Plain(b => b.Comes(5, B, 2)), "nobody comes to cohort others"),
        ["somebody leaves who stays"] = (() => Plain(b => b.Goes(5, B, 1)), "nobody leaves cohort others"),

        // Likes.
        ["a first like worth one"] = (() => Full().Change(5, EventKind.Liked, record => record with { Points = 2 }), "2 likes after 0 bring 4 points, not 2"),
        ["likes beyond the cap"] = (() => Full().Change(6, EventKind.Liked, record => record with { Points = 15 }), "15 likes after 2 bring 2 points, not 15"),
        ["late likes with points"] = (() => Full().Change(73.2, EventKind.Liked, record => record with { Points = 6 }), "bring 0 points, not 6"),
        ["late likes without their mark"] =
            (() => Full().Change(73.2, EventKind.Liked, record => record with { Marks = EventMarks.None }), "late likes without their mark"),
        ["sixteen likes at once"] = (() => Plain(b => b.Like(5, A, 0, 16, 6)), "16 likes at once"),
        ["sixteen taps in a message"] = (() => Plain(b => b.Taps(5, A, 0, 16, 6)), "16 taps in one message"),
        ["one tap with two points"] = (() => Plain(b => b.Taps(5, A, 0, 1, 2)), "1 taps cannot bring 2 points"),
        ["taps above the cap of all"] =
            (() => Plain(b => b.Taps(5, A, 0, 15, 6).Taps(6, A, 0, 15, 6).Taps(7, A, 0, 15, 6).Taps(8, A, 0, 1, 1)), "bring more than 3 viewers can"),
        ["taps where nobody taps"] = (() => Plain(b => b.Taps(5, B, 0, 1, 3)), "nobody taps in cohort others"),
        ["taps of no cohort"] = (() => Plain(b => b.Taps(5, A, 2, 1, 3)), "has no cohort 2"),
        ["taps together in the middle of a second"] =
            (() => Full().Change(17.999999, EventKind.Liked, Later(-1)), "away from the last microsecond"),
        ["taps together twice"] = (() => Full().Taps(17.999999, A, 0, 4, 0).Sort(), "counted again at one instant"),
        ["taps in settle"] = (() => Plain(b => b).Taps(63.2, A, 0, 3, 4).Sort(), "taps outside the live window"),

        // Shape.
        ["coins of a like"] = (() => Full().Change(5, EventKind.Liked, record => record with { Coins = 1 }), "Liked holds coins"),
        ["a bonus of likes"] = (() => Full().Change(5, EventKind.Liked, record => record with { Bonus = 1 }), "Liked holds a bonus"),
        ["a gift of nobody"] = (() => Full().Change(27, Gift, record => record with { ActorKind = ActorKind.Nobody }), "cannot be done by Nobody"),
        ["a gift of a cohort"] = (() => Full().Change(27, Gift, record => record with { ActorKind = ActorKind.Cohort }), "cannot be done by Cohort"),
        ["a gift to neither side"] = (() => Full().Change(27, Gift, record => record with { Side = BattleSide.Neither }), "GiftSent needs a side"),
        ["a mark on a power-up"] =
            (() => Full().Change(53, EventKind.PowerUpUsed, record => record with { Marks = EventMarks.Glove }), "cannot be marked Glove"),

        ["a part that fell"] = (() => Full().Change(6.5, Gift, record => record with { Bonus = -1 }), "a part fell"),
        ["a kind that is none"] = (() => Full().Change(27, Gift, record => record with { Kind = (EventKind)99 }), "99 is no kind of event"),
        ["a challenge for one side"] =
            (() => Full().Change(30, EventKind.ChallengeAnnounced, record => record with { Side = A }), "a challenge is for both sides"),

        // Rarer.
        ["settle twice"] = (() => Full().Add(73, EventKind.SettleStarted).Sort(), "SettleStarted comes again"),
        ["followers counted twice"] =
            (() => Full().Add(3, EventKind.FollowersCounted, B, record => record with { Points = 4 }).Sort(), "followers of side B are counted again"),
        ["a task settled twice"] = (() => Full().Add(18, EventKind.ChallengeSettled, B, record => record with { Count = 1 }).Sort(), "settled again for side B"),
        ["an event after the verdict"] = (() => Full().Gift(73.6, B, 0, -10, 1, 0, EventMarks.Late), "GiftSent follows the verdict"),
        ["a side leaves after the verdict"] = (() => Plain(b => b).Ends(63.5, A), "SideLeft when the verdict stood already"),
        ["a live that starts after the end"] = (() => EndedEarly().Add(3, EventKind.LiveStarted), "LiveStarted after the battle was ended"),
        ["a power-up that is none"] = (() => Plain(b => b.Uses(5, A, (PowerUp)9)), "9 is no power-up"),
        ["a gift of no units"] = (() => Plain(b => b.SpectatorGift(5, A, 0, Rose, 0)), "a gift of 0 units"),
        ["a spectator below nought"] = (() => Plain(b => b.SpectatorGift(5, A, -1, Rose)), "no spectator has the number -1"),
        ["likes in the countdown"] =
            (() => new HandBattle().Like(2, A, 0, 1, 3).Add(3, EventKind.LiveStarted).Add(63, EventKind.SettleStarted).Verdict(63.5), "likes outside live and settle"),
        ["likes in time marked late"] =
            (() => Full().Change(5, EventKind.Liked, record => record with { Marks = EventMarks.Late }), "likes in time that are marked late"),
        ["a gift of a cohort that sends none"] = (
            () => Full().With(scenario => scenario with { AudienceB = [scenario.AudienceB[0] with { GiftsPerMinute = 0 }] }),
            "cohort others sends no gifts"),

        // What is told.
        ["gift points told wrong"] = (() => ToldOfA(tally => tally with { GiftPoints = 1 }), "claim: side A has gift points"),
        ["bonus told wrong"] = (() => ToldOfA(tally => tally with { BonusPoints = 1 }), "claim: side A has bonus points"),
        ["like points told wrong"] = (() => ToldOfA(tally => tally with { LikePoints = 1 }), "claim: side A has like points"),
        ["follower points told wrong"] = (() => ToldOfA(tally => tally with { FollowerPoints = 1 }), "claim: side A has follower points 10, not 1"),
        ["gifts told wrong"] = (() => ToldOfA(tally => tally with { Gifts = 1 }), "claim: side A has gifts"),
        ["messages told wrong"] = (() => ToldOfA(tally => tally with { GiftMessages = 1 }), "claim: side A has gift messages"),
        ["likes told wrong"] = (() => ToldOfA(tally => tally with { Likes = 1 }), "claim: side A has likes 55, not 1"),
        ["coins told wrong"] = (() => ToldOfA(tally => tally with { Coins = 1 }), "claim: side A has coins"),
        ["practice coins told wrong"] = (() => ToldOfA(tally => tally with { PracticeCoins = 1 }), "claim: side A has practice coins 5, not 1"),
        ["supporters exchanged"] = (
            () => ToldOfA(tally => tally with { Top = tally.Top with { First = tally.Top.Second, Second = tally.Top.First } }),
            "claim: side A has first supporter"),
        ["viewers told wrong"] = (() => Full().Retold(claim => claim with { ViewersB = 3 }), "claim: side B has viewers 2, not 3"),
        ["verdict told wrong"] =
            (() => Full().Retold(claim => claim with { Verdict = claim.Verdict with { Winner = A } }), "claim: the winner is B, not A"),
        ["time of the verdict told wrong"] = (() => Full().Retold(claim => claim with { VerdictAtMicros = 1 }), "claim: the verdict falls at 73500000"),
        ["forfeit told wrong"] =
            (() => Full().Retold(claim => claim with { Verdict = claim.Verdict with { Forfeit = 2 } }), "claim: the forfeit is 1, not 2"),
    };

    private static HandBattle Full() => HandBattles.Full();

    private static HandBattle Specific() => HandBattles.Specific();

    private static HandBattle Walkover() => HandBattles.Walkover();

    private static HandBattle EndedEarly() => HandBattles.EndedEarly();

    private static HandBattle Extended() => HandBattles.Extended();

    private static HandBattle Plain(Func<HandBattle, HandBattle> middle) => HandBattles.Plain(middle);

    private static HandBattle ToldOfA(Func<SideTally, SideTally> lie) => Full().Retold(claim => claim with { A = lie(claim.A) });

    private static Func<EventRecord, EventRecord> Later(long micros) => record => record with { AtMicros = record.AtMicros + micros };
}
