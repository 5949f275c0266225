using System.Net;
using LiveBattle.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace LiveBattle.Server.Tests;

public sealed class AllowedOriginsTests
{
    private static readonly NetworkPlace Machine = new(
        [IPAddress.Parse("192.0.2.7"), IPAddress.Parse("2001:db8::7")], NetworkPlace.NamesOf("Studio"));

    private static readonly AllowedOrigins Origins =
        new([new ServerUrl("localhost", 5080), new ServerUrl("192.0.2.7", 5081)], NetworkPlace.None);

    [Theory]
    [InlineData(null, "localhost:5080")] // no browser
    [InlineData("", "localhost:5080")]
    [InlineData("http://localhost:5080", "localhost:5080")]
    [InlineData("http://LOCALHOST:5080", "localhost:5080")]
    [InlineData("http://127.0.0.1:5080", "localhost:5080")] // this machine's other names
    [InlineData("http://[::1]:5080", "localhost:5080")]
    [InlineData("http://192.0.2.7:5081", "localhost:5080")]
    [InlineData("http://localhost:5081", "localhost:5080")] // the other configured address, by a local name
    [InlineData("http://battle.example:5080", "battle.example:5080")] // the request's own host
    [InlineData("http://battle.example", "battle.example")]
    [InlineData("http://battle.example", "battle.example:80")]
    [InlineData("https://battle.example", "battle.example")] // a proxy in front speaks https
    [InlineData("http://[2001:db8::1]:5080", "[2001:db8::1]:5080")]
    public void Allows(string? origin, string host) => Assert.True(Origins.Allows(origin, new HostString(host)));

    [Theory]
    [InlineData("null")] // a sandboxed page or a file
    [InlineData("http://evil.example")]
    [InlineData("http://evil.example:5080")]
    [InlineData("http://localhost:8080")] // another program's page on this machine
    [InlineData("http://localhost")]
    [InlineData("https://localhost")]
    [InlineData("https://127.0.0.1:5080")] // we do not serve https under this name
    [InlineData("http://localhost.evil.example:5080")]
    [InlineData("http://localhost:5080.evil.example")]
    [InlineData("http://localhost:5080/path")]
    [InlineData("http://localhost:5080, http://evil.example")]
    [InlineData("file://")]
    [InlineData("chrome-extension://localhost:5080")]
    [InlineData("localhost:5080")]
    [InlineData("*")]
    public void Refuses(string origin) => Assert.False(Origins.Allows(origin, new HostString("localhost:5080")));

    [Fact]
    public void Refuses_AnOrigin_WhenTheRequestNamesNoHost() => Assert.False(Origins.Allows("http://evil.example", default));

    [Theory]
    [InlineData("http://192.0.2.7:5080", true)]
    [InlineData("http://[2001:db8::7]:5080", true)]
    [InlineData("http://studio.local:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://192.0.2.8:5080", false)]
    [InlineData("http://192.0.2.7:5081", false)]
    [InlineData("http://evil.example:5080", false)]
    public void EveryInterface_AllowsTheMachinesOwnAddresses(string origin, bool isAllowed) => Assert.Equal(
        isAllowed, new AllowedOrigins([new ServerUrl("*", 5080)], Machine).Allows(origin, new HostString("localhost:5080")));

    [Fact]
    public void Hosts_OnThisMachineOnly_AreItsNames()
    {
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], AllowedHosts.For([new ServerUrl("localhost", 5080)], Machine));
        Assert.Equal(
            ["localhost", "127.0.0.1", "[::1]", "127.0.0.2"], AllowedHosts.For([new ServerUrl("127.0.0.2", 5080)], Machine));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("*")]
    [InlineData("[::]")]
    public void Hosts_OfEveryAddress_AreTheMachinesOwn_NotAny(string host) => Assert.Equal(
        ["localhost", "127.0.0.1", "[::1]", "192.0.2.7", "[2001:db8::7]", "studio", "studio.local"],
        AllowedHosts.For([ServerOptions.DefaultUrl, new ServerUrl(host, 5080)], Machine));

    [Fact]
    public void Hosts_OfOneAddress_AreThatAddress_AndThisMachinesNames() => Assert.Equal(
        ["localhost", "127.0.0.1", "[::1]", "192.0.2.7"], AllowedHosts.For([new ServerUrl("192.0.2.7", 5080)], Machine));
}
