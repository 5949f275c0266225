using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Projection;

/// <summary>Turns a battle's books into what is shown of them. Pure.</summary>
public static class LedgerViews
{
    /// <summary>Accounts a view names one by one; past this many, wallets are added up.</summary>
    public const int Accounts = 20_000;

    /// <summary>The books of a run at the tick it has been played to.</summary>
    /// <param name="battleId">Whose.</param>
    /// <param name="scenario">What is played.</param>
    /// <param name="scenarioId">Its id.</param>
    /// <param name="run">Played to the tick.</param>
    /// <param name="books">Heard every event of the run.</param>
    /// <param name="page">Heard every entry of the books.</param>
    /// <param name="next">Where the next page is, given the number to go on after.</param>
    public static LedgerView Of(
        string battleId,
        Scenario scenario,
        string scenarioId,
        BattleRun run,
        BattleBooks books,
        LedgerPage page,
        Func<long, string> next)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(next);
        return new LedgerView
        {
            BattleId = battleId,
            ScenarioId = scenarioId,
            Seq = run.IsOver ? run.VerdictAt.TickCeiling : run.Tick,
            Final = run.IsOver,
            Rates = new RatesView(scenario.Rates.Id, scenario.Rates.Name),
            A = Side(scenario, run, BattleSide.A, run.A.Coins, books.A),
            B = Side(scenario, run, BattleSide.B, run.B.Coins, books.B),
            Balances = Balances(books.Balances),
            Count = page.Count,
            Transactions = [.. page.Entries.Select(Transaction)],
            Next = page.NextAfter is { } after ? next(after) : null,
        };
    }

    /// <summary>A kind of transaction as one camelCase word.</summary>
    public static string Word(TransactionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The lines of a transaction.</summary>
    public static IReadOnlyList<LedgerPosting> Postings(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return [.. transaction.Postings.Select(posting => new LedgerPosting(posting.Account.ToString(), posting.Commodity.Code, posting.Amount))];
    }

    private static LedgerSide Side(Scenario scenario, BattleRun run, BattleSide side, long coins, SideBooks books)
    {
        Earnings earned = BattleEarnings.Of(scenario, run, side);
        return new LedgerSide(
            coins,
            earned.EarningPoints.Value,
            earned.Diamonds.Value,
            earned.RemainderPoints.Value,
            earned.GrossUsdMicros.Value,
            earned.CommissionUsdMicros.Value,
            earned.NetUsdMicros.Value,
            books.FollowerPoints,
            books.ViewersPaid?.Value,
            books.PaidAhead?.Value,
            new PracticeView(books.PracticeCoins, books.PracticePoints));
    }

    private static List<LedgerBalance> Balances(Balances balances)
    {
        Balance[] all = [.. balances.All];
        return all.Length <= Accounts
            ? [.. all.Select(held => new LedgerBalance(held.Account.ToString(), held.Commodity.Code, (decimal)held.Amount))]
            : [.. all.GroupBy(held => (Name: Summed(held.Account), held.Commodity)).Select(group => new LedgerBalance(
                group.Key.Name, group.Key.Commodity.Code, group.Sum(held => (decimal)held.Amount)))];
    }

    private static string Summed(Account account) => account.Kind switch
    {
        AccountKind.ViewerWallet => "wallet:viewer:*",
        AccountKind.SpectatorWallet => "wallet:spectator:*",
        _ => account.ToString(),
    };

    private static LedgerTransaction Transaction(BookEntry entry) => new(
        entry.Number,
        entry.EventNumber,
        entry.AtMicros,
        Word(entry.Transaction.Kind),
        Postings(entry.Transaction));
}
