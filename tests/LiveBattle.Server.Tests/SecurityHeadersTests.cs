using LiveBattle.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace LiveBattle.Server.Tests;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task EveryAnswer_CarriesThem()
    {
        var context = new DefaultHttpContext { Request = { Host = new HostString("localhost:5080") } };
        var answered = false;

        await new SecurityHeaders(_ => { answered = true; return Task.CompletedTask; }).InvokeAsync(context);

        Assert.True(answered);
        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self' ws://localhost:5080 wss://localhost:5080; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'",
            context.Response.Headers.ContentSecurityPolicy);
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions);
        Assert.Equal("no-referrer", context.Response.Headers["Referrer-Policy"]);
    }

    [Theory]
    [InlineData("x; script-src *")]
    [InlineData("x;script-src")]
    [InlineData("x,y")]
    [InlineData("")]
    public void HostWithUnusualCharacters_GetsNoPartInThePolicy(string host)
    {
        Assert.Contains("connect-src 'self';", SecurityHeaders.Policy(new HostString(host)), StringComparison.Ordinal);
    }
}
