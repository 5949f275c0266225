using System.Threading.Channels;
using LiveBattle.Contracts;
using LiveBattle.TestKit;
using LiveBattle.Wire;
using MessagePack;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Who speaks MessagePack is told what everybody is told: SignalR's client and the lean one.</summary>
public sealed class PackedSpectatorTests : ServerTest
{
    private const int Rose = 5_655;

    private static readonly LeanLoop Loop = new();

    [Fact]
    public async Task Frames_AreTheSameInBothEncodings()
    {
        string battle = await CreateAsync();
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        (HubConnection packed, ChannelReader<ScoreboardFrame> pushed) = await ComePackedAsync();
        await using HubConnection owned = packed;
        ScoreboardFrame first = await spectator.WatchAsync(battle);
        Assert.Equal(Text(first), Text(await packed.InvokeAsync<ScoreboardFrame>("Watch", battle, Token)));

        for (int i = 0; i < 20; i++)
        {
            Time.Advance(VirtualTime.Tick);
            ScoreboardFrame theirs = await spectator.NextAsync(from: first.Seq + 1 + i);
            ScoreboardFrame ours;
            do
                ours = await pushed.ReadAsync(Token).AsTask().WaitAsync(Until.Patience, Token);
            while (ours.Seq < theirs.Seq);
            Assert.Equal(Text(theirs), Text(ours));
        }
    }

    [Fact]
    public async Task Calls_AreAnsweredWithTheSameRecords()
    {
        string battle = await CreateAsync();
        (HubConnection packed, _) = await ComePackedAsync();
        await using HubConnection owned = packed;
        JoinReply joined = await packed.InvokeAsync<JoinReply>("Join", new JoinRequest(), Token);
        Assert.Equal(joined, await packed.InvokeAsync<JoinReply>("Join", new JoinRequest(Token: joined.Token), Token));

        InputReply given = await packed.InvokeAsync<InputReply>(
            "SendGift", new SendGiftRequest(battle, "a", Rose, 3, "one"), Token);
        InputReply refused = await packed.InvokeAsync<InputReply>("Like", new LikeRequest(battle, "c", 3, "two"), Token);
        Refusal unknown = await packed.InvokeAsync<Refusal>("Watch", "abcdefgh23", Token);

        Assert.Equal(("one", 1_997L), (given.Receipt!.InputId, given.Receipt.BalanceCoins));
        Assert.Equal((false, 1003), (refused.Ok, refused.Error!.Code));
        Assert.Equal((false, 1002), (unknown.Ok, unknown.Error.Code));
        Assert.Equal(Time.GetUtcNow().ToUnixTimeMilliseconds(), await packed.InvokeAsync<long>("Time", Token));
    }

    [Fact]
    public async Task MalformedCall_IsAnError_AndTheConnectionGoesOn()
    {
        string battle = await CreateAsync();
        (HubConnection packed, _) = await ComePackedAsync();
        await using HubConnection owned = packed;
        await packed.InvokeAsync<JoinReply>("Join", new JoinRequest(), Token);
        foreach (object?[] wrong in (object?[][])[[5], ["text"], [new object?[] { battle, "a", "many", 1, "x" }], [double.NaN]])
            await Assert.ThrowsAsync<HubException>(() => packed.InvokeCoreAsync<InputReply>("SendGift", wrong, Token));

        InputReply given = await packed.InvokeAsync<InputReply>(
            "SendGift", new SendGiftRequest(battle, "a", Rose, 3, "one"), Token);

        Assert.Equal(1_997, given.Receipt!.BalanceCoins);
    }

    [Fact]
    public async Task LeanClient_ReadsOrderAndTime_AndRefusals()
    {
        string battle = await CreateAsync();
        Channel<FrameFields> pushed = Channel.CreateUnbounded<FrameFields>();
        await using LeanHub lean = await LeanHub.ConnectAsync(
            Loop,
            new Uri(Server.Address, "/hubs/battle"),
            new LeanHubOptions { Encoding = LeanEncoding.MessagePack, OnPush = (_, message) => Take(message) },
            token: Token).WaitAsync(Until.Patience, Token);
        await lean.JoinAsync(token: Token);
        ScoreboardFrame first = MessagePackSerializer.Deserialize<ScoreboardFrame>(
            await lean.WatchAsync(battle, Token).WaitAsync(Until.Patience, Token), CompactProtocol.Options, Token);

        Time.Advance(VirtualTime.Tick);

        FrameFields fields;
        do
            fields = await pushed.Reader.ReadAsync(Token).AsTask().WaitAsync(Until.Patience, Token);
        while (fields.Seq == first.Seq);
        Assert.Equal(new FrameFields(first.Seq + 1, first.Rev, Time.GetUtcNow().ToUnixTimeMilliseconds()), fields);
        LeanRefusedException refused = await Assert.ThrowsAsync<LeanRefusedException>(() => lean.WatchAsync("abcdefgh23", Token));
        Assert.Equal(1002, refused.Code);
        Assert.Contains("abcdefgh23", refused.Message, StringComparison.Ordinal);

        void Take(ReadOnlySpan<byte> message)
        {
            Assert.True(FrameFields.TryReadPacked(message, out FrameFields found));
            pushed.Writer.TryWrite(found);
        }
    }

    private static string Text(ScoreboardFrame frame) => System.Text.Json.JsonSerializer.Serialize(
        frame with { Spectators = 0 }, ContractsJson.Default.ScoreboardFrame);

    private async Task<(HubConnection Hub, ChannelReader<ScoreboardFrame> Frames)> ComePackedAsync()
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Server.Address, "/hubs/battle"), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .AddCompactProtocol()
            .Build();
        Channel<ScoreboardFrame> frames = Channel.CreateUnbounded<ScoreboardFrame>();
        hub.On<ScoreboardFrame>(nameof(IBattleHubClient.Frame), frame => frames.Writer.TryWrite(frame));
        await hub.StartAsync(Token);
        return (hub, frames.Reader);
    }

    private async Task<string> CreateAsync()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 42 });
        Time.Advance(TimeSpan.FromSeconds(10));
        return battle.Id;
    }
}
