using System.Numerics;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>Keeps every entry of a battle's books, and reads books as plain text.</summary>
internal sealed class Ledger : IBookListener
{
    public List<BookEntry> Entries { get; } = [];

    /// <summary>Every entry on a line, with all that it says.</summary>
    public List<string> Lines => [.. Entries.Select(Line)];

    public void Write(in BookEntry entry) => Entries.Add(entry);

    /// <summary>The books that a list of events makes, and their entries.</summary>
    public static (BattleBooks Books, Ledger Ledger) Of(Scenario scenario, IEnumerable<EventRecord> events)
    {
        Ledger ledger = new();
        BattleBooks books = new(scenario, ledger);
        foreach (EventRecord record in events)
            books.Write(record);
        return (books, ledger);
    }

    /// <summary>Balances that are not zero, a line each, in the order of names.</summary>
    public static List<string> Balances(Balances balances) => Lined(balances.All.Select(
        balance => (balance.Account.ToString(), balance.Commodity.ToString(), (BigInteger)balance.Amount)));

    /// <summary>The same of the auditor's.</summary>
    public static List<string> Balances(SortedDictionary<string, SortedDictionary<string, BigInteger>> balances) =>
        Lined(balances.SelectMany(account => account.Value.Select(held => (account.Key, held.Key, held.Value))));

    public static string Line(BookEntry entry) =>
        $"{entry.Number} {entry.EventNumber} {entry.AtMicros} {Text(entry.Transaction)}";

    public static string Text(Transaction transaction) => $"{transaction.Kind}: {string.Join(
        ", ", transaction.Postings.Select(posting => $"{posting.Account} {posting.Amount} {posting.Commodity}"))}";

    private static List<string> Lined(IEnumerable<(string Account, string Commodity, BigInteger Amount)> balances) =>
    [
        .. balances.Where(balance => !balance.Amount.IsZero)
            .Select(balance => $"{balance.Account} {balance.Amount} {balance.Commodity}")
            .Order(StringComparer.Ordinal),
    ];
}
