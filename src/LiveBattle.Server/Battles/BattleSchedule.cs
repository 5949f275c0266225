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

    public double Speed => (double)Num / Den;

    public bool IsPaused => Num == 0;

    /// <summary>The schedule that a battle's entries leave it with; inputs change nothing.</summary>
    /// <param name="entries">By index; the first mark is the start.</param>
    public static BattleSchedule Of(IEnumerable<JournalEntry> entries)
    {
        JournalEntry newest = entries.Last(entry => entry.Kind == EntryKind.Mark);
        return new BattleSchedule(newest.WallUnixMs, newest.Tick, newest.Num, newest.Den);
    }

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
