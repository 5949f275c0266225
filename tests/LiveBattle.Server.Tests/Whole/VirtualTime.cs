using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>
/// The clock of a whole server – pacer, grain timers, renewals, heartbeat, finisher. It moves when a test moves it. Begins
/// at the wall clock's time, because clients' tokens and the journal know no other.
/// </summary>
internal sealed class VirtualTime() : FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000))
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    public long NowUnixMs => GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// Moves on tick by tick until it is so. Every question is a call to the server, so that what a tick has set off on
    /// other threads gets its turn before the next.
    /// </summary>
    public async Task RunUntilAsync(Func<Task<bool>> question, string what, TimeSpan? step = null) =>
        await Until.TrueAsync(
            async () =>
            {
                if (await question())
                    return true;
                Advance(step ?? Tick);
                return false;
            },
            what);
}
