using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What a battle has that a referee must get right: a referee of empty battles proves nothing.</summary>
internal static class AuditTraits
{
    /// <summary>The least share of battles, in a thousand, that must show each.</summary>
    public static (string Trait, int PerMille)[] Due { get; } =
    [
        ("gift of a viewer", 400), ("gift of a spectator", 400), ("late gift", 20), ("walkover", 30), ("ended", 30),
        ("followers", 200), ("live never started", 3), ("draw", 3), ("inputs at one tick", 200),
        ("refused input", 300), ("both kinds of supporters in the top three", 50),
        ("gift hit by a glove", 50), ("gift missed by a glove", 50), ("a glove in the queue", 50), ("mist", 50),
        ("time maker", 50), ("three time makers", 5), ("scripted power-up", 50), ("scripted challenge", 30), ("host's challenge", 100),
        ("scripted challenge refused", 3), ("task made", 30), ("task not made", 30), ("task lapsed", 30),
        ("gift in a reward", 20), ("reward while a glove works", 5), ("reward beyond the glove's factor", 2),
        ("specific gift", 30), ("late likes", 10), ("likes of a spectator at the cap", 100), ("taps with points", 50),
        ("taps together", 50), ("newcomer", 50), ("viewer who left", 50), ("gift of a newcomer", 20), ("newcomer who left", 10),
        ("streak", 50), ("a wallet emptied", 5), ("streak that empties a wallet", 5), ("input and script at one instant", 10),
    ];

    public static List<string> Of(RandomCase random, BattleCase battle)
    {
        List<EventRecord> events = battle.Events;
        List<string> traits = [];
        void Add(string trait, bool isSo)
        {
            if (isSo)
                traits.Add(trait);
        }

        bool Any(EventKind kind) => events.Exists(record => record.Kind == kind);
        List<EventRecord> gifts = events.FindAll(record => record.Kind == EventKind.GiftSent);
        bool isStarted = Any(EventKind.LiveStarted);
        Add("gift of a viewer", gifts.Exists(gift => gift.ActorKind == ActorKind.Viewer));
        Add("gift of a spectator", gifts.Exists(gift => gift.ActorKind == ActorKind.Spectator));
        Add("late gift", gifts.Exists(gift => gift.AtMicros >= battle.Live.End));
        Add("walkover", Any(EventKind.SideLeft));
        Add("ended", Any(EventKind.BattleEnded));
        Add("followers", events.Exists(record => record.Kind == EventKind.FollowersCounted && record.Points > 0));
        Add("live never started", !isStarted);
        Add("draw", isStarted && events[^1].Side == BattleSide.Neither);
        Add("inputs at one tick", battle.Inputs.GroupBy(input => input.Tick).Any(tick => tick.Count() > 1));
        Add("refused input", battle.Inputs.Count < random.Wishes.Length);
        Add("both kinds of supporters in the top three", BattleCase.Sides.Any(side =>
            Recount.Ranking(battle, side).Take(3).DistinctBy(supporter => supporter.Kind).Count() > 1));
        AddWallets(battle, gifts, Add);
        AddMultipliers(battle, gifts, Add);
        AddScript(battle, Add);
        AddLikes(battle, Add);
        AddComing(battle, gifts, Add);
        return traits;
    }

    private static void AddWallets(BattleCase battle, List<EventRecord> gifts, Action<string, bool> add)
    {
        List<(Cohort? Cohort, EventRecord Last, long Coins)> viewers =
        [
            .. gifts.Where(gift => gift.ActorKind == ActorKind.Viewer).GroupBy(gift => (gift.Side, gift.Actor))
                .Select(viewer => (battle.CohortOf(viewer.First()), viewer.Last(), viewer.Sum(gift => gift.Coins))),
        ];
        add("a wallet emptied", viewers.Exists(viewer => viewer.Coins == viewer.Cohort?.WalletCoins));
        add("streak", gifts.Exists(gift => gift.ActorKind == ActorKind.Viewer && gift.Count > 1));
        add("streak that empties a wallet", viewers.Exists(viewer => viewer.Coins == viewer.Cohort?.WalletCoins && viewer.Last.Count > 1));
        add("specific gift", battle.Scenario.Rules.SpecificGift is not null && gifts.Exists(gift => gift.Points > 0));
    }

