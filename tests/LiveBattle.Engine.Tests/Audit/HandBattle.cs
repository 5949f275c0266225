using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>A battle written by hand, event by event, for the referee to judge. Times are seconds of simulated time.</summary>
internal sealed class HandBattle
{
    public const int Rose = 1;
    public const int Lion = 2;

    /// <summary>Units of the number of a viewer of the second cohort of a side.</summary>
    public const int SecondCohort = 1 << 20;

    private Func<Claim, Claim> _retold = claim => claim;

    /// <summary>
    /// 3 s of countdown, 60 s of live. Side A: three fans with wallets of 20 coins who tap, and two who come and go.
    /// Side B: two who send anonymous gifts of 10 coins. A rose of 1 coin streaks, a lion of 500 does not.
    /// </summary>
    public Scenario Scenario { get; set; } = Scenarios.Texts.Resolved(Scenarios.Texts.Small) with
    {
        Rules = new ScenarioRules(60_000_000, 3_000_000, 3, 1, 6, false, 0.25),
        CreatorA = new Creator("Ada", null, 10, 0),
        CreatorB = new Creator("Ben", null, 4, 0),
        SpectatorWalletCoins = 2_000,
        Catalogue = new GiftCatalog(
        [
            new Gift(Rose, "Rose", Coins.FromCoins(1), true, "by hand"),
            new Gift(Lion, "Lion", Coins.FromCoins(500), false, "by hand"),
        ]),
        AudienceA =
        [
            new Cohort("fans", 3, 1, [new GiftShare(Rose, 1, 1), new GiftShare(Lion, 500, 1), new GiftShare(-7, 7, 1)])
            {
                WalletCoins = 20, TapsPerMinute = 30, StreakMean = 3,
            },
            new Cohort("guests", 2, 1, [new GiftShare(-7, 7, 1), new GiftShare(Rose, 1, 1)])
            {
                ArrivalsPerMinute = 60, Stay = new StayLaw(4_000_000, 20_000_000),
            },
        ],
        AudienceB = [new Cohort("others", 2, 1, [new GiftShare(-10, 10, 1)])],
        Forfeits = [Forfeit.InEnglish("Sing"), Forfeit.InEnglish("Draw"), Forfeit.InEnglish("Rhyme")],
    };

    public List<BattleInput> Inputs { get; } = [];

    public List<EventRecord> Events { get; } = [];

    /// <summary>What the referee says, told by somebody honest, unless <see cref="Retold"/>.</summary>
    public List<string> Judge() =>
        Referee.Judge(Scenario, Inputs, Events, _retold(Recount.Claim(new BattleCase(Scenario, Inputs, Events))));

    public HandBattle With(Func<Scenario, Scenario> change)
    {
        Scenario = change(Scenario);
        return this;
    }

    public HandBattle Ruled(Func<ScenarioRules, ScenarioRules> change) => With(scenario => scenario with { Rules = change(scenario.Rules) });

    public HandBattle Retold(Func<Claim, Claim> retell)
    {
        _retold = retell;
        return this;
    }

    /// <summary>Adds an event at the end.</summary>
    public HandBattle Add(double seconds, EventKind kind, BattleSide side = BattleSide.Neither, Func<EventRecord, EventRecord>? more = null)
    {
        EventRecord record = new() { N = Events.Count, AtMicros = Micros(seconds), Kind = kind, Side = side };
        Events.Add(more is null ? record : more(record));
        return this;
    }

    public HandBattle Gift(
        double seconds, BattleSide side, int viewer, int gift, int count = 1, long bonus = 0, EventMarks marks = EventMarks.None) =>
        Add(seconds, EventKind.GiftSent, side, record => Priced(record, gift, count, marks) with
        {
            ActorKind = ActorKind.Viewer, Actor = viewer, Bonus = bonus,
        });

    /// <summary>An input and its event.</summary>
    public HandBattle SpectatorGift(
        double seconds, BattleSide side, int spectator, int gift, int count = 1, long bonus = 0, EventMarks marks = EventMarks.None)
    {
        Put(seconds, new BattleInput(0, 0, InputKind.Gift, side, spectator, gift, count));
        return Add(seconds, EventKind.GiftSent, side, record => Priced(record, gift, count, marks) with
        {
            ActorKind = ActorKind.Spectator, Actor = spectator, Bonus = bonus,
        });
    }

    /// <summary>An input and its event.</summary>
    public HandBattle Like(double seconds, BattleSide side, int spectator, int count, long points, EventMarks marks = EventMarks.None)
    {
        Put(seconds, new BattleInput(0, 0, InputKind.Like, side, spectator, 0, count));
        return Add(seconds, EventKind.Liked, side, record => record with
        {
            ActorKind = ActorKind.Spectator, Actor = spectator, Count = count, Points = points, Marks = marks,
        });
    }

    public HandBattle Taps(double seconds, BattleSide side, int cohort, int count, long points) =>
        Add(seconds, EventKind.Liked, side, record => record with { ActorKind = ActorKind.Cohort, Actor = cohort, Count = count, Points = points });

