using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Time;
using LiveBattle.Projection;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>
/// The battles there are, for whoever asks: what is stored comes from the journal, what runs from its owner. Holds no
/// state of its own; thread-safe.
/// </summary>
public sealed class BattleDirectory(
    IBattleJournal journal,
    ScenarioShelf scenarios,
    IGrainFactory grains,
    SecretKey key,
    TimeProvider time,
    ILogger<BattleDirectory> log)
{
    /// <summary>Most battles that a listing shows, the newest.</summary>
    public const int Listed = 200;

    private const string HostPurpose = "host";

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
        if (request.CommandId is not null && !IsAnswerTo(request, row))
        {
            return new BattleError(
                ErrorCode.InputIdReused, $"The commandId '{request.CommandId}' created battle {row.Id} from another request; a new command needs an id of its own.");
        }

        return new CreateBattleReply(
            row.Id, key.Sign(HostPurpose, row.Id), Seed(row), Commitment: null, row.StartsAtUnixMs);

        static string Count(int problems) => problems == 1 ? "one problem" : $"{problems} problems";
    }

    /// <summary>Creates a battle from a request that was checked.</summary>
    public async Task<BattleRow> CreateAsync(CheckedBattleRequest request, CancellationToken cancellationToken)
    {
        string json = request.Scenario.ToCanonicalJson();
        PlayableScenario playable = scenarios.Put(Engine.Scenarios.Scenario.IdOf(json), request.Scenario);
        BattleSchedule schedule = new(request.StartsAtUnixMs, 0, request.SpeedNum, request.SpeedDen);
        string id = BattleIds.Draw();
        BattleRow row = await journal.CreateAsync(
            new NewBattle
            {
                Id = id,
                EngineVersion = EngineVersion.Current,
                ScenarioId = playable.Id,
                ScenarioJson = json,
                Seed = request.Seed,
                HostTokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Sign(HostPurpose, id)))),
                CommandId = request.CommandId,
                Demo = request.Demo,
                Name = request.Scenario.Name,
                CreatorA = request.Scenario.CreatorA.Name,
                CreatorB = request.Scenario.CreatorB.Name,
                CreatedAtUnixMs = NowUnixMs,
                StartsAtUnixMs = request.StartsAtUnixMs,
                DueAtUnixMs = schedule.WallAt(playable.Plan.ScriptedClock.VerdictTick),
                Entries =
                [
                    new JournalEntry
                    {
                        Index = 0,
                        Kind = EntryKind.Mark,
                        Type = JournalRecords.StartMark,
                        Tick = 0,
                        Epoch = 0,
                        WallUnixMs = request.StartsAtUnixMs,
                        Num = request.SpeedNum,
                        Den = request.SpeedDen,
                    },
                ],
            },
            cancellationToken);
        if (row.Id == id)
            ServerLog.BattleCreated(log, row.Id, row.Name, row.Demo);
        return row;
    }

    /// <summary>The newest battles, from the journal's rows alone.</summary>
    public async Task<IReadOnlyList<BattleSummary>> ListAsync(CancellationToken cancellationToken)
    {
        List<BattleSummary> summaries = [];
        foreach (BattleRow row in await journal.ListAsync(Listed, cancellationToken))
            summaries.Add(await SummaryAsync(row, cancellationToken));
        return summaries;
    }

    /// <summary>The newest frame of a battle and what stays the same while it runs.</summary>
    public async Task<Answer<BattleView>> ViewAsync(string battleId, CancellationToken cancellationToken)
    {
        if (await FindAsync(battleId, cancellationToken) is not { } row)
            return BattleError.UnknownBattle(battleId);
        ScoreboardFrame? frame = Finished(row);
        if (frame is null)
        {
            Answer<ScoreboardFrame> latest = Read(battleId, await grains.GetGrain<IBattleGrain>(battleId).LatestAsync());
            if (latest.Error is { } error)
                return error;
            frame = latest.Value!;
            if (frame.Verdict is not null)
                row = await journal.FindAsync(battleId, cancellationToken) ?? row;
        }

        return BattleViews.Of(frame, row, (await PlayableAsync(row, cancellationToken))?.Scenario);
    }

    /// <summary>The stored end of a battle.</summary>
    public async Task<Answer<OutcomeView>> OutcomeAsync(string battleId, CancellationToken cancellationToken)
    {
        Answer<BattleView> view = await ViewAsync(battleId, cancellationToken);
        if (view.Error is { } error)
            return error;
        if (await journal.FindAsync(battleId, cancellationToken) is { Outcome: { } outcome })
        {
            return new OutcomeView
            {
                Verdict = JournalRecords.Verdict(outcome),
                Digest = outcome.Digest,
                Events = outcome.Events,
                Frame = JournalRecords.Frame(outcome),
            };
        }

        return new BattleError(
            ErrorCode.NotNow, view.Value!.VoidReason ?? "The battle is not over; its outcome is known at the verdict.");
    }

    /// <summary>All that is needed to play a battle again.</summary>
    public async Task<Answer<Recording>> RecordingAsync(string battleId, CancellationToken cancellationToken)
    {
        JournaledBattle? battle = BattleIds.IsWellFormed(battleId) ? await journal.ReadAsync(battleId, cancellationToken) : null;
        if (battle is null)
            return BattleError.UnknownBattle(battleId);
        return new Recording
        {
            EngineVersion = battle.Row.EngineVersion,
            Scenario = Recordings.Element(battle.ScenarioJson),
            Seed = Seed(battle.Row),
            Inputs = [.. battle.Entries.Where(entry => entry.Kind == EntryKind.Input).Select(JournalRecords.Input)],
            Marks = [.. battle.Entries.Where(entry => entry.Kind == EntryKind.Mark).Select(JournalRecords.Mark)],
            Outcome = battle.Row.Outcome is { } outcome
                ? new RecordedOutcome(JournalRecords.Verdict(outcome), outcome.Digest, outcome.Events)
                : null,
        };
    }

    /// <summary>Carries out a host's command, durably.</summary>
    /// <param name="token">What the creation of the battle answered; empty when none was sent.</param>
    public async Task<Answer<ControlReply>> ControlAsync(string battleId, string token, JsonElement body, CancellationToken cancellationToken)
    {
        if (await FindAsync(battleId, cancellationToken) is null)
            return BattleError.UnknownBattle(battleId);
        if (!key.Verifies(HostPurpose, battleId, token))
        {
            return new BattleError(
                ErrorCode.BadToken, "Only the battle's host may do this: send 'Authorization: Bearer' and the hostToken that its creation answered.");
        }

        Checked<HostCommand> command = HostCommand.Check(body);
        if (!command.IsValid)
            return new BattleError(ErrorCode.Malformed, "This is no command.") { Problems = command.Problems };
        ControlAnswer answer = await grains.GetGrain<IBattleGrain>(battleId).ShowWinChanceAsync(command.Value.CommandId, command.Value.On);
        return answer.Refused is not { } code
            ? new ControlReply(answer.Seq, answer.Rev)
            : code switch
            {
                ErrorCode.JournalUnavailable => BattleError.JournalAway,
                ErrorCode.CatchingUp => BattleError.Moved,
                _ => new BattleError(code, answer.Message!) { RetryAfterMs = answer.RetryAfterMs },
            };
    }

    /// <summary>The row of a battle, or null.</summary>
    public async Task<BattleRow?> FindAsync(string battleId, CancellationToken cancellationToken) =>
        BattleIds.IsWellFormed(battleId) ? await journal.FindAsync(battleId, cancellationToken) : null;

    /// <summary>What an owner's answer means to whoever asked.</summary>
    public static Answer<ScoreboardFrame> Read(string battleId, BattleAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer switch
        {
            { Frame: { } frame } => frame,
            { IsJournalAway: true } => BattleError.JournalAway,
            { IsMoved: true } => BattleError.Moved,
            _ => BattleError.UnknownBattle(battleId),
        };
    }

    private async Task<BattleSummary> SummaryAsync(BattleRow row, CancellationToken cancellationToken) => new()
    {
        Id = row.Id,
        Name = row.Name,
        CreatorA = row.CreatorA,
        CreatorB = row.CreatorB,
        Phase = await PhaseAsync(row, cancellationToken),
        StartsAt = row.StartsAtUnixMs,
        Speed = (double)row.SpeedNum / row.SpeedDen,
        Demo = row.Demo,
        ScenarioId = row.ScenarioId,
        EngineVersion = row.EngineVersion,
        Verdict = row.Outcome is { } outcome ? JournalRecords.Verdict(outcome) : null,
    };

    /// <summary>
    /// The scenario of a row; null when another engine version wrote it and this one cannot read it any more. Then only
    /// the row speaks.
    /// </summary>
    private async Task<PlayableScenario?> PlayableAsync(BattleRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await scenarios.GetAsync(row.ScenarioId, cancellationToken);
        }
        catch (InvalidDataException) when (row.EngineVersion != EngineVersion.Current)
        {
            return null;
        }
    }

    private async Task<BattlePhase> PhaseAsync(BattleRow row, CancellationToken cancellationToken)
    {
        if (Finished(row) is { } finished)
            return finished.Phase;
        if (VoidBattle.Is(row))
            return BattlePhase.Void;

        // Only a battle that is not over needs its scenario for this; the script says how long it lasts.
        BattleClock clock = (await scenarios.GetAsync(row.ScenarioId, cancellationToken)).Plan.ScriptedClock;
        long at = SimTime.FromTick(Schedule(row).TickAt(NowUnixMs)).Micros;
        return at switch
        {
            < 0 => BattlePhase.Scheduled,
            _ when at < clock.LiveStart => BattlePhase.Countdown,
            _ when at < clock.LiveEnd => BattlePhase.Live,
            _ when at < clock.VerdictAt => BattlePhase.Settle,
            _ => BattlePhase.Lap,
        };
    }

    private ScoreboardFrame? Finished(BattleRow row) => row.Outcome is { } outcome
        ? new FinishedBattle(JournalRecords.Frame(outcome)).At(Schedule(row).TickAt(NowUnixMs), row.EntryCount)
        : null;

    /// <summary>Whether a row is what a request asked for: a retry brings the same battle, another request does not.</summary>
    private static bool IsAnswerTo(CheckedBattleRequest request, BattleRow row) =>
        row.ScenarioId == request.Scenario.ComputeId()
        && (!request.IsSeedGiven || row.Seed == request.Seed)
        && row.SpeedNum == request.SpeedNum
        && row.SpeedDen == request.SpeedDen;

    /// <summary>A battle without later marks runs from its start at the speed it was given.</summary>
    private static BattleSchedule Schedule(BattleRow row) => new(row.StartsAtUnixMs, 0, row.SpeedNum, row.SpeedDen);

    private static string Seed(BattleRow row) => row.Seed.ToString(CultureInfo.InvariantCulture);
}
