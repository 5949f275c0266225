using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>
/// Sees to it that every end is recorded, watched or not: once a second it asks the journal which battles are due and
/// has their owners record them, one after the other so that live battles keep their threads.
/// </summary>
public sealed class Finisher(
    IBattleJournal journal, IGrainFactory grains, TimeProvider time, ILogger<Finisher> log) : BackgroundService
{
    private const int BatchSize = 100;

    /// <summary>How often the journal is asked.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How long a battle that could not be recorded is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    // Used by the one loop alone.
    private readonly Dictionary<string, long> _failed = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, time);
        do
        {
            await RecordDueAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RecordDueAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<string> due;
        try
        {
            due = await journal.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), BatchSize + _failed.Count, stoppingToken);
        }
        catch (JournalUnavailableException unavailable)
        {
            ServerLog.DueNotRead(log, unavailable);
            return;
        }

        foreach (string battleId in due.Where(MayBeTried))
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                await grains.GetGrain<IBattleGrain>(battleId).RecordIfDueAsync();
                _failed.Remove(battleId);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One battle that cannot be recorded must not keep the others from it; it stays due, and waits its turn.
                _failed[battleId] = time.GetTimestamp();
                ServerLog.EndNotRecorded(log, battleId, exception);
            }
        }
    }

    private bool MayBeTried(string battleId) =>
        !_failed.TryGetValue(battleId, out long failedAt) || time.GetElapsedTime(failedAt) >= Rest;
}
