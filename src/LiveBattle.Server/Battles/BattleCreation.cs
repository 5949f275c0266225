using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Control;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>Where battles begin: from a request, from the demo, or from a battle that is over. Thread-safe.</summary>
public sealed class BattleCreation(
    IBattleJournal journal, ScenarioShelf scenarios, HostTokens tokens, TimeProvider time, ILogger<BattleCreation> log)
{
    private long NowUnixMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates a battle, durably; a command id that is known brings the battle it created.</summary>
    public async Task<Answer<CreateBattleReply>> CreateAsync(JsonElement body, CancellationToken cancellationToken)
    {
        Checked<CheckedBattleRequest> checkedRequest = BattleRequests.Check(body, NowUnixMs);
        if (!checkedRequest.IsValid)
        {
            bool isScenario = checkedRequest.Problems.Any(problem => problem.Path.StartsWith("scenario", StringComparison.Ordinal));
            return new BattleError(
                isScenario ? ErrorCode.BadScenario : ErrorCode.Malformed,
                $"The battle was not created: {Count(checkedRequest.Problems.Length)}.") { Problems = checkedRequest.Problems };
        }

        CheckedBattleRequest request = checkedRequest.Value;
        BattleRow row = await CreateAsync(request, cancellationToken);
        if (request.CommandId is not null && !await IsAnswerToAsync(request, row, cancellationToken))
        {
            return new BattleError(
                ErrorCode.InputIdReused, $"The commandId '{request.CommandId}' created battle {row.Id} from another request; a new command needs an id of its own.");
        }

        return Reply(row);

        static string Count(int problems) => problems == 1 ? "one problem" : $"{problems} problems";
    }

    /// <summary>
    /// Creates another battle of the same two: the winner's streak is one longer, the loser's is over, after a draw both
    /// are. It starts now, at the speed of the one before, and is sealed if that one was.
    /// </summary>
    /// <param name="row">A battle whose outcome is stored.</param>
    /// <param name="commandId">The host's; a retry brings the same battle.</param>
    public async Task<CreateBattleReply> RematchAsync(BattleRow row, string commandId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        Winner winner = JournalRecords.Verdict(row.Outcome!).Winner;
        Scenario before = (await scenarios.GetAsync(row.ScenarioId, cancellationToken)).Scenario;
        Scenario scenario = before with
        {
            CreatorA = AfterBattle(before.CreatorA, winner == Winner.A),
            CreatorB = AfterBattle(before.CreatorB, winner == Winner.B),
        };
        (int num, int den) = BattleSchedule.Of(row).Set;
        CheckedBattleRequest request = new(
            scenario, RequestBody.DrawSeed(), NowUnixMs, num, den, $"rematch {row.Id} {commandId}", IsSeedGiven: false)
        {
            IsSealed = row.Salt is not null,
        };
        return Reply(await CreateAsync(request, cancellationToken));
    }

    /// <summary>Creates a battle from a request that was checked.</summary>
    public async Task<BattleRow> CreateAsync(CheckedBattleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string json = request.Scenario.ToCanonicalJson();
        PlayableScenario playable = scenarios.Put(Scenario.IdOf(json), request.Scenario);
        BattleSchedule schedule = request.Schedule;
        string id = BattleIds.Draw();
        BattleRow row = await journal.CreateAsync(
            new NewBattle
            {
                Id = id,
                EngineVersion = EngineVersion.Current,
                ScenarioId = playable.Id,
                ScenarioJson = json,
                Seed = request.Seed,
                Salt = request.IsSealed ? Commitment.DrawSalt() : null,
                HostTokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tokens.Of(id)))),
                CommandId = request.CommandId,
                Demo = request.Demo,
                Name = request.Scenario.Name,
                CreatorA = request.Scenario.CreatorA.Name,
                CreatorB = request.Scenario.CreatorB.Name,
                CreatedAtUnixMs = NowUnixMs,
                StartsAtUnixMs = request.StartsAtUnixMs,
                DueAtUnixMs = HostDesk.DueUnixMs(schedule, playable.Plan.ScriptedClock.VerdictTick),
                Entries = [Start(schedule)],
            },
            cancellationToken);
        if (row.Id == id)
            ServerLog.BattleCreated(log, row.Id, row.Name, row.Demo);
        return row;
    }

    private static JournalEntry Start(BattleSchedule schedule) => new()
    {
        Index = 0,
        Kind = EntryKind.Mark,
        Type = JournalRecords.StartMark,
        Tick = schedule.Tick,
        Epoch = 0,
        WallUnixMs = schedule.WallUnixMs,
        Num = schedule.Num,
        Den = schedule.Den,
        Payload = JournalRecords.Write(new JournalRecords.MarkPayload(Num: schedule.Kept?.Num, Den: schedule.Kept?.Den)),
    };

    private static Creator AfterBattle(Creator creator, bool hasWon) =>
        creator with { WinStreak = hasWon ? Math.Min(Limits.WinStreak, creator.WinStreak + 1) : 0 };

    private CreateBattleReply Reply(BattleRow row)
    {
        string? commitment = Commitment.Of(row);
        string? seed = commitment is null ? row.Seed.ToString(CultureInfo.InvariantCulture) : null;
        return new CreateBattleReply(row.Id, tokens.Of(row.Id), seed, commitment, row.StartsAtUnixMs);
    }

    /// <summary>Whether a row is what a request asked for: a retry brings the same battle, another request does not.</summary>
    private async Task<bool> IsAnswerToAsync(CheckedBattleRequest request, BattleRow row, CancellationToken cancellationToken)
    {
        if (row.ScenarioId != request.Scenario.ComputeId()
            || (request.IsSeedGiven && row.Seed != request.Seed)
            || (row.Salt is not null) != request.IsSealed)
        {
            return false;
        }

        // The host may have changed the speed since: the first mark says what was asked for.
        JournaledBattle? battle = await journal.ReadAsync(row.Id, cancellationToken);
        return battle is not null
            && BattleSchedule.Of([battle.Entries[0]]) is var first
            && first.Set == request.Schedule.Set
            && first.IsPaused == request.IsPaused;
    }
}
