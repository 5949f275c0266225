using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Control;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The win chance of a live battle: off until its host says so, and then the chance that a forecast gives.</summary>
public sealed class WinChanceTests : ServerTest
{
    private const string Preset = "even-battle";

    private long _startsAt;

    [Fact]
    public async Task WinChance_IsOffUntilTheHostHasItShown_AndIsTheForecastOfATick()
    {
        CreateBattleReply battle = await CreateAsync();
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        Assert.Null((await spectator.WatchAsync(battle.Id)).WinChance);
        Assert.Null((await BeatAsync(spectator)).WinChance);

        ControlReply reply = await SwitchAsync(battle, "c1", on: true);
        ScoreboardFrame asked = await BeatAsync(spectator);
        Assert.Equal((1_001L, 2L), (reply.Seq, reply.Rev));
        Assert.Equal(2, asked.Rev);
        BattleView view = await ShownAsync(battle.Id);
        Assert.Equal(asked.Seq, view.Seq);
        Assert.Equal(Forecast(asked.Seq), view.WinChance);

        // It is shown with the frames that follow, and no more once it is off.
        Assert.NotNull((await BeatAsync(spectator)).WinChance);
        await SwitchAsync(battle, "c2", on: false);
        Assert.Null((await BeatAsync(spectator)).WinChance);
    }

    [Fact]
    public async Task WinChance_OutlivesTheServer_AndChangesNothingOfTheBattle()
    {
        CreateBattleReply battle = await CreateAsync();
        await SwitchAsync(battle, "c1", on: true);
        await Server.DisposeAsync();
        Server = await TestServer.StartAsync(Folder, Time);
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.WatchAsync(battle.Id);
        await BeatAsync(spectator);
        Assert.NotNull((await ShownAsync(battle.Id)).WinChance);

        Time.Advance(TimeSpan.FromMinutes(5));
        OutcomeView outcome = await Server.OutcomeAsync(battle.Id);
        Assert.Equal(StraightThrough.Of(Preset, 5).Digest, outcome.Digest);
        Assert.Null(outcome.Frame.WinChance);
        Recording recording = await Server.RecordingAsync(battle.Id);
        Assert.Equal(["start", "winChance"], recording.Marks.Select(mark => mark.Kind));
        Assert.True(Recordings.Play(recording).IsValid);
    }

    [Fact]
    public async Task Switch_TakesEachCommandOnce()
    {
        CreateBattleReply battle = await CreateAsync();
        ControlReply first = await SwitchAsync(battle, "same", on: true);
        Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(first, await SwitchAsync(battle, "same", on: true));
        Assert.Equal((HttpStatusCode.BadRequest, 1007), await RefusedAsync(battle, new { command = "winChance", commandId = "same", on = false }));
        Assert.Equal(2, (await Server.RowAsync(battle.Id)).EntryCount);
    }

    [Fact]
    public async Task Switch_ToWhatIsSoAlready_IsTakenWithoutAnEntry()
    {
        CreateBattleReply battle = await CreateAsync();
        for (int i = 0; i < 50; i++)
            Assert.Equal(1, (await SwitchAsync(battle, $"off {i}", on: false)).Rev);
        Assert.Equal(1, (await Server.RowAsync(battle.Id)).EntryCount);
    }

    [Fact]
    public async Task Switch_AgainAndAgain_IsBounded_AndGoesOnAfterAWhile()
    {
        CreateBattleReply battle = await CreateAsync();
        for (int i = 0; i < HostCommandRate.Burst; i++)
            await SwitchAsync(battle, $"switch {i}", on: i % 2 == 0);
        object next = new { command = "winChance", commandId = "one more", on = true };
        Assert.Equal((HttpStatusCode.TooManyRequests, 3003), await RefusedAsync(battle, next));
        Assert.Equal(1 + HostCommandRate.Burst, (await Server.RowAsync(battle.Id)).EntryCount);

        // A retry of what was taken is no switch.
        await SwitchAsync(battle, "switch 9", on: false);
        Time.Advance(HostCommandRate.Period);
        Assert.Equal(2 + HostCommandRate.Burst, (await SwitchAsync(battle, "one more", on: true)).Rev);
        Assert.Equal((HttpStatusCode.TooManyRequests, 3003), await RefusedAsync(battle, new { command = "winChance", commandId = "and one", on = false }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic nonsense")]
    public async Task Switch_WithoutTheHostsToken_IsRefused(string authorization)
    {
        CreateBattleReply battle = await CreateAsync();
        Assert.Equal(
            (HttpStatusCode.Unauthorized, 1008),
            await RefusedAsync(battle, new { command = "winChance", commandId = "c", on = true }, authorization));
        Assert.Equal(1, (await Server.RowAsync(battle.Id)).EntryCount);
    }

    [Fact]
    public async Task Switch_OfWhatIsNotThereOrOver_IsRefused()
    {
        CreateBattleReply battle = await CreateAsync();
        object command = new { command = "winChance", commandId = "c", on = true };
        Assert.Equal((HttpStatusCode.NotFound, 1002), await RefusedAsync(battle with { Id = "2222222222" }, command));
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal((HttpStatusCode.Conflict, 2001), await RefusedAsync(battle, command));
    }

    [Fact]
    public async Task Switch_OfABattleThatIsTooLarge_SaysHowLargeItMayBe()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "bench-mixed", seed = 1 });
        Assert.Equal((HttpStatusCode.Conflict, 2004), await RefusedAsync(battle, new { command = "winChance", commandId = "c", on = true }));
    }

