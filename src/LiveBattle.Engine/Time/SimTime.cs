namespace LiveBattle.Engine.Time;

/// <summary>
/// An instant of simulated time: whole microseconds since the start of the countdown. Only the engine moves it; it
/// knows nothing of the wall clock. <c>default</c> is tick 0.
/// </summary>
/// <param name="Micros">0 or more in every battle; at most about an hour and a few minutes.</param>
public readonly record struct SimTime(long Micros) : IComparable<SimTime>
{
    public const long MicrosPerMilli = 1_000;

    public const long MicrosPerSecond = 1_000_000;

    public const long MicrosPerMinute = 60 * MicrosPerSecond;

    /// <summary>A tick is 100 ms.</summary>
    public const long MicrosPerTick = 100_000;

    public static SimTime FromTick(long tick) => new(tick * MicrosPerTick);

    public static SimTime FromMillis(long millis) => new(millis * MicrosPerMilli);

    /// <summary>Whole milliseconds, rounded down.</summary>
    public long Millis => Micros / MicrosPerMilli;

    /// <summary>The first tick at or after this instant: the first frame that shows it.</summary>
    public long TickCeiling => (Micros + MicrosPerTick - 1) / MicrosPerTick;

    public int CompareTo(SimTime other) => Micros.CompareTo(other.Micros);

    public static bool operator <(SimTime left, SimTime right) => left.Micros < right.Micros;

    public static bool operator >(SimTime left, SimTime right) => left.Micros > right.Micros;

    public static bool operator <=(SimTime left, SimTime right) => left.Micros <= right.Micros;

    public static bool operator >=(SimTime left, SimTime right) => left.Micros >= right.Micros;
}
