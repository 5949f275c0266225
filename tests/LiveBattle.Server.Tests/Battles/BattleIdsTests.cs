using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Battles;

public sealed class BattleIdsTests
{
    [Fact]
    public void Draw_IsWellFormed_AndNeverTheSame()
    {
        string[] drawn = [.. Enumerable.Range(0, 1_000).Select(_ => BattleIds.Draw())];

        Assert.All(drawn, id => Assert.True(BattleIds.IsWellFormed(id), id));
        Assert.Equal(drawn.Length, drawn.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdefgh2")]
    [InlineData("abcdefgh234")]
    [InlineData("abcdefgh2I")]
    [InlineData("abcdefgh2l")]
    [InlineData("abcdefgh20")]
    [InlineData("abcdefgh21")]
    [InlineData("abcdefgh2i")]
    [InlineData("abcdefgh2o")]
    [InlineData("ABCDEFGH23")]
    [InlineData("abcdefg/23")]
    [InlineData("abcdefg\n23")]
    public void IsWellFormed_OtherLengthsAndLookAlikes_AreNot(string text) => Assert.False(BattleIds.IsWellFormed(text));
}
