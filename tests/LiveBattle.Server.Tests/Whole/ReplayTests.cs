using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>A battle's frames and events, played again as far as they were shown.</summary>
public sealed class ReplayTests : ServerTest
{
    private const string Preset = "even-battle";
    private const int Rose = 5_655;

    [Fact]
    public async Task Frames_AreThoseThatWereShown_TickForTick_AndLeadToTheNext()
    {
        string battle = (await Server.CreateAsync(new { scenario = Preset, seed = 5, startAt = Time.NowUnixMs - 60_000 })).Id;
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.JoinAsync();
        await spectator.WatchAsync(battle);
        Assert.True((await spectator.GiveAsync(battle, "a", Rose, 7, "g")).Ok);
        List<ScoreboardFrame> shown = [];
        for (long tick = 601; tick <= 610; tick++)
        {
            // Its answer comes after the beat before, which has set the next one by then.
            await Server.ViewAsync(battle);
            Time.Advance(VirtualTime.Tick);
            shown.Add(await spectator.NextAsync(from: tick));
        }

        FramesView view = await Server.GetAsync<FramesView>($"/api/battles/{battle}/frames?from=601&to=1200");
        Assert.Equal(shown.Select(frame => frame.Seq), view.Frames.Select(frame => frame.Seq));
        Assert.Equal(shown.Select(Json), view.Frames.Select(Json));
        Assert.Equal($"/api/battles/{battle}/frames?from=611&to=1210", view.Next);
        Assert.Empty((await Server.GetAsync<FramesView>(view.Next!)).Frames);

        // Which nodes show it, and what it was worth to ask, are no part of the battle.
        static string Json(ScoreboardFrame frame) =>
            JsonSerializer.Serialize(frame with { SentAtUnixMs = 0, Spectators = 0 }, ContractsJson.Default.ScoreboardFrame);
    }

    [Fact]
    public async Task Frames_OfABattleThatIsOver_EndWithTheVerdict_AndMayBeKept()
    {
        string battle = (await Server.CreateAsync(new { scenario = Preset, seed = 5, startAt = Time.NowUnixMs - 600_000 })).Id;
        OutcomeView outcome = await Server.OutcomeAsync(battle);
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle}/frames?from=3000&to=3599", Token);
        FramesView view = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(Token), ContractsJson.Default.FramesView)!;
        Assert.Equal((3_000L, 3_045L, 46), (view.Frames[0].Seq, view.Frames[^1].Seq, view.Frames.Count));
        Assert.Equal((outcome.Frame.A, outcome.Verdict), (view.Frames[^1].A with { Top = outcome.Frame.A.Top }, view.Frames[^1].Verdict!));
        Assert.Null(view.Next);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_ComeInPages_WhichTogetherAreTheBattle()
    {
        string battle = (await Server.CreateAsync(new { scenario = Preset, seed = 5, startAt = Time.NowUnixMs - 600_000 })).Id;
        OutcomeView outcome = await Server.OutcomeAsync(battle);
        List<JsonElement> events = [];
        string? next = $"/api/battles/{battle}/events?limit=700";
        while (next is not null)
        {
            EventsView page = await Server.GetAsync<EventsView>(next);
            Assert.InRange(page.Events.GetArrayLength(), 1, 700);
            events.AddRange(page.Events.EnumerateArray());
            next = page.Next;
        }

        Assert.Equal(Enumerable.Range(0, (int)outcome.Events).Select(n => (long)n), events.Select(one => one.GetProperty("n").GetInt64()));
        foreach ((string side, SideFrame frame) in new[] { ("a", outcome.Frame.A), ("b", outcome.Frame.B) })
        {
            Assert.Equal(
                frame.Points,
                events.Where(one => one.GetProperty("side").GetString() == side).Sum(one => one.GetProperty("points").GetInt64() + one.GetProperty("bonus").GetInt64()));
        }

        Assert.Equal("verdictReached", events[^1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Events_OfALiveBattle_TellNothingThatIsToCome()
    {
        string battle = (await Server.CreateAsync(new { scenario = Preset, seed = 5, startAt = Time.NowUnixMs - 60_000 })).Id;
        EventsView page = await Server.GetAsync<EventsView>($"/api/battles/{battle}/events?limit=10000");
        Assert.All(page.Events.EnumerateArray(), one => Assert.InRange(one.GetProperty("atMicros").GetInt64(), 0, 60_000_000));
        Assert.NotNull(page.Next);
        Time.Advance(TimeSpan.FromSeconds(10));
        EventsView more = await Server.GetAsync<EventsView>(page.Next!);
        Assert.All(more.Events.EnumerateArray(), one => Assert.InRange(one.GetProperty("atMicros").GetInt64(), 60_000_001, 70_000_000));
        Assert.NotEqual(0, more.Events.GetArrayLength());
    }

    [Theory]
    [InlineData("frames?from=0&to=600", "to")]
    [InlineData("frames?from=5&to=4", "to")]
    [InlineData("frames?from=-1", "from")]
    [InlineData("frames?from=x&to=y&speed=1", "from,speed,to")]
    [InlineData("events?limit=0", "limit")]
    [InlineData("events?limit=10001&after=-2", "after,limit")]
    public async Task Page_ThatIsNone_SaysWhatMayBeAskedFor(string path, string paths)
    {
        string battle = (await Server.CreateAsync(new { scenario = Preset, seed = 5 })).Id;
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle}/{path}", Token);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.BadRequest, 1001), (response.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.Equal(paths, string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()).Order()));
    }

    [Fact]
    public async Task Frames_OfASealedBattle_KeepItsSeedBack()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = Preset, @sealed = true, startAt = Time.NowUnixMs - 60_000 });
        FramesView view = await Server.GetAsync<FramesView>($"/api/battles/{battle.Id}/frames?from=500&to=599");
        Assert.All(view.Frames, frame => Assert.Equal((null, battle.Commitment), (frame.Seed, frame.Commitment)));
    }

    [Fact]
    public async Task Scenarios_AreListed_AndEachIsWhatABattleOfItStores()
    {
        IReadOnlyList<ScenarioSummary> scenarios = await Server.GetAsync<IReadOnlyList<ScenarioSummary>>("/api/scenarios");
        Assert.Equal(Engine.Scenarios.Presets.Names, scenarios.Select(scenario => scenario.Name));
        ScenarioSummary even = scenarios.Single(scenario => scenario.Name == Preset);
        Assert.Equal((301_000L, 1_200L), (even.DurationMs, even.Viewers));
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = Preset });
        Assert.Equal(even.ScenarioId, (await Server.RowAsync(battle.Id)).ScenarioId);
        string text = await Server.Http.GetStringAsync($"/api/scenarios/{Preset}", Token);
        Assert.Equal(text, await Server.Journal.ScenarioAsync(even.ScenarioId, Token));
        using HttpResponseMessage response = await Server.Http.GetAsync("/api/scenarios/even-batle", Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
