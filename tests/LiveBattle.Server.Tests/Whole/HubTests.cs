using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Live;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The spectators' door, from outside.</summary>
public sealed class HubTests : ServerTest
{
    [Fact]
    public async Task Join_WithTheToken_BringsTheSameSpectatorBack_AfterARestartToo()
    {
        JoinReply first, again, stranger;
        await using (Spectator spectator = await Spectator.ComeAsync(Server))
            first = await spectator.CallAsync<JoinReply>("Join", new JoinRequest());
        await using (Spectator spectator = await Spectator.ComeAsync(Server))
            again = await spectator.CallAsync<JoinReply>("Join", new JoinRequest(Token: first.Token));
        await Server.DisposeAsync();
        Server = await TestServer.StartAsync(Folder, Time);
        await using (Spectator spectator = await Spectator.ComeAsync(Server))
        {
            Assert.Equal(first, await spectator.CallAsync<JoinReply>("Join", new JoinRequest(Token: first.Token)));
            stranger = await spectator.CallAsync<JoinReply>("Join", new object?[] { null });
        }

        Assert.Equal(first, again);
        Assert.NotEqual(first.SpectatorId, stranger.SpectatorId);
        Assert.Equal(ProtocolVersion.Current, first.Protocol);
    }

    [Fact]
    public async Task Time_IsTheServersClock()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);

        Assert.Equal(Time.NowUnixMs, await spectator.CallAsync<long>("Time"));
    }

    [Fact]
    public async Task Watch_AnswersWithTheFrameAsItIsSent()
    {
        CreateBattleReply battle = await CreateAsync();
        Time.Advance(TimeSpan.FromSeconds(30));
        await using Spectator spectator = await Spectator.ComeAsync(Server);

        JsonElement answer = await spectator.AskToWatchAsync(battle.Id);

        Assert.Equal(
            [
                "a", "b", "battleId", "commitment", "forfeit", "gifts", "leftMs", "paused", "phase", "rev", "seed", "sentAtUnixMs",
                "seq", "simMs", "spectators", "speed", "v", "verdict", "winChance",
            ],
            answer.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal((300, "live", "42"), (answer.GetProperty("seq").GetInt32(), answer.GetProperty("phase").GetString(), answer.GetProperty("seed").GetString()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("verdict").ValueKind);
        Assert.Equal((Time.NowUnixMs, 1), (answer.GetProperty("sentAtUnixMs").GetInt64(), answer.GetProperty("spectators").GetInt32()));
    }

    [Fact]
    public async Task Frames_ComeEachTick_AndStopAfterUnwatch()
    {
        CreateBattleReply battle = await CreateAsync();
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using Spectator other = await Spectator.ComeAsync(Server);
        long last = (await spectator.WatchAsync(battle.Id)).Seq;
        await other.WatchAsync(battle.Id);
        await RunAsync(spectator, frame => frame.Seq >= 50 && frame.Spectators == 2);

        await spectator.UnwatchAsync(battle.Id);
        await spectator.SoFarAsync();
        await RunAsync(other, frame => frame.Seq >= 80 && frame.Spectators == 1);

        Assert.Empty(await spectator.SoFarAsync());
        Assert.Equal(0, last);
    }

    [Fact]
    public async Task BattleThatWasLeft_AndIsWatchedAgain_GoesOn()
    {
        CreateBattleReply battle = await CreateAsync();
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        for (int round = 1; round <= 3; round++)
        {
            await spectator.WatchAsync(battle.Id);
            await RunAsync(spectator, frame => frame.Seq >= round * 20);
            await spectator.UnwatchAsync(battle.Id);
            await spectator.SoFarAsync();
        }
    }

    [Fact]
    public async Task LastOneLeaving_WhileAnotherComes_KeepsTheFramesComing()
    {
        CreateBattleReply battle = await CreateAsync();
        await using Spectator one = await Spectator.ComeAsync(Server);
        await using Spectator two = await Spectator.ComeAsync(Server);
        (Spectator leaving, Spectator coming) = (one, two);
        await leaving.WatchAsync(battle.Id);
        for (int round = 0; round < 30; round++)
        {
            await Task.WhenAll(leaving.UnwatchAsync(battle.Id), coming.WatchAsync(battle.Id));

            // The node's renewal must not be what brings them: less than its five seconds pass. Asking the battle between
            // two ticks lets its owner keep up with them.
            long from = (await Server.ViewAsync(battle.Id)).Seq;
            long newest = from;
            for (int tick = 0; tick < 40 && newest <= from; tick++)
            {
                Time.Advance(VirtualTime.Tick);
                await Server.ViewAsync(battle.Id);
                foreach (ScoreboardFrame frame in await coming.SoFarAsync())
                    newest = Math.Max(newest, frame.Seq);
            }

            Assert.True(newest > from, $"round {round}: nothing came");
            await leaving.SoFarAsync();
            (leaving, coming) = (coming, leaving);
        }
    }

    [Fact]
    public async Task SilentBattle_IsHeardEverySecond()
    {
        CreateBattleReply battle = await Server.CreateAsync(
            new { scenario = "even-battle", seed = 42, startAt = Time.NowUnixMs - 3_600_000 });
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        ScoreboardFrame closed = await spectator.WatchAsync(battle.Id);
        Assert.Equal(BattlePhase.Closed, closed.Phase);
        await spectator.NextAsync();

        List<long> stamps = [];
        await Time.RunUntilAsync(
            async () =>
            {
                stamps.AddRange((await spectator.SoFarAsync()).Select(frame => frame.SentAtUnixMs));
                return stamps.Count >= 5;
            },
            "five heartbeats");

        Assert.All(stamps.Zip(stamps.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 1_000));
    }

    [Theory]
    [InlineData("abcdefgh23")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Watch_UnknownBattle_IsRefusedAsAnAnswer(string id)
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);

        ErrorReply refusal = await spectator.RefusedAsync(id);

        Assert.Equal((1002, "unknownBattle", null), (refusal.Code, refusal.Name, refusal.RetryAfterMs));
    }

    [Fact]
    public async Task Watch_MalformedCall_IsAnException_AndTheConnectionLives()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);

        await Assert.ThrowsAsync<HubException>(() => spectator.CallAsync<JsonElement>("Watch", new { id = 1 }));
        await Assert.ThrowsAsync<HubException>(() => spectator.CallAsync<JsonElement>("Shout", "x"));

        Assert.Equal(Time.NowUnixMs, await spectator.CallAsync<long>("Time"));
    }

    [Fact]
    public async Task Watch_TheSeventeenth_IsRefused_ButNotOneOfTheSixteenAgain()
    {
        List<string> ids = [];
        for (int i = 0; i <= BattleHub.WatchLimit; i++)
            ids.Add((await CreateAsync()).Id);
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        foreach (string id in ids.Take(BattleHub.WatchLimit))
            await spectator.WatchAsync(id);

        ErrorReply refusal = await spectator.RefusedAsync(ids[^1]);
        Assert.Equal((3003, "rateLimited"), (refusal.Code, refusal.Name));
        Assert.NotNull(refusal.RetryAfterMs);
        await spectator.WatchAsync(ids[0]);
        await spectator.UnwatchAsync(ids[3]);
        await spectator.WatchAsync(ids[^1]);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("https://127.0.0.1.evil.example")]
    [InlineData("null")]
    public async Task Hub_ForeignOrigin_IsForbidden(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(origin));

    [Theory]
    [InlineData(null)]
    [InlineData("self")]
    public async Task Hub_NoOriginOrItsOwn_IsOpen(string? origin) => Assert.Equal(
        HttpStatusCode.SwitchingProtocols, await OpenAsync(origin == "self" ? Server.Address.GetLeftPart(UriPartial.Authority) : null));

    [Fact]
    public async Task JournalAway_IsRefused_TheBattleStandsStill_AndGoesOnWhenItIsBack()
    {
        CreateBattleReply watched = await CreateAsync();
        CreateBattleReply other = await CreateAsync();
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.WatchAsync(watched.Id);
        await RunAsync(spectator, frame => frame.Seq >= 20);
        string file = Folder["livebattle.db"];

        // After an answer of its owner, and while the clock stands, nothing is on its way to the journal.
        await Server.ViewAsync(watched.Id);
        long lease = (await Server.RowAsync(watched.Id)).LeaseTick;
        File.Move(file, file + ".away");
        ErrorReply refusal = await spectator.RefusedAsync(other.Id);
        List<ScoreboardFrame> meanwhile = [];
        for (int second = 0; second < 5; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            meanwhile.AddRange(await spectator.SoFarAsync());
        }

        File.Move(file + ".away", file);
        Assert.Equal((3004, "journalUnavailable", 2_000), (refusal.Code, refusal.Name, refusal.RetryAfterMs));
        Assert.All(meanwhile, frame => Assert.InRange(frame.Seq, 0, lease));
        await RunAsync(spectator, frame => frame.Seq == (Time.NowUnixMs - watched.StartsAt) / 100);
        await spectator.WatchAsync(other.Id);
    }

    private Task<CreateBattleReply> CreateAsync() => Server.CreateAsync(new { scenario = "even-battle", seed = 42 });

    /// <summary>Ticks pass until such a frame comes.</summary>
    private Task RunAsync(Spectator spectator, Func<ScoreboardFrame, bool> isIt) => Time.RunUntilAsync(
        async () => (await spectator.SoFarAsync()).Exists(frame => isIt(frame)), "such a frame");

    private async Task<HttpStatusCode> OpenAsync(string? origin)
    {
        using ClientWebSocket socket = new();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        UriBuilder address = new(Server.Address) { Scheme = "ws", Path = "/hubs/battle" };
        try
        {
            await socket.ConnectAsync(address.Uri, Token);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }

        return socket.HttpStatusCode;
    }
}
