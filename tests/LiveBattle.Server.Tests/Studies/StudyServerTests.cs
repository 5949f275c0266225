using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Tests.Whole;

namespace LiveBattle.Server.Tests.Studies;

/// <summary>Studies over the network.</summary>
public sealed class StudyServerTests : ServerTest
{
    // Minutes of work: what a test lets run it cancels, or the server does when it stops.
    private const string Lasting = """{"scenario":"even-battle","replications":200000}""";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Brief = """{"scenario":"bench-study","replications":200,"seed":"42"}""";

    [Fact]
    public async Task Post_OfABriefStudy_IsAnsweredWithTheResult()
    {
        using HttpResponseMessage response = await PostAsync(Brief);
        StudyView view = await ReadAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/api/studies/{view.Id}", response.Headers.Location!.OriginalString);
        Assert.Matches(@"^study;dur=\d+(\.\d+)?$", Assert.Single(response.Headers.GetValues("Server-Timing")));
        Assert.False(response.Headers.Contains("Preference-Applied"));
        Assert.Equal((StudyState.Done, 200L, Time.NowUnixMs), (view.State, view.Progress.Done, view.CreatedAtUnixMs));
        Assert.Equal(200, Assert.IsType<OutcomeResult>(view.Result).Replications);
        Assert.Equal(view, await Server.GetAsync<StudyView>($"/api/studies/{view.Id}"));

        using HttpResponseMessage again = await PostAsync(Brief);
        StudyView known = await ReadAsync(again);
        Assert.Equal((HttpStatusCode.Created, true, view.Key), (again.StatusCode, known.Cached, known.Key));
        Assert.Equal(view.Result, known.Result);
    }

