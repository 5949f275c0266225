using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.TestKit;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The lean client is told the same as SignalR's own, by the same server.</summary>
public sealed class LeanSpectatorTests : ServerTest
{
    private static readonly LeanLoop Loop = new();

    [Fact]
    public async Task BothClients_GetTheSameFrames()
    {
        CreateBattleReply battle = await CreateAsync();
        Time.Advance(TimeSpan.FromSeconds(10));
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using LeanSpectator lean = await LeanSpectator.ComeAsync(Server, Loop);
        string first = Text(await spectator.WatchAsync(battle.Id) with { Spectators = 0 });
        Assert.Equal(first, Text(await lean.WatchAsync(battle.Id) with { Spectators = 0 }));
        List<ScoreboardFrame> theirs = [];
        List<ScoreboardFrame> ours = [];

        await Time.RunUntilAsync(
            async () =>
            {
                theirs.AddRange(await spectator.SoFarAsync());
                ours.AddRange(await lean.SoFarAsync());
                return theirs.Count >= 100 && ours.Count >= 100;
            },
            "a hundred frames");
        theirs.AddRange(await spectator.SoFarAsync());
        ours.AddRange(await lean.SoFarAsync());

        // A slow reader may miss some frames, but nobody gets another one of the same number, and the newest is the
        // same.
        Dictionary<(long, long), string> known = theirs.GroupBy(Key).ToDictionary(each => each.Key, each => Text(each.Last()));
        ScoreboardFrame[] common = [.. ours.GroupBy(Key).Select(each => each.Last()).Where(frame => known.ContainsKey(Key(frame)))];
        Assert.True(common.Length > 50, $"{common.Length} frames in common of {theirs.Count} and {ours.Count}");
        Assert.All(common, frame => Assert.Equal(known[Key(frame)], Text(frame)));
        Assert.Equal(Text(theirs[^1]), Text(ours[^1]));
        Assert.Equal(ours.Select(Key).Order(), ours.Select(Key));

        static (long, long) Key(ScoreboardFrame frame) => (frame.Seq, frame.SentAtUnixMs);
    }

    [Fact]
    public async Task BothClients_AreTheSameSpectator_WithOneToken()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using LeanSpectator lean = await LeanSpectator.ComeAsync(Server, Loop);
        JoinReply theirs = await spectator.CallAsync<JoinReply>("Join", new JoinRequest());

        JoinReply ours = JsonSerializer.Deserialize(await lean.Hub.JoinAsync(theirs.Token, Token), ContractsJson.Default.JoinReply)!;

