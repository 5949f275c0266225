namespace LiveBattle.Server.Tests;

/// <summary>A clock whose wall time and monotonic time a test moves apart, as an operator who sets the clock does.</summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _wall = start;
    private long _monotonic = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _wall;

    public override long GetTimestamp() => _monotonic;

    /// <summary>Time passes.</summary>
    public void Pass(TimeSpan duration)
    {
        _wall += duration;
        _monotonic += duration.Ticks;
    }

    /// <summary>Somebody sets the wall clock.</summary>
    public void SetWall(TimeSpan by) => _wall += by;
}
