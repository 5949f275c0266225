using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Battles;
using LiveBattle.Server.WhatIf;
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

    [Fact]
    public async Task Decided_AskedByManyAtOnceAndAgain_IsWorkedOutOnce()
    {
        string id = await FinishedAsync(4);
        WhatIfDesk desk = Server.Service<WhatIfDesk>();
        Answer<DecidedView>[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.DecidedAsync(id, Token)));
        Assert.Null(answers[0].Error);
        Assert.All(answers, answer => Assert.Same(answers[0].Value, answer.Value));
        Assert.Same(answers[0].Value, (await desk.DecidedAsync(id, Token)).Value);
        Assert.NotSame(answers[0].Value, (await desk.DecidedAsync(await FinishedAsync(4), Token)).Value);
    }

    [Fact]
    public async Task Decided_OfABattleThatIsTooLarge_SaysHowLargeItMayBe()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(
            "poisson-check",
            new ScenarioOverride("audience.a.crowd.size", "2000"),
            new ScenarioOverride("audience.a.crowd.giftsPerMinute", "600")).Value;
        CreateBattleReply battle = await Server.CreateAsync(
            new { scenario = JsonNode.Parse(scenario.ToCanonicalJson()), seed = 1, startAt = Time.NowUnixMs - 400_000 });
        await Server.ViewAsync(battle.Id);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 1010), await RefusedAsync($"/api/battles/{battle.Id}/decided"));
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
