using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Control;

/// <summary>
/// What a host's command means where a battle stands: how time runs from then on, what is put into the battle, or why it is
/// not done. Pure: its owner stores it and does it.
/// </summary>
internal static class HostDesk
{
    /// <summary>Why a battle that was left standing is void.</summary>
    public const string Abandoned = "This battle was paused for more than 24 hours and never resumed; nothing of it counts.";

    /// <summary>How long a battle may stand still.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>Whether a battle has been standing still for too long.</summary>
    public static bool IsAbandoned(BattlePacer pacer) =>
        pacer.Schedule.IsPaused && pacer.NowUnixMs - pacer.Schedule.WallUnixMs >= (long)LongestPause.TotalMilliseconds;

    /// <summary>When its owner has something to do for the battle though nobody asks.</summary>
    /// <param name="schedule">How time runs.</param>
    /// <param name="verdictTick">As announced.</param>
    public static long DueUnixMs(BattleSchedule schedule, long verdictTick) =>
        schedule.WallAt(verdictTick) ?? schedule.WallUnixMs + (long)LongestPause.TotalMilliseconds;

    /// <summary>Plans a command.</summary>
    /// <param name="at">Where the battle stands.</param>
    public static HostPlan Plan(HostCommand command, in Standing at) => command.Kind switch
    {
        HostCommandKind.Start => Start(at),
        HostCommandKind.Pause => Pause(at),
        HostCommandKind.Resume => Resume(at),
        HostCommandKind.Speed => Speed(command, at),
        HostCommandKind.Step => Step(command, at),
        HostCommandKind.SkipLap => SkipLap(at),
        HostCommandKind.End => End(InputKind.End, BattleSide.Neither, at),
        HostCommandKind.Leave => End(InputKind.Leave, SideOf(command), at),
        HostCommandKind.SpeedChallenge => HostPlan.Put(InputKind.SpeedChallenge, BattleSide.Neither),
        HostCommandKind.PowerUp => HostPlan.Put(InputKind.PowerUp, SideOf(command), PowerUpNames.Find(command.PowerUp!)!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Kind, "The owner carries out no such command."),
    };

    private static HostPlan Start(in Standing at) => at.Tick < 0 || (at.Schedule.IsPaused && at.Tick == 0)
        ? HostPlan.Run(at.Schedule.RunningFrom(0, at.NowUnixMs), JournalRecords.StartMark)
        : Refuse("The battle has begun already.");

    private static HostPlan Pause(in Standing at) => at.Schedule.IsPaused
        ? Refuse("The battle is paused already.")
        : HostPlan.Run(at.Schedule.PausedAt(Math.Max(0, at.Tick), at.NowUnixMs), JournalRecords.PauseMark);

    private static HostPlan Resume(in Standing at) => at.Schedule.IsPaused
        ? HostPlan.Run(at.Schedule.RunningFrom(at.Tick, at.NowUnixMs), JournalRecords.ResumeMark)
        : Refuse("The battle is not paused.");

    private static HostPlan Speed(HostCommand command, in Standing at)
    {
        BattleSchedule schedule = at.Schedule.IsPaused
            ? at.Schedule with { Kept = (command.Num, command.Den) }
            : new BattleSchedule(at.NowUnixMs, at.Tick, command.Num, command.Den);

        // Before the start there is nothing to hurry: it comes when it was to come.
        if (at.Tick < 0)
            schedule = new BattleSchedule(at.Schedule.WallAt(0)!.Value, 0, command.Num, command.Den);
        return HostPlan.Run(schedule, JournalRecords.SpeedMark);
    }

    private static HostPlan Step(HostCommand command, in Standing at) => at.Schedule.IsPaused
        ? HostPlan.Run(at.Schedule.PausedAt(at.Tick + command.Ticks, at.NowUnixMs), JournalRecords.StepMark)
        : Refuse("Only a paused battle is shown step by step; pause it first.");

    private static HostPlan SkipLap(in Standing at)
    {
        if (at.ClosedTick is not { } closed)
            return Refuse("There is no victory lap before the verdict.");
        BattleSchedule schedule = at.Schedule with { WallUnixMs = at.NowUnixMs, Tick = closed };
        return HostPlan.Run(schedule, JournalRecords.SkipLapMark);
    }

    /// <summary>Whoever ends a battle wants to see its end: time runs from then on.</summary>
    private static HostPlan End(InputKind kind, BattleSide side, in Standing at)
    {
        HostPlan plan = HostPlan.Put(kind, side);
        if (at.Tick < 0)
            return plan with { Schedule = at.Schedule.RunningFrom(0, at.NowUnixMs), Mark = JournalRecords.StartMark };
        return at.Schedule.IsPaused
            ? plan with { Schedule = at.Schedule.RunningFrom(at.Tick, at.NowUnixMs), Mark = JournalRecords.ResumeMark }
            : plan;
    }

    private static BattleSide SideOf(HostCommand command) => command.Side == Side.A ? BattleSide.A : BattleSide.B;

    private static HostPlan Refuse(string message) => new() { Refused = ErrorCode.NotNow, Message = message };
}

/// <summary>Where a battle stands when a host asks for something.</summary>
/// <param name="Schedule">How time runs.</param>
/// <param name="Tick">The tick of now; negative before the start.</param>
/// <param name="ClosedTick">The end of the victory lap, once there is a verdict.</param>
internal readonly record struct Standing(BattleSchedule Schedule, long NowUnixMs, long Tick, long? ClosedTick);

/// <summary>What is to be done for a command, or why nothing is.</summary>
internal sealed record HostPlan
{
    /// <summary>How time runs from now on; null when that stays as it is.</summary>
    public BattleSchedule? Schedule { get; init; }

    /// <summary>The kind of the mark that says so.</summary>
    public string? Mark { get; init; }

    /// <summary>What is put into the battle at the next tick; null when nothing is.</summary>
    public InputKind? Input { get; init; }

    public BattleSide Side { get; init; } = BattleSide.Neither;

    public PowerUp PowerUp { get; init; }

    /// <summary>Null when it is done.</summary>
    public ErrorCode? Refused { get; init; }

    public string? Message { get; init; }

    public static HostPlan Run(BattleSchedule schedule, string mark) => new() { Schedule = schedule, Mark = mark };

    public static HostPlan Put(InputKind input, BattleSide side, PowerUp powerUp = PowerUp.None) =>
        new() { Input = input, Side = side, PowerUp = powerUp };
}
