using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Tests;

public sealed class ServerOptionsParserTests
{
    [Fact]
    public void Nothing_GivesTheDefaults()
    {
        var options = Options([]);

        Assert.Equal(["http://localhost:5080"], options.Urls.Select(url => url.ToString()));
        Assert.Equal(Path.GetFullPath("./data"), options.DataFolder);
        Assert.True(options.Demo);
        Assert.Null(options.DemoSeed);
    }

    [Fact]
    public void Everything_IsTaken()
    {
        var options = Options(
            ["--urls", "http://127.0.0.1:0; http://[::1]:5081/;http://127.0.0.1:0", "--data", "elsewhere", "--no-demo", "--demo-seed", "18446744073709551615"]);

        Assert.Equal(["http://127.0.0.1:0", "http://[::1]:5081"], options.Urls.Select(url => url.ToString()));
        Assert.Equal(Path.GetFullPath("elsewhere"), options.DataFolder);
        Assert.False(options.Demo);
        Assert.Equal(ulong.MaxValue, options.DemoSeed);
    }

    [Fact]
    public void DataFolder_FromTheEnvironment_YieldsToTheOption()
    {
        Assert.Equal(Path.GetFullPath("from-variable"), Options([], data: "from-variable").DataFolder);
        Assert.Equal(Path.GetFullPath("from-option"), Options(["--data", "from-option"], data: "from-variable").DataFolder);
    }

    [Fact]
    public void Help_NamesWhatWorks_AndNotWhatDoesNotYet()
    {
        var commandLine = ServerOptionsParser.Parse(["--help"], _ => null);

        Assert.Null(commandLine.Options);
        Assert.All(
            ["--urls", "--lan", "--data", "--names", "--no-demo", "--demo-seed", "LIVEBATTLE_DATA", "http://localhost:5080"],
            expected => Assert.Contains(expected, commandLine.Help!, StringComparison.Ordinal));
        Assert.All(
            ["--cluster", "--drain"],
            unexpected => Assert.DoesNotContain(unexpected, commandLine.Help!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--cluster")]
    [InlineData("--drain")]
    public void OptionOfALaterRelease_IsRefusedByName(string option)
    {
        Assert.Equal(
            $"{option} belongs to a later release; this one cannot do it.\n--help says what is allowed.", Refusal(option));
    }

    [Fact]
    public void ManyProblems_AreAllNamed()
    {
        var refusal = Refusal(
            "--demo-seed", "-1", "--urls", "ftp://x;http://localhost:99999", "--data", " ", "--cluster", "--unknown", "extra");

        Assert.All(
            ["'-1'", "ftp://x", "http://localhost:99999", "--data is empty", "--cluster", "'--unknown'", "'extra'"],
            expected => Assert.Contains(expected, refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void ProblemsOfSettings_AreToldTogetherWithThoseOfTheCommandLine()
    {
        var failure = Assert.Throws<StartupFailureException>(
            () => ServerOptionsParser.Parse(["--demo-seed", "x"], _ => null, "first.", "second."));

        Assert.Equal(2, failure.ExitCode);
        Assert.Equal(
            ["first.", "second.", "--help says what is allowed."], failure.Message.Split('\n')[1..]);
        Assert.NotNull(ServerOptionsParser.Parse(["--help"], _ => null, "first.").Help);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("generated", false)]
    [InlineData("free", true)]
    public void Names_AreMadeUp_UnlessTheHostSaysFree(string? value, bool areFree) =>
        Assert.Equal(areFree, Options(value is null ? [] : ["--names", value]).FreeNames);

    [Theory]
    [InlineData("--names", "", "generated, free")]
    [InlineData("--names", "Free", "generated, free")]
    [InlineData("--demo-seed", "18446744073709551616", "from 0 to 18446744073709551615")]
    [InlineData("--demo-seed", "1.5", "whole numbers")]
    [InlineData("--demo-seed", "", "is not a seed")]
    [InlineData("--urls", "", "--urls is empty")]
    [InlineData("--urls", ";", "--urls is empty")]
    [InlineData("--urls", "https://localhost:5080", "https is not served")]
    [InlineData("--urls", "localhost:5080", "does not begin with http://")]
    [InlineData("--urls", "http://example.org:5080", "neither localhost nor an IP address")]
    [InlineData("--urls", "http://localhost:5080/path", "more than a host and a port")]
    [InlineData("--urls", "http://me@localhost:5080", "more than a host and a port")]
    [InlineData("--urls", "http://localhost:5o80", "the port is not a number")]
    [InlineData("--urls", "http://localhost:65536", "0 to 65535")]
    [InlineData("--urls", "http://localhost:0", "use 127.0.0.1:0")]
    [InlineData("--urls", "http://1:5080", "neither localhost nor an IP address")]
    [InlineData("--urls", "http://", "neither localhost nor an IP address")]
    public void BadValue_IsRefusedWithWhatIsAllowed(string option, string value, string expected)
    {
        Assert.Contains(expected, Refusal(option, value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://*:5080")]
    [InlineData("http://localhost:5090", "http://*:5090")]
    [InlineData("http://127.0.0.1:0", "http://*:0")]
    [InlineData("http://[::1]:5090", "http://*:5090")]
    [InlineData("http://*:5090", "http://*:5090")]
    [InlineData("http://0.0.0.0", "http://*:80")]
    public void Lan_TakesThePort_AndListensOnAllInterfaces(string? urls, string expected)
    {
        var options = Options(urls is null ? ["--lan"] : ["--urls", urls, "--lan"]);

        Assert.True(options.Lan);
        Assert.Equal([expected], options.Urls.Select(url => url.ToString()));
    }

    [Theory]
    [InlineData("http://192.0.2.7:5080")]
    [InlineData("http://localhost:5080;http://localhost:5081")]
    public void Lan_WithAnAddressOfItsOwn_IsRefused_AndSaysWhatFits(string urls)
    {
        var refusal = Refusal("--urls", urls, "--lan");

        Assert.Contains($"'{urls}' and --lan", refusal, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5090", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls")]
    [InlineData("--data")]
    [InlineData("--demo-seed")]
    public void MissingValue_IsRefused(string option)
    {
        Assert.Contains(option, Refusal(option), StringComparison.Ordinal);
    }

    [Fact]
    public void RepeatedOption_IsRefused()
    {
        Assert.Contains("--data", Refusal("--data", "a", "--data", "b"), StringComparison.Ordinal);
    }

    private static ServerOptions Options(string[] arguments, string? data = null) =>
        ServerOptionsParser.Parse(arguments, name => name == "LIVEBATTLE_DATA" ? data : null).Options!;

    private static string Refusal(params string[] arguments)
    {
        var failure = Assert.Throws<StartupFailureException>(() => Options(arguments));
        Assert.Equal(2, failure.ExitCode);
        return failure.Message;
    }
}