    [Fact]
    public async Task Switch_OfABattleOfTooManyViewers_SaysHowManyItMayHave()
    {
        CreateBattleReply battle = await Server.CreateAsync(new
        {
            scenario = JsonElement.Parse("""
                {
                  "name": "Silent crowd", "creators": { "a": { "name": "A" }, "b": { "name": "B" } },
                  "audience": { "a": [ { "cohort": "x", "size": 100001, "giftsPerMinute": 0.0001, "gifts": { "1": 1 } } ], "b": [] }
                }
                """),
            seed = 1,
        });
        Assert.Equal((HttpStatusCode.Conflict, 2004), await RefusedAsync(battle, new { command = "winChance", commandId = "c", on = true }));
    }

    [Theory]
    [InlineData("""[]""", "(body)")]
    [InlineData("""{}""", "command,commandId")]
    [InlineData("""{"command":"fly","commandId":"c"}""", "command")]
    [InlineData("""{"command":"pause","commandId":"c","on":true}""", "on")]
    [InlineData("""{"command":"step","commandId":"c","ticks":601}""", "ticks")]
    [InlineData("""{"command":"speed","commandId":"c","speed":0.1}""", "speed")]
    [InlineData("""{"command":"speed","commandId":"c"}""", "speed")]
    [InlineData("""{"command":"leave","commandId":"c","side":"left"}""", "side")]
    [InlineData("""{"command":"powerUp","commandId":"c","side":"a","kind":"stun-hammer"}""", "kind")]
    [InlineData("""{"command":"winChance","commandId":"","on":true}""", "commandId")]
    [InlineData("""{"command":"winChance","commandId":7,"on":"yes"}""", "commandId,on")]
    [InlineData("""{"command":"winChance","commandId":"c","on":true,"off":false}""", "off")]
    public async Task Switch_ThatIsNoCommand_SaysWhatIsWrong(string body, string paths)
    {
        CreateBattleReply battle = await CreateAsync();
        using HttpResponseMessage response = await SendAsync(battle, JsonElement.Parse(body), $"Bearer {battle.HostToken}");
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.BadRequest, 1001), (response.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.Equal(paths, string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString())));
    }

    private Task<CreateBattleReply> CreateAsync()
    {
        _startsAt = Time.NowUnixMs - 100_000;
        return Server.CreateAsync(new { scenario = Preset, seed = 5, startAt = _startsAt });
    }

    /// <summary>Lets a tick pass and reads its frame; those of ticks before it, heartbeats among them, are passed over.</summary>
    private async Task<ScoreboardFrame> BeatAsync(Spectator spectator)
    {
        await spectator.SoFarAsync();
        Time.Advance(TimeSpan.FromMilliseconds(100));
        long tick = (Time.NowUnixMs - _startsAt) / 100;
        ScoreboardFrame frame;
        do
            frame = await spectator.NextAsync();
        while (frame.Seq < tick);
        return frame;
    }

    private async Task<BattleView> ShownAsync(string id)
    {
        BattleView? view = null;
        await Until.TrueAsync(async () => (view = await Server.ViewAsync(id)).WinChance is not null, "the forecast");
        return view!;
    }

    private async Task<ControlReply> SwitchAsync(CreateBattleReply battle, string commandId, bool on)
    {
        using HttpResponseMessage response = await SendAsync(battle, new { command = "winChance", commandId, on }, $"Bearer {battle.HostToken}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<ControlReply>(Token))!;
    }

    private async Task<(HttpStatusCode Status, int Code)> RefusedAsync(CreateBattleReply battle, object command, string? authorization = null)
    {
        using HttpResponseMessage response = await SendAsync(battle, command, authorization ?? $"Bearer {battle.HostToken}");
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        return (response.StatusCode, problem.GetProperty("code").GetInt32());
    }

    private async Task<HttpResponseMessage> SendAsync(CreateBattleReply battle, object command, string authorization)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/battles/{battle.Id}/control") { Content = JsonContent.Create(command) };
        if (authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Server.Http.SendAsync(request, Token);
    }

    private static double Forecast(long tick)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(Preset).Value;
        BattleRun run = new(ScenarioPlanner.Compile(scenario), 5);
        NoSink sink = default;
        run.AdvanceTo(tick, ref sink);
        return WinChance.Of(run, scenario.ComputeId(), new StudyHost(2) { Cancellation = Token }).A.Mean;
    }
}
