using System.Net;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What the web server itself refuses, and what it does not tell.</summary>
public sealed class WebServerTests : ServerTest
{
    [Theory]
    [InlineData(1, KestrelSetup.HeaderBytes + 1)]
    [InlineData(KestrelSetup.Headers + 1, 1)]
    public async Task MoreHeadersThanAnybodyNeeds_AreRefused(int headers, int length)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/healthz");
        for (int i = 0; i < headers; i++)
            request.Headers.Add(FormattableString.Invariant($"X-{i}"), new string('x', length));
        using HttpResponseMessage response = await Server.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    public async Task NameThatIsNotOurs_IsNotAnswered(string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/battles") { Headers = { Host = host } };
        using HttpResponseMessage response = await Server.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Answers_DoNotTellWhichProgramGaveThem()
    {
        using HttpResponseMessage response = await Server.Http.GetAsync("/healthz", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Headers.Server);
    }
}
