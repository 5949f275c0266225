using System.Net;
using System.Text.Json;
using LiveBattle.Server.Throttling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Throttling;

/// <summary>What an address is answered that asks for too much; over the network all tests come from this machine.</summary>
public sealed class AddressLimitsTests
{
    private const string Elsewhere = "192.0.2.7";

    private readonly AddressConnections _connections = new();
    private readonly AddressRates _rates = new(new FakeTimeProvider());
    private readonly TaskCompletionSource _connected = new();
    private bool _isHeld;

    private AddressLimits Limits => new(_ => _isHeld ? _connected.Task : Task.CompletedTask, _rates, _connections);

    [Fact]
    public async Task TooManyRequests_AreRefused_AndToldWhenToComeAgain()
    {
        for (int i = 0; i < Allowance.Of(Work.NewBattle).Burst; i++)
            Assert.Equal(200, (await AskAsync("/api/battles", Elsewhere, Work.NewBattle)).Response.StatusCode);

        HttpContext refused = await AskAsync("/api/battles", Elsewhere, Work.NewBattle);
        Assert.Equal((429, "1"), (refused.Response.StatusCode, refused.Response.Headers.RetryAfter.ToString()));
        Assert.Equal((int)Contracts.ErrorCode.RateLimited, CodeOf(refused));
        Assert.Equal(200, (await AskAsync("/api/battles", "192.0.2.8", Work.NewBattle)).Response.StatusCode);
        Assert.Equal(200, (await AskAsync("/api/battles", Elsewhere, counted: null)).Response.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task ThisMachine_MayAskAsOftenAsItLikes(string address)
    {
        for (int i = 0; i <= 10 * Allowance.Of(Work.NewBattle).Burst; i++)
            Assert.Equal(200, (await AskAsync("/api/battles", address, Work.NewBattle)).Response.StatusCode);
    }

    [Theory]
    [InlineData("/api/battles", 429)]
    [InlineData("/hubs/battle/negotiate", 429)]
    [InlineData("/assets/index.js", 200)]
    [InlineData("/healthz", 200)]
    public async Task WithoutAKind_ApiAndHubAreCounted_PagesAreNot(string path, int status)
    {
        while (_rates.Take(Elsewhere, Work.Read) == TimeSpan.Zero)
        {
        }

        while (_rates.Take(Elsewhere, Work.Connection) == TimeSpan.Zero)
        {
        }

        Assert.Equal(status, (await AskAsync(path, Elsewhere, counted: null)).Response.StatusCode);
    }

    [Fact]
    public async Task Connections_HoldTheirPlaceUntilTheyGo()
    {
        _isHeld = true;
        Task<HttpContext> connection = ConnectAsync(Elsewhere);
        for (int i = 1; i < AddressConnections.MostPerAddress; i++)
            Assert.Equal(Admission.Granted, _connections.Enter(Elsewhere));

        HttpContext refused = await ConnectAsync(Elsewhere);
        Assert.Equal((429, "10"), (refused.Response.StatusCode, refused.Response.Headers.RetryAfter.ToString()));
        Assert.Equal((int)Contracts.ErrorCode.RateLimited, CodeOf(refused));

        _connected.SetResult();
        await connection;
        _isHeld = false;
        Assert.Equal(200, (await ConnectAsync(Elsewhere)).Response.StatusCode);
    }

    [Fact]
    public async Task FullServer_RefusesEverybody_ThisMachineToo()
    {
        for (int i = 0; i < AddressConnections.Most; i++)
            Assert.Equal(Admission.Granted, _connections.Enter(null));

        HttpContext refused = await ConnectAsync("127.0.0.1");
        Assert.Equal((503, (int)Contracts.ErrorCode.Busy), (refused.Response.StatusCode, CodeOf(refused)));
        Assert.Equal("10", refused.Response.Headers.RetryAfter.ToString());

        _connections.Leave(null);
        Assert.Equal(200, (await ConnectAsync(Elsewhere)).Response.StatusCode);
        Assert.Equal(200, (await ConnectAsync(Elsewhere)).Response.StatusCode);
    }

    private Task<HttpContext> ConnectAsync(string address) => AskAsync("/hubs/battle", address, counted: null, isUpgrade: true);

    private async Task<HttpContext> AskAsync(string path, string address, Work? counted, bool isUpgrade = false)
    {
        DefaultHttpContext context = new()
        {
            Request = { Path = path },
            Response = { Body = new MemoryStream() },
            Connection = { RemoteIpAddress = IPAddress.Parse(address) },
            RequestServices = new ServiceCollection().BuildServiceProvider(),
        };
        if (counted is { } work)
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new CountedWork(work)), "a test's"));
        if (isUpgrade)
            context.Features.Set<IHttpUpgradeFeature>(new Upgradable());
        await Limits.InvokeAsync(context);
        return context;
    }

    private static int CodeOf(HttpContext context)
    {
        context.Response.Body.Position = 0;
        using JsonDocument problem = JsonDocument.Parse(context.Response.Body);
        return problem.RootElement.GetProperty("code").GetInt32();
    }

    private sealed class Upgradable : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => true;

        public Task<Stream> UpgradeAsync() => throw new InvalidOperationException("No test gets that far.");
    }
}
