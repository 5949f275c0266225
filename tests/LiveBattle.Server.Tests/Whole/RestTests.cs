using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The battles over HTTP, from outside.</summary>
public sealed class RestTests : ServerTest
{
    [Fact]
    public async Task Create_ByPreset_IsCreatedWithALocation()
    {
        using HttpResponseMessage response = await PostAsync("""{"scenario":"even-battle","seed":"18446744073709551615"}""");
        JsonElement reply = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/api/battles/{reply.GetProperty("id").GetString()}", response.Headers.Location?.OriginalString);
        Assert.Equal("18446744073709551615", reply.GetProperty("seed").GetString());
        Assert.Equal(Time.NowUnixMs, reply.GetProperty("startsAt").GetInt64());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("commitment").ValueKind);
        Assert.NotEmpty(reply.GetProperty("hostToken").GetString()!);
        using HttpResponseMessage followed = await Server.Http.GetAsync(response.Headers.Location, Token);
        Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
    }

    [Fact]
    public async Task Create_ByScenarioWrittenOut_PlaysThatScenario()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;
        CreateBattleReply battle = await Server.CreateAsync(
            new { scenario = JsonElement.Parse(scenario.ToCanonicalJson()), seed = 9, startAt = Time.NowUnixMs - 400_000 });

        Assert.Equal("9", battle.Seed);
        Assert.Equal(scenario.ComputeId(), (await Server.ViewAsync(battle.Id)).ScenarioId);
        Assert.Equal(StraightThrough.Of("whale-and-crowd", 9).Digest, (await Server.OutcomeAsync(battle.Id)).Digest);
    }

    [Fact]
    public async Task Create_WithTheSameCommandId_IsTheSameBattle()
    {
        var request = new { scenario = "even-battle", commandId = "tuesday" };
        CreateBattleReply[] replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Server.CreateAsync(request)));
        CreateBattleReply later = await Server.CreateAsync(request);
        CreateBattleReply other = await Server.CreateAsync(new { scenario = "even-battle", commandId = "wednesday" });

        Assert.All(replies, reply => Assert.Equal(later, reply));
        Assert.NotEqual((later.Id, later.HostToken), (other.Id, other.HostToken));
        Assert.Equal(2, (await Server.ListAsync()).Count);
    }

    [Fact]
    public async Task View_HasTheContractsFields()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 42 });
        Time.Advance(TimeSpan.FromSeconds(100));

        JsonElement view = await Server.GetAsync<JsonElement>($"/api/battles/{battle.Id}");

        AssertNames(
            view,
            "a", "b", "battleId", "catalogue", "commitment", "creators", "demo", "digest", "engineVersion", "forfeit", "gifts", "leftMs",
            "name", "paused", "phase", "rates", "rev", "salt", "scenarioId", "seed", "sentAtUnixMs", "seq", "simMs", "spectators", "speed",
            "startsAt", "v", "verdict", "voidReason", "winChance");
        AssertNames(
            view.GetProperty("a"),
            "bonusPoints", "coins", "diamonds", "earningPoints", "followerPoints", "giftMessages", "giftPoints", "gifts",
            "grossUsdMicros", "hiddenLeftMs", "likePoints", "likes", "multiplier", "multiplierLeftMs", "netUsdMicros", "points",
            "top", "viewers", "winStreak");
        foreach (string name in (string[])["verdict", "forfeit", "commitment", "winChance", "digest", "voidReason"])
            Assert.Equal(JsonValueKind.Null, view.GetProperty(name).ValueKind);
        Assert.Equal(("live", 1_000L, 100_000L, 204_000L, "42"), (
            view.GetProperty("phase").GetString(), view.GetProperty("seq").GetInt64(), view.GetProperty("simMs").GetInt64(),
            view.GetProperty("leftMs").GetInt64(), view.GetProperty("seed").GetString()));
        Assert.InRange(view.GetProperty("gifts").GetArrayLength(), 0, 8);
        Assert.InRange(view.GetProperty("a").GetProperty("top").GetArrayLength(), 1, 3);
        Assert.True(view.GetProperty("catalogue").GetArrayLength() > 10);
        Assert.Equal("Layla", view.GetProperty("creators").GetProperty("a").GetProperty("name").GetString());
        Assert.Equal("measured", view.GetProperty("rates").GetProperty("id").GetString());
    }

    [Fact]
    public async Task List_HasTheNewestFirst_EachInItsPhase()
    {
        (long Age, string Phase)[] battles =
            [(-5_000, "scheduled"), (0, "countdown"), (2_999, "countdown"), (3_000, "live"), (303_999, "live"), (304_000, "settle"), (304_499, "settle")];
        List<string> ids = [];
        foreach ((long age, _) in battles)
            ids.Add((await Server.CreateAsync(new { scenario = "even-battle", startAt = Time.NowUnixMs - age })).Id);

        JsonElement list = await Server.GetAsync<JsonElement>("/api/battles");

        Assert.Equal(ids.AsEnumerable().Reverse(), list.EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
        Assert.Equal(battles.Select(row => row.Phase).Reverse(), list.EnumerateArray().Select(row => row.GetProperty("phase").GetString()!));
        AssertNames(
            list[0], "creatorA", "creatorB", "demo", "engineVersion", "id", "name", "phase", "scenarioId", "speed", "startsAt", "verdict");
    }

    [Fact]
    public async Task Outcome_BeforeTheVerdict_IsNotNow_AndAfterItIsThere()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 42 });
        Time.Advance(TimeSpan.FromMilliseconds(304_400));
        JsonElement early = await ProblemAsync(await GetAsync($"/api/battles/{battle.Id}/outcome"), HttpStatusCode.Conflict);
        Assert.Equal((2004, "notNow"), (early.GetProperty("code").GetInt32(), early.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, (await Server.GetAsync<JsonElement>($"/api/battles/{battle.Id}/recording")).GetProperty("outcome").ValueKind);

        Time.Advance(TimeSpan.FromMilliseconds(100));
        OutcomeView outcome = await Server.OutcomeAsync(battle.Id);

        Assert.Equal(StraightThrough.Of("even-battle", 42).Digest, outcome.Digest);
        Assert.Equal((3_045L, BattlePhase.Lap), (outcome.Frame.Seq, outcome.Frame.Phase));
        Assert.Equal(outcome.Digest, (await Server.ViewAsync(battle.Id)).Digest);
        Assert.Equal(outcome.Verdict, (await Server.ListAsync())[0].Verdict);
        Assert.Equal(outcome.Digest, (await Server.RecordingAsync(battle.Id)).Outcome?.Digest);
    }

    [Theory]
    [InlineData("{", "application/json", 400, "malformed")]
    [InlineData("", "application/json", 400, "malformed")]
    [InlineData("null", "application/json", 400, "malformed")]
    [InlineData("[]", "application/json", 400, "malformed")]
    [InlineData("\"even-battle\"", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"even-battle","speed":"fast"}""", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"even-battle","startAt":1e30}""", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"even-battle","commandId":"\ud800"}""", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"even-battle","sead":5}""", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"even-battle","scenario":"even-battle"}""", "application/json", 400, "badScenario")]
    [InlineData("""{"scenario":"even-battle","speed":33}""", "application/json", 400, "malformed")]
    [InlineData("""{"scenario":"no-such-preset"}""", "application/json", 400, "badScenario")]
    [InlineData("""{"scenario":{"name":"\ud800"}}""", "application/json", 400, "badScenario")]
    [InlineData("{}", "application/json", 400, "badScenario")]
    public async Task Create_WhatCannotBeTaken_IsRefused(string body, string type, int status, string name)
    {
        JsonElement problem = await ProblemAsync(await PostAsync(body, type), (HttpStatusCode)status);

        Assert.Equal(name, problem.GetProperty("name").GetString());
        Assert.DoesNotContain("There is no POST", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Empty(await Server.ListAsync());
    }

    [Fact]
    public async Task Create_WithSeveralProblems_NamesEach()
    {
        JsonElement problem = await ProblemAsync(
            await PostAsync("""{"seed":-1,"speed":0,"sealed":true}"""), HttpStatusCode.BadRequest);

        Assert.Equal(
            ["scenario", "seed", "speed"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()!).Order());
        AssertNames(problem.GetProperty("errors")[0], "allowed", "message", "path", "value");
    }

    [Fact]
    public async Task Create_AtTheLargestSize_IsRead_AndOneByteMoreIsTooLarge()
    {
        const string Body = """{"scenario":"even-battle"}""";
        using HttpResponseMessage largest = await PostAsync(Body.PadRight(Limits.ScenarioBytes));
        Assert.Equal(HttpStatusCode.Created, largest.StatusCode);

        JsonElement problem = await ProblemAsync(
            await PostAsync(Body.PadRight(Limits.ScenarioBytes + 1)), HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal((1010, "tooLarge"), (problem.GetProperty("code").GetInt32(), problem.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("/api/battles/abcdefgh23", "unknownBattle")]
    [InlineData("/api/battles/abcdefgh23/outcome", "unknownBattle")]
    [InlineData("/api/battles/abcdefgh23/recording", "unknownBattle")]
    [InlineData("/api/battles/..%2f..%2fetc", "unknownBattle")]
    [InlineData("/api/battles/abcdefgh23/unheard-of", "malformed")]
    [InlineData("/api", "malformed")]
    [InlineData("/api/unheard/of", "malformed")]
    public async Task UnknownBattleOrPath_IsNotFound(string path, string name) =>
        Assert.Equal(name, (await ProblemAsync(await GetAsync(path), HttpStatusCode.NotFound)).GetProperty("name").GetString());

    [Fact]
    public async Task UnknownMethod_IsAProblemToo()
    {
        using HttpResponseMessage response = await Server.Http.DeleteAsync("/api/battles", Token);

        await ProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/healthz", 200)]
    [InlineData("/api/battles", 200)]
    [InlineData("/api/battles/abcdefgh23", 404)]
    [InlineData("/api/nothing", 404)]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path, int status)
    {
        using HttpResponseMessage response = await GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task EveryFailure_CarriesTheSecurityHeaders()
    {
        foreach (string body in (string[])["{", new string(' ', Limits.ScenarioBytes + 1), "{}"])
        {
            using HttpResponseMessage response = await PostAsync(body);
            Assert.False(response.IsSuccessStatusCode);
            AssertHeaders(response);
        }
    }

    [Fact]
    public async Task Healthz_SaysSo() =>
        Assert.Equal("healthy", (await Server.GetAsync<JsonElement>("/healthz")).GetProperty("status").GetString());

    [Fact]
    public async Task JournalAway_IsUnavailableForAWhile_AndThenWorksAgain()
    {
        string file = Folder["livebattle.db"];
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 42 });
        File.Move(file, file + ".away");
        foreach (HttpResponseMessage refused in (HttpResponseMessage[])
            [await PostAsync("""{"scenario":"even-battle"}"""), await GetAsync($"/api/battles/{battle.Id}")])
        {
            JsonElement problem = await ProblemAsync(refused, HttpStatusCode.ServiceUnavailable);
            Assert.Equal((3004, "journalUnavailable", 2_000), (
                problem.GetProperty("code").GetInt32(), problem.GetProperty("name").GetString(), problem.GetProperty("retryAfterMs").GetInt32()));
            Assert.Equal("2", refused.Headers.GetValues("Retry-After").Single());
            AssertHeaders(refused);
        }

        File.Move(file + ".away", file);

        await Server.CreateAsync(new { scenario = "even-battle" });
        Assert.Equal("42", (await Server.ViewAsync(battle.Id)).Seed);
        Assert.Equal(2, (await Server.ListAsync()).Count);
    }

    private static void AssertNames(JsonElement value, params string[] names) =>
        Assert.Equal(names, value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));

    private static void AssertHeaders(HttpResponseMessage response)
    {
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await JsonAsync(response);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(JsonValueKind.Array, problem.GetProperty("errors").ValueKind);
        Assert.True(problem.GetProperty("code").GetInt32() > 1_000);
        return problem;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>(Token);

    private Task<HttpResponseMessage> GetAsync(string path) => Server.Http.GetAsync(path, Token);

    private async Task<HttpResponseMessage> PostAsync(string body, string type = "application/json")
    {
        using StringContent content = new(body, Encoding.UTF8, type);
        return await Server.Http.PostAsync("/api/battles", content, Token);
    }
}
