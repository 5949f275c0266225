using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Projection;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>People in the battle: gifts and likes over the hub, to the journal, and back as points.</summary>
public sealed class InputTests : ServerTest
{
    private const int Rose = 5_655;

    private static readonly JsonElement Quiet = JsonElement.Parse("""
        {
          "name": "Quiet", "rules": { "duration": "20s", "countdown": "1s" },
          "creators": { "a": { "name": "A" }, "b": { "name": "B" } }, "spectators": { "walletCoins": 100 },
          "audience": { "a": [], "b": [] }
        }
        """);

    [Fact]
    public async Task Gift_IsAcknowledged_Counted_AndOnTheScoreboard_Once()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await JoinedAsync();
        await spectator.WatchAsync(battle);
        InputReply reply = await spectator.GiveAsync(battle, "a", Rose, 3, "first");
        Assert.Equal(new InputReceipt("first", 1, 51, 97), reply.Receipt);
        Assert.Null(reply.Counted);
        Assert.Equal(reply, await spectator.GiveAsync(battle, "a", Rose, 3, "first"));
        Assert.Equal(2, (await Server.RowAsync(battle)).EntryCount);

        Time.Advance(VirtualTime.Tick);
        CountedInput counted = await spectator.NextCountedAsync();
        Assert.Equal(new CountedInput(battle, "first", 51, 3, 1, false), counted);
        Assert.Equal(counted, (await spectator.GiveAsync(battle, "a", Rose, 3, "first")).Counted);
        ScoreboardFrame frame = await spectator.NextAsync(from: 51);
        Assert.Equal((3L, 3L, 1L, 2L), (frame.A.Points, frame.A.Gifts, frame.A.GiftMessages, frame.Rev));
        Assert.Equal((Rose, 3L), (Assert.Single(frame.Gifts).GiftId, frame.Gifts[0].Points));
    }

    [Fact]
    public async Task Receipt_OutlivesTheServer_AndTheRecordingPlaysTheSame()
    {
        string battle = await CreateAsync(atMs: 5_000);
        string token;
        InputReply gift;
        InputReply like;
        await using (Spectator spectator = await Spectator.ComeAsync(Server))
        {
            token = (await spectator.JoinAsync()).Token;
            gift = await spectator.GiveAsync(battle, "b", Rose, 40, "gift");
            like = await spectator.LikeAsync(battle, "b", 15, "like");
        }

        await Server.DisposeAsync();
        Server = await TestServer.StartAsync(Folder, Time);
        await using Spectator back = await Spectator.ComeAsync(Server);
        await back.JoinAsync(token);
        Assert.Equal(gift.Receipt, (await back.GiveAsync(battle, "b", Rose, 40, "gift")).Receipt);
        Assert.Equal(like.Receipt, (await back.LikeAsync(battle, "b", 15, "like")).Receipt);
        Assert.Equal(60 - 1, (await back.GiveAsync(battle, "a", Rose, 1, "another")).Receipt?.BalanceCoins);

        Time.Advance(TimeSpan.FromMinutes(1));
        OutcomeView outcome = await Server.OutcomeAsync(battle);
        Assert.Equal((46L, 1L), (outcome.Frame.B.Points, outcome.Frame.A.Points));
        Recording recording = await Server.RecordingAsync(battle);
        Assert.Equal(outcome.Digest, Recordings.Play(recording).Value.Digest);
        Assert.Equal([0, 0, 0], recording.Inputs.Select(input => input.Spectator));
        Assert.Equal(gift.Receipt, (await back.GiveAsync(battle, "b", Rose, 40, "gift")).Receipt);
    }

    /// <summary>Live is [1 s, 21 s): tick 209 is its last, 210 to 214 settle, and 215 is the verdict's.</summary>
    [Theory]
    [InlineData(20_800, 209, 5, false)]
    [InlineData(20_900, 210, 0, true)]
    [InlineData(21_300, 214, 0, true)]
    public async Task Gift_InTheLastTickOfLive_Counts_AndOneTickLaterIsLate(long atMs, long tick, long points, bool isLate)
    {
        string battle = await CreateAsync(atMs);
        await using Spectator spectator = await JoinedAsync();
        InputReply reply = await spectator.GiveAsync(battle, "a", Rose, 5, "g");
        Assert.Equal((tick, 95L), (reply.Receipt?.Tick, reply.Receipt?.BalanceCoins));
        Time.Advance(VirtualTime.Tick);
        Assert.Equal(new CountedInput(battle, "g", tick, points, 1, isLate), await spectator.NextCountedAsync());
        Time.Advance(TimeSpan.FromSeconds(2));
        OutcomeView outcome = await Server.OutcomeAsync(battle);
        Assert.Equal((points, 5L), (outcome.Frame.A.Points, outcome.Frame.A.Coins));
    }

    [Theory]
    [InlineData(21_400)]
    [InlineData(60_000)]
    public async Task Gift_FromTheVerdictOn_IsRefusedAndNotCharged(long atMs)
    {
        string battle = await CreateAsync(atMs);
        await using Spectator spectator = await JoinedAsync();
        Assert.Equal(2001, (await spectator.GiveAsync(battle, "a", Rose, 5, "g")).Error?.Code);
        Assert.Equal(1, (await Server.RowAsync(battle)).EntryCount);
    }

    [Fact]
    public async Task Gift_InTheCountdown_IsToldWhenToTryAgain()
    {
        string battle = await CreateAsync(atMs: 400);
        await using Spectator spectator = await JoinedAsync();
        ErrorReply error = (await spectator.GiveAsync(battle, "a", Rose, 5, "g")).Error!;
        Assert.Equal((3001, "notStarted", 500), (error.Code, error.Name, error.RetryAfterMs));
        Time.Advance(TimeSpan.FromMilliseconds(error.RetryAfterMs!.Value));
        Assert.Equal(10, (await spectator.GiveAsync(battle, "a", Rose, 5, "g")).Receipt?.Tick);
    }

    [Fact]
    public async Task Wallet_IsFinite_AndOneForBothSides()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await JoinedAsync();
        Assert.Equal(40, (await spectator.GiveAsync(battle, "a", Rose, 60, "1")).Receipt?.BalanceCoins);
        Assert.Equal(2002, (await spectator.GiveAsync(battle, "b", Rose, 41, "2")).Error?.Code);
        Assert.Equal(0, (await spectator.GiveAsync(battle, "b", Rose, 40, "3")).Receipt?.BalanceCoins);
        await using Spectator other = await JoinedAsync();
        Assert.Equal(99, (await other.GiveAsync(battle, "b", Rose, 1, "1")).Receipt?.BalanceCoins);
    }

    [Theory]
    [InlineData("""{"battleId":"?","side":"c","giftId":5655,"count":1,"inputId":"i"}""", 1003)]
    [InlineData("""{"battleId":"?","giftId":5655,"count":1,"inputId":"i"}""", 1003)]
    [InlineData("""{"battleId":"?","side":"a","giftId":1,"count":1,"inputId":"i"}""", 1004)]
    [InlineData("""{"battleId":"?","side":"a","giftId":99999999999,"count":1,"inputId":"i"}""", 1004)]
    [InlineData("""{"battleId":"?","side":"a","count":1,"inputId":"i"}""", 1004)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"count":0,"inputId":"i"}""", 1005)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"count":-9223372036854775808,"inputId":"i"}""", 1005)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"count":10001,"inputId":"i"}""", 1005)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"inputId":"i"}""", 1005)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"count":1}""", 1006)]
    [InlineData("""{"battleId":"?","side":"a","giftId":5655,"count":1,"inputId":""}""", 1006)]
    [InlineData("""{"battleId":"2222222222","side":"a","giftId":5655,"count":1,"inputId":"i"}""", 1002)]
    [InlineData("""{"battleId":"../etc","side":"a","giftId":5655,"count":1,"inputId":"i"}""", 1002)]
    [InlineData("""{}""", 1002)]
    [InlineData("null", 1002)]
    public async Task Gift_ThatIsWrong_IsRefusedByNumber_AndLeavesNoTrace(string request, int code)
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await JoinedAsync();
        object? body = JsonSerializer.Deserialize<JsonElement?>(request.Replace("?", battle, StringComparison.Ordinal));
        InputReply reply = await spectator.CallAsync<InputReply>("SendGift", body);
        Assert.Equal((false, code), (reply.Ok, reply.Error?.Code));
        Assert.NotEmpty(reply.Error!.Message);
        Assert.Equal(1, (await Server.RowAsync(battle)).EntryCount);
    }

    [Fact]
    public async Task Input_WithoutJoin_OrWithATokenOfAnotherServer_IsRefused()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        Assert.Equal(1008, (await spectator.GiveAsync(battle, "a", Rose, 1, "i")).Error?.Code);
        JsonElement answer = await spectator.CallAsync<JsonElement>("Join", new JoinRequest(Token: "0123456789abcdef01.forged"));
        Assert.Equal(1008, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(1008, (await spectator.LikeAsync(battle, "a", 1, "i")).Error?.Code);
    }

    [Fact]
    public async Task InputId_OfAnotherInput_IsRefused()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await JoinedAsync();
        await spectator.GiveAsync(battle, "a", Rose, 1, "i");
        Assert.Equal(1007, (await spectator.GiveAsync(battle, "a", Rose, 2, "i")).Error?.Code);
        Assert.Equal(1007, (await spectator.LikeAsync(battle, "a", 1, "i")).Error?.Code);
        await using Spectator other = await JoinedAsync();
        Assert.True((await other.GiveAsync(battle, "a", Rose, 2, "i")).Ok);
    }

    [Fact]
    public async Task Likes_AreAtMostTwoCallsASecond_OfFifteen()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator spectator = await JoinedAsync();
        Assert.Equal(1005, (await spectator.LikeAsync(battle, "a", 16, "0")).Error?.Code);
        Assert.True((await spectator.LikeAsync(battle, "a", 15, "1")).Ok);
        Assert.True((await spectator.LikeAsync(battle, "a", 1, "2")).Ok);
        ErrorReply error = (await spectator.LikeAsync(battle, "a", 1, "3")).Error!;
        Assert.Equal((3003, 500), (error.Code, error.RetryAfterMs));
        Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.True((await spectator.LikeAsync(battle, "a", 1, "3")).Ok);
    }

    [Fact]
    public async Task ManyAtOnce_AreAllCounted_InOneCommitAfterAnother()
    {
        string battle = await CreateAsync(atMs: 5_000);
        await using Spectator first = await JoinedAsync();
        await using Spectator second = await JoinedAsync();
        InputReply[] replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(
            number => (number % 2 == 0 ? first : second).GiveAsync(battle, "a", Rose, 1, $"g{number}")));
        Assert.All(replies, reply => Assert.True(reply.Ok));
        Assert.Equal(Enumerable.Range(1, 40).Select(index => (long)index), replies.Select(reply => reply.Receipt!.Index).Order());
        Time.Advance(VirtualTime.Tick);
        Assert.Equal(40, (await Server.ViewAsync(battle)).A.Points);
    }

    [Fact]
    public async Task Gift_InAPausedBattle_CountsWhenItGoesOn()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Quiet, seed = 1, startAt = Time.NowUnixMs - 5_000 });
        await battle.DoAsync(new { command = "pause" });
        await using Spectator spectator = await JoinedAsync();
        Assert.Equal(51, (await spectator.GiveAsync(battle.Id, "a", Rose, 2, "g")).Receipt?.Tick);
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(0, (await Server.ViewAsync(battle.Id)).A.Points);
        await battle.DoAsync(new { command = "step", ticks = 1 });
        Assert.Equal(2, (await Server.ViewAsync(battle.Id)).A.Points);
    }

    private async Task<string> CreateAsync(long atMs) =>
        (await Server.CreateAsync(new { scenario = Quiet, seed = 1, startAt = Time.NowUnixMs - atMs })).Id;

    private async Task<Spectator> JoinedAsync()
    {
        Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.JoinAsync();
        return spectator;
    }
}
