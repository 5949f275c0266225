using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Battle;

/// <summary>
/// The phases of a battle in simulated time, as half-open windows: what falls on a start is inside, what falls on an
/// end is outside. Times are microseconds since the start of the countdown.
/// </summary>
/// <param name="LiveStart">End of the countdown.</param>
/// <param name="LiveEnd">End of the live window, start of the settling.</param>
public readonly record struct BattleClock(long LiveStart, long LiveEnd)
{
    /// <summary>How long a battle settles: measured finishes come about half a second after the live window.</summary>
    public const long SettleMicros = 500_000;

    /// <summary>The victory lap, which is only shown: 180 s after the finish in measured battles.</summary>
    public const long LapMicros = 180_000_000;

    /// <summary>What a closing response calls the end: the last 30 s of the live window.</summary>
    public const long ClosingMicros = 30_000_000;

    /// <summary>The latest end of live that time makers can bring about, seen from the first announcement.</summary>
    public long LatestLiveEnd => LiveEnd + (Limits.TimeMakers * RulePack.TimeMakerMicros);

    public long VerdictAt => LiveEnd + SettleMicros;

    /// <summary>The tick whose frame first shows the verdict.</summary>
    public long VerdictTick => new SimTime(VerdictAt).TickCeiling;

    /// <summary>The tick from which a battle is closed whose verdict was first shown at another.</summary>
    public static long ClosedTick(long verdictTick) => verdictTick + (LapMicros / SimTime.MicrosPerTick);

    /// <summary>Start of the closing window, never before the live window.</summary>
    public long ClosingStart => Math.Max(LiveStart, LiveEnd - ClosingMicros);
}