    [Fact]
    public async Task ApprovedExamples_AreWhatTheServerSays()
    {
        using HttpResponseMessage response = await PostAsync(Brief);
        JsonNode said = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        string id = said["id"]!.GetValue<string>();
        JsonNode approved = JsonNode.Parse(Example("study.done.json"))!;
        said["id"] = approved["id"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(approved, said), said.ToJsonString());

        string battles = await Server.Http.GetStringAsync($"/api/studies/{id}/battles?from=17&count=2", Token);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Example("study-battles.json")), JsonNode.Parse(battles)), battles);
    }

    [Theory]
    [InlineData("""{"kind":"comparison","scenario":"bench-study","otherSet":["audience.a.crowd.size=550"],"replications":200}""")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"audience.a.crowd.size=500..550:50","replications":200}""")]
    [InlineData("""{"kind":"sensitivity","scenario":"bench-study","inputs":[{"path":"audience.a.crowd.size","low":450,"high":550}],"replications":200}""")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","atMs":240000,"share":0.75,"replications":200}""")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":[60000,240000],"replications":200}""")]
    [InlineData("""{"kind":"whaleOrCrowd","scenario":"bench-study","coins":400,"replications":200}""")]
    [InlineData("""{"kind":"lastSeconds","scenario":"bench-study","replications":200}""")]
    [InlineData("""{"kind":"gate","scenario":"bench-study","replications":200}""")]
    [InlineData("""{"kind":"planner","followers":5000,"viewers":40,"hoursPerWeek":12,"facts":{"ageYears":30},"replications":500}""")]
    public async Task ApprovedExample_OfEachKind_IsWhatTheServerSays(string body)
    {
        using HttpResponseMessage response = await PostAsync(body, "wait=10");
        JsonNode said = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.Equal("done", said["state"]!.GetValue<string>());
        said["id"] = "s7q2m4x9kc";
        string file = $"study.{said["kind"]!.GetValue<string>()}.json";
        if (Environment.GetEnvironmentVariable("LIVEBATTLE_APPROVE") == "1")
            File.WriteAllText(Path.Combine(Examples, file), said.ToJsonString(Readable) + "\n");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Example(file)), said), said.ToJsonString());
    }

    [Fact]
    public async Task Battle_OfAStudy_IsPlayedAgainByItsSeed()
    {
        using HttpResponseMessage response = await PostAsync(Brief);
        StudyView view = await ReadAsync(response);
        IReadOnlyList<StudyBattleView> page = await Server.GetAsync<IReadOnlyList<StudyBattleView>>($"/api/studies/{view.Id}/battles");
        Assert.Equal(100, page.Count);

        StudyBattleView seventeenth = page[17];
        BattleRun run = new(
            ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset("bench-study").Value),
            ulong.Parse(seventeenth.Seed, CultureInfo.InvariantCulture));
        NoSink sink = default;
        run.Finish(ref sink);
        Assert.Equal((17L, run.A.Points, run.B.Points), (seventeenth.Replication, seventeenth.PointsA, seventeenth.PointsB));
    }

    [Fact]
    public async Task Post_OfALastingStudy_IsAccepted_AndCanBeCancelled()
    {
        using HttpResponseMessage response = await PostAsync(Lasting, "wait=0");
        StudyView view = await ReadAsync(response);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal($"/api/studies/{view.Id}", response.Headers.Location!.OriginalString);
        Assert.Equal("wait=0", Assert.Single(response.Headers.GetValues("Preference-Applied")));
        Assert.Contains(view.State, (StudyState[])[StudyState.Queued, StudyState.Running]);
        Assert.Null(view.Result);
        await Until.TrueAsync(async () => (await GetAsync(view.Id)).Progress.Done > 0, "the first battles");

        using HttpResponseMessage deleted = await Server.Http.DeleteAsync($"/api/studies/{view.Id}", Token);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        StudyView cancelled = await GetAsync(view.Id);
        Assert.Equal((StudyState.Cancelled, null, null), (cancelled.State, cancelled.Result, cancelled.Error));
        Assert.True(cancelled.Progress.Done > 0);
        Assert.Equal(cancelled, await GetAsync(view.Id));
        await RefusedAsync($"/api/studies/{view.Id}/battles", HttpStatusCode.Conflict, 2004);
    }

    [Fact]
    public async Task Post_WithoutAPreference_WaitsAQuarterOfASecond()
    {
        Task<HttpResponseMessage> answer = PostAsync(Lasting);
        await Time.RunUntilAsync(() => Task.FromResult(answer.IsCompleted), "the answer");
        using HttpResponseMessage response = await answer;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/studies/nosuchstud", HttpStatusCode.NotFound, 1012)]
    [InlineData("/api/studies/nosuchstud/battles", HttpStatusCode.NotFound, 1012)]
    [InlineData("/api/studies/x/battles?from=-1", HttpStatusCode.BadRequest, 1001)]
    [InlineData("/api/studies/x/battles?count=1001", HttpStatusCode.BadRequest, 1001)]
    [InlineData("/api/studies/x/battles?count=0", HttpStatusCode.BadRequest, 1001)]
    [InlineData("/api/studies/x/battles?to=5", HttpStatusCode.BadRequest, 1001)]
    [InlineData("/api/studies", HttpStatusCode.NotFound, 1001)]
    public Task Get_OfWhatIsNotThere_IsRefused(string path, HttpStatusCode status, int code) => RefusedAsync(path, status, code);

    [Fact]
    public async Task Delete_OfAnUnknownStudy_IsNotFound()
    {
        using HttpResponseMessage response = await Server.Http.DeleteAsync("/api/studies/nosuchstud", Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Study_TenMinutesAfterItsEnd_IsGone()
    {
        using HttpResponseMessage response = await PostAsync(Brief);
        StudyView view = await ReadAsync(response);
        Time.Advance(TimeSpan.FromMinutes(10));
        await RefusedAsync($"/api/studies/{view.Id}", HttpStatusCode.Gone, 2005);
    }

    [Theory]
    [InlineData("""{"scenario":"bench-studdy"}""", 1011, "scenario")]
    [InlineData("""{"scenario":"bench-study","replications":0,"precision":0.0001}""", 1001, "replications,precision")]
    [InlineData("""{"scenario":"bench-study","kind":"sweeep"}""", 1001, "kind")]
    [InlineData("""{"scenario":"bench-study","kind":"comparison","other":"nope"}""", 1011, "other")]
    [InlineData("""{"scenario":"bench-study","kind":"comparison","otherSet":["rules.duration=1s"]}""", 1011, "other.rules.duration")]
    [InlineData("""{"scenario":"bench-study","kind":"comparison","otherSet":["x"]}""", 1011, "otherSet[0]")]
    [InlineData("""{"scenario":"bench-study","otherIncomeUsdMicros":-1,"scenarios":2}""", 1001, "otherIncomeUsdMicros,scenarios")]
    [InlineData("""{"scenario":""", 1001, "")]
    public async Task Post_ThatIsWrong_IsRefusedWithEveryProblem(string body, int code, string paths)
    {
        using HttpResponseMessage response = await PostAsync(body);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.Equal(
            paths.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(),
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()!).Order());
    }

    [Fact]
    public async Task Queue_ThatIsFull_IsBusy_AndSaysWhenToComeBack()
    {
        List<HttpResponseMessage> answers = [];
        for (int seed = 0; seed <= StudyDesk.MostWaiting + 1; seed++)
            answers.Add(await PostAsync($$"""{"scenario":"even-battle","replications":200000,"seed":{{seed}}}""", "wait=0"));
        HttpResponseMessage last = answers[^1];
        JsonElement problem = await last.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 3006), (last.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.True(last.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Watched_IsPushedWhileItMoves_AndOnceWhenItEnds()
    {
        using HttpResponseMessage response = await PostAsync(Lasting, "wait=0");
        string id = (await ReadAsync(response)).Id;
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        JsonElement answer = await spectator.CallAsync<JsonElement>("WatchStudy", id);
        Assert.Equal(id, answer.GetProperty("id").GetString());

        StudyView? pushed = null;
        await Time.RunUntilAsync(
            async () => (pushed = (await spectator.StudiesSoFarAsync()).LastOrDefault()) is { Progress.Done: > 0 }, "progress");
        Assert.Equal((StudyState.Running, 200_000L), (pushed!.State, pushed.Progress.Expected));
        Assert.InRange(pushed.Progress.WinsA + pushed.Progress.WinsB + pushed.Progress.Draws, 1, 200_000);

        using HttpResponseMessage deleted = await Server.Http.DeleteAsync($"/api/studies/{id}", Token);
        StudyView last = await spectator.NextStudyAsync();
        while (last.State == StudyState.Running)
            last = await spectator.NextStudyAsync();
        Assert.Equal(StudyState.Cancelled, last.State);
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(await spectator.StudiesSoFarAsync());
    }

    [Fact]
    public async Task Unwatched_IsNotPushed_AndAnUnknownOneIsRefusedAsAnAnswer()
    {
        using HttpResponseMessage response = await PostAsync(Lasting, "wait=0");
        string id = (await ReadAsync(response)).Id;
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.CallAsync<JsonElement>("WatchStudy", id);
        await spectator.CallAsync<object?>("UnwatchStudy", id);
        await spectator.StudiesSoFarAsync();
        using HttpResponseMessage deleted = await Server.Http.DeleteAsync($"/api/studies/{id}", Token);
        Assert.Empty(await spectator.StudiesSoFarAsync());

        JsonElement refusal = await spectator.CallAsync<JsonElement>("WatchStudy", "nosuchstud");
        Assert.False(refusal.GetProperty("ok").GetBoolean());
        Assert.Equal((1012, "unknownStudy"), (refusal.GetProperty("error").GetProperty("code").GetInt32(), refusal.GetProperty("error").GetProperty("name").GetString()));
        JsonElement ended = await spectator.CallAsync<JsonElement>("WatchStudy", id);
        Assert.Equal("cancelled", ended.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Server_StopsWhileAStudyRuns()
    {
        using HttpResponseMessage response = await PostAsync(Lasting, "wait=0");
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await Server.StopAsync().WaitAsync(Until.Patience, Token);
    }

    private static string Examples { get; } = Path.Combine(AppContext.BaseDirectory, "Wire");

    private static string Example(string file) => File.ReadAllText(Path.Combine(Examples, file));

    private async Task<HttpResponseMessage> PostAsync(string body, string? prefer = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/studies")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        if (prefer is not null)
            request.Headers.Add("Prefer", prefer);
        return await Server.Http.SendAsync(request, Token);
    }

    private static async Task<StudyView> ReadAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync(ContractsJson.Default.StudyView, Token))!;

    private Task<StudyView> GetAsync(string id) => Server.GetAsync<StudyView>($"/api/studies/{id}");

    private async Task RefusedAsync(string path, HttpStatusCode status, int code)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal((status, code), (response.StatusCode, problem.GetProperty("code").GetInt32()));
    }
}
