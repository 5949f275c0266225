using System.Numerics;
using System.Text.RegularExpressions;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>The entries of the books, one by one: what they are, when they come, and what never changes them.</summary>
public sealed class BookEntryTests
{
    // The accounts that things come from: they owe what all others hold.
    private static readonly string[] Sources = ["mint:coins", "cash:viewers", "mint:points", "grant:followers", "platform:payouts"];

    [Fact]
    public void EveryTransaction_SumsToZeroInEveryCommodity() => BookGens.Battle.Sample(
        battle => Assert.All(
            Ledger.Of(battle.Scenario, battle.Play()).Ledger.Entries,
            entry => Assert.All(
                entry.Transaction.Postings.GroupBy(posting => posting.Commodity.ToString()),
                commodity => Assert.Equal(0, commodity.Sum(posting => posting.Amount)))),
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void NoAccountButASource_IsEverBelowZero_AndTheEntriesMakeTheBalances() => BookGens.Battle.Sample(
        battle =>
        {
            (BattleBooks books, Ledger ledger) = Ledger.Of(battle.Scenario, battle.Play());
            Dictionary<(string, string), BigInteger> held = [];
            foreach (BookEntry entry in ledger.Entries)
                Post(held, entry.Transaction);
            Assert.Equal(Ledger.Balances(books.Balances), Lines(held));
        },
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void EntryNumbers_HaveNoGaps_AndEventsComeInTheirOrder() => BookGens.Battle.Sample(
        battle =>
        {
            List<EventRecord> events = battle.Play();
            List<BookEntry> entries = Ledger.Of(battle.Scenario, events).Ledger.Entries;
            Assert.Equal(Enumerable.Range(0, entries.Count).Select(number => (long)number), entries.Select(entry => entry.Number));
            Assert.Equal(entries.Select(entry => entry.EventNumber).Order(), entries.Select(entry => entry.EventNumber));
            Assert.All(entries, entry => Assert.Equal(events[(int)entry.EventNumber].AtMicros, entry.AtMicros));
        },
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void EveryEvent_IsPostedAsTheTableSays() => BookGens.Battle.Sample(
        battle =>
        {
            List<EventRecord> events = battle.Play();
            ILookup<long, Transaction> posted = Ledger.Of(battle.Scenario, events).Ledger.Entries
                .ToLookup(entry => entry.EventNumber, entry => entry.Transaction);
            HashSet<string> opened = [];
            foreach (EventRecord record in events)
            {
                List<Transaction> transactions = [.. posted[record.N]];
                if (record.Kind == EventKind.GiftSent)
                    AuditGift(battle.Scenario, record, transactions, opened);
                else if (record.Kind == EventKind.LiveStarted)
                    Assert.All(transactions, transaction => Assert.Equal(TransactionKind.FollowersCounted, transaction.Kind));
                else
                    Assert.Empty(transactions);
            }
        },
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void Voiding_NewestFirst_EmptiesEveryAccount_AndOverdrawsNone() => BookGens.Battle.Sample(
        battle =>
        {
            Balances balances = new();
            Dictionary<(string, string), BigInteger> held = [];
            List<BookEntry> entries = Ledger.Of(battle.Scenario, battle.Play()).Ledger.Entries;
            foreach (BookEntry entry in entries)
            {
                balances.Post(entry.Transaction);
                Post(held, entry.Transaction);
            }

            foreach (BookEntry entry in Enumerable.Reverse(entries))
            {
                balances.Post(entry.Transaction.Reversed());
                Post(held, entry.Transaction.Reversed());
            }

            Assert.Empty(Ledger.Balances(balances));
            Assert.Empty(Lines(held));
        },
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void Multipliers_ChangeNoEntry() => Gen.Select(BookGens.Battle, Gen.Long[0, 1_000_000].Array[1, 10]).Sample(
        (battle, luck) =>
        {
            List<EventRecord> events = battle.Play();
            IEnumerable<EventRecord> multiplied = events.Select(record => record.Kind != EventKind.GiftSent ? record : record with
            {
                Points = luck[record.N % luck.Length],
                Bonus = luck[(record.N + 1) % luck.Length] * record.Coins,
            });
            (BattleBooks plain, Ledger ledger) = Ledger.Of(battle.Scenario, events);
            (BattleBooks other, Ledger otherLedger) = Ledger.Of(battle.Scenario, multiplied);
            Assert.Equal(ledger.Lines, otherLedger.Lines);
            Assert.Equal((plain.A, plain.B), (other.A, other.B));
        },
        iter: 300);

    [Fact]
    public void ExchangingTheSides_MirrorsTheBooks() => BookGens.Battle.Sample(
        battle =>
        {
            (BattleBooks books, Ledger ledger) = Ledger.Of(battle.Scenario, battle.Play());
            (BattleBooks mirror, Ledger mirrorLedger) = Ledger.Of(battle.Mirrored().Scenario, battle.Mirrored().Play());
            Assert.Equal(
                Ledger.Balances(books.Balances), Ledger.Balances(mirror.Balances).Select(Exchanged).Order(StringComparer.Ordinal));
            Assert.Equal((books.A, books.B), (mirror.B, mirror.A));

            // The sides may take turns otherwise at one instant; what happens on each keeps its order.
            foreach (string side in (string[])["a", "b"])
            {
                Assert.Equal(
                    ledger.Entries.Select(entry => Ledger.Text(entry.Transaction)).Where(text => IsOf(text, side)),
                    mirrorLedger.Entries.Select(entry => Exchanged(Ledger.Text(entry.Transaction))).Where(text => IsOf(text, side)));
            }
        },
        iter: 300,
        print: battle => battle.ToString());

    [Fact]
    public void LedgerAtATick_IsAPrefixOfTheWhole_HoweverItIsPlayed() => Gen.Select(BookGens.Battle, Gen.Int[-1, 520], Gen.Int[0, 520].Array[0, 20]).Sample(
        (battle, tick, steps) =>
        {
            List<string> whole = Ledger.Of(battle.Scenario, battle.Play()).Ledger.Lines;
            Ledger ledger = new();
            BattleBooks books = new(battle.Scenario, ledger);
            BattleRun run = battle.Start();
            EventList noted = new();
            SinkPair<BattleBooks, EventList> sink = new(books, noted);
            run.AdvanceTo(tick, ref sink);
            Assert.Equal(whole.Take(ledger.Entries.Count), ledger.Lines);
            Assert.Equal(Ledger.Balances(NaiveBooks.Balances(battle.Scenario, noted.Events)), Ledger.Balances(books.Balances));

            // One copy of the run is ended at once, another goes on to the verdict, and the original goes on in steps.
            BattleRun ended = run.Fork();
            ended.Enqueue(new BattleInput(1_000, ended.Tick + 1, InputKind.End));
            EventList cut = new();
            ended.Finish(ref cut);
            List<string> shorter = Ledger.Of(battle.Scenario, noted.Events.Concat(cut.Events)).Ledger.Lines;
            Assert.Equal(ledger.Lines, shorter.Take(ledger.Entries.Count));
            EventList rest = new();
            run.Fork().Finish(ref rest);
            Assert.Equal(whole, Ledger.Of(battle.Scenario, noted.Events.Concat(rest.Events)).Ledger.Lines);
            foreach (int step in steps.Order())
                run.AdvanceTo(step, ref sink);
            run.Finish(ref sink);
            Assert.Equal(whole, ledger.Lines);
        },
        iter: 200);

    // The gift itself, after whatever had to be bought or granted for it.
    private static void AuditGift(Scenario scenario, EventRecord gift, List<Transaction> transactions, HashSet<string> opened)
    {
        string side = gift.Side == BattleSide.A ? "a" : "b";
        bool isPractice = gift.ActorKind == ActorKind.Spectator;
        string wallet = isPractice ? $"wallet:spectator:{gift.Actor}" : $"wallet:viewer:{side}:{gift.Actor}";
        bool isFirst = opened.Add(wallet);
        bool isUnlimited = !isPractice && ReferenceLedger.Find(scenario, gift).Cohort.WalletCoins is null;
        TransactionKind[] expected = (isPractice, isFirst, isUnlimited) switch
        {
            (true, true, _) => [TransactionKind.PracticeGranted, TransactionKind.GiftSent],
            (false, true, _) => [TransactionKind.WalletOpened, TransactionKind.GiftSent],
            (_, false, true) => [TransactionKind.CoinsBought, TransactionKind.GiftSent],
            _ => [TransactionKind.GiftSent],
        };
        Assert.Equal(expected, transactions.Select(transaction => transaction.Kind));
        long points = gift.Coins * scenario.Rates.PointsPerCoin.Mid!.Value;
        Assert.Equal(
            Sorted($"{wallet} {-gift.Coins} COIN", $"spent:{side} {gift.Coins} COIN", $"mint:points {-points} PT", $"points:{side} {points} PT"),
            Sorted([.. transactions[^1].Postings.Where(posting => posting.Commodity.ToString() != "USD").Select(Text)]));
        Assert.Subset(
            new HashSet<string> { "platform:prepaid", "platform:sales" },
            transactions[^1].Postings.Where(posting => posting.Commodity.ToString() == "USD").Select(posting => posting.Account.ToString()).ToHashSet());
        if (transactions.Count == 1)
            return;
        long bought = isPractice ? scenario.SpectatorWalletCoins
            : isUnlimited ? gift.Coins : ReferenceLedger.Find(scenario, gift).Cohort.WalletCoins!.Value;
        Assert.Equal(
            Sorted($"mint:coins {-bought} COIN", $"{wallet} {bought} COIN"),
            Sorted([.. transactions[0].Postings.Where(posting => posting.Commodity.ToString() == "COIN").Select(Text)]));
        if (isPractice)
            Assert.All(transactions.SelectMany(transaction => transaction.Postings), posting => Assert.NotEqual("USD", posting.Commodity.ToString()));
    }

    private static string Text(Posting posting) => $"{posting.Account} {posting.Amount} {posting.Commodity}";

    private static List<string> Sorted(params string[] lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static void Post(Dictionary<(string, string), BigInteger> held, Transaction transaction)
    {
        foreach (Posting posting in transaction.Postings)
        {
            (string Account, string Commodity) key = (posting.Account.ToString(), posting.Commodity.ToString());
            held[key] = held.GetValueOrDefault(key) + posting.Amount;
        }

        foreach (Posting posting in transaction.Postings)
        {
            string account = posting.Account.ToString();
            if (!Sources.Contains(account))
                Assert.True(held[(account, posting.Commodity.ToString())] >= 0, $"{account} is overdrawn by {Ledger.Text(transaction)}");
        }
    }

    private static List<string> Lines(Dictionary<(string Account, string Commodity), BigInteger> held) =>
    [
        .. held.Where(pair => !pair.Value.IsZero)
            .Select(pair => $"{pair.Key.Account} {pair.Value} {pair.Key.Commodity}")
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsOf(string text, string side) => Regex.IsMatch(text, $"(points|spent|viewer):{side}\\b");

    private static string Exchanged(string text) =>
        Regex.Replace(text, "\\b(points|spent|viewer):([ab])\\b", match => $"{match.Groups[1]}:{(match.Groups[2].Value == "a" ? "b" : "a")}");
}
