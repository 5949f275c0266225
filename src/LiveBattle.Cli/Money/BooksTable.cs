using System.Collections.Immutable;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Projection;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Transactions of a walk-through, for people and for programs.</summary>
internal static class BooksTable
{
    public static void Print(IAnsiConsole screen, RateCard card, ImmutableArray<Transaction> transactions)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("In the books", "account");
        table.AddColumn(new TableColumn("amount").RightAligned());
        foreach (Transaction transaction in transactions)
        {
            foreach ((int line, Posting posting) in transaction.Postings.Index())
                table.AddRow(line == 0 ? LedgerViews.Word(transaction.Kind) : "", Screen.Safe(posting.Account.ToString()), Screen.Safe(Amount(card, posting)));
        }

        screen.Write(table);
    }

    public static IEnumerable<TransactionJson> Json(ImmutableArray<Transaction> transactions) =>
        transactions.Select(transaction => new TransactionJson(LedgerViews.Word(transaction.Kind), LedgerViews.Postings(transaction)));

    private static string Amount(RateCard card, Posting posting) => posting.Commodity.Code switch
    {
        "COIN" => Figures.Count(posting.Amount, "coin"),
        "PT" => Figures.Count(posting.Amount, "point"),
        PayoutCurrency.Dollar => UsdMicros.FromMicros(posting.Amount).ToString(),
        { } code => $"{(posting.Amount < 0 ? "-" : "")}{Payout.Text(code, card.Currencies.Items.First(known => known.Code == code).MinorDigits, Math.Abs(posting.Amount))}",
    };

    /// <summary>What moved together.</summary>
    internal sealed record TransactionJson(string Kind, IReadOnlyList<LedgerPosting> Postings);
}
