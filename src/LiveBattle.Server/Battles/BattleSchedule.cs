using LiveBattle.Engine.Time;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>
/// When history is shown: what a battle's marks say about wall time. Since the newest mark, simulated time is
/// tick₀ + ⌊(wall − wall₀) × num / den⌋. Immutable.
/// </summary>
/// <param name="WallUnixMs">Wall time of the newest mark.</param>
/// <param name="Tick">Tick from which it counts.</param>
/// <param name="Num">Simulated time per <paramref name="Den"/> of wall time; 0 while paused.</param>
/// <param name="Den">1 or more.</param>
public sealed record BattleSchedule(long WallUnixMs, long Tick, int Num, int Den)
{
    private const long MillisPerTick = SimTime.MicrosPerTick / SimTime.MicrosPerMilli;

    /// <summary>The speed to go on with after a pause; null when that is 1, or time runs.</summary>
    public (int Num, int Den)? Kept { get; init; }

    /// <summary>The speed that is set, whether time runs or stands.</summary>
    public (int Num, int Den) Set => IsPaused ? Kept ?? (1, 1) : (Num, Den);

    /// <summary>The speed that is set: simulated seconds per second of wall time.</summary>
    public double Speed => (double)Set.Num / Set.Den;

    public bool IsPaused => Num == 0;

    /// <summary>The schedule that a battle's entries leave it with; inputs change nothing.</summary>
    /// <param name="entries">By index; the first mark is the start.</param>
    public static BattleSchedule Of(IEnumerable<JournalEntry> entries)
    {
        JournalEntry newest = entries.Last(entry => entry.Kind == EntryKind.Mark);
        return new BattleSchedule(newest.WallUnixMs, newest.Tick, newest.Num, newest.Den)
        {
            Kept = newest.Num == 0 ? JournalRecords.Read(newest).Kept : null,
        };
    }

    /// <summary>The same from a row alone; the speed to go on with after a pause is not in it.</summary>
    public static BattleSchedule Of(BattleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new BattleSchedule(row.MarkUnixMs, row.MarkTick, row.SpeedNum, row.SpeedDen);
    }

    /// <summary>Time stands at a tick from now on; the speed is kept for later.</summary>
    public BattleSchedule PausedAt(long tick, long nowUnixMs) => new(nowUnixMs, tick, 0, 1) { Kept = Set };

    /// <summary>Time runs from a tick on, at the speed that is set.</summary>
    public BattleSchedule RunningFrom(long tick, long nowUnixMs) => new(nowUnixMs, tick, Set.Num, Set.Den);

    /// <summary>The tick whose frame is to be shown; negative before the start.</summary>
    public long TickAt(long wallUnixMs)
    {
        long simulatedMs = FloorDivide((wallUnixMs - WallUnixMs) * Num, Den);
        return Tick + FloorDivide(simulatedMs, MillisPerTick);
    }

    /// <summary>The first wall millisecond that shows a tick; null while paused before it.</summary>
    public long? WallAt(long tick)
    {
        if (tick <= Tick)
            return WallUnixMs;
        return IsPaused ? null : WallUnixMs + (((tick - Tick) * MillisPerTick * Den) + Num - 1) / Num;
    }

    private static long FloorDivide(long value, long by)
    {
        long quotient = Math.DivRem(value, by, out long rest);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
