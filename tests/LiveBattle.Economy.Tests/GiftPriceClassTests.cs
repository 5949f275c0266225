namespace LiveBattle.Economy.Tests;

public sealed class GiftPriceClassTests
{
    [Theory]
    [InlineData(1, PriceClass.OneCoin)]
    [InlineData(2, PriceClass.Small)]
    [InlineData(99, PriceClass.Small)]
    [InlineData(100, PriceClass.Medium)]
    [InlineData(999, PriceClass.Medium)]
    [InlineData(1_000, PriceClass.Large)]
    [InlineData(9_999, PriceClass.Large)]
    [InlineData(10_000, PriceClass.Grand)]
    [InlineData(AmountLimits.MaxCoins, PriceClass.Grand)]
    public void PriceClass_AtEachLimit_IsAsNamed(long coins, PriceClass named)
    {
        Assert.Equal(named, PriceClasses.Of(Coins.FromCoins(coins)));
        Assert.Equal(named, new Gift(1, "Gift", Coins.FromCoins(coins), null, "a test").PriceClass);
    }

    [Fact]
    public void PriceClass_OfNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceClasses.Of(Coins.Zero));

    [Fact]
    public void BuiltInCatalogue_HasGiftsOfEveryClass() => Assert.Equal(
        Enum.GetValues<PriceClass>(), GiftCatalog.BuiltIn.Gifts.Select(gift => gift.PriceClass).Distinct().Order());
}
