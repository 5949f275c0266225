using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;

namespace LiveBattle.Projection;

/// <summary>
/// From what the engine played to what a screen shows: a pure function of run, scenario and moment. Here points and
/// coins stay points and coins, and earnings are valued once, from totals. Thread-safe.
/// </summary>
public sealed class FrameProjector(Scenario scenario, ViewerNames names)
{
    /// <summary>The whole scoreboard of a battle.</summary>
    /// <param name="run">Played to the moment's tick, not beyond.</param>
    /// <param name="recent">Listened to the same run.</param>
    /// <param name="moment">When and how it is shown.</param>
    public ScoreboardFrame Frame(BattleRun run, RecentGifts recent, Moment moment)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(recent);
        ArgumentNullException.ThrowIfNull(moment);
        (BattlePhase phase, long left) = Phase(run, moment);
        return new ScoreboardFrame
        {
            BattleId = moment.BattleId,
            Seq = moment.Tick,
            Rev = moment.Rev,
            SimMs = SimTime.FromTick(Math.Max(0, moment.Tick)).Millis,
            Phase = phase,
            LeftMs = left,
            Speed = moment.Speed,
            Paused = moment.Paused,
            A = SideA(run),
            B = SideB(run),
            Gifts = recent.At(moment.Tick, names),
            Verdict = Verdict(run.Verdict),
            Forfeit = Forfeit(run.Verdict),
            Seed = run.Seed.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Side a as frames and the Cli show it.</summary>
    public SideFrame SideA(BattleRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Side(run, run.A, BattleSide.A, scenario.CreatorA);
    }

    /// <summary>Side b, likewise.</summary>
    public SideFrame SideB(BattleRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Side(run, run.B, BattleSide.B, scenario.CreatorB);
    }

    /// <summary>How it ended, on the wire; null while it has not.</summary>
    public static VerdictFrame? Verdict(Verdict? verdict) => verdict is not { } reached
        ? null
        : new VerdictFrame(
            reached.Winner switch
            {
                BattleSide.A => Winner.A,
                BattleSide.B => Winner.B,
                _ => Winner.Draw,
            },
            reached.Margin,
            reached.Reason switch
            {
                EndReason.Walkover => VerdictReason.Walkover,
                EndReason.Ended => VerdictReason.Ended,
                _ => VerdictReason.Points,
            });

    private SideFrame Side(BattleRun run, in SideTally tally, BattleSide side, Creator creator)
    {
        SideStatus status = run.StatusOf(side);
        Earnings earnings = BattleEarnings.Of(scenario, run, side);
        return new SideFrame
        {
            Points = tally.Points,
            GiftPoints = tally.GiftPoints,
            BonusPoints = tally.BonusPoints,
            LikePoints = tally.LikePoints,
            FollowerPoints = tally.FollowerPoints,
            Gifts = tally.Gifts,
            GiftMessages = tally.GiftMessages,
            Likes = tally.Likes,
            Coins = tally.Coins,
            EarningPoints = earnings.EarningPoints.Value,
            Diamonds = earnings.Diamonds.Value,
            GrossUsdMicros = earnings.GrossUsdMicros.Value,
            NetUsdMicros = earnings.NetUsdMicros.Value,
            Viewers = status.Viewers,
            Multiplier = status.Multiplier,
            MultiplierLeftMs = status.MultiplierLeft / SimTime.MicrosPerMilli,
            HiddenLeftMs = status.HiddenLeft / SimTime.MicrosPerMilli,
            WinStreak = creator.WinStreak,
            Top = Top(tally.Top, side),
        };
    }

    private List<SupporterFrame> Top(in TopSupporters top, BattleSide side)
    {
        List<SupporterFrame> shown = new(3);
        foreach (Supporter supporter in (ReadOnlySpan<Supporter>)[top.First, top.Second, top.Third])
        {
            if (supporter.Kind != ActorKind.Nobody)
                shown.Add(new SupporterFrame(names.Of(supporter.Kind, side, supporter.Actor), supporter.Points));
        }

        return shown;
    }

    private string? Forfeit(Verdict? verdict) =>
        verdict is { Forfeit: >= 0 } decided ? scenario.Forfeits[decided.Forfeit].Text(Engine.Scenarios.Forfeit.MainLanguage) : null;

    private static (BattlePhase Phase, long LeftMs) Phase(BattleRun run, Moment moment)
    {
        if (moment.Tick < 0)
            return (BattlePhase.Scheduled, moment.UntilStartMs);

        SimTime now = SimTime.FromTick(moment.Tick);
        BattleClock clock = run.Clock;
        if (run.IsOver)
        {
            long lapEnd = BattleClock.ClosedTick(run.VerdictAt.TickCeiling);
            return moment.Tick < lapEnd
                ? (BattlePhase.Lap, SimTime.FromTick(lapEnd).Millis - now.Millis)
                : (BattlePhase.Closed, 0);
        }

        return now.Micros switch
        {
            long at when at < clock.LiveStart => (BattlePhase.Countdown, Left(clock.LiveStart)),
            long at when at < clock.LiveEnd => (BattlePhase.Live, Left(clock.LiveEnd)),
            _ => (BattlePhase.Settle, Left(clock.VerdictAt)),
        };

        long Left(long end) => new SimTime(end).Millis - now.Millis;
    }
}
