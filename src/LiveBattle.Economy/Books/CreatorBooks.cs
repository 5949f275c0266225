namespace LiveBattle.Economy;

/// <summary>The transactions between a side's earning points and a creator's bank. Pure; wallets have their own.</summary>
public static class CreatorBooks
{
    /// <summary>Followers who are live at the start, where the card pays them: points that nobody paid for.</summary>
    public static Transaction FollowersCounted(BookSide side, EarningPoints points) => new(
        TransactionKind.FollowersCounted,
        new Posting(Account.Of(AccountKind.FollowersGrant), Commodity.Points, -points.Value),
        new Posting(Account.Of(AccountKind.Points, side), Commodity.Points, points.Value));

    /// <summary>Points become money, and the commission falls.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="points">How many.</param>
    /// <param name="gross">Before commission.</param>
    /// <param name="commission">At most gross.</param>
    public static Transaction PointsConverted(
        BookSide side, EarningPoints points, UsdMicros gross, UsdMicros commission) => new(
        TransactionKind.PointsConverted,
        new Posting(Account.Of(AccountKind.Points, side), Commodity.Points, -points.Value),
        new Posting(Account.Of(AccountKind.RedeemedPoints), Commodity.Points, points.Value),
        new Posting(Account.Of(AccountKind.PlatformPayouts), Commodity.Usd, -gross.Value),
        new Posting(Account.Of(AccountKind.Creator, side), Commodity.Usd, gross.Value),
        new Posting(Account.Of(AccountKind.Creator, side), Commodity.Usd, -commission.Value),
        new Posting(Account.Of(AccountKind.PlatformCommission), Commodity.Usd, commission.Value));

    /// <summary>Points become a gift card at its face value: no commission falls.</summary>
    public static Transaction GiftCardRedeemed(BookSide side, EarningPoints points, UsdMicros value) => new(
        TransactionKind.GiftCardRedeemed,
        new Posting(Account.Of(AccountKind.Points, side), Commodity.Points, -points.Value),
        new Posting(Account.Of(AccountKind.RedeemedPoints), Commodity.Points, points.Value),
        new Posting(Account.Of(AccountKind.PlatformPayouts), Commodity.Usd, -value.Value),
        new Posting(Account.Of(AccountKind.GiftCards), Commodity.Usd, value.Value));

    /// <summary>A creator asks for money: it leaves what can be withdrawn.</summary>
    public static Transaction WithdrawalRequested(BookSide side, UsdMicros amount) =>
        Moved(TransactionKind.WithdrawalRequested, side, amount.Value);

    /// <summary>The request fails: the money is the creator's to withdraw again.</summary>
    public static Transaction WithdrawalRefused(BookSide side, UsdMicros amount) =>
        Moved(TransactionKind.WithdrawalRefused, side, -amount.Value);

    /// <summary>The money reaches the bank in dollars.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="amount">What was asked for.</param>
    /// <param name="fee">What the processor keeps of it.</param>
    public static Transaction WithdrawalPaid(BookSide side, UsdMicros amount, UsdMicros fee) => new(
        TransactionKind.WithdrawalPaid,
        [
            .. LessFee(side, amount, fee),
            new Posting(Account.Of(AccountKind.Bank, side), Commodity.Usd, (amount - fee).Value),
        ]);

    /// <summary>The money reaches the bank in another currency; the dollars stay with the exchange.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="amount">What was asked for.</param>
    /// <param name="fee">What the processor keeps of it.</param>
    /// <param name="currency">Not the dollar.</param>
    /// <param name="minorUnits">What arrives, in the currency's smallest unit.</param>
    public static Transaction WithdrawalPaid(
        BookSide side, UsdMicros amount, UsdMicros fee, Commodity currency, long minorUnits) => new(
        TransactionKind.WithdrawalPaid,
        [
            .. LessFee(side, amount, fee),
            new Posting(Account.Exchange(currency), Commodity.Usd, (amount - fee).Value),
            new Posting(Account.Exchange(currency), currency, -minorUnits),
            new Posting(Account.Of(AccountKind.Bank, side), currency, minorUnits),
        ]);

    private static Posting[] LessFee(BookSide side, UsdMicros amount, UsdMicros fee) =>
    [
        new(Account.Of(AccountKind.CreatorWithdrawing, side), Commodity.Usd, -amount.Value),
        new(Account.Of(AccountKind.ProcessorFees), Commodity.Usd, fee.Value),
    ];

    private static Transaction Moved(TransactionKind kind, BookSide side, long micros) => new(
        kind,
        new Posting(Account.Of(AccountKind.Creator, side), Commodity.Usd, -micros),
        new Posting(Account.Of(AccountKind.CreatorWithdrawing, side), Commodity.Usd, micros));
}