    public HandBattle Comes(double seconds, BattleSide side, int viewer) =>
        Add(seconds, EventKind.ViewerJoined, side, record => record with { ActorKind = ActorKind.Viewer, Actor = viewer });

    public HandBattle Goes(double seconds, BattleSide side, int viewer) =>
        Add(seconds, EventKind.ViewerLeft, side, record => record with { ActorKind = ActorKind.Viewer, Actor = viewer });

    /// <summary>An input and its event.</summary>
    public HandBattle Uses(double seconds, BattleSide side, PowerUp powerUp)
    {
        Put(seconds, new BattleInput(0, 0, InputKind.PowerUp, side, PowerUp: powerUp));
        return Add(seconds, EventKind.PowerUpUsed, side, record => record with { GiftId = (int)powerUp });
    }

    /// <summary>An input and its event: three gifts within 40 s double the points of 30 s.</summary>
    public HandBattle Challenges(double seconds)
    {
        Put(seconds, new BattleInput(0, 0, InputKind.SpeedChallenge));
        return Announces(seconds, new SpeedChallenge(3, 40_000_000, 2, 30_000_000));
    }

    /// <summary>The event alone.</summary>
    public HandBattle Announces(double seconds, SpeedChallenge challenge) =>
        Add(seconds, EventKind.ChallengeAnnounced, BattleSide.Neither, record => record with
        {
            Count = challenge.Gifts, GiftId = challenge.Multiplier, Points = challenge.WithinMicros, Bonus = challenge.LastsMicros,
        });

    public HandBattle Settles(double seconds, int a, bool madeA, int b, bool madeB)
    {
        Add(seconds, EventKind.ChallengeSettled, BattleSide.A, record => record with { Count = a, Marks = madeA ? EventMarks.Made : EventMarks.None });
        return Add(seconds, EventKind.ChallengeSettled, BattleSide.B, record => record with { Count = b, Marks = madeB ? EventMarks.Made : EventMarks.None });
    }

    /// <summary>An input and its event, and the verdict.</summary>
    public HandBattle Ends(double seconds, BattleSide leaver = BattleSide.Neither)
    {
        bool leaves = leaver != BattleSide.Neither;
        Put(seconds, new BattleInput(0, 0, leaves ? InputKind.Leave : InputKind.End, leaver));
        return Add(seconds, leaves ? EventKind.SideLeft : EventKind.BattleEnded, leaver).Verdict(seconds);
    }

    /// <summary>The right verdict on the events so far, with the forfeit 1.</summary>
    public HandBattle Verdict(double seconds)
    {
        Verdict verdict = Recount.Verdict(new BattleCase(Scenario, Inputs, Events), 1);
        return Add(seconds, EventKind.VerdictReached, verdict.Winner, record => record with
        {
            Points = verdict.Margin, GiftId = (int)verdict.Reason, Count = verdict.Forfeit,
        });
    }

    /// <summary>Changes the only event of a kind at an instant.</summary>
    public HandBattle Change(double seconds, EventKind kind, Func<EventRecord, EventRecord> change) => Change(Find(seconds, kind), change);

    public HandBattle Change(int index, Func<EventRecord, EventRecord> change)
    {
        Events[index] = change(Events[index]);
        return this;
    }

    /// <summary>Takes the first event of a kind at an instant out.</summary>
    public HandBattle Remove(double seconds, EventKind kind)
    {
        Events.RemoveAt(Find(seconds, kind));
        return Renumber();
    }

    /// <summary>Puts the event added last to its place in time, after the others of its instant.</summary>
    public HandBattle Sort()
    {
        EventRecord last = Events[^1];
        Events.RemoveAt(Events.Count - 1);
        Events.Insert(Events.FindLastIndex(record => record.AtMicros <= last.AtMicros) + 1, last);
        return Renumber();
    }

    /// <summary>Exchanges two neighbours.</summary>
    public HandBattle Swap(int index)
    {
        (Events[index], Events[index + 1]) = (Events[index + 1], Events[index]);
        return Renumber();
    }

    public int Find(double seconds, EventKind kind)
    {
        int index = Events.FindIndex(record => record.AtMicros == Micros(seconds) && record.Kind == kind);
        Assert.True(index >= 0, $"There is no {kind} at {seconds} s.");
        return index;
    }

    public HandBattle Renumber()
    {
        for (int index = 0; index < Events.Count; index++)
            Events[index] = Events[index] with { N = index };
        return this;
    }

    public static long Micros(double seconds) => (long)Math.Round(seconds * 1_000_000);

    private void Put(double seconds, BattleInput input) =>
        Inputs.Add(input with { Index = 10 + (3 * Inputs.Count), Tick = Micros(seconds) / 100_000 });

    private EventRecord Priced(EventRecord record, int gift, int count, EventMarks marks)
    {
        long coins = (gift < 0 ? -gift : Scenario.Catalogue.ById(gift)!.Price.Value) * count;
        bool brings = Scenario.Rules.SpecificGift is not { } specific || specific.GiftId == gift;
        long points = !brings || marks.HasFlag(EventMarks.Late) ? 0 : Scenario.Rules.SpecificGift is null ? coins : count;
        return record with { GiftId = gift, Count = count, Coins = coins, Points = points, Marks = marks };
    }
}
