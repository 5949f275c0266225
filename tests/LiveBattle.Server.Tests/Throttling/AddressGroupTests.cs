using System.Net;
using LiveBattle.Server.Throttling;

namespace LiveBattle.Server.Tests.Throttling;

public sealed class AddressGroupTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7")] // the same machine, as a socket of both versions writes it
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff")]
    public void AddressesOfOneCustomer_CountAsOne(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8")]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1")]
    [InlineData("192.0.2.7", "2001:db8::1")]
    public void OtherAddresses_CountApart(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:127.1.2.3")]
    public void ThisMachine_IsNotCounted(string address) => Assert.Null(Of(address));

    [Fact]
    public void Nobody_IsNotCounted() => Assert.Null(AddressGroup.Of(null));

    private static string? Of(string address) => AddressGroup.Of(IPAddress.Parse(address));
}
