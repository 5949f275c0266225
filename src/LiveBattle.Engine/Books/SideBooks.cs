using LiveBattle.Economy;

namespace LiveBattle.Engine.Books;

/// <summary>What a side's gifts were, seen from the wallets they came from. Totals so far.</summary>
public sealed record SideBooks
{
    /// <summary>Coins that spectators gifted from practice wallets; nobody paid for them.</summary>
    public long PracticeCoins { get; internal init; }

    /// <summary>Earning points of those gifts.</summary>
    public long PracticePoints { get; internal init; }

    /// <summary>Earning points granted for followers; nobody paid for them either.</summary>
    public long FollowerPoints { get; internal init; }

    /// <summary>
    /// What viewers paid for the coins they gifted, each wallet at its average price, rounded down once a wallet; null
    /// when one of them paid a price that nobody knows.
    /// </summary>
    public UsdMicros? ViewersPaid { get; internal init; } = UsdMicros.Zero;

    /// <summary>
    /// What the side's viewers paid for coins they bought and did not gift; null when one of them paid a price that nobody
    /// knows.
    /// </summary>
    public UsdMicros? PaidAhead { get; internal init; } = UsdMicros.Zero;
}
