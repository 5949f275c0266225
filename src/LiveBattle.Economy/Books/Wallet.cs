namespace LiveBattle.Economy;

/// <summary>
/// A wallet as the books follow it: what was bought, what was gifted, and what of the money paid belongs to the gifts.
/// Immutable; every change is a new wallet and the transaction that made it.
/// </summary>
public sealed class Wallet
{
    private readonly CoinPricing? _pricing;
    private readonly long _bought;
    private readonly long _spent;

    // What of the money paid belongs to the gifts so far, as it was worked out with the last of them: another purchase
    // must not change what has been posted.
    private readonly GiftMoney _given;

    private Wallet(Account account, CoinPricing? pricing, long bought = 0, long spent = 0, GiftMoney given = default)
    {
        Account = account;
        _pricing = pricing;
        _bought = bought;
        _spent = spent;
        _given = given;
    }

    /// <summary>Its account.</summary>
    public Account Account { get; }

    /// <summary>Coins bought or granted and not gifted.</summary>
    public Coins Unspent => Coins.FromCoins(_bought - _spent);

    /// <summary>Coins gifted.</summary>
    public Coins Spent => Coins.FromCoins(_spent);

    /// <summary>
    /// What was paid for the coins gifted, at the wallet's average price, rounded down on the total; null when the price
    /// of a coin is not known, zero for practice coins.
    /// </summary>
    public UsdMicros? PaidForGifts =>
        _pricing is null && Account.Kind == AccountKind.ViewerWallet ? null : _given.Paid;

    /// <summary>What was paid for coins bought and not gifted; null when the price of a coin is not known.</summary>
    public UsdMicros? PaidAhead => PaidForGifts is not { } gifted
        ? null
        : (_pricing?.Of(_bought).Paid ?? UsdMicros.Zero) - gifted;

    /// <summary>A viewer's wallet, not opened yet.</summary>
    /// <param name="account">Of a viewer.</param>
    /// <param name="pricing">What a coin costs; null when nobody knows, and then no money is posted.</param>
    public static Wallet OfViewer(Account account, CoinPricing? pricing) => account.Kind == AccountKind.ViewerWallet
        ? new Wallet(account, pricing)
        : throw new ArgumentException($"{account} is no viewer's wallet.", nameof(account));

    /// <summary>A spectator's practice wallet, not opened yet.</summary>
    /// <param name="account">Of a spectator.</param>
    public static Wallet OfSpectator(Account account) => account.Kind == AccountKind.SpectatorWallet
        ? new Wallet(account, null)
        : throw new ArgumentException($"{account} is no spectator's wallet.", nameof(account));

    /// <summary>Coins come in: bought by a viewer, or granted to a spectator.</summary>
    /// <param name="coins">How many more.</param>
    /// <exception cref="ArgumentOutOfRangeException">More coins than there can be.</exception>
    public (Wallet After, Transaction Transaction) Add(Coins coins)
    {
        var after = new Wallet(Account, _pricing, (Coins.FromCoins(_bought) + coins).Value, _spent, _given);
        if (Account.Kind == AccountKind.SpectatorWallet)
        {
            return (after, Issued(TransactionKind.PracticeGranted, Account, coins));
        }

        var kind = _bought == 0 ? TransactionKind.WalletOpened : TransactionKind.CoinsBought;
        if (_pricing is not { } pricing)
        {
            return (after, Issued(kind, Account, coins));
        }

        var (paidBefore, keptBefore) = pricing.Of(_bought);
        var (paidAfter, keptAfter) = pricing.Of(after._bought);
        return (after, Sold(kind, Account, coins, paidAfter - paidBefore, keptAfter - keptBefore));
    }

    /// <summary>Coins come into being without anybody paying, or without anybody knowing what was paid.</summary>
    internal static Transaction Issued(TransactionKind kind, Account wallet, Coins coins) =>
        new(kind, [.. IssuedTo(wallet, coins)]);

    /// <summary>Coins are sold: the store keeps its part, and the platform owes the coins' worth.</summary>
    internal static Transaction Sold(
        TransactionKind kind, Account wallet, Coins coins, UsdMicros paid, UsdMicros storeKeeps) => new(
        kind,
        [
            .. IssuedTo(wallet, coins),
            new(Economy.Account.Of(AccountKind.ViewersCash), Commodity.Usd, -paid.Value),
            new(Economy.Account.Of(AccountKind.StoreFees), Commodity.Usd, storeKeeps.Value),
            new(Economy.Account.Of(AccountKind.PlatformPrepaid), Commodity.Usd, (paid - storeKeeps).Value),
        ]);

    /// <summary>A gift goes out; a multiplier has no say in it.</summary>
    /// <param name="side">To whom.</param>
    /// <param name="coins">What it cost.</param>
    /// <param name="points">The earning points it brings, unmultiplied.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than the wallet holds.</exception>
    public (Wallet After, Transaction Transaction) Give(BookSide side, Coins coins, EarningPoints points)
    {
        if (coins > Unspent)
        {
            throw new ArgumentOutOfRangeException(
                nameof(coins), coins.Value, $"{Account} holds {Unspent} coins; nobody spends what they do not have.");
        }

        var spent = _spent + coins.Value;
        var given = MoneyFor(spent);
        var sold = (given.Sold - _given.Sold).Value;
        return (new Wallet(Account, _pricing, _bought, spent, given), new Transaction(
            TransactionKind.GiftSent,
            new Posting(Account, Commodity.Coins, -coins.Value),
            new Posting(Economy.Account.Of(AccountKind.Spent, side), Commodity.Coins, coins.Value),
            new Posting(Economy.Account.Of(AccountKind.MintedPoints), Commodity.Points, -points.Value),
            new Posting(Economy.Account.Of(AccountKind.Points, side), Commodity.Points, points.Value),
            new Posting(Economy.Account.Of(AccountKind.PlatformPrepaid), Commodity.Usd, -sold),
            new Posting(Economy.Account.Of(AccountKind.PlatformSales), Commodity.Usd, sold)));
    }

    private static Posting[] IssuedTo(Account wallet, Coins coins) =>
    [
        new(Economy.Account.Of(AccountKind.MintedCoins), Commodity.Coins, -coins.Value),
        new(wallet, Commodity.Coins, coins.Value),
    ];

    // Of everything paid, the part of so many coins, rounded down on the total. The store's part is gone before anything
    // is gifted, so the platform's sales are a part of what reached the platform.
    private GiftMoney MoneyFor(long spent)
    {
        if (_bought == 0 || _pricing is not { } pricing)
        {
            return default;
        }

        var (paid, storeKeeps) = pricing.Of(_bought);
        return new GiftMoney(PartOf(paid), PartOf(paid - storeKeeps));

        UsdMicros PartOf(UsdMicros money) => UsdMicros.FromMicros((long)((Int128)money.Value * spent / _bought));
    }

    /// <param name="Paid">What viewers paid for the coins gifted.</param>
    /// <param name="Sold">What of it the platform booked as sales.</param>
    private readonly record struct GiftMoney(UsdMicros Paid, UsdMicros Sold);
}
