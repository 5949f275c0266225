using LiveBattle.Contracts;
using LiveBattle.Server.Tests.Whole;
using LiveBattle.Server.Throttling;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Tests.Throttling;

/// <summary>How often one connection may call the hub, over the network and from this machine.</summary>
public sealed class HubRateTests : ServerTest
{
    [Fact]
    public async Task TooManyCalls_AreAnswersWhereAnswersCanSayNo_AndExceptionsElsewhere()
    {
        string battle = (await Server.CreateAsync(new { scenario = "even-battle", seed = 1 })).Id;
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        for (int i = 0; i < HubRateFilter.Burst; i++)
            await spectator.CallAsync<long>("Time");

        ErrorReply watching = await spectator.RefusedAsync(battle);
        Assert.Equal(((int)Contracts.ErrorCode.RateLimited, "rateLimited"), (watching.Code, watching.Name));
        Assert.InRange(watching.RetryAfterMs!.Value, 1, 20);
        InputReply gift = await spectator.GiveAsync(battle, "a", 5_655, 1, "g");
        Assert.Equal((false, (int)Contracts.ErrorCode.RateLimited), (gift.Ok, gift.Error?.Code ?? 0));
        HubException time = await Assert.ThrowsAsync<HubException>(() => spectator.CallAsync<long>("Time"));
        Assert.Contains("3003 rateLimited", time.Message, StringComparison.Ordinal);

        await using Spectator other = await Spectator.ComeAsync(Server);
        await other.CallAsync<long>("Time");
    }

    [Fact]
    public async Task WhoWaits_MayCallAgain_FiftyTimesASecond()
    {
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        for (int i = 0; i < HubRateFilter.Burst; i++)
            await spectator.CallAsync<long>("Time");
        Time.Advance(TimeSpan.FromSeconds(1));

        for (int i = 0; i < HubRateFilter.PerSecond; i++)
            await spectator.CallAsync<long>("Time");
        await Assert.ThrowsAsync<HubException>(() => spectator.CallAsync<long>("Time"));
    }
}
