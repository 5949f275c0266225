using CsCheck;

namespace LiveBattle.Economy.Tests.Books;

/// <summary>What a wallet posts: coins, points and money, and none of it depends on how the gifts were cut.</summary>
public sealed class WalletTests
{
    private static readonly Account Viewer = Account.ViewerWallet(BookSide.A, 3);
    private static readonly CoinPricing App = new(UsdRate.FromMicros(15_200, 1), Ratio.Of(3, 10));

    [Fact]
    public void FiniteWallet_BuysOnce_AndSellsAtItsAveragePrice()
    {
        (Wallet wallet, Transaction bought) = Wallet.OfViewer(Viewer, App).Add(Coins.FromCoins(500));
        Assert.Equal(
            ["mint:coins -500 COIN", "wallet:viewer:a:3 500 COIN", "cash:viewers -7600000 USD", "store:fees 2280000 USD", "platform:prepaid 5320000 USD"],
            Lines(bought));
        (wallet, Transaction gift) = wallet.Give(BookSide.B, Coins.FromCoins(30), EarningPoints.FromPoints(60));
        Assert.Equal(
            [
                "wallet:viewer:a:3 -30 COIN", "spent:b 30 COIN", "mint:points -60 PT", "points:b 60 PT",
                "platform:prepaid -319200 USD", "platform:sales 319200 USD",
            ],
            Lines(gift));
        Assert.Equal((470, 30), (wallet.Unspent.Value, wallet.Spent.Value));
        Assert.Equal((456_000, 7_144_000), (wallet.PaidForGifts!.Value.Value, wallet.PaidAhead!.Value.Value));
    }

    [Fact]
    public void UnlimitedWallet_BuysAsItGifts_AndNothingIsHeldForIt()
    {
        Balances balances = new();
        Wallet wallet = Wallet.OfViewer(Viewer, new CoinPricing(UsdRate.FromMicros(10_571_429, 1_000), Ratio.Zero));
        TransactionKind[] kinds = new TransactionKind[3];
        for (int gift = 0; gift < kinds.Length; gift++)
        {
            (wallet, Transaction bought) = wallet.Add(Coins.FromCoins(7));
            kinds[gift] = bought.Kind;
            balances.Post(bought);
            (wallet, Transaction sent) = wallet.Give(BookSide.A, Coins.FromCoins(7), EarningPoints.FromPoints(7));
            balances.Post(sent);
        }

        Assert.Equal([TransactionKind.WalletOpened, TransactionKind.CoinsBought, TransactionKind.CoinsBought], kinds);
        Assert.Equal(0, balances[Account.Of(AccountKind.PlatformPrepaid), Commodity.Usd]);
        Assert.Equal(21 * 10_571_429L / 1_000, (long)balances[Account.Of(AccountKind.PlatformSales), Commodity.Usd]);
    }

    [Fact]
    public void EveryPurchase_GivesTheStoreItsShareOfThatPurchaseAlone()
    {
        (Wallet wallet, _) = Wallet.OfViewer(Viewer, App).Add(Coins.FromCoins(7));
        (_, Transaction second) = wallet.Add(Coins.FromCoins(3));
        Assert.Equal(
            ["mint:coins -3 COIN", "wallet:viewer:a:3 3 COIN", "cash:viewers -45600 USD", "store:fees 13680 USD", "platform:prepaid 31920 USD"],
            Lines(second));
    }

    [Fact]
    public void PracticeWallet_IsGranted_AndMovesNoMoney()
    {
        (Wallet wallet, Transaction granted) = Wallet.OfSpectator(Account.SpectatorWallet(4)).Add(Coins.FromCoins(2_000));
        Assert.Equal(TransactionKind.PracticeGranted, granted.Kind);
        Assert.Equal(["mint:coins -2000 COIN", "wallet:spectator:4 2000 COIN"], Lines(granted));
        (wallet, Transaction gift) = wallet.Give(BookSide.A, Coins.FromCoins(5), EarningPoints.FromPoints(5));
        Assert.DoesNotContain(gift.Postings, posting => posting.Commodity == Commodity.Usd);
        Assert.Equal((UsdMicros.Zero, UsdMicros.Zero), (wallet.PaidForGifts, wallet.PaidAhead));
    }

    [Fact]
    public void WalletOfAnUnknownPrice_MovesNoMoney_AndSaysThatNobodyKnows()
    {
        (Wallet wallet, Transaction bought) = Wallet.OfViewer(Viewer, null).Add(Coins.FromCoins(10));
        (wallet, Transaction gift) = wallet.Give(BookSide.A, Coins.FromCoins(5), EarningPoints.FromPoints(5));
        Assert.DoesNotContain(bought.Postings.AddRange(gift.Postings), posting => posting.Commodity == Commodity.Usd);
        Assert.Null(wallet.PaidForGifts);
        Assert.Null(wallet.PaidAhead);
    }

    [Fact]
    public void Gift_OfMoreThanTheWalletHolds_IsRefused()
    {
        (Wallet wallet, _) = Wallet.OfViewer(Viewer, App).Add(Coins.FromCoins(30));
        Assert.Throws<ArgumentOutOfRangeException>(() => wallet.Give(BookSide.A, Coins.FromCoins(31), EarningPoints.Zero));
        Assert.Equal(0, wallet.Give(BookSide.A, Coins.FromCoins(30), EarningPoints.Zero).After.Unspent.Value);
    }

    [Fact]
    public void Wallets_OfTheWrongKind_CannotBeMade()
    {
        Assert.Throws<ArgumentException>(() => Wallet.OfViewer(Account.SpectatorWallet(1), App));
        Assert.Throws<ArgumentException>(() => Wallet.OfSpectator(Viewer));
    }

    [Fact]
    public void Gifts_HoweverTheyAreCut_SellForTheSame() =>
        Gen.Select(
            Gen.Int[1, 3_000],
            Gen.Select(Gen.Long[1, 40_000_000], Gen.Long[1, 997], (micros, per) => UsdRate.FromMicros(micros, per)),
            Gen.Select(Gen.Long[0, 20], Gen.Const(20L), Ratio.Of),
            Gen.Int[1, 400].Array[1, 30]).Sample((size, price, share, gifts) =>
        {
            CoinPricing pricing = new(price, share);
            (Wallet wallet, Transaction bought) = Wallet.OfViewer(Viewer, pricing).Add(Coins.FromCoins(size));
            Balances balances = new();
            balances.Post(bought);
            long given = 0;
            foreach (int gift in gifts)
            {
                long coins = Math.Min(gift, wallet.Unspent.Value);
                (wallet, Transaction sent) = wallet.Give(BookSide.A, Coins.FromCoins(coins), EarningPoints.FromPoints(coins));
                balances.Post(sent);
                given += coins;
                Assert.True(wallet.PaidForGifts >= UsdMicros.Zero && wallet.PaidAhead >= UsdMicros.Zero);
            }

            (UsdMicros paid, UsdMicros kept) = pricing.Of(size);
            Assert.Equal((Int128)(paid - kept).Value * given / size, balances[Account.Of(AccountKind.PlatformSales), Commodity.Usd]);
            Assert.Equal(
                (Int128)(paid - kept).Value,
                balances[Account.Of(AccountKind.PlatformSales), Commodity.Usd] + balances[Account.Of(AccountKind.PlatformPrepaid), Commodity.Usd]);
            Assert.Equal((Int128)paid.Value * given / size, wallet.PaidForGifts!.Value.Value);
        });

    private static IEnumerable<string> Lines(Transaction transaction) =>
        transaction.Postings.Select(posting => $"{posting.Account} {posting.Amount} {posting.Commodity}");
}
