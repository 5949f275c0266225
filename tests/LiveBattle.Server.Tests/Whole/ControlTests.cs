using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What a host does to a battle, over the network and the journal.</summary>
public sealed class ControlTests : ServerTest
{
    private const string Preset = "even-battle";

    /// <summary>A battle created fast, paused, stepped and resumed is the battle that simulate plays.</summary>
    [Fact]
    public async Task Battle_FastPausedSteppedAndResumed_HasTheDigestOfSimulate()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5, speed = 32 });
        Time.Advance(TimeSpan.FromSeconds(2));
        ControlReply paused = await battle.DoAsync(new { command = "pause" });
        BattleView view = await Server.ViewAsync(battle.Id);
        Assert.Equal((640L, true, 32.0), (view.Seq, view.Paused, view.Speed));
        Assert.Equal((view.Seq, view.Rev), (paused.Seq, paused.Rev));

        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(640, (await Server.ViewAsync(battle.Id)).Seq);
        Assert.Equal(757, (await battle.DoAsync(new { command = "step", ticks = 117 })).Seq);
        Assert.Equal(757, (await Server.ViewAsync(battle.Id)).Seq);
        await battle.DoAsync(new { command = "speed", speed = 0.25 });
        Assert.Equal((757L, true, 0.25), At(await Server.ViewAsync(battle.Id)));
        await battle.DoAsync(new { command = "resume" });
        Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((767L, false, 0.25), At(await Server.ViewAsync(battle.Id)));
        await battle.DoAsync(new { command = "speed", speed = 32 });
        Time.Advance(TimeSpan.FromSeconds(10));

        OutcomeView outcome = await Server.OutcomeAsync(battle.Id);
        Assert.Equal(StraightThrough.Of(Preset, 5).Digest, outcome.Digest);
        Recording recording = await Server.RecordingAsync(battle.Id);
        Assert.Equal(["start", "pause", "step", "speed", "resume", "speed"], recording.Marks.Select(mark => mark.Kind));
        Assert.Equal(outcome.Digest, Recordings.Play(recording).Value.Digest);

        static (long, bool, double) At(BattleView view) => (view.Seq, view.Paused, view.Speed);
    }

    [Fact]
    public async Task Command_IsCarriedOutOnce_HoweverOftenItIsSent_AfterARestartToo()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromSeconds(10));
        object glove = new { command = "powerUp", side = "a", kind = "boosting-glove", commandId = "glove" };
        ControlReply first = await battle.DoAsync(glove);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first, await battle.DoAsync(glove));
        Assert.Equal((HttpStatusCode.BadRequest, 1007), await battle.RefusedAsync(new { command = "pause", commandId = "glove" }));
        await Server.DisposeAsync();
        Server = await TestServer.StartAsync(Folder, Time);

        battle = new HostedBattle(Server, battle.Created);
        Assert.Equal(first, await battle.DoAsync(glove));
        Assert.Single((await Server.RecordingAsync(battle.Id)).Inputs);
    }

    [Fact]
    public async Task Inputs_OfTheHost_CountAtTheNextTick_AndRunOut()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        object glove = new { command = "powerUp", side = "b", kind = "boosting-glove" };
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(glove));
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(100, (await battle.DoAsync(glove)).Seq);
        for (int used = 1; used < Limits.PowerUpsPerKind; used++)
            await battle.DoAsync(glove);
        Assert.Equal((HttpStatusCode.Conflict, 2003), await battle.RefusedAsync(glove));
        await battle.DoAsync(new { command = "speedChallenge" });
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(new { command = "speedChallenge" }));
        Assert.All((await Server.RecordingAsync(battle.Id)).Inputs, input => Assert.Equal(101, input.Tick));
    }

    [Fact]
    public async Task TimeMaker_MovesTheEnd_AndWhenItIsRecorded_AndTheListing()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromSeconds(10));
        long due = (await Server.RowAsync(battle.Id)).DueAtUnixMs!.Value;
        await battle.DoAsync(new { command = "powerUp", side = "a", kind = "time-maker" });
        Assert.Equal(due + 10_000, (await Server.RowAsync(battle.Id)).DueAtUnixMs);
        Time.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(BattlePhase.Live, Assert.Single(await Server.ListAsync()).Phase);
        Assert.Equal(BattlePhase.Live, (await Server.ViewAsync(battle.Id)).Phase);
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(3_145, (await Server.OutcomeAsync(battle.Id)).Frame.Seq);
    }

    [Theory]
    [InlineData("end", null, VerdictReason.Ended, null)]
    [InlineData("leave", "a", VerdictReason.Walkover, Winner.B)]
    [InlineData("leave", "b", VerdictReason.Walkover, Winner.A)]
    public async Task End_ComesAtTheNextTick_AndTimeRunsOnEvenAfterAPause(string command, string? side, VerdictReason reason, Winner? winner)
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromSeconds(60));
        await battle.DoAsync(new { command = "pause" });
        await battle.DoAsync(side is null ? new { command } : new { command, side });
        Time.Advance(TimeSpan.FromMilliseconds(100));
        OutcomeView outcome = await Server.OutcomeAsync(battle.Id);
        Assert.Equal((601L, reason), (outcome.Frame.Seq, outcome.Verdict.Reason));
        if (winner is not null)
            Assert.Equal(winner, outcome.Verdict.Winner);
        Assert.Equal(outcome.Digest, Recordings.Play(await Server.RecordingAsync(battle.Id)).Value.Digest);

        // The lap is only shown, and can be cut short.
        Assert.Equal(BattlePhase.Lap, (await Server.ViewAsync(battle.Id)).Phase);
        Assert.Equal((HttpStatusCode.Conflict, 2001), await battle.RefusedAsync(new { command = "end" }));
        await battle.DoAsync(new { command = "skipLap" });
        Assert.Equal(BattlePhase.Closed, (await Server.ViewAsync(battle.Id)).Phase);
        Assert.Equal((HttpStatusCode.Conflict, 2001), await battle.RefusedAsync(new { command = "pause" }));
    }

    [Fact]
    public async Task Battle_CreatedPaused_WaitsForItsHost()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5, paused = true, speed = 2 });
        Time.Advance(TimeSpan.FromMinutes(10));
        BattleView view = await Server.ViewAsync(battle.Id);
        Assert.Equal((0L, true, BattlePhase.Countdown), (view.Seq, view.Paused, view.Phase));
        await battle.DoAsync(new { command = "start" });
        Time.Advance(TimeSpan.FromSeconds(5));
        view = await Server.ViewAsync(battle.Id);
        Assert.Equal((100L, false, 2.0), (view.Seq, view.Paused, view.Speed));
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(new { command = "start" }));
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(new { command = "resume" }));
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(new { command = "step", ticks = 1 }));
    }

    [Fact]
    public async Task Battle_ScheduledForLater_CanBeStartedOrEndedNow()
    {
        object request = new { scenario = Preset, seed = 5, startAt = Time.NowUnixMs + 3_600_000 };
        HostedBattle started = await HostedBattle.CreateAsync(Server, request);
        HostedBattle ended = await HostedBattle.CreateAsync(Server, request);
        await started.DoAsync(new { command = "start" });
        await ended.DoAsync(new { command = "end" });
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, (await Server.ViewAsync(started.Id)).Seq);
        Assert.Equal(VerdictReason.Ended, (await Server.OutcomeAsync(ended.Id)).Verdict.Reason);
    }

    [Fact]
    public async Task Battle_LeftPausedForADay_IsVoidAndSaysWhy()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromSeconds(30));
        await battle.DoAsync(new { command = "pause" });
        Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(BattlePhase.Live, (await Server.ViewAsync(battle.Id)).Phase);
        Time.Advance(TimeSpan.FromHours(1));
        await Time.RunUntilAsync(async () => (await Server.RowAsync(battle.Id)).VoidReason is not null, "the battle to be void");
        BattleView view = await Server.ViewAsync(battle.Id);
        Assert.Equal(BattlePhase.Void, view.Phase);
        Assert.Contains("24 hours", view.VoidReason, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, 2001), await battle.RefusedAsync(new { command = "resume" }));
        Assert.Equal(BattlePhase.Void, Assert.Single(await Server.ListAsync()).Phase);
    }

    [Fact]
    public async Task SealedBattle_KeepsItsSeedBackUntilTheVerdict_AndProvesItAfterwards()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, @sealed = true });
        Assert.Null(battle.Created.Seed);
        Assert.Equal(64, battle.Created.Commitment!.Length);
        Time.Advance(TimeSpan.FromSeconds(60));
        string seed = (await Server.RowAsync(battle.Id)).Seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        ScoreboardFrame frame = await spectator.WatchAsync(battle.Id);
        Assert.Equal((null, battle.Created.Commitment), (frame.Seed, frame.Commitment));
        foreach (string path in (string[])["", "/outcome", "/recording", "/ledger", "/decided"])
        {
            using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle.Id}{path}", Token);
            Assert.DoesNotContain(seed, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            if (path == "/recording")
                Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        }

        Time.Advance(TimeSpan.FromMinutes(5));
        BattleView view = await Server.ViewAsync(battle.Id);
        Assert.Equal(seed, view.Seed);
        Assert.Equal(
            battle.Created.Commitment,
            Commitment.Of(view.Salt!, view.EngineVersion, view.ScenarioId, ulong.Parse(view.Seed!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(Recordings.Play(await Server.RecordingAsync(battle.Id)).IsValid);
    }

    [Fact]
    public async Task SealedBattle_WithASeed_IsRefused()
    {
        using HttpResponseMessage response = await Server.Http.PostAsync(
            "/api/battles", new StringContent("""{"scenario":"even-battle","sealed":true,"seed":"7"}"""), Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Rematch_CountsTheStreak_AndIsOneHoweverOftenItIsAskedFor()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromSeconds(30));
        object rematch = new { command = "rematch", commandId = "again" };
        Assert.Equal((HttpStatusCode.Conflict, 2004), await battle.RefusedAsync(rematch));
        Time.Advance(TimeSpan.FromMinutes(10));
        Winner winner = (await Server.OutcomeAsync(battle.Id)).Verdict.Winner;
        CreateBattleReply next = (await battle.DoAsync(rematch)).Rematch!;
        Assert.Equal(next, (await battle.DoAsync(rematch)).Rematch);
        Assert.NotEqual(battle.Id, next.Id);
        BattleView view = await Server.ViewAsync(next.Id);
        Assert.Equal((winner == Winner.A ? 1 : 0, winner == Winner.B ? 1 : 0), (view.A.WinStreak, view.B.WinStreak));
        Assert.NotEqual(battle.Created.Seed, view.Seed);
        await new HostedBattle(Server, next).DoAsync(new { command = "pause" });
    }

    [Fact]
    public async Task Deleted_IsGone_ForWhoeverAsks()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        await spectator.WatchAsync(battle.Id);
        Assert.Equal(HttpStatusCode.Unauthorized, await battle.DeleteAsync("wrong"));
        Assert.Equal(HttpStatusCode.NoContent, await battle.DeleteAsync());
        Assert.Equal(HttpStatusCode.Gone, await battle.DeleteAsync());
        foreach (string path in (string[])["", "/outcome", "/recording", "/ledger"])
        {
            using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle.Id}{path}", Token);
            Assert.Equal((path, HttpStatusCode.Gone), (path, response.StatusCode));
        }

        Assert.Equal(2005, (await spectator.RefusedAsync(battle.Id)).Code);
        Assert.Equal((HttpStatusCode.Gone, 2005), await battle.RefusedAsync(new { command = "pause" }));
        Assert.Empty(await Server.ListAsync());
    }

    [Fact]
    public async Task Ended_LongAgo_IsGone()
    {
        HostedBattle battle = await HostedBattle.CreateAsync(Server, new { scenario = Preset, seed = 5 });
        Time.Advance(TimeSpan.FromMinutes(10));
        await Server.OutcomeAsync(battle.Id);
        Time.Advance(Retention.Kept);
        await Time.RunUntilAsync(
            async () =>
            {
                using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle.Id}", Token);
                return response.StatusCode == HttpStatusCode.Gone;
            },
            "the battle to expire",
            Retention.Interval);
    }
}
