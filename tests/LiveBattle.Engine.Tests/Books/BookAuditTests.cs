using System.Collections.Concurrent;
using System.Numerics;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>The books against an auditor who knows the specification and not the books.</summary>
public sealed class BookAuditTests
{
    [Fact]
    public void AnyBattle_HasTheBooksThatItsEventsMake()
    {
        ConcurrentDictionary<string, int> seen = new();
        BookGens.Battle.Sample(
            battle =>
            {
                List<EventRecord> events = battle.Play();
                AuditBalances(battle.Scenario, events, Ledger.Of(battle.Scenario, events).Books);
                foreach (string trait in Traits(battle.Scenario, events))
                    seen.AddOrUpdate(trait, 1, (_, count) => count + 1);
            },
            iter: 1_000,
            print: battle => battle.ToString());

        // An auditor of empty books proves nothing.
        int battles = seen["battle"];
        Assert.InRange(seen["gifts of viewers and spectators"] * 3, battles * 2, int.MaxValue);
        foreach (string trait in AllTraits)
            Assert.True(seen.GetValueOrDefault(trait) * 100 >= battles, $"Only {seen.GetValueOrDefault(trait)} of {battles}: {trait}");
    }

    [Fact]
    public void AnyBattle_ReportsWhatItsEventsSay() => BookGens.Battle.Sample(
        battle =>
        {
            List<EventRecord> events = battle.Play();
            BattleBooks books = Ledger.Of(battle.Scenario, events).Books;
            AuditReports(battle.Scenario, events, books);

            // Nobody can have paid more for gifts than for coins.
            BigInteger paid = books.Balances.All.Where(balance => balance.Account.ToString() == "cash:viewers")
                .Aggregate(BigInteger.Zero, (sum, balance) => sum - (BigInteger)balance.Amount);
            Assert.InRange((books.A.ViewersPaid?.Value ?? 0) + (BigInteger)(books.B.ViewersPaid?.Value ?? 0), BigInteger.Zero, paid);
        },
        iter: 1_000,
        print: battle => battle.ToString());

    [Fact]
    public void UnlimitedWallet_WhoseCoinsCostHalfAMicroDollar_HasPaidWhatItsCoinsCostInAll()
    {
        // Two coins for 1 micro-dollar, then a third: 1.5, which is still 1.
        Scenario scenario = Example with
        {
            Rates = Example.Rates with { CoinPrice = RateCards.Default.CoinPrice with { Low = UsdRate.FromMicros(1, 2), Mid = UsdRate.FromMicros(1, 2) } },
        };
        List<EventRecord> events = [ExampleEvents[0], ExampleEvents[2] with { N = 1, Coins = 2 }, ExampleEvents[3] with { N = 2, Coins = 1 }];
        BattleBooks books = Ledger.Of(scenario, events).Books;
        Assert.Contains("cash:viewers -1 USD", Ledger.Balances(books.Balances));
        Assert.Equal(1, books.B.ViewersPaid?.Value);
        Audit(scenario, events);
    }

    [Fact]
    public void Presets_HaveTheBooksThatTheirEventsMake()
    {
        foreach (string name in Presets.Names)
        {
            Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
            Audit(scenario, Play.Events(scenario, 42));
        }
    }

    [Fact]
    public void GeneratedScenarios_AreScenarioFiles() => BookGens.Scenario.Sample(
        scenario =>
        {
            string text = scenario.ToCanonicalJson();
            Assert.Equal(text, ScenarioResolver.ResolveText(text).Value.ToCanonicalJson());
        },
        iter: 50);

    [Fact]
    public void TheAuditor_SeesAForgedEvent()
    {
        // A guard that nobody has seen fail is none.
        Scenario scenario = Example;
        List<EventRecord> events = ExampleEvents;
        foreach (Func<EventRecord, EventRecord> forge in (Func<EventRecord, EventRecord>[])
        [
            record => record with { Coins = record.Coins + 1 },
            record => record with { Side = BattleSide.B, Actor = 1 },
            record => record with { Actor = record.Actor + 1 },
            record => record with { Actor = 0, ActorKind = ActorKind.Spectator },
            record => record with { Kind = EventKind.SettleStarted },
        ])
        {
            List<EventRecord> forged = [.. events];
            forged[1] = forge(forged[1]);
            Assert.NotEqual(
                Ledger.Balances(Ledger.Of(scenario, forged).Books.Balances), Ledger.Balances(NaiveBooks.Balances(scenario, events)));
            Audit(scenario, forged);
        }
    }

