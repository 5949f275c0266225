using System.Net;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Tests.Hosting;

public sealed class ReadyMessageTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://[::]:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080")]
    [InlineData("http://192.0.2.7:81", "http://192.0.2.7:81")]
    public void Ready_NamesAnAddressThatCanBeOpened(string listening, string told) =>
        Assert.Equal($"LiveBattle is ready at {told}", ReadyMessage.Ready([listening]));

    [Fact]
    public void Phones_AreToldOfVersion4_SelfGivenLast_WithThePort() => Assert.Equal(
        ["http://192.0.2.7:5080", "http://198.51.100.9:5080", "http://169.254.3.4:5080"],
        Phones("169.254.3.4", "192.0.2.7", "2001:db8::7", "198.51.100.9"));

    [Fact]
    public void Phones_WithoutVersion4_AreToldOfVersion6_ThatHoldsBeyondOneCable() =>
        Assert.Equal(["http://[2001:db8::7]:5080"], Phones("fe80::1", "2001:db8::7"));

    [Fact]
    public void Told_HasASentenceForNoAddress_AndNamesAllOthers()
    {
        Assert.Contains("no address in a network", ReadyMessage.Told(Phones("fe80::1")), StringComparison.Ordinal);
        Assert.Equal("On phones in the same network: http://192.0.2.7:5080", ReadyMessage.Told(Phones("192.0.2.7")));
        Assert.Equal(
            "On phones in the same network: http://192.0.2.7:5080 (or http://192.0.2.8:5080, http://192.0.2.9:5080)",
            ReadyMessage.Told(Phones("192.0.2.7", "192.0.2.8", "192.0.2.9")));
    }

    [Theory]
    [InlineData("Studio", "studio", "studio.local")]
    [InlineData("studio.example.org", "studio.example.org", "studio.local")]
    public void Names_AreTheHostName_AndThatOfTheLocalNetwork(string machine, params string[] names) =>
        Assert.Equal(names, NetworkPlace.NamesOf(machine));

    [Theory]
    [InlineData("")]
    [InlineData("a;b")]
    [InlineData("*")]
    [InlineData("192.0.2.7")]
    public void Names_ThatAreNone_AreLeftOut(string machine) => Assert.Empty(NetworkPlace.NamesOf(machine));

    [Fact]
    public void ThisMachine_NamesNoLoopback_AndEveryAddressOnce()
    {
        NetworkPlace machine = NetworkPlace.OfThisMachine();

        Assert.DoesNotContain(machine.Addresses, IPAddress.IsLoopback);
        Assert.Equal(machine.Hosts.Distinct(), machine.Hosts);
        Assert.DoesNotContain(machine.Hosts, host => host.Contains('%', StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Phones(params string[] addresses) =>
        ReadyMessage.ForPhones(["http://[::]:5080"], new NetworkPlace([.. addresses.Select(IPAddress.Parse)], []));
}
