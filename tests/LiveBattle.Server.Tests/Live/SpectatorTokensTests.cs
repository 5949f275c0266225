using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Live;

namespace LiveBattle.Server.Tests.Live;

public sealed class SpectatorTokensTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FreeName_ComesBackWithTheToken_AfterARestartToo()
    {
        JoinReply first = Join(Free, name: " Layla ");

        Assert.Equal("Layla", first.Name);
        Assert.Equal(first, Join(Free, token: first.Token));
        Assert.Equal(first, Join(Free, name: "Layla", token: first.Token));
    }

    [Fact]
    public void AnotherName_IsTakenByTheSameSpectator()
    {
        JoinReply first = Join(Free, name: "Layla");
        JoinReply renamed = Join(Free, name: "Leila", token: first.Token);

        Assert.Equal((first.SpectatorId, "Leila"), (renamed.SpectatorId, renamed.Name));
        Assert.Equal("Leila", Join(Free, token: renamed.Token).Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void WithoutAName_OneIsMadeUp(string? name)
    {
        JoinReply joined = Join(Free, name);

        Assert.Equal(Projection.SpectatorNames.Of(joined.SpectatorId), joined.Name);
        Assert.Equal(joined, Join(Free, token: joined.Token));
    }

    [Fact]
    public void NameThatIsNotAllowed_IsRefused_AndSaysWhatIs()
    {
        BattleError error = Free.Join(new JoinRequest("a\u202eb")).Error!;

        Assert.Equal(Contracts.ErrorCode.Malformed, error.Code);
        Assert.Contains(FreeName.Allowed, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', error.Message);
    }

    [Fact]
    public void WhereNamesAreMadeUp_NoneOfOnesOwnCounts_NotEvenATokens()
    {
        JoinReply first = Join(Free, name: "Layla");
        JoinReply madeUp = Join(MadeUp, token: first.Token);

        Assert.Equal(first.SpectatorId, madeUp.SpectatorId);
        Assert.Equal(Projection.SpectatorNames.Of(first.SpectatorId), madeUp.Name);
        Assert.NotEqual("Layla", Join(MadeUp, name: "Layla").Name);
        Assert.NotEqual("", Join(MadeUp, name: "a\u202eb").Name);
    }

    [Fact]
    public void NameOfAToken_CannotBeChanged()
    {
        string[] one = Join(Free, name: "Layla").Token.Split('.');
        string[] other = Join(Free, name: "Marco").Token.Split('.');

        Assert.All(
            [$"{one[0]}.{other[1]}.{one[2]}", $"{one[0]}.{one[2]}", $"{one[0]}..{one[2]}", $"{one[0]}.%.{one[2]}", "..", ""],
            token => Assert.Equal(Contracts.ErrorCode.BadToken, Free.Join(new JoinRequest(Token: token)).Error?.Code));
    }

    private SpectatorTokens Free => Tokens(areFree: true);

    private SpectatorTokens MadeUp => Tokens(areFree: false);

    private SpectatorTokens Tokens(bool areFree) =>
        new(SecretKey.In(_folder.Path), new ServerOptions { DataFolder = _folder.Path, FreeNames = areFree });

    private static JoinReply Join(SpectatorTokens tokens, string? name = null, string? token = null) =>
        tokens.Join(new JoinRequest(name, token)).Value!;
}
