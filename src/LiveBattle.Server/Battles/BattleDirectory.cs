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
    IBattleJournal journal, ScenarioShelf scenarios, IGrainFactory grains, TimeProvider time)
{
    /// <summary>Most battles that a listing shows, the newest.</summary>
    public const int Listed = 200;

    private long NowUnixMs => time.GetUtcNow().ToUnixTimeMilliseconds();

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
            return await MissingAsync(battleId, cancellationToken);
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
            return await MissingAsync(battleId, cancellationToken);
        if (battle.Row is { Salt: not null, Outcome: null })
            return new BattleError(ErrorCode.NotNow, "This battle is sealed; what plays it again is told at the verdict.");
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

    /// <summary>The row of a battle, or null.</summary>
    public async Task<BattleRow?> FindAsync(string battleId, CancellationToken cancellationToken) =>
        BattleIds.IsWellFormed(battleId) ? await journal.FindAsync(battleId, cancellationToken) : null;

    /// <summary>Why there is no such battle: it never was, or it was deleted.</summary>
    public async Task<BattleError> MissingAsync(string battleId, CancellationToken cancellationToken) =>
        BattleIds.IsWellFormed(battleId) && await journal.IsGoneAsync(battleId, cancellationToken)
            ? BattleError.Gone(battleId)
            : BattleError.UnknownBattle(battleId);

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
        long at = SimTime.FromTick(BattleSchedule.Of(row).TickAt(NowUnixMs)).Micros;
        long longer = SimTime.FromTick(row.LongerByTicks).Micros;
        return at switch
        {
            < 0 => BattlePhase.Scheduled,
            _ when at < clock.LiveStart => BattlePhase.Countdown,
            _ when at < clock.LiveEnd + longer => BattlePhase.Live,
            _ when at < clock.VerdictAt + longer => BattlePhase.Settle,
            _ => BattlePhase.Lap,
        };
    }

    private ScoreboardFrame? Finished(BattleRow row) => row.Outcome is { } outcome
        ? new FinishedBattle(JournalRecords.Frame(outcome)).At(BattleSchedule.Of(row).TickAt(NowUnixMs), row.EntryCount)
        : null;

    private static string Seed(BattleRow row) => row.Seed.ToString(CultureInfo.InvariantCulture);
}
