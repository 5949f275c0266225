using System.Collections.Immutable;
using CsCheck;

namespace LiveBattle.Economy.Tests.Accounts;

/// <summary>Buying coins: which packages, what they cost, and where the money goes.</summary>
public sealed class RechargeTests
{
    private static readonly Account Viewer = Account.ViewerWallet(BookSide.A, 0);

    [Theory]
    [InlineData(1, "1 x 65", 99, 64)]
    [InlineData(65, "1 x 65", 99, 0)]
    [InlineData(66, "2 x 65", 198, 64)]
    [InlineData(330, "1 x 330", 499, 0)]
    [InlineData(1_000, "1 x 660, 1 x 330, 1 x 65", 1_597, 55)]
    [InlineData(29_999, "1 x 16500, 2 x 6607, 5 x 65", 45_492, 40)]
    [InlineData(33_000, "2 x 16500", 49_998, 0)]
    public void Packages_InTheApp_AreTheLargestFirst(long wanted, string packages, long cents, long over)
    {
        CoinBasket basket = Chosen(wanted, CoinChannel.App, "US").Basket;
        Assert.Equal(packages, string.Join(", ", basket.Lines.Select(line => $"{line.Count} x {line.Package.Coins.Value}")));
        Assert.Equal((cents, over), (basket.PriceMinorUnits, basket.Over.Value));
    }

    [Fact]
    public void Packages_SufficeWithLessThanOneOfTheSmallestOver() => Gen.Select(
        Gen.Select(Gen.Long[1, 300], Gen.Long[1, 30]).Array[1, 5], Gen.Long[1, 5_000]).Sample((offers, wanted) =>
    {
        ImmutableArray<CoinPackage> packages = [.. offers.Select(offer => Package(offer.Item1, offer.Item2))];
        CoinBasket basket = CoinBasket.LargestFirst(packages, Coins.FromCoins(wanted));
        Assert.InRange(basket.Over.Value, 0, packages.Min(package => package.Coins.Value) - 1);
        Assert.All(basket.Lines, line => Assert.True(line.Count > 0));
        Assert.Equal(basket.Coins.Value, wanted + basket.Over.Value);
    });

    [Fact]
    public void Packages_OfOneSize_AreTheCheaperOnes()
    {
        CoinBasket basket = CoinBasket.LargestFirst([Package(100, 169), Package(100, 149)], Coins.FromCoins(250));
        Assert.Equal((3L, 447L), (Assert.Single(basket.Lines).Count, basket.PriceMinorUnits));
    }

    [Fact]
    public void Paying_InTheApp_GivesTheStoreItsShare_AndOnlyOnce()
    {
        Recharge chosen = Chosen(660, CoinChannel.App, "US");
        Assert.Equal((RechargeState.Chosen, 9_990_000L, 2_997_000L), (chosen.State, chosen.PaidUsdMicros!.Value.Value, chosen.StoreKeepsUsdMicros!.Value.Value));
        var paid = Assert.IsType<AccountStep<Recharge>.Done>(chosen.Pay(Viewer));
        Assert.Equal(
            ["mint:coins -660", "wallet:viewer:a:0 660", "cash:viewers -9990000", "store:fees 2997000", "platform:prepaid 6993000"],
            paid.Transaction.Postings.Select(posting => $"{posting.Account} {posting.Amount}"));
        var again = Assert.IsType<AccountStep<Recharge>.Refused>(paid.After.Pay(Viewer));
        Assert.Equal(RefusalReason.NotNow, Assert.Single(again.Refusals).Reason);
    }

    [Fact]
    public void Paying_OnTheWeb_GivesNoStoreAnything() =>
        Assert.Equal((740_000L, 0L), (Chosen(70, CoinChannel.Web, "US").PaidUsdMicros!.Value.Value, Chosen(70, CoinChannel.Web, "US").StoreKeepsUsdMicros!.Value.Value));

    [Fact]
    public void Paying_InACurrencyWithoutARate_MovesCoinsAndNoDollars()
    {
        Recharge chosen = Chosen(100, CoinChannel.App, "AU");
        Assert.Equal(("AUD", null, null), (chosen.Basket.Currency, chosen.PaidUsdMicros, chosen.StoreKeepsUsdMicros));
        var paid = Assert.IsType<AccountStep<Recharge>.Done>(chosen.Pay(Viewer));
        Assert.DoesNotContain(paid.Transaction.Postings, posting => posting.Commodity == Commodity.Usd);
    }

    [Fact]
    public void Paying_InRiyals_IsDollarsByTheDatedRate()
    {
        CoinChannel channel = Cards.Measured.CoinPackages.Items.First(package => package.Country == "SA").Channel;
        Recharge chosen = Chosen(100, channel, "SA");
        Assert.Equal(("SAR", 500L, 1_333_333L), (chosen.Basket.Currency, chosen.Basket.PriceMinorUnits, chosen.PaidUsdMicros!.Value.Value));
    }

