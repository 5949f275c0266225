using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.WhatIf;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What a battle would have been without a gift, over HTTP.</summary>
public sealed class WhatIfTests : ServerTest
{
    [Fact]
    public async Task Decided_NamesTheFirstGiftWithoutWhichTheWinnerIsAnother()
    {
        List<bool> named = [];
        for (int seed = 1; seed <= 12; seed++)
        {
            string id = await FinishedAsync(seed);
            DecidedView view = await Server.GetAsync<DecidedView>($"/api/battles/{id}/decided");
            BattlePlan plan = ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset("even-battle").Value);
            GiftWithout? expected = DecisiveGift.Find(() => new BattleRun(plan, (ulong)seed), Token);
            Assert.Equal(expected?.Gift.N, view.DecidedBy?.N);
            Assert.Equal(20, view.Tried.Count);
            Assert.Equal((await Server.OutcomeAsync(id)).Verdict, view.Verdict);
            Assert.Equal(view.Tried.OrderByDescending(gift => gift.Points).Select(gift => gift.Points), view.Tried.Select(gift => gift.Points));
            Assert.All(view.Tried, gift => Assert.Equal(gift.Decided, gift.Without.Winner != view.Verdict.Winner));
            Assert.All(view.Tried, gift => Assert.False(string.IsNullOrWhiteSpace(gift.Name)));
            named.Add(view.DecidedBy is not null);
        }

        Assert.Contains(true, named);
        Assert.Contains(false, named);
    }

    [Fact]
    public async Task Without_AnyGift_SaysHowItWouldHaveEnded_AndMayBeKept()
    {
        string id = await FinishedAsync(3);
        DecidedView view = await Server.GetAsync<DecidedView>($"/api/battles/{id}/decided");
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{id}/without/{view.Tried[7].N}", Token);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            view.Tried[7], JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(Token), ContractsJson.Default.GiftWithoutView));
    }

    [Theory]
    [InlineData("without/0", HttpStatusCode.BadRequest, 1004)]
    [InlineData("without/999999999", HttpStatusCode.BadRequest, 1004)]
    [InlineData("without/-1", HttpStatusCode.BadRequest, 1001)]
    [InlineData("without/first", HttpStatusCode.BadRequest, 1001)]
    public async Task Without_WhatIsNoGift_IsRefused(string path, HttpStatusCode status, int code) =>
        Assert.Equal((status, code), await RefusedAsync($"/api/battles/{await FinishedAsync(3)}/{path}"));

    [Fact]
    public async Task Decided_BeforeTheVerdict_IsNotTold()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 5, startAt = Time.NowUnixMs - 100_000 });
        Assert.Equal((HttpStatusCode.Conflict, 2004), await RefusedAsync($"/api/battles/{battle.Id}/decided"));
        Assert.Equal((HttpStatusCode.NotFound, 1002), await RefusedAsync("/api/battles/2222222222/decided"));
    }

    private async Task<string> FinishedAsync(int seed)
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed, startAt = Time.NowUnixMs - 400_000 });
        await Server.ViewAsync(battle.Id);
        return battle.Id;
    }

    private async Task<(HttpStatusCode Status, int Code)> RefusedAsync(string path)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(Token)).GetProperty("code").GetInt32());
    }
}
