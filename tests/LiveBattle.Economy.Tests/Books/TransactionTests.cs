namespace LiveBattle.Economy.Tests.Books;

/// <summary>A transaction that does not balance cannot be made.</summary>
public sealed class TransactionTests
{
    private static readonly Account Wallet = Account.ViewerWallet(BookSide.A, 17);
    private static readonly Account Mint = Account.Of(AccountKind.MintedCoins);
    private static readonly Account SpentA = Account.Of(AccountKind.Spent, BookSide.A);

    [Theory]
    [InlineData(5, -5, true)]
    [InlineData(5, -4, false)]
    [InlineData(5, 5, false)]
    [InlineData(0, 0, true)]
    public void Postings_OfACommodity_MustSumToZero(long there, long here, bool isTaken)
    {
        Transaction Made() => new(TransactionKind.WalletOpened, new(Wallet, Commodity.Coins, there), new(Mint, Commodity.Coins, here));
        if (isTaken)
        {
            Assert.All(Made().Postings, posting => Assert.NotEqual(0, posting.Amount));
        }
        else
        {
            Assert.Contains("not to zero", Assert.Throws<ArgumentException>(Made).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Postings_OfTwoCommodities_CannotMakeUpForEachOther()
    {
        Transaction Made() => new(
            TransactionKind.GiftSent,
            new(SpentA, Commodity.Coins, 5),
            new(Account.Of(AccountKind.Points, BookSide.A), Commodity.Points, -5));
        Assert.Throws<ArgumentException>(Made);
    }

    [Fact]
    public void Posting_ToAnAccountOfAnotherCommodity_IsRefused()
    {
        Transaction Made() => new(TransactionKind.GiftSent, new(SpentA, Commodity.Usd, 5), new(Wallet, Commodity.Usd, -5));
        Assert.Contains("spent:a cannot hold USD", Assert.Throws<ArgumentException>(Made).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Postings_AtTheEndsOf64Bits_AreStillSummedExactly()
    {
        Transaction Made() => new(
            TransactionKind.WalletOpened,
            new(Mint, Commodity.Coins, long.MaxValue),
            new(Wallet, Commodity.Coins, long.MaxValue),
            new(SpentA, Commodity.Coins, 2));
        Assert.Throws<ArgumentException>(Made);
    }

    [Fact]
    public void Reversed_TakesEveryAmountBack()
    {
        Transaction gift = new(TransactionKind.GiftSent, new(Wallet, Commodity.Coins, -30), new(SpentA, Commodity.Coins, 30));
        Transaction back = gift.Reversed();
        Assert.Equal(TransactionKind.BattleVoided, back.Kind);
        Assert.Equal([new(Wallet, Commodity.Coins, 30), new(SpentA, Commodity.Coins, -30)], back.Postings);
    }

    [Fact]
    public void Balances_ThatWouldFallBelowZero_RefuseTheTransactionWhole()
    {
        Balances balances = new();
        balances.Post(new(TransactionKind.WalletOpened, new(Mint, Commodity.Coins, -30), new(Wallet, Commodity.Coins, 30)));
        Transaction gift = new(TransactionKind.GiftSent, new(SpentA, Commodity.Coins, 31), new(Wallet, Commodity.Coins, -31));
        string message = Assert.Throws<InvalidOperationException>(() => balances.Post(gift)).Message;
        Assert.Contains("wallet:viewer:a:17 at -1 COIN", message, StringComparison.Ordinal);
        Assert.Equal((30, 0, -30), ((int)balances[Wallet, Commodity.Coins], (int)balances[SpentA, Commodity.Coins], (int)balances[Mint, Commodity.Coins]));
        Assert.Equal(1, balances.Transactions);
        balances.Post(new(TransactionKind.GiftSent, new(SpentA, Commodity.Coins, 30), new(Wallet, Commodity.Coins, -30)));
        Assert.Equal(2, balances.Transactions);
    }

    [Fact]
    public void Balances_ListAccountsInTheOrderOfTheBooks()
    {
        Balances balances = new();
        balances.Post(new(TransactionKind.FollowersCounted,
            new(Account.Of(AccountKind.Points, BookSide.B), Commodity.Points, 3), new(Account.Of(AccountKind.FollowersGrant), Commodity.Points, -3)));
        balances.Post(new(TransactionKind.WalletOpened, new(Account.ViewerWallet(BookSide.B, 2), Commodity.Coins, 3), new(Mint, Commodity.Coins, -3)));
        balances.Post(new(TransactionKind.WalletOpened, new(Account.ViewerWallet(BookSide.A, 9), Commodity.Coins, 3), new(Mint, Commodity.Coins, -3)));
        balances.Post(new(TransactionKind.WalletOpened, new(Account.ViewerWallet(BookSide.A, 10), Commodity.Coins, 3), new(Mint, Commodity.Coins, -3)));
        Assert.Equal(
            ["mint:coins -9", "wallet:viewer:a:9 3", "wallet:viewer:a:10 3", "wallet:viewer:b:2 3", "grant:followers -3", "points:b 3"],
            balances.All.Select(held => $"{held.Account} {held.Amount}"));
    }

    public static TheoryData<string, Account, Commodity, bool> Names { get; } = new()
    {
        { "mint:coins", Mint, Commodity.Coins, true },
        { "wallet:viewer:a:17", Wallet, Commodity.Coins, false },
        { "wallet:spectator:4", Account.SpectatorWallet(4), Commodity.Coins, false },
        { "spent:a", SpentA, Commodity.Coins, false },
        { "cash:viewers", Account.Of(AccountKind.ViewersCash), Commodity.Usd, true },
        { "store:fees", Account.Of(AccountKind.StoreFees), Commodity.Usd, false },
        { "platform:prepaid", Account.Of(AccountKind.PlatformPrepaid), Commodity.Usd, false },
        { "platform:sales", Account.Of(AccountKind.PlatformSales), Commodity.Usd, false },
        { "mint:points", Account.Of(AccountKind.MintedPoints), Commodity.Points, true },
        { "grant:followers", Account.Of(AccountKind.FollowersGrant), Commodity.Points, true },
        { "points:b", Account.Of(AccountKind.Points, BookSide.B), Commodity.Points, false },
        { "redeemed:points", Account.Of(AccountKind.RedeemedPoints), Commodity.Points, false },
        { "platform:payouts", Account.Of(AccountKind.PlatformPayouts), Commodity.Usd, true },
        { "platform:commission", Account.Of(AccountKind.PlatformCommission), Commodity.Usd, false },
        { "creator:b", Account.Of(AccountKind.Creator, BookSide.B), Commodity.Usd, false },
        { "creator:a:withdrawing", Account.Of(AccountKind.CreatorWithdrawing, BookSide.A), Commodity.Usd, false },
        { "processor:fees", Account.Of(AccountKind.ProcessorFees), Commodity.Usd, false },
        { "bank:a", Account.Of(AccountKind.Bank, BookSide.A), Commodity.Currency("SAR"), false },
        { "giftcards", Account.Of(AccountKind.GiftCards), Commodity.Usd, false },
        { "exchange:SAR", Account.Exchange(Commodity.Currency("SAR")), Commodity.Currency("SAR"), true },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Account_HasTheNameOfTheSpecification_AndOnlySourcesFallBelowZero(
        string name, Account account, Commodity commodity, bool isSource)
    {
        Assert.Equal(name, account.ToString());
        Assert.True(account.Holds(commodity));
        Assert.Equal(isSource, account.IsSourceOf(commodity));
        Commodity[] others = [Commodity.Coins, Commodity.Points, Commodity.Usd, Commodity.Currency("EUR")];
        int held = others.Count(account.Holds);
        Assert.Equal(account.Kind == AccountKind.Bank ? 2 : 1, held);
    }

    [Fact]
    public void Account_ThatDoesNotExist_CannotBeNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(AccountKind.Points));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(AccountKind.MintedCoins, BookSide.A));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(AccountKind.Points, BookSide.Both));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.ViewerWallet(BookSide.Both, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.ViewerWallet(BookSide.A, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.SpectatorWallet(-1));
        Assert.Throws<ArgumentException>(() => Account.Exchange(Commodity.Usd));
        Assert.Throws<ArgumentException>(() => Commodity.Currency("USD"));
        Assert.Throws<ArgumentException>(() => Commodity.Currency("Sar"));
        Assert.Throws<ArgumentException>(() => Commodity.Currency("RIYAL"));
    }
}