        Assert.Equal(theirs, ours);
        JoinReply another = JsonSerializer.Deserialize(await lean.Hub.JoinAsync(token: Token), ContractsJson.Default.JoinReply)!;
        Assert.NotEqual(theirs.SpectatorId, another.SpectatorId);
    }

    [Theory]
    [InlineData("abcdefgh23")]
    [InlineData("")]
    [InlineData("<script>\u001e\"</script>")]
    public async Task BothClients_AreRefusedAlike(string id)
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using LeanSpectator lean = await LeanSpectator.ComeAsync(Server, Loop);

        JsonElement theirs = await spectator.AskToWatchAsync(id);
        JsonElement ours = await lean.CallAsync<JsonElement>("Watch", id);
        LeanRefusedException refused = await Assert.ThrowsAsync<LeanRefusedException>(() => lean.WatchAsync(id));

        Assert.Equal(theirs.GetRawText(), ours.GetRawText());
        Assert.Equal((1002, theirs.GetProperty("error").GetProperty("message").GetString()), (refused.Code, refused.Message));
    }

    [Fact]
    public async Task BothClients_AreToldTheSame_OfAMalformedCall()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using LeanSpectator lean = await LeanSpectator.ComeAsync(Server, Loop);
        foreach ((string method, object argument) in ((string, object)[])[("Watch", new { id = 1 }), ("Shout", "x")])
        {
            HubException theirs = await Assert.ThrowsAsync<HubException>(() => spectator.CallAsync<JsonElement>(method, argument));
            LeanCallException ours = await Assert.ThrowsAsync<LeanCallException>(() => lean.CallAsync<JsonElement>(method, argument));
            Assert.Equal(theirs.Message, ours.Message);
        }
    }

    [Fact]
    public async Task BothClients_AreClosedForTheSameReason()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await using LeanSpectator lean = await LeanSpectator.ComeAsync(Server, Loop);
        string tooLong = new('x', 5_000);

        await Assert.ThrowsAnyAsync<Exception>(() => spectator.CallAsync<JsonElement>("Watch", tooLong));
        LeanClosedException ours = await Assert.ThrowsAsync<LeanClosedException>(() => lean.CallAsync<JsonElement>("Watch", tooLong));

        Exception theirs = (await spectator.Closed.WaitAsync(Until.Patience, Token))!;
        LeanClosed closed = await lean.Hub.Closed;
        Assert.NotNull(closed.Error);
        Assert.EndsWith(closed.Error, theirs.Message, StringComparison.Ordinal);
        Assert.EndsWith(closed.Error, ours.Message, StringComparison.Ordinal);
        Assert.Equal((1_000, null), (closed.Status, closed.Fault));
    }

    [Fact]
    public async Task Pings_KeepAnIdleConnection_PastTheServersTimeout()
    {
        HubOptions hub = Server.Service<IOptions<HubOptions>>().Value;
        (hub.ClientTimeoutInterval, hub.KeepAliveInterval) = (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100));
        await using LeanSpectator idle = await LeanSpectator.ComeAsync(
            Server, Loop, LeanHubOptions.Default with { PingEvery = TimeSpan.FromMilliseconds(200) });
        await using LeanSpectator mute = await LeanSpectator.ComeAsync(
            Server, Loop, LeanHubOptions.Default with { PingEvery = Timeout.InfiniteTimeSpan });

        // The server's patience begins to run out with a client's first ping.
        mute.Hub.Ping();

        // The server looks, and pings, once a second: a second ping after the mute one's end is past anybody's timeout.
        await mute.Hub.Closed.WaitAsync(Until.Patience, Token);
        long before = idle.Hub.Pings;
        await Until.TrueAsync(
            async () =>
            {
                await Server.ListAsync();
                return idle.Hub.Pings >= before + 2 || idle.Hub.Closed.IsCompleted;
            },
            "two pings of the server");

        Assert.False(idle.Hub.Closed.IsCompleted);
        Assert.Equal(Time.NowUnixMs, await idle.CallAsync<long>("Time"));
    }

    [Fact]
    public async Task TwoHundredLeanClients_AllGetTheFrames()
    {
        const int Clients = 200;
        CreateBattleReply battle = await CreateAsync();
        Time.Advance(TimeSpan.FromSeconds(10));
        long[] newest = new long[Clients];
        LeanHubOptions options = LeanHubOptions.Default with
        {
            IsStrict = false,
            OnPush = (each, message) => Volatile.Write(
                ref newest[each.Tag], FrameFields.TryRead(message, out FrameFields fields) ? fields.Seq : long.MinValue),
        };
        LeanHub[] hubs = await Task.WhenAll(Enumerable.Range(0, Clients).Select(tag =>
            LeanHub.ConnectAsync(Loop, new Uri(Server.Address, "/hubs/battle"), options, tag, Token)));
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await Task.WhenAll(hubs.Select(each => each.WatchAsync(battle.Id, Token)));

        await Time.RunUntilAsync(
            async () =>
            {
                await spectator.CallAsync<long>("Time");
                return newest.Min() >= 150;
            },
            "the fifteenth second with everybody");

        Assert.All(hubs, each => Assert.InRange(each.Pushes, 5, 60));
        ScoreboardFrame now = await spectator.WatchAsync(battle.Id);
        Assert.Equal(Clients + 1, now.Spectators);
        await Task.WhenAll(hubs.Select(each => each.DisposeAsync().AsTask()));
        Assert.All(hubs, each => Assert.True(each.Closed.IsCompletedSuccessfully));
    }

    private static string Text(ScoreboardFrame frame) => JsonSerializer.Serialize(frame, ContractsJson.Default.ScoreboardFrame);

    private Task<CreateBattleReply> CreateAsync() => Server.CreateAsync(new { scenario = "even-battle", seed = 42 });
}