    [Fact]
    public void ABattleWorkedOutByHand_HasTheseBalances()
    {
        // The viewer of the app buys 500 coins at 1.52 cents: $7.60, of which the store keeps $2.28, and gifts 100 of them.
        // The unlimited one buys 7, then 30 coins at a third of a micro-dollar: 2, then 12 in all. The spectator's are free.
        Assert.Equal(
            [
                "cash:viewers -7600012 USD",
                "grant:followers -30 PT",
                "mint:coins -2537 COIN",
                "mint:points -314 PT",
                "platform:prepaid 4256000 USD",
                "platform:sales 1064012 USD",
                "points:a 210 PT",
                "points:b 134 PT",
                "spent:a 100 COIN",
                "spent:b 57 COIN",
                "store:fees 2280000 USD",
                "wallet:spectator:7 1980 COIN",
                "wallet:viewer:a:1048576 400 COIN",
            ],
            Ledger.Balances(Ledger.Of(Example, ExampleEvents).Books.Balances));
        Audit(Example, ExampleEvents);
    }

    // Two points a coin; A has 10 followers and B 20, who are paid a point each; the third gift of b comes late.
    private static Scenario Example
    {
        get
        {
            Scenario scenario = Scenarios.Texts.Resolved(Scenarios.Texts.Small);
            RateCard card = RateCards.Default;
            GiftShare gift = new(-1, 1, 1);
            return scenario with
            {
                Rates = card with
                {
                    PointsPerCoin = card.PointsPerCoin with { Low = 2, Mid = 2, High = 2 },
                    CoinPrice = card.CoinPrice with { Low = UsdRate.FromMicros(1, 4), Mid = UsdRate.FromMicros(1, 3) },
                    FollowerPoints = new() { Provenance = Provenance.Printed, Low = 1, Mid = 1, High = 1, Source = "by hand" },
                    FollowerPointsPay = new() { Provenance = Provenance.Printed, Low = true, Mid = true, High = true, Source = "by hand" },
                },
                SpectatorWalletCoins = 2_000,
                CreatorA = scenario.CreatorA with { LiveFollowers = 10 },
                CreatorB = scenario.CreatorB with { LiveFollowers = 20 },
                AudienceA =
                [
                    new Cohort("idle", 3, 0, [gift]) { WalletCoins = 10 },
                    new Cohort("app", 2, 1, [gift]) { WalletCoins = 500, CoinPrice = CohortCoinPrice.In(CoinChannel.App) },
                ],
                AudienceB = [new Cohort("unlimited", 2, 1, [gift])],
            };
        }
    }

    private static List<EventRecord> ExampleEvents
    {
        get
        {
            long liveEnd = Example.Rules.CountdownMicros + Example.Rules.DurationMicros;
            EventRecord gift = new() { N = 1, AtMicros = 4_000_000, Kind = EventKind.GiftSent, ActorKind = ActorKind.Viewer, Count = 1 };
            return
            [
                new EventRecord { AtMicros = Example.Rules.CountdownMicros, Kind = EventKind.LiveStarted, Side = BattleSide.Neither },
                gift with { Side = BattleSide.A, Actor = 1_048_576, Coins = 100, Points = 100 },
                gift with { N = 2, Side = BattleSide.B, Actor = 0, Coins = 7, Points = 7 },
                gift with { N = 3, Side = BattleSide.B, Actor = 0, Coins = 30, Points = 30, Bonus = 120 },
                new EventRecord { N = 4, AtMicros = liveEnd, Kind = EventKind.SettleStarted, Side = BattleSide.Neither },
                gift with { N = 5, AtMicros = liveEnd, Side = BattleSide.B, ActorKind = ActorKind.Spectator, Actor = 7, Coins = 20, Marks = EventMarks.Late },
            ];
        }
    }

    private static string[] AllTraits { get; } =
    [
        "late gift", "live never started", "walkover", "ended", "no countdown", "both audiences empty", "one audience empty",
        "finite wallet with a price", "unlimited wallet with a price", "nobody knows the price", "dollars on a silent card",
        "store keeps a part", "followers paid", "followers in the score only", "practice wallet spent on both sides",
        "wallet emptied", "part of a micro-dollar dropped",
    ];