    private static void AddMultipliers(BattleCase battle, List<EventRecord> gifts, Action<string, bool> add)
    {
        bool IsGlove(EventRecord gift) => gift.Points > 0 && battle.Gloves.Work(gift.Side, gift.AtMicros);
        int Reward(EventRecord gift) => gift.Points > 0 ? battle.Challenges.Reward(gift.Side, gift.AtMicros) : 1;
        add("gift hit by a glove", gifts.Exists(gift => gift.Marks.HasFlag(EventMarks.Glove)));
        add("gift missed by a glove", gifts.Exists(gift => IsGlove(gift) && !gift.Marks.HasFlag(EventMarks.Glove)));
        add("a glove in the queue", battle.Gloves.AnyQueued);
        add("gift in a reward", gifts.Exists(gift => gift.Marks.HasFlag(EventMarks.Challenge)));
        add("reward while a glove works", gifts.Exists(gift => IsGlove(gift) && Reward(gift) > 1));
        add("reward beyond the glove's factor", gifts.Exists(gift => Reward(gift) > 5));
        List<Challenge> challenges = battle.Challenges.All;
        add("task made", challenges.Exists(task => task.IsMade(BattleSide.A) || task.IsMade(BattleSide.B)));
        add("task not made", challenges.Exists(task => task.IsSettled && !(task.IsMade(BattleSide.A) && task.IsMade(BattleSide.B))));
        add("task lapsed", challenges.Exists(task => !task.IsSettled));
    }

    private static void AddScript(BattleCase battle, Action<string, bool> add)
    {
        List<EventRecord> used = battle.Events.FindAll(record => record.Kind == EventKind.PowerUpUsed);
        int timeMakers = used.Count(record => record.GiftId == (int)PowerUp.TimeMaker);
        int hosts = battle.Inputs.Count(input => input.Kind == InputKind.SpeedChallenge);
        add("mist", used.Exists(record => record.GiftId == (int)PowerUp.MagicMist));
        add("time maker", timeMakers > 0);
        add("three time makers", timeMakers == 3);
        add("scripted power-up", used.Count > battle.Inputs.Count(input => input.Kind == InputKind.PowerUp));
        add("host's challenge", hosts > 0);
        add("scripted challenge", battle.Challenges.All.Count > hosts);
        add("scripted challenge refused", JournalJudge.Skipped(battle) > 0);
        add("input and script at one instant", battle.Inputs.Exists(input => battle.Scenario.Timeline.Any(
            entry => battle.Live.Start + entry.AtMicros == input.Tick * 100_000)));
    }

    private static void AddLikes(BattleCase battle, Action<string, bool> add)
    {
        List<EventRecord> likes = battle.Events.FindAll(record => record.Kind == EventKind.Liked);
        add("late likes", likes.Exists(like => like.AtMicros >= battle.Live.End));
        add("likes of a spectator at the cap", likes.Exists(like =>
            like.ActorKind == ActorKind.Spectator && like.Points == 0 && like.AtMicros < battle.Live.End));
        add("taps with points", likes.Exists(like => like.ActorKind == ActorKind.Cohort && like.Points > 0));
        add("taps together", likes.Exists(like => like.ActorKind == ActorKind.Cohort && like.Points == 0));
    }

    private static void AddComing(BattleCase battle, List<EventRecord> gifts, Action<string, bool> add)
    {
        List<EventRecord> came = battle.Events.FindAll(record => record.Kind == EventKind.ViewerJoined);
        List<EventRecord> went = battle.Events.FindAll(record => record.Kind == EventKind.ViewerLeft);
        HashSet<(BattleSide, int)> newcomers = [.. came.Select(record => (record.Side, record.Actor))];
        add("newcomer", came.Count > 0);
        add("viewer who left", went.Count > 0);
        add("gift of a newcomer", gifts.Exists(gift => gift.ActorKind == ActorKind.Viewer && newcomers.Contains((gift.Side, gift.Actor))));
        add("newcomer who left", went.Exists(record => newcomers.Contains((record.Side, record.Actor))));
    }
}