    [Theory]
    [InlineData("source-a", 100, "US", "rates", "does not say what coins cost")]
    [InlineData("measured", 100, "XX", "country", "knows no packages there")]
    [InlineData("measured", 0, "US", "coins", "not sold")]
    [InlineData("measured", 1_000_000_001, "US", "coins", "not sold")]
    public void Choice_ThatCannotBeMade_SaysWhy(string card, long wanted, string country, string path, string message)
    {
        Problem problem = Assert.Single(Recharge.Choose(RateCards.Find(card)!, Coins.FromCoins(wanted), CoinChannel.App, country).Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_OfTheMostCoins_IsTaken() =>
        Assert.True(Recharge.Choose(Cards.Measured, Coins.FromCoins(Recharge.MostCoins), CoinChannel.App, "US").IsValid);

    [Fact]
    public void Choice_InAPlaceWithoutPackages_SaysWhereThereAreSome_EachOnce()
    {
        RateCard card = Cards.Measured with { CoinPackages = Listed(Package(5, 10), Package(7, 12), Package(5, 10) with { Country = "SA", Channel = CoinChannel.Web }) };
        Assert.Equal("app US, web SA", Assert.Single(Recharge.Choose(card, Coins.FromCoins(1), CoinChannel.Web, "US").Problems).Allowed);
        Assert.Equal("app SA", Assert.Single(Recharge.Choose(card, Coins.FromCoins(1), CoinChannel.App, "SA").Problems).Value);
    }

    [Fact]
    public void Choice_StaysInTheFirstCurrencyOfThePlace()
    {
        RateCard card = Cards.Measured with { CoinPackages = Listed(Package(5, 10), Package(500, 100) with { Currency = "EUR" }) };
        CoinBasket basket = Recharge.Choose(card, Coins.FromCoins(1_000), CoinChannel.App, "US").Value.Basket;
        Assert.Equal(("USD", 200L), (basket.Currency, Assert.Single(basket.Lines).Count));
    }

    [Theory]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("SAR", 4)]
    public void Price_HasTheDecimalsOfTheCard_OrElseTheUsualOnes(string currency, int digits)
    {
        RateCard card = Cards.Measured with
        {
            CoinPackages = Listed(Package(5, 10) with { Currency = currency }),
            Currencies = new RateList<PayoutCurrency>
            {
                Provenance = Provenance.Printed,
                Items = [new PayoutCurrency("SAR", 4, Cards.Silent<Ratio>())],
                Source = "a test",
            },
        };
        Assert.Equal(digits, Recharge.Choose(card, Coins.FromCoins(1), CoinChannel.App, "US").Value.MinorDigits);
    }

    [Fact]
    public void Paying_WhereTheStoreIsSilent_GivesItNothing()
    {
        Recharge chosen = Recharge.Choose(Cards.Measured with { StoreShare = Cards.Silent<Ratio>() }, Coins.FromCoins(65), CoinChannel.App, "US").Value;
        Assert.Equal((990_000L, 0L), (chosen.PaidUsdMicros!.Value.Value, chosen.StoreKeepsUsdMicros!.Value.Value));
    }

    [Fact]
    public void Recharge_WithoutItsParts_NamesTheMissingOne()
    {
        Assert.Throws<ArgumentNullException>(() => Recharge.Choose(null!, Coins.FromCoins(1), CoinChannel.App, "US"));
        Assert.Throws<ArgumentNullException>(() => Recharge.Choose(Cards.Measured, Coins.FromCoins(1), CoinChannel.App, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoinBasket.LargestFirst([], Coins.FromCoins(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoinBasket.LargestFirst([Package(1, 1)], Coins.Zero));
    }

    private static RateList<CoinPackage> Listed(params ImmutableArray<CoinPackage> packages) =>
        new() { Provenance = Provenance.Printed, Items = packages, Source = "a test" };

    [Theory]
    [InlineData(100_000_000, 1_000_000_000, false)]
    [InlineData(100_000_000, 1_000_000, true)]
    [InlineData(100_000, 1_000_000_000, true)]
    [InlineData(100_001, 1_000_000_000, false)]
    public void Choice_ThatCostsMoreThanCanBeCounted_IsRefused(long cents, long wanted, bool isTaken)
    {
        RateCard dear = Cards.Measured with { CoinPackages = Cards.Measured.CoinPackages with { Items = [Package(1, cents)] } };
        Checked<Recharge> chosen = Recharge.Choose(dear, Coins.FromCoins(wanted), CoinChannel.App, "US");
        Assert.Equal(isTaken, chosen.IsValid);
        if (!isTaken)
        {
            Assert.Contains("more than can be counted", Assert.Single(chosen.Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void StoreShare_ThatIsSilent_CountsAsNothing_AndIsLabelled()
    {
        RateCard silent = Cards.Measured with { StoreShare = Cards.Silent<Ratio>() };
        Recharge inApp = Recharge.Choose(silent, Coins.FromCoins(65), CoinChannel.App, "US").Value;
        Assert.Equal((UsdMicros.Zero, Provenance.Silent), (inApp.StoreKeepsUsdMicros, inApp.StoreShareProvenance));
        Assert.Equal(Provenance.Measured, Chosen(65, CoinChannel.App, "US").StoreShareProvenance);
        Assert.Null(Chosen(70, CoinChannel.Web, "US").StoreShareProvenance);
    }

    private static Recharge Chosen(long wanted, CoinChannel channel, string country) =>
        Recharge.Choose(Cards.Measured, Coins.FromCoins(wanted), channel, country).Value;

    private static CoinPackage Package(long coins, long price) =>
        new(CoinChannel.App, "US", Coins.FromCoins(coins), price, "USD", "random", null, null);
}
