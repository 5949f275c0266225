namespace LiveBattle.Economy.Tests;

public sealed class GiftQueryTests
{
    private static readonly GiftCatalog Catalogue = new(
    [
        Gift(40, "rose", 1),
        Gift(7, "Rose bush", 1_000),
        Gift(12, "Zebra", 99),
        Gift(300, "apple", 100),
        Gift(11, "Rose", 1),
        Gift(5, "Rose 7", 20_000),
    ]);

    [Fact]
    public void Default_IsEveryGift_ByPrice_ThenById() => AssertIds([11, 40, 12, 300, 7, 5], new GiftQuery());

    [Theory]
    [InlineData(GiftOrder.Coins, true, 5, 7, 300, 12, 11, 40)]
    [InlineData(GiftOrder.Name, false, 300, 11, 40, 5, 7, 12)]
    [InlineData(GiftOrder.Name, true, 12, 7, 5, 11, 40, 300)]
    [InlineData(GiftOrder.Id, false, 5, 7, 11, 12, 40, 300)]
    [InlineData(GiftOrder.Id, true, 300, 40, 12, 11, 7, 5)]
    public void Order_TurnedRound_KeepsWhatIsAlikeById(GiftOrder order, bool descending, params int[] ids) =>
        AssertIds(ids, new GiftQuery { Order = order, Descending = descending });

    [Fact]
    public void Order_ThatThereIsNot_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new GiftQuery { Order = (GiftOrder)9 }.Of(Catalogue));

    [Fact]
    public void NoCatalogue_IsAMistakeOfTheCaller() =>
        Assert.Throws<ArgumentNullException>(() => new GiftQuery().Of(null!));

    [Theory]
    [InlineData("ROSE", 11, 40, 7, 5)]
    [InlineData("ZEB", 12)]
    [InlineData("7", 7, 5)]
    [InlineData("id:7", 7)]
    [InlineData("ID:7", 7)]
    [InlineData(" 300 ", 300)]
    [InlineData("30")]
    [InlineData("id:")]
    [InlineData("-7")]
    [InlineData("99999999999")]
    public void Search_FindsPartsOfNames_AndWholeIds(string text, params int[] ids) =>
        AssertIds(ids, new GiftQuery { Search = text });

    [Theory]
    [InlineData(PriceClass.OneCoin, 11, 40)]
    [InlineData(PriceClass.Small, 12)]
    [InlineData(PriceClass.Grand, 5)]
    public void Class_KeepsItsOwn(PriceClass kept, params int[] ids) => AssertIds(ids, new GiftQuery { Class = kept });

    [Theory]
    [InlineData(99L, null, 12, 300, 7, 5)]
    [InlineData(100L, null, 300, 7, 5)]
    [InlineData(null, 99L, 11, 40, 12)]
    [InlineData(null, 98L, 11, 40)]
    [InlineData(99L, 1_000L, 12, 300, 7)]
    [InlineData(20_001L, null)]
    public void Prices_AtTheLimits_AreInside(long? min, long? max, params int[] ids) => AssertIds(ids, new GiftQuery
    {
        Min = min is { } low ? Coins.FromCoins(low) : null,
        Max = max is { } high ? Coins.FromCoins(high) : null,
    });

    [Fact]
    public void Settings_AllHoldTogether() => AssertIds(
        [7], new GiftQuery { Search = "rose", Class = PriceClass.Large, Min = Coins.FromCoins(2), Max = Coins.FromCoins(5_000) });

    [Fact]
    public void Text_LeftOut_IsTheDefault() => Assert.Equal(new GiftQuery(), new GiftQueryText().Read("").Value);

    [Fact]
    public void Text_InAnyCase_IsRead() => Assert.Equal(
        new GiftQuery
        {
            Search = " a ",
            Order = GiftOrder.Name,
            Descending = true,
            Class = PriceClass.OneCoin,
            Min = Coins.Zero,
            Max = Coins.FromCoins(AmountLimits.MaxCoins),
        },
        new GiftQueryText { Search = " a ", Sort = "NAME", Descending = true, Class = "onecoin", Min = "0", Max = "1000000000000" }.Read("").Value);

    [Fact]
    public void Text_WithEverythingWrong_IsToldEach_WhereItWasTyped()
    {
        var read = new GiftQueryText { Sort = "price", Class = "larg", Min = "-1", Max = "1000000000001" }.Read("--");
        Assert.Equal(
            [
                new Problem("--sort", "price", "coins, name, id", "One of the choices is needed here."),
                new Problem("--class", "larg", "oneCoin, small, medium, large, grand", "This is no choice here; did you mean large?"),
                new Problem("--min", "-1", "a whole number from 0 to 1,000,000,000,000", "A price in whole coins is needed here."),
                new Problem("--max", "1000000000001", "a whole number from 0 to 1,000,000,000,000", "A price in whole coins is needed here."),
            ],
            read.Problems.AsEnumerable());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("1")]
    public void Choice_ByNumberOrBlank_IsNone(string sort) =>
        Assert.Equal("sort", Assert.Single(new GiftQueryText { Sort = sort }.Read("").Problems).Path);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1 000")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public void Price_ThatIsNoWholeNumber_IsRefused(string min) =>
        Assert.Equal("min", Assert.Single(new GiftQueryText { Min = min }.Read("").Problems).Path);

    [Fact]
    public void Prices_TheHighestBelowTheLowest_AreRefused_AndEqualOnesAreNot()
    {
        Assert.Equal(
            new Problem("max", "1999", "2,000 or more", "The highest price is below the lowest."),
            Assert.Single(new GiftQueryText { Min = "2000", Max = "1999" }.Read("").Problems));
        Assert.True(new GiftQueryText { Min = "2000", Max = "2000" }.Read("").IsValid);
    }

    private static void AssertIds(int[] ids, GiftQuery query) =>
        Assert.Equal(ids, query.Of(Catalogue).Select(gift => gift.Id));

    private static Gift Gift(int id, string name, long coins) => new(id, name, Coins.FromCoins(coins), null, "a test");
}
