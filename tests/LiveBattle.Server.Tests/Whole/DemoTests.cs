using System.Net;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Whoever looks finds a battle that is alive.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly VirtualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_EnsuresADemo_AMinuteOld()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);

        BattleSummary demo = Assert.Single(await server.ListAsync());
        Assert.Equal((true, BattlePhase.Live, _time.NowUnixMs - 60_000), (demo.Demo, demo.Phase, demo.StartsAt));
        BattleView view = await server.ViewAsync(demo.Id);
        Assert.Equal(600, view.Seq);
        Assert.True(view.A.Points + view.B.Points > 0);
    }

    [Fact]
    public async Task ManyWhoLookAtOnce_FindOneAndTheSame()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);
        _time.Advance(TimeSpan.FromHours(2));

        IReadOnlyList<BattleSummary>[] lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.ListAsync()));

        Assert.All(lists, list => Assert.Equal(2, list.Count));
        Assert.Single(lists.Select(list => list[0].Id).Distinct());
    }

    [Theory]
    [InlineData(143_000, 1)] // 200 s into its live window: start 60 s ago, countdown 3 s
    [InlineData(143_100, 2)]
    public async Task DemoThatLeavesItsLivelyPart_IsFollowedByAnother(int laterMs, int demos)
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);
        await server.ListAsync();
        _time.Advance(TimeSpan.FromMilliseconds(laterMs));

        IReadOnlyList<BattleSummary> list = await server.ListAsync();

        Assert.Equal(demos, list.Count);
        Assert.All(list, row => Assert.Equal(BattlePhase.Live, row.Phase));
    }

    [Fact]
    public async Task Watching_EnsuresADemoToo()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);
        string first = (await server.ListAsync())[0].Id;
        _time.Advance(TimeSpan.FromSeconds(150));
        await using Spectator spectator = await Spectator.ComeAsync(server);

        await spectator.WatchAsync(first);

        Assert.Equal(2, (await server.Journal.ListAsync(10, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Restart_FindsTheDemoThatIsThere()
    {
        await using (await TestServer.StartAsync(_folder, _time, demo: true))
        {
        }

        _time.Advance(TimeSpan.FromSeconds(100));
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);

        Assert.Single(await server.ListAsync());
    }

    [Fact]
    public async Task ManyOtherBattles_DoNotHideTheDemo()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);
        for (int i = 0; i < 60; i++)
            await server.CreateAsync(new { scenario = "poisson-check" });

        Assert.Single(await server.ListAsync(), row => row.Demo);
    }

    [Fact]
    public async Task DemoSeed_IsTheFirstDemosSeed_AndThoseAfterItFollow()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true, demoSeed: ulong.MaxValue);
        _time.Advance(TimeSpan.FromMinutes(5));
        IReadOnlyList<BattleSummary> list = await server.ListAsync();

        Assert.Equal("18446744073709551615", (await server.ViewAsync(list[1].Id)).Seed);
        Assert.Equal("0", (await server.ViewAsync(list[0].Id)).Seed);
    }

    [Fact]
    public async Task NoDemo_MakesNone()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: false);

        Assert.Empty(await server.ListAsync());
    }

    [Fact]
    public async Task JournalAway_EnsuresNone_AndOneWhenItIsBack()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time, demo: true);
        await server.ListAsync();
        string file = _folder["livebattle.db"];
        File.Move(file, file + ".away");
        _time.Advance(TimeSpan.FromMinutes(5));

        // Whether it can still be read depends on what is open; what counts is that nothing breaks for good.
        using (HttpResponseMessage meanwhile = await server.Http.GetAsync("/api/battles", TestContext.Current.CancellationToken))
            Assert.Contains(meanwhile.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        File.Move(file + ".away", file);
        Assert.Equal(2, (await server.ListAsync()).Count);
    }
}
