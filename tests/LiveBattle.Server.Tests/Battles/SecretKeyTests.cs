using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Live;

namespace LiveBattle.Server.Tests.Battles;

public sealed class SecretKeyTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Signature_SurvivesARestart_AndIsAnotherElsewhere()
    {
        string signature = SecretKey.In(_folder.Path).Sign("host", "battle");

        Assert.True(SecretKey.In(_folder.Path).Verifies("host", "battle", signature));
        Assert.False(SecretKey.In(_other.Path).Verifies("host", "battle", signature));
    }

    [Fact]
    public void Signature_IsBoundToPurposeAndText()
    {
        SecretKey key = SecretKey.In(_folder.Path);
        string signature = key.Sign("host", "battle");

        Assert.False(key.Verifies("spectator", "battle", signature));
        Assert.False(key.Verifies("host", "battle2", signature));
        Assert.False(key.Verifies("host", "battle", signature + "A"));
        Assert.False(key.Verifies("host", "battle", signature[..^1]));
        Assert.False(key.Verifies("host", "battle", ""));
    }

    [Fact]
    public void KeyFile_IsReadableByItsOwnerAlone()
    {
        SecretKey.In(_folder.Path);

        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such mode.");
        else
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["livebattle.key"]));
    }

    [Fact]
    public void Join_WithItsToken_IsTheSameSpectator_AfterARestartToo()
    {
        JoinReply first = Tokens(_folder).Join(new JoinRequest()).Value!;
        JoinReply again = Tokens(_folder).Join(new JoinRequest(Token: first.Token)).Value!;

        Assert.Equal(first, again);
        Assert.Equal(ProtocolVersion.Current, first.Protocol);
    }

    [Fact]
    public void Join_WithoutAToken_IsSomebodyNew()
    {
        SpectatorTokens tokens = Tokens(_folder);

        Assert.NotEqual(tokens.Join(new JoinRequest()).Value!.SpectatorId, tokens.Join(new JoinRequest()).Value!.SpectatorId);
    }

    [Fact]
    public void Join_NeverTakesTheNameThatWasAskedFor() =>
        Assert.NotEqual("Mallory", Tokens(_folder).Join(new JoinRequest(Name: "Mallory")).Value!.Name);

    [Fact]
    public void Token_OfAnotherServer_ProvesNothing()
    {
        string foreign = Tokens(_other).Join(new JoinRequest()).Value!.Token;

        Assert.Null(Tokens(_folder).Verified(foreign));
        Assert.Equal(Contracts.ErrorCode.BadToken, Tokens(_folder).Join(new JoinRequest(Token: foreign)).Error?.Code);
    }

    [Fact]
    public void Token_WithAnyCharacterChanged_ProvesNothing()
    {
        SpectatorTokens tokens = Tokens(_folder);
        string token = tokens.Join(new JoinRequest()).Value!.Token;
        Assert.NotNull(tokens.Verified(token));

        for (int at = 0; at < token.Length; at++)
        {
            char other = token[at] == 'a' ? 'b' : 'a';
            Assert.Null(tokens.Verified(token[..at] + other + token[(at + 1)..]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("000000000000000000.")]
    [InlineData("000000000000000000")]
    [InlineData("000000000000000000.\ud800")]
    public void Token_ThatIsNone_ProvesNothing(string? token) => Assert.Null(Tokens(_folder).Verified(token));

    [Fact]
    public void HostSignature_IsNoSpectatorToken()
    {
        SecretKey key = SecretKey.In(_folder.Path);
        const string Id = "000000000000000000";

        Assert.Null(new SpectatorTokens(key, Options).Verified($"{Id}.{key.Sign("host", Id)}"));
    }

    private static ServerOptions Options { get; } = new() { DataFolder = "unused" };

    private static SpectatorTokens Tokens(TempFolder folder) => new(SecretKey.In(folder.Path), Options);
}
