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
            Assert.Contains($"COIN sums to {there + here}, not to zero", Assert.Throws<ArgumentException>(Made).Message, StringComparison.Ordinal);
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
    public void Account_IsForEverybody_OrForASide_OrForSomebody_AndForNobodyElse()
    {
        AccountKind[] ofASide = [AccountKind.Spent, AccountKind.Points, AccountKind.Creator, AccountKind.CreatorWithdrawing, AccountKind.Bank];
        AccountKind[] ofSomebody = [AccountKind.ViewerWallet, AccountKind.SpectatorWallet, AccountKind.Exchange];
        Assert.All(ofASide, kind =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(kind));
            Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(kind, BookSide.Both));
            Assert.Equal((kind, BookSide.A), (Account.Of(kind, BookSide.A).Kind, Account.Of(kind, BookSide.A).Side));
            Assert.NotEqual(Account.Of(kind, BookSide.A).ToString(), Account.Of(kind, BookSide.B).ToString());
        });
        Assert.All(ofSomebody, kind =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(kind));
            Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(kind, BookSide.A));
        });
        Assert.All(Enum.GetValues<AccountKind>().Except(ofASide).Except(ofSomebody), kind =>
        {
            Assert.Equal((kind, BookSide.Both), (Account.Of(kind).Kind, Account.Of(kind).Side));
            Assert.Throws<ArgumentOutOfRangeException>(() => Account.Of(kind, BookSide.A));
        });
    }

    [Fact]
    public void Wallets_AreNumberedFromZero_AndAViewerIsOfOneSide()
    {
        Assert.Equal((0, 0), (Account.ViewerWallet(BookSide.B, 0).Number, Account.SpectatorWallet(0).Number));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.ViewerWallet(BookSide.Both, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.ViewerWallet(BookSide.A, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.SpectatorWallet(-1));
    }

    [Fact]
    public void Exchange_GivesItsOwnCurrencyForDollars_AndNoOther()
    {
        Account exchange = Account.Exchange(Commodity.Currency("SAR"));
        Assert.Equal((true, true, false), (exchange.Holds(Commodity.Usd), exchange.Holds(Commodity.Currency("SAR")), exchange.Holds(Commodity.Currency("EUR"))));
        Assert.Equal((false, true), (exchange.IsSourceOf(Commodity.Usd), exchange.IsSourceOf(Commodity.Currency("SAR"))));
        Assert.Throws<ArgumentException>(() => Account.Exchange(Commodity.Usd));
        Assert.Throws<ArgumentException>(() => Account.Exchange(Commodity.Coins));
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("Sar")]
    [InlineData("RIYAL")]
    [InlineData("PT")]
    [InlineData("")]
    [InlineData("S1R")]
    public void Currency_ThatIsNone_CannotBeNamed(string code)
    {
        Assert.Throws<ArgumentException>(() => Commodity.Currency(code));
        Assert.Equal("SAR", Commodity.Currency("SAR").ToString());
    }

    [Fact]
    public void Currency_Missing_IsNamedAsMissing() => Assert.Throws<ArgumentNullException>(() => Commodity.Currency(null!));

    [Fact]
    public void Balances_OfNoTransaction_NameItAsMissing() => Assert.Throws<ArgumentNullException>(() => new Balances().Post(null!));

    [Fact]
    public void Balances_OfOneKind_AreListedBySideNumberCurrencyAndCommodity()
    {
        Commodity euro = Commodity.Currency("EUR"), riyal = Commodity.Currency("SAR");
        Balances balances = new();
        balances.Post(CreatorBooks.FollowersCounted(BookSide.B, EarningPoints.FromPoints(9)));
        balances.Post(CreatorBooks.PointsConverted(BookSide.B, EarningPoints.FromPoints(9), UsdMicros.FromDollars(9), UsdMicros.Zero));
        balances.Post(CreatorBooks.WithdrawalRequested(BookSide.B, UsdMicros.FromDollars(9)));
        balances.Post(CreatorBooks.WithdrawalPaid(BookSide.B, UsdMicros.FromDollars(3), UsdMicros.Zero, riyal, 1_125));
        balances.Post(CreatorBooks.WithdrawalPaid(BookSide.B, UsdMicros.FromDollars(3), UsdMicros.Zero));
        balances.Post(CreatorBooks.WithdrawalPaid(BookSide.B, UsdMicros.FromDollars(3), UsdMicros.FromDollars(1), euro, 170));
        Assert.Equal(
            [
                "processor:fees 1000000 USD", "bank:b 170 EUR", "bank:b 1125 SAR", "bank:b 3000000 USD",
                "exchange:EUR -170 EUR", "exchange:EUR 2000000 USD", "exchange:SAR -1125 SAR", "exchange:SAR 3000000 USD",
            ],
            balances.All.Where(held => held.Account.Kind >= AccountKind.ProcessorFees).Select(held => $"{held.Account} {held.Amount} {held.Commodity}"));
    }

    [Fact]
    public void Balances_ThatEndAtZero_AreNoReasonToRefuse()
    {
        Balances balances = new();
        balances.Post(new(TransactionKind.WalletOpened, new(Mint, Commodity.Coins, -30), new(Wallet, Commodity.Coins, 30)));
        balances.Post(new(TransactionKind.GiftSent, new(Wallet, Commodity.Coins, -30), new(SpentA, Commodity.Coins, 30)));
        Assert.Equal((Int128)0, balances[Wallet, Commodity.Coins]);
        Assert.Contains(balances.All, held => held.Account == Wallet);
    }
}
