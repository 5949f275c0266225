using System.Globalization;
using System.Threading.RateLimiting;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Replays;

/// <summary>
/// Where battles are played again: for their books, or for what they would be without a gift. One computes at a time, a
/// few are open, a few more wait, and the rest are asked to come back. Thread-safe.
/// </summary>
public sealed class ReplayDesk(IBattleJournal journal, BattleDirectory battles, ScenarioShelf scenarios, IGrainFactory grains)
    : IDisposable
{
    /// <summary>Jobs open at one time; each holds the memory of a battle.</summary>
    public const int Open = 8;

    /// <summary>Requests that wait for their turn.</summary>
    public const int Waiting = 16;

    private const int RetryAfterMs = 1_000;

    // One computes at a time: live battles keep the other cores.
    private readonly SemaphoreSlim _turn = new(1);

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Open,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A battle from its start, to be played up to what has been shown of it.</summary>
    public async Task<Answer<ReplayJob>> OpenAsync(string battleId, CancellationToken cancellationToken)
    {
        if (await battles.FindAsync(battleId, cancellationToken) is not { } row)
            return await battles.MissingAsync(battleId, cancellationToken);
        if (row.EngineVersion != EngineVersion.Current)
            return new BattleError(ErrorCode.NotNow, WhyNot(row));
        RateLimitLease place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
        if (!place.IsAcquired)
        {
            place.Dispose();
            return new BattleError(ErrorCode.Busy, "Many battles are being played again at the moment; ask again shortly.") { RetryAfterMs = RetryAfterMs };
        }

        try
        {
            Answer<ReplayJob> job = await OpenAsync(place, row, cancellationToken);
            if (job.Error is not null)
                place.Dispose();
            return job;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _turn.Dispose();
    }

    private async Task<Answer<ReplayJob>> OpenAsync(RateLimitLease place, BattleRow row, CancellationToken cancellationToken)
    {
        // The owner is asked first: what it has shown is in the journal by then, so no input of a shown tick is missed.
        long shown = long.MaxValue;
        if (row.Outcome is null)
        {
            Answer<ScoreboardFrame> latest = BattleDirectory.Read(row.Id, await grains.GetGrain<IBattleGrain>(row.Id).LatestAsync());
            if (latest.Error is { } error)
                return error;
            shown = latest.Value!.Verdict is null ? latest.Value.Seq : long.MaxValue;
        }

        JournaledBattle? battle = await journal.ReadAsync(row.Id, cancellationToken);
        if (battle is null)
            return BattleError.UnknownBattle(row.Id);
        PlayableScenario playable = await scenarios.GetAsync(row.ScenarioId, cancellationToken);
        BattleRun run = JournaledRuns.Start(battle, playable.Plan);
        return new ReplayJob(place, _turn, battle, playable.Scenario, run, shown);
    }

    private static string WhyNot(BattleRow row) => VoidBattle.Is(row)
        ? VoidBattle.Reason(row) + " Nothing of it counts."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"This battle was played by engine version {row.EngineVersion}; version {EngineVersion.Current} cannot play it again. Its outcome holds the totals.");
}
