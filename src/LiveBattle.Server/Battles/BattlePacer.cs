namespace LiveBattle.Server.Battles;

/// <summary>
/// The one place where wall time becomes simulated time. Reads the wall clock once and from then on the monotonic one,
/// so that a clock set back or forth under a running battle neither halts nor hurries it. Not thread-safe.
/// </summary>
public sealed class BattlePacer
{
    /// <summary>A watched battle is shown at most this often.</summary>
    public static readonly TimeSpan FrameInterval = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _time;
    private readonly long _wallAtStartMs;
    private readonly long _timestampAtStart;

    public BattlePacer(TimeProvider time, BattleSchedule schedule)
    {
        _time = time;
        _wallAtStartMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        _timestampAtStart = time.GetTimestamp();
        Schedule = schedule;
    }

    /// <summary>What the marks say; a new one counts from now on.</summary>
    public BattleSchedule Schedule { get; set; }

    /// <summary>Unix milliseconds, as this activation counts them.</summary>
    public long NowUnixMs => _wallAtStartMs + (long)_time.GetElapsedTime(_timestampAtStart).TotalMilliseconds;

    /// <summary>The tick to show now; negative before the start.</summary>
    public long Tick => Schedule.TickAt(NowUnixMs);

    /// <summary>Wall milliseconds until tick 0; 0 once it is past.</summary>
    public long UntilStartMs => Math.Max(0, (Schedule.WallAt(0) ?? NowUnixMs) - NowUnixMs);

    /// <summary>
    /// How long to wait for the next frame: to the next multiple of the frame interval after the mark, which at speed 1
    /// is the next tick. Waiting for instants rather than for intervals, lateness does not add up.
    /// </summary>
    public TimeSpan UntilNextFrame
    {
        get
        {
            long interval = (long)FrameInterval.TotalMilliseconds;
            long since = (NowUnixMs - Schedule.WallUnixMs) % interval;
            return TimeSpan.FromMilliseconds(since < 0 ? -since : interval - since);
        }
    }
}
