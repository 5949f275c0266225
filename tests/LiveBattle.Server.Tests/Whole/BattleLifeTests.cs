using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Projection;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What happens to a battle whatever happens to its server: stopped, killed, late, or nobody there to watch.</summary>
public sealed class BattleLifeTests : IDisposable
{
    private const string Preset = "whale-and-crowd";
    private const long VerdictMs = 304_500;

    private readonly TempFolder _folder = new();
    private readonly VirtualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NobodyWatchesAndNobodyAsks_TheEndIsRecordedAllTheSame()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await CreateAsync(server, seed: 7);

        // The finisher looks once a second: up to a second before the verdict in vain, at most a second after it not.
        _time.Advance(TimeSpan.FromMilliseconds(VerdictMs - 1));
        Assert.Null((await server.RowAsync(battle.Id)).Outcome);
        _time.Advance(TimeSpan.FromMilliseconds(1_001));
        await Until.TrueAsync(async () => (await server.RowAsync(battle.Id)).Outcome is not null, "the finisher");

        BattleRow row = await server.RowAsync(battle.Id);
        StraightThrough expected = StraightThrough.Of(Preset, 7);
        Assert.Equal((expected.Digest, expected.Events), (row.Outcome!.Digest, row.Outcome.Events));
        Assert.Null(row.DueAtUnixMs);
        Assert.InRange(row.Outcome.FinishedAtUnixMs - battle.StartsAt, VerdictMs, VerdictMs + 1_000);
    }

    [Fact]
    public async Task ScriptedTimeMaker_IsPlayedToItsLaterEnd_AndRecordedThere()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await server.CreateAsync(new { scenario = JsonElement.Parse(TimeMakers.ScenarioJson), seed = 7 });
        Assert.Equal(battle.StartsAt + TimeMakers.VerdictMs, (await server.RowAsync(battle.Id)).DueAtUnixMs);

        // Without the time maker it would have been over for half a second, and in its lap.
        _time.Advance(TimeSpan.FromSeconds(305));
        Assert.Equal(BattlePhase.Live, Assert.Single(await server.ListAsync()).Phase);
        BattleView view = await server.ViewAsync(battle.Id);
        Assert.Equal((3_050L, BattlePhase.Live, 9_000L), (view.Seq, view.Phase, view.LeftMs));
        _time.Advance(TimeSpan.FromMilliseconds(TimeMakers.VerdictMs - 305_000 - 1));
        Assert.Null((await server.RowAsync(battle.Id)).Outcome);
        _time.Advance(TimeSpan.FromMilliseconds(1_001));
        await Until.TrueAsync(async () => (await server.RowAsync(battle.Id)).Outcome is not null, "the finisher");

        BattleRow row = await server.RowAsync(battle.Id);
        StraightThrough expected = StraightThrough.Of(TimeMakers.Scenario, 7);
        Assert.Equal((expected.Digest, expected.Events), (row.Outcome!.Digest, row.Outcome.Events));
        Assert.InRange(row.Outcome.FinishedAtUnixMs - battle.StartsAt, TimeMakers.VerdictMs, TimeMakers.VerdictMs + 1_000);
        Assert.Equal((3_145L, BattlePhase.Lap, 180_000L), await EndAsync());
        Assert.Equal(BattlePhase.Lap, Assert.Single(await server.ListAsync()).Phase);

        async Task<(long Seq, BattlePhase Phase, long LeftMs)> EndAsync()
        {
            ScoreboardFrame end = (await server.OutcomeAsync(battle.Id)).Frame;
            return (end.Seq, end.Phase, end.LeftMs);
        }
    }

    [Fact]
    public async Task ServerStoppedInMidBattle_GoesOnWhereTheClockIs_AndEndsTheSame()
    {
        CreateBattleReply battle;
        long shown;
        await using (TestServer first = await TestServer.StartAsync(_folder, _time))
        {
            battle = await CreateAsync(first, seed: 42);
            await using Spectator spectator = await Spectator.ComeAsync(first);
            await spectator.WatchAsync(battle.Id);
            shown = (await SeenAsync(spectator, atLeast: 600)).Seq;
            await first.StopAsync();
        }

        _time.Advance(TimeSpan.FromSeconds(7));
        await using TestServer second = await TestServer.StartAsync(_folder, _time);
        BattleView view = await second.ViewAsync(battle.Id);

        Assert.Equal((_time.NowUnixMs - battle.StartsAt) / 100, view.Seq);
        Assert.True(view.Seq >= shown + 70);
        await AssertEndsAsStraightThroughAsync(second, battle.Id, seed: 42);
    }

    [Fact]
    public async Task ServerKilledInMidBattle_GoesOnWhereTheClockIs_AndEndsTheSame()
    {
        await using TestServer first = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await CreateAsync(first, seed: 43);
        await using Spectator spectator = await Spectator.ComeAsync(first);
        await spectator.WatchAsync(battle.Id);
        ScoreboardFrame shown = await SeenAsync(spectator, atLeast: 500);

        // What a killed process leaves behind: its files as they are, shared memory and lock gone with it.
        using TempFolder left = new();
        foreach (string file in Directory.GetFiles(_folder.Path).Select(path => Path.GetFileName(path)))
        {
            if (file is "livebattle.db" or "livebattle.db-wal" or "livebattle.key")
                File.Copy(_folder[file], left[file]);
        }

        await using TestServer second = await TestServer.StartAsync(left, _time);
        BattleView view = await second.ViewAsync(battle.Id);

        Assert.Equal((_time.NowUnixMs - battle.StartsAt) / 100, view.Seq);
        Assert.True(view.Seq >= shown.Seq);
        Assert.True(view.A.Points >= shown.A.Points && view.B.Points >= shown.B.Points);
        Assert.Equal(2, (await second.RowAsync(battle.Id)).Epoch);
        await AssertEndsAsStraightThroughAsync(second, battle.Id, seed: 43);
        await AssertEndsAsStraightThroughAsync(first, battle.Id, seed: 43);
    }

    [Fact]
    public async Task ServerStartedAnHourLate_AnswersTheOutcomeAtOnce()
    {
        CreateBattleReply battle;
        await using (TestServer first = await TestServer.StartAsync(_folder, _time))
            battle = await CreateAsync(first, seed: 44);

        _time.Advance(TimeSpan.FromHours(1));
        await using TestServer second = await TestServer.StartAsync(_folder, _time);
        OutcomeView outcome = await second.OutcomeAsync(battle.Id);

        Assert.Equal(StraightThrough.Of(Preset, 44).Digest, outcome.Digest);
        Assert.Equal(BattlePhase.Closed, (await second.ViewAsync(battle.Id)).Phase);
    }

    [Fact]
    public async Task StartDaysAgo_IsOverAtOnce()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await server.CreateAsync(
            new { scenario = Preset, seed = 45, startAt = _time.NowUnixMs - (6L * 24 * 3_600_000) });

        Assert.Equal(StraightThrough.Of(Preset, 45).Digest, (await server.OutcomeAsync(battle.Id)).Digest);
    }

    [Fact]
    public async Task Scheduled_StandsBeforeItsStart_AndBeginsOnTime()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await server.CreateAsync(new { scenario = Preset, seed = 1, startAt = _time.NowUnixMs + 2_000 });
        await using Spectator spectator = await Spectator.ComeAsync(server);

        ScoreboardFrame before = await spectator.WatchAsync(battle.Id);
        Assert.Equal((-20L, BattlePhase.Scheduled, 2_000L), (before.Seq, before.Phase, before.LeftMs));
        Assert.Equal(BattlePhase.Scheduled, Assert.Single(await server.ListAsync()).Phase);
        ScoreboardFrame begun = await SeenAsync(spectator, atLeast: 0);

        Assert.Equal(BattlePhase.Countdown, begun.Phase);
        Assert.Equal((_time.NowUnixMs - battle.StartsAt) / 100, (await server.ViewAsync(battle.Id)).Seq);
    }

    [Fact]
    public async Task FramesRestAndSimulation_ComeToTheSameEnd()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        await using Spectator spectator = await Spectator.ComeAsync(server);
        (string Preset, ulong Seed)[] battles = [("even-battle", 1), ("whale-and-crowd", 2), ("poisson-check", 3)];
        Dictionary<string, (string Preset, ulong Seed)> known = [];
        foreach ((string preset, ulong seed) in battles)
        {
            CreateBattleReply battle = await server.CreateAsync(new { scenario = preset, seed, speed = 32 });
            known[battle.Id] = (preset, seed);
            await spectator.WatchAsync(battle.Id);
        }

        Dictionary<string, ScoreboardFrame> last = [];
        await _time.RunUntilAsync(
            async () =>
            {
                foreach (ScoreboardFrame frame in await spectator.SoFarAsync())
                {
                    AssertFollows(last.GetValueOrDefault(frame.BattleId), frame);
                    last[frame.BattleId] = frame;
                }

                return known.Keys.All(id => last.TryGetValue(id, out ScoreboardFrame? frame) && frame.Phase == BattlePhase.Closed);
            },
            "all closed");

        foreach ((string id, (string preset, ulong seed)) in known)
        {
            StraightThrough expected = StraightThrough.Of(preset, seed);
            BattleView view = await server.ViewAsync(id);
            OutcomeView outcome = await server.OutcomeAsync(id);
            Assert.Equal(expected.Digest, view.Digest);
            Assert.Equal(expected.Digest, outcome.Digest);
            Assert.Equal(expected.Events, outcome.Events);
            foreach (ScoreboardFrame end in (ScoreboardFrame[])[last[id], view, outcome.Frame])
            {
                Assert.Equivalent(expected.A, end.A, strict: true);
                Assert.Equivalent(expected.B, end.B, strict: true);
                Assert.Equal(expected.Verdict, end.Verdict);
            }

            Assert.Equal((last[id].Seq, last[id].Rev, last[id].Forfeit), (view.Seq, view.Rev, view.Forfeit));
        }
    }

    [Fact]
    public async Task SlowestSpeed_IsAQuarterOfTheClock()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        CreateBattleReply battle = await server.CreateAsync(new { scenario = Preset, seed = 1, speed = 0.25 });
        _time.Advance(TimeSpan.FromSeconds(60));

        BattleView view = await server.ViewAsync(battle.Id);

        Assert.Equal((150L, 0.25), (view.Seq, view.Speed));
    }

    [Fact]
    public async Task BattlesOfAnotherEngineVersion_AreVoid_AndLeftAlone()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);
        string readable = await StoreForeignAsync(server, "abcdefgh23", Engine.Scenarios.ScenarioResolver.ResolvePreset(Preset).Value.ToCanonicalJson());
        string unreadable = await StoreForeignAsync(server, "abcdefgh24", """{"name":"From the future","gravity":9.81}""");

        _time.Advance(TimeSpan.FromSeconds(1));

        foreach (string id in (string[])[readable, unreadable])
        {
            await Until.TrueAsync(async () => (await server.RowAsync(id)).DueAtUnixMs is null, "no longer due");
            BattleView view = await server.ViewAsync(id);
            Assert.Equal((BattlePhase.Void, null, "From elsewhere"), (view.Phase, view.Digest, view.Name));
            Assert.Contains($"engine version {EngineVersion.Current + 1} ", view.VoidReason, StringComparison.Ordinal);
            Assert.Equal((0L, 0L), (view.A.Points, view.B.Points));
            using HttpResponseMessage outcome = await server.Http.GetAsync(
                $"/api/battles/{id}/outcome", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Conflict, outcome.StatusCode);
            Assert.Contains("engine version", await outcome.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using HttpResponseMessage ledger = await server.Http.GetAsync(
                $"/api/battles/{id}/ledger", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Conflict, ledger.StatusCode);
            Assert.Contains("Nothing of it counts", await ledger.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(EngineVersion.Current + 1, (await server.RecordingAsync(id)).EngineVersion);
            await using Spectator spectator = await Spectator.ComeAsync(server);
            Assert.Equal(BattlePhase.Void, (await spectator.WatchAsync(id)).Phase);
        }

        Assert.All(await server.ListAsync(), row => Assert.Equal(BattlePhase.Void, row.Phase));

        // The finisher looks each second; that it has looked again is told by a battle of ours that ends meanwhile.
        (long, long) epochs = ((await server.RowAsync(readable)).Epoch, (await server.RowAsync(unreadable)).Epoch);
        CreateBattleReply ours = await server.CreateAsync(new { scenario = Preset, seed = 1, startAt = _time.NowUnixMs - VerdictMs + 3_000 });
        _time.Advance(TimeSpan.FromSeconds(4));
        await Until.TrueAsync(async () => (await server.RowAsync(ours.Id)).Outcome is not null, "the finisher");
        Assert.Equal(epochs, ((await server.RowAsync(readable)).Epoch, (await server.RowAsync(unreadable)).Epoch));
    }

    [Fact]
    public async Task ReplacedOwner_StoresNothing_AndShowsNothingBeyondItsLease()
    {
        await using TestServer server = await TestServer.StartAsync(_folder, _time);

        // The verdict falls between two renewals of the node's subscription, which come every five seconds.
        CreateBattleReply battle = await server.CreateAsync(
            new { scenario = Preset, seed = 46, startAt = _time.NowUnixMs + 7_000 - VerdictMs });
        await using Spectator spectator = await Spectator.ComeAsync(server);
        await spectator.WatchAsync(battle.Id);

        // Asking the battle after each tick lets its owner keep up, so that the clock stands before the verdict.
        while ((await server.RowAsync(battle.Id)).LeaseTick < 3_046)
        {
            _time.Advance(VirtualTime.Tick);
            Assert.Null((await server.ViewAsync(battle.Id)).Verdict);
        }

        JournaledBattle other = (await server.Journal.ClaimAsync(battle.Id, TestContext.Current.CancellationToken))!;
        Assert.Null(other.Row.Outcome);
        long lease = other.Row.LeaseTick;
        bool beyond = false;
        await _time.RunUntilAsync(
            async () =>
            {
                foreach (ScoreboardFrame frame in await spectator.SoFarAsync())
                {
                    BattleRow row = await server.RowAsync(battle.Id);
                    bool isNewOwners = row.Epoch > other.Row.Epoch;
                    Assert.True(isNewOwners || (frame.Seq <= lease && frame.Verdict is null), $"tick {frame.Seq} was shown by a replaced owner");
                    Assert.True(isNewOwners || (row.Outcome is null && row.LeaseTick == lease), "a replaced owner stored something");
                    beyond |= frame.Verdict is not null;
                }

                return beyond;
            },
            "the next owner");

        Assert.True((await server.RowAsync(battle.Id)).Epoch > other.Row.Epoch);
        Assert.Equal(StraightThrough.Of(Preset, 46).Digest, (await server.OutcomeAsync(battle.Id)).Digest);
    }

    private static void AssertFollows(ScoreboardFrame? before, ScoreboardFrame frame)
    {
        Assert.Equal(ProtocolVersion.Current, frame.V);
        if (before is null)
            return;
        Assert.True((frame.Seq, frame.Rev).CompareTo((before.Seq, before.Rev)) >= 0, $"{frame.Seq} came after {before.Seq}");
        Assert.True(frame.A.Points >= before.A.Points && frame.B.Points >= before.B.Points, "a tally fell");
        Assert.True(frame.A.Coins >= before.A.Coins && frame.B.Coins >= before.B.Coins, "coins fell");
        Assert.True(frame.A.Gifts >= before.A.Gifts && frame.B.Gifts >= before.B.Gifts, "gifts fell");
    }

    private static Task<CreateBattleReply> CreateAsync(TestServer server, ulong seed) =>
        server.CreateAsync(new { scenario = Preset, seed });

    private async Task<ScoreboardFrame> SeenAsync(Spectator spectator, long atLeast)
    {
        ScoreboardFrame? seen = null;
        await _time.RunUntilAsync(
            async () =>
            {
                foreach (ScoreboardFrame frame in await spectator.SoFarAsync())
                {
                    AssertFollows(seen, frame);
                    seen = frame;
                }

                return seen?.Seq >= atLeast;
            },
            $"tick {atLeast}",
            atLeast == 0 ? VirtualTime.Tick : TimeSpan.FromMilliseconds(500));
        return seen!;
    }

    private async Task AssertEndsAsStraightThroughAsync(TestServer server, string id, ulong seed)
    {
        long verdictAt = (await server.RowAsync(id)).StartsAtUnixMs + VerdictMs;
        if (_time.NowUnixMs < verdictAt)
            _time.Advance(TimeSpan.FromMilliseconds(verdictAt - _time.NowUnixMs));
        StraightThrough expected = StraightThrough.Of(Preset, seed);
        OutcomeView outcome = await server.OutcomeAsync(id);
        Recording recording = await server.RecordingAsync(id);
        Checked<ReplayedBattle> replayed = Recordings.Play(recording);

        Assert.Equal(expected.Digest, outcome.Digest);
        Assert.Equal(expected.Digest, recording.Outcome!.Digest);
        Assert.Equal(expected.Digest, replayed.Value.Digest);
        Assert.Equal(expected.Verdict, outcome.Verdict);
        Assert.Equal(["start"], recording.Marks.Select(mark => mark.Kind));
    }

    private async Task<string> StoreForeignAsync(TestServer server, string id, string scenarioJson)
    {
        await server.Journal.CreateAsync(
            new NewBattle
            {
                Id = id,
                EngineVersion = EngineVersion.Current + 1,
                ScenarioId = Engine.Scenarios.Scenario.IdOf(scenarioJson),
                ScenarioJson = scenarioJson,
                Seed = 1,
                HostTokenHash = "70ce",
                Demo = false,
                Name = "From elsewhere",
                CreatorA = "Layla",
                CreatorB = "Marco",
                CreatedAtUnixMs = _time.NowUnixMs,
                StartsAtUnixMs = _time.NowUnixMs - VerdictMs,
                DueAtUnixMs = _time.NowUnixMs,
                Entries = [JournalSamples.Mark(0, num: 1)],
            },
            TestContext.Current.CancellationToken);
        return id;
    }
}
