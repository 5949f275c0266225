using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>
/// The clock of a whole server – pacer, grain timers, renewals, heartbeat, finisher. It moves when a test moves it.
/// </summary>
internal sealed class VirtualTime() : FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000))
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    // Orleans waits until an instant, and for the last fraction of a millisecond it asks for the time again and again,
    // for no timer is that short. A clock that stands still would hang it there: asked this often without having moved,
    // it moves by less than a millisecond.
    private const int Patience = 1_000_000;
    private static readonly TimeSpan Nudge = TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - 1);

    private long _asked;
    private long _last;

    public long NowUnixMs => GetUtcNow().ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset now = base.GetUtcNow();
        Asked(now.Ticks);
        return now;
    }

    public override long GetTimestamp()
    {
        long now = base.GetTimestamp();
        Asked(now);
        return now;
    }

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

    private void Asked(long now)
    {
        if (Interlocked.Exchange(ref _last, now) != now)
            Interlocked.Exchange(ref _asked, 0);
        else if (Interlocked.Increment(ref _asked) == Patience)
            Advance(Nudge);
    }
}
