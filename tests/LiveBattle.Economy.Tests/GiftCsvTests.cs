namespace LiveBattle.Economy.Tests;

public sealed class GiftCsvTests
{
    [Fact]
    public void Rows_AreReadInTheirOrder_AndCommentsAreNot() => Assert.Equal(
        [
            new Gift(2, "Rose", Coins.FromCoins(1), true, "here"),
            new Gift(1, "Lion #1", Coins.FromCoins(29_999), false, "there"),
            new Gift(3, "Galaxy", Coins.FromCoins(1_000), null, "#3"),
        ],
        Read("# id,name\n2,Rose,1,true,here\n#\n1,Lion #1,29999,false,there\n3,Galaxy,1000,,#3\n# the end"));

    [Theory]
    [InlineData("1,Rose,1,true")]
    [InlineData("1,Rose,1,true,here,and there")]
    [InlineData("\n")]
    [InlineData("one,Rose,1,true,here")]
    [InlineData("1,Rose,1.5,true,here")]
    [InlineData("1,Rose,1,perhaps,here")]
    public void Row_OfAnotherShape_IsRefused(string line) => Assert.Throws<FormatException>(() => Read(line));

    [Fact]
    public void BuiltInFile_ReadAgain_IsTheBuiltInCatalogue() =>
        Assert.Equal(GiftCatalog.BuiltIn.Gifts.AsEnumerable(), GiftCsv.ReadEmbedded("gifts.csv"));

    private static List<Gift> Read(string text)
    {
        using var reader = new StringReader(text);
        return [.. GiftCsv.Read(reader)];
    }
}