    private static void Audit(Scenario scenario, List<EventRecord> events)
    {
        BattleBooks books = Ledger.Of(scenario, events).Books;
        AuditBalances(scenario, events, books);
        AuditReports(scenario, events, books);
    }

    private static void AuditBalances(Scenario scenario, List<EventRecord> events, BattleBooks books) =>
        Assert.Equal(Ledger.Balances(NaiveBooks.Balances(scenario, events)), Ledger.Balances(books.Balances));

    private static void AuditReports(Scenario scenario, List<EventRecord> events, BattleBooks books)
    {
        Assert.Equal(NaiveBooks.Side(scenario, events, BattleSide.A), Reported(books.A));
        Assert.Equal(NaiveBooks.Side(scenario, events, BattleSide.B), Reported(books.B));
    }

    private static NaiveSide Reported(SideBooks side) =>
        new(side.PracticeCoins, side.PracticePoints, side.FollowerPoints, side.ViewersPaid is { } paid ? paid.Value : (BigInteger?)null);

    // What a battle has that the books must get right.
    private static IEnumerable<string> Traits(Scenario scenario, List<EventRecord> events)
    {
        yield return "battle";
        List<EventRecord> gifts = [.. events.Where(record => record.Kind == EventKind.GiftSent)];
        List<EventRecord> spectators = [.. gifts.Where(gift => gift.ActorKind == ActorKind.Spectator)];
        List<(Cohort Cohort, long Coins)> viewers =
        [
            .. gifts.Where(gift => gift.ActorKind == ActorKind.Viewer)
                .GroupBy(gift => (gift.Side, gift.Actor))
                .Select(viewer => (ReferenceLedger.Find(scenario, viewer.First()).Cohort, viewer.Sum(gift => gift.Coins))),
        ];
        bool isSilent = scenario.Rates.CoinPrice.IsSilent;
        bool hasStarted = events.Exists(record => record.Kind == EventKind.LiveStarted);
        bool pays = hasStarted && NaiveBooks.Side(scenario, events, BattleSide.B).FollowerPoints > 0;
        (string Trait, bool IsSo)[] traits =
        [
            ("gifts of viewers and spectators", viewers.Count > 0 && spectators.Count > 0),
            ("late gift", gifts.Exists(gift => gift.Marks.HasFlag(EventMarks.Late))),
            ("live never started", !hasStarted),
            ("walkover", events.Exists(record => record.Kind == EventKind.SideLeft)),
            ("ended", events.Exists(record => record.Kind == EventKind.BattleEnded)),
            ("no countdown", scenario.Rules.CountdownMicros == 0),
            ("both audiences empty", scenario.AudienceA.IsEmpty && scenario.AudienceB.IsEmpty),
            ("one audience empty", scenario.AudienceA.IsEmpty != scenario.AudienceB.IsEmpty),
            ("finite wallet with a price", viewers.Exists(viewer => viewer.Cohort is { WalletCoins: not null, CoinPrice: not null })),
            ("unlimited wallet with a price", viewers.Exists(viewer => viewer.Cohort is { WalletCoins: null, CoinPrice: not null })),
            ("nobody knows the price", isSilent && viewers.Exists(viewer => viewer.Cohort.CoinPrice is null)),
            ("dollars on a silent card", isSilent && viewers.Exists(viewer => viewer.Cohort.CoinPrice is not null)),
            ("store keeps a part", scenario.Rates.StoreShare.Mid is { Numerator: > 0 } && viewers.Exists(viewer => viewer.Cohort.CoinPrice?.Channel == CoinChannel.App)),
            ("followers paid", pays),
            ("followers in the score only", hasStarted && !pays && scenario.Rules.FollowerPoints),
            ("practice wallet spent on both sides", spectators.GroupBy(gift => gift.Actor).Any(own => own.DistinctBy(gift => gift.Side).Count() == 2)),
            ("wallet emptied", viewers.Exists(viewer => viewer.Coins == viewer.Cohort.WalletCoins)),
            ("part of a micro-dollar dropped", !isSilent && viewers.Exists(viewer => viewer.Cohort is { CoinPrice: null, WalletCoins: null }
                && viewer.Coins % scenario.Rates.CoinPrice.Mid!.Value.MicrosPerUnit.Denominator != 0)),
        ];
        foreach ((string trait, bool isSo) in traits)
        {
            if (isSo)
                yield return trait;
        }
    }
}
