using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>A place where something is held: an account of the books by its name, such as <c>points:a</c>.</summary>
/// <remarks>
/// The names are those of the specification. A synthetic viewer is numbered within a side, so a viewer's wallet carries
/// both: <c>wallet:viewer:a:17</c>. The default is <c>mint:coins</c>.
/// </remarks>
public readonly record struct Account
{
    private Account(AccountKind kind, BookSide side = BookSide.Both, int number = 0, string? currency = null)
    {
        Kind = kind;
        Side = side;
        Number = number;
        Currency = currency;
    }

    /// <summary>What is held there.</summary>
    public AccountKind Kind { get; }

    /// <summary>Whose it is; <see cref="BookSide.Both"/> where one account serves both sides.</summary>
    public BookSide Side { get; }

    /// <summary>Number of the viewer within the side, or of the spectator within the battle; else 0.</summary>
    public int Number { get; }

    /// <summary>The currency that an exchange gives; null elsewhere.</summary>
    public string? Currency { get; }

    /// <summary>The account of everybody: <c>mint:coins</c>, <c>platform:sales</c> and their like.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kind that belongs to a side, a person or a currency.</exception>
    public static Account Of(AccountKind kind) => kind switch
    {
        AccountKind.ViewerWallet or AccountKind.SpectatorWallet or AccountKind.Spent or AccountKind.Points
            or AccountKind.Creator or AccountKind.CreatorWithdrawing or AccountKind.Bank or AccountKind.Exchange =>
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "This account is not one for everybody."),
        _ => new Account(kind),
    };

    /// <summary>A side's account: <c>spent:a</c>, <c>points:b</c>, <c>bank:a</c> and their like.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kind that is not kept for each side, or no side.</exception>
    public static Account Of(AccountKind kind, BookSide side)
    {
        var isKept = kind is AccountKind.Spent or AccountKind.Points or AccountKind.Creator
            or AccountKind.CreatorWithdrawing or AccountKind.Bank;
        if (!isKept || side is not (BookSide.A or BookSide.B))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, $"No such account of side {side}.");
        }

        return new Account(kind, side);
    }

    /// <summary>A synthetic viewer's wallet.</summary>
    /// <param name="side">The side whose audience the viewer is of.</param>
    /// <param name="number">Within the side, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No side, or a negative number.</exception>
    public static Account ViewerWallet(BookSide side, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return side is BookSide.A or BookSide.B
            ? new Account(AccountKind.ViewerWallet, side, number)
            : throw new ArgumentOutOfRangeException(nameof(side), side, "A viewer is of one side.");
    }

    /// <summary>A spectator's practice wallet.</summary>
    /// <param name="number">Within the battle, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number.</exception>
    public static Account SpectatorWallet(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new Account(AccountKind.SpectatorWallet, number: number);
    }

    /// <summary>Where dollars become this currency.</summary>
    public static Account Exchange(Commodity currency) =>
        new(AccountKind.Exchange, currency: Commodity.Currency(currency.Code).Code);

    /// <summary>
    /// Whether it gives what comes from outside the books, or owes it, and so may stand below zero; every other account
    /// never does.
    /// </summary>
    public bool IsSourceOf(Commodity commodity) => Kind switch
    {
        AccountKind.MintedCoins or AccountKind.ViewersCash or AccountKind.MintedPoints or AccountKind.FollowersGrant
            or AccountKind.PlatformPayouts => true,
        AccountKind.Exchange => commodity != Commodity.Usd,
        _ => false,
    };

    /// <summary>Whether it may hold the commodity: coins, points and money never share an account.</summary>
    public bool Holds(Commodity commodity) => Kind switch
    {
        AccountKind.MintedCoins or AccountKind.ViewerWallet or AccountKind.SpectatorWallet or AccountKind.Spent =>
            commodity == Commodity.Coins,
        AccountKind.MintedPoints or AccountKind.FollowersGrant or AccountKind.Points or AccountKind.RedeemedPoints =>
            commodity == Commodity.Points,
        AccountKind.Exchange => commodity == Commodity.Usd || commodity.Code == Currency,
        AccountKind.Bank => commodity != Commodity.Coins && commodity != Commodity.Points,
        _ => commodity == Commodity.Usd,
    };

    /// <summary>The name.</summary>
    public override string ToString() => Kind switch
    {
        AccountKind.MintedCoins => "mint:coins",
        AccountKind.ViewerWallet => string.Create(CultureInfo.InvariantCulture, $"wallet:viewer:{Letter}:{Number}"),
        AccountKind.SpectatorWallet => string.Create(CultureInfo.InvariantCulture, $"wallet:spectator:{Number}"),
        AccountKind.Spent => $"spent:{Letter}",
        AccountKind.ViewersCash => "cash:viewers",
        AccountKind.StoreFees => "store:fees",
        AccountKind.PlatformPrepaid => "platform:prepaid",
        AccountKind.PlatformSales => "platform:sales",
        AccountKind.MintedPoints => "mint:points",
        AccountKind.FollowersGrant => "grant:followers",
        AccountKind.Points => $"points:{Letter}",
        AccountKind.RedeemedPoints => "redeemed:points",
        AccountKind.PlatformPayouts => "platform:payouts",
        AccountKind.PlatformCommission => "platform:commission",
        AccountKind.Creator => $"creator:{Letter}",
        AccountKind.CreatorWithdrawing => $"creator:{Letter}:withdrawing",
        AccountKind.ProcessorFees => "processor:fees",
        AccountKind.Bank => $"bank:{Letter}",
        AccountKind.GiftCards => "giftcards",
        AccountKind.Exchange => $"exchange:{Currency}",
        _ => throw new System.Diagnostics.UnreachableException($"Account kind {Kind}."),
    };

    private char Letter => Side == BookSide.A ? 'a' : 'b';
}
