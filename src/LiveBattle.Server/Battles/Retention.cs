using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>
/// Battles that are over are kept for a while, and not without number: once an hour what is too old or too much is deleted.
/// Battles under way are never touched.
/// </summary>
public sealed class Retention(IBattleJournal journal, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    /// <summary>How long after its end a battle is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Battles that are over and kept, the newest.</summary>
    public const int Most = 10_000;

    /// <summary>How often it is looked after.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // A commit that other writers wait for deletes no more than this at once.
    private const int BatchSize = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, time);
        do
        {
            await ExpireAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExpireAsync(CancellationToken stoppingToken)
    {
        try
        {
            int all = 0;
            int some;
            do
            {
                long now = time.GetUtcNow().ToUnixTimeMilliseconds();
                some = await journal.ExpireAsync(now - (long)Kept.TotalMilliseconds, Most, BatchSize, now, stoppingToken);
                all += some;
            }
            while (some == BatchSize);
            if (all > 0)
                ServerLog.BattlesExpired(log, all);
        }
        catch (JournalUnavailableException unavailable)
        {
            ServerLog.BattlesNotExpired(log, unavailable);
        }
    }
}
