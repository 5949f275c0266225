namespace LiveBattle.Contracts;

/// <summary>
/// Answer to <c>GET /api/battles/{id}/ledger</c>: the books of a battle as of a tick, and a page of the transactions that
/// made them. Amounts are whole units of their commodity: coins (<c>COIN</c>), earning points (<c>PT</c>),
/// micro-dollars (<c>USD</c>). Each transaction sums to zero in every commodity.
/// </summary>
public sealed record LedgerView
{
    public required string BattleId { get; init; }

    public required string ScenarioId { get; init; }

    /// <summary>The tick the books are of: nothing later is in them.</summary>
    public required long Seq { get; init; }

    /// <summary>Whether the verdict stands, and with it these books.</summary>
    public required bool Final { get; init; }

    public required RatesView Rates { get; init; }

    public required LedgerSide A { get; init; }

    public required LedgerSide B { get; init; }

    /// <summary>
    /// Every account that was posted to, in the books' order. When there are more than 20,000, wallets are added up as
    /// <c>wallet:viewer:*</c> and <c>wallet:spectator:*</c>; the CSV still names each.
    /// </summary>
    public required IReadOnlyList<LedgerBalance> Balances { get; init; }

    /// <summary>Transactions in all.</summary>
    public required long Count { get; init; }

    /// <summary>Those of this page, in their order.</summary>
    public required IReadOnlyList<LedgerTransaction> Transactions { get; init; }

    /// <summary>Where the next page is; null on the last one.</summary>
    public string? Next { get; init; }
}

/// <summary>A side's earning points and what they are worth by the rate card: a valuation, nothing is paid out yet.</summary>
/// <param name="FollowerPoints">Earning points for followers, which nobody paid for.</param>
/// <param name="ViewersPaidUsdMicros">What viewers paid for the coins they gifted; null when a price is not known.</param>
/// <param name="PaidAheadUsdMicros">What they paid for coins bought and not gifted; null likewise.</param>
/// <param name="Practice">The part that came from spectators' practice coins, which nobody paid for either.</param>
public sealed record LedgerSide(
    long Coins,
    long EarningPoints,
    long Diamonds,
    long RemainderPoints,
    long GrossUsdMicros,
    long CommissionUsdMicros,
    long NetUsdMicros,
    long FollowerPoints,
    long? ViewersPaidUsdMicros,
    long? PaidAheadUsdMicros,
    PracticeView Practice);

/// <summary>Gifts from practice wallets.</summary>
public sealed record PracticeView(long Coins, long EarningPoints);

/// <summary>What an account holds.</summary>
public sealed record LedgerBalance(string Account, string Commodity, decimal Amount);

/// <summary>What moved together.</summary>
/// <param name="N">Place in the ledger, from 0.</param>
/// <param name="Event">Number of the event it was derived from.</param>
/// <param name="AtMicros">Simulated microseconds since the start of the countdown.</param>
/// <param name="Kind">One camelCase word: <c>walletOpened</c>, <c>giftSent</c> and so on.</param>
public sealed record LedgerTransaction(
    long N, long Event, long AtMicros, string Kind, IReadOnlyList<LedgerPosting> Postings);

/// <param name="Amount">What came in; negative for what went out.</param>
public sealed record LedgerPosting(string Account, string Commodity, long Amount);
