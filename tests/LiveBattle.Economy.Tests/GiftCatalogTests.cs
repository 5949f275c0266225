namespace LiveBattle.Economy.Tests;

public sealed class GiftCatalogTests
{
    // Marks of the platforms whose battles inspired this one; no gift name may carry them.
    private static readonly string[] PlatformMarks =
        ["tiktok", "tik tok", "douyin", "bytedance", "bigo", "bilibili", "kuaishou", "kwai", "twitch", "youtube", "instagram",
         "facebook", "snap", "airdrop", "joylens", "kfc"];

    private static readonly GiftCatalog Yachts = new(
    [
        new Gift(1, "Yacht", Coins.FromCoins(9_888), false, "a test"),
        new Gift(2, "Rose", Coins.FromCoins(1), true, "a test"),
        new Gift(3, "yacht", Coins.FromCoins(20_000), null, "a test"),
    ]);

    [Fact]
    public void BuiltInCatalogue_HasAtMostTwoHundredGifts_ByPriceThenId_EachWithItsSource()
    {
        var gifts = GiftCatalog.BuiltIn.Gifts;
        Assert.InRange(gifts.Length, 100, 200);
        Assert.Equal(gifts.OrderBy(gift => gift.Price).ThenBy(gift => gift.Id), gifts);
        Assert.All(gifts, gift => Assert.Matches("^(official list 20[0-9]{2}-[01][0-9]-[0-3][0-9]|community list 20[0-9]{2}-[01][0-9])$", gift.Source));
    }

    [Fact]
    public void StreakableGifts_CostAtMost99Coins() => Assert.All(
        GiftCatalog.BuiltIn.Gifts.Where(gift => gift.Streakable == true), gift => Assert.InRange(gift.Price.Value, 1, 99));

    [Fact]
    public void GiftsOf100CoinsOrMore_NeverStreak() => Assert.All(
        GiftCatalog.BuiltIn.Gifts.Where(gift => gift.Price.Value >= 100), gift => Assert.NotEqual(true, gift.Streakable));

    [Fact]
    public void BothSidesOfTheStreakLimit_AreInTheCatalogue()
    {
        Assert.Contains(GiftCatalog.BuiltIn.Gifts, gift => gift is { Price.Value: 99, Streakable: true });
        Assert.Contains(GiftCatalog.BuiltIn.Gifts, gift => gift is { Price.Value: 99, Streakable: false });
        Assert.Contains(GiftCatalog.BuiltIn.Gifts, gift => gift is { Price.Value: 100, Streakable: false });
    }

    [Fact]
    public void BuiltInNames_AreShortPlainWords_ThatNoScenarioTakesForSomethingElse() =>
        Assert.All(GiftCatalog.BuiltIn.Gifts, gift =>
        {
            Assert.Matches("^(?=.*[A-Za-z])[A-Za-z0-9 '-]{1,30}$", gift.Name);
            Assert.Equal(gift.Name.Trim(), gift.Name);
        });

    [Theory]
    [InlineData("Yacht", 6103, 9501)]
    [InlineData("Heart", 6247, 5480)]
    [InlineData("Love you", 6890, 6671)]
    [InlineData("Gift Box", 6834, 6835)]
    [InlineData("Star Throne", 7764, 8420)]
    public void NamesThatSeveralGiftsReallyShare_AreAmbiguous(string name, params int[] ids) =>
        Assert.Equal(ids, Assert.IsType<GiftLookup.Ambiguous>(GiftCatalog.BuiltIn.Find(name)).Ids);

    [Fact]
    public void AllOtherNames_AreFound()
    {
        string[] shared = ["Yacht", "Heart", "Love you", "Gift Box", "Star Throne"];
        Assert.All(
            GiftCatalog.BuiltIn.Gifts.Where(gift => !shared.Contains(gift.Name, StringComparer.OrdinalIgnoreCase)),
            gift => Assert.Equal(new GiftLookup.Found(gift), GiftCatalog.BuiltIn.Find(gift.Name)));
    }

    [Fact]
    public void BuiltInNames_CarryNoPlatformsMark() => Assert.All(GiftCatalog.BuiltIn.Gifts, gift =>
        Assert.False(CarriesAMark(gift.Name), gift.Name));

    [Theory]
    [InlineData("TikTok Universe+")]
    [InlineData("My Twitch")]
    public void MarkCheck_SeesAPlantedMark(string name) => Assert.True(CarriesAMark(name));

    [Theory]
    [InlineData(5655, "Rose", 1, true)]
    [InlineData(5487, "Finger Heart", 5, true)]
    [InlineData(5879, "Doughnut", 30, true)]
    [InlineData(11046, "Galaxy", 1_000, null)]
    [InlineData(6369, "Lion", 29_999, false)]
    public void WellKnownGifts_HaveTheirPrices(int id, string name, long coins, bool? streakable)
    {
        var gift = GiftCatalog.BuiltIn.ById(id)!;
        Assert.Equal((name, Coins.FromCoins(coins), streakable), (gift.Name, gift.Price, gift.Streakable));
        Assert.Equal(new GiftLookup.Found(gift), GiftCatalog.BuiltIn.Find(name));
    }

    [Fact]
    public void Names_AreFoundInAnyCase() =>
        Assert.Equal(6369, Assert.IsType<GiftLookup.Found>(GiftCatalog.BuiltIn.Find(" lIoN ")).Gift.Id);

    [Fact]
    public void SharedName_IsAmbiguous_WithItsIdsInOrder() =>
        Assert.Equal([1, 3], Assert.IsType<GiftLookup.Ambiguous>(Yachts.Find("YACHT")).Ids);

    [Fact]
    public void MisspeltName_GetsTheNearest() =>
        Assert.Equal(new GiftLookup.Unknown("Doughnut"), GiftCatalog.BuiltIn.Find("Donut"));

    [Fact]
    public void FarName_GetsNoSuggestion() =>
        Assert.Equal(new GiftLookup.Unknown(null), GiftCatalog.BuiltIn.Find("quixotry"));

    [Fact]
    public void NoName_IsAMistakeOfTheCaller() => Assert.Throws<ArgumentNullException>(() => Yachts.Find(null!));

    [Fact]
    public void UnknownId_IsNull() => Assert.Null(Yachts.ById(4));

    [Fact]
    public void EmptyCatalogue_KnowsNothing() => Assert.Equal(new GiftLookup.Unknown(null), new GiftCatalog([]).Find("Rose"));

    [Theory]
    [InlineData(2, "Other", 1)]
    [InlineData(0, "Other", 1)]
    [InlineData(9, " ", 1)]
    [InlineData(9, "Other", 0)]
    public void BadGift_IsRefused(int id, string name, long coins) => Assert.Throws<ArgumentException>(
        () => new GiftCatalog([.. Yachts.Gifts, new Gift(id, name, Coins.FromCoins(coins), null, "a test")]));

    private static bool CarriesAMark(string name) =>
        PlatformMarks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
