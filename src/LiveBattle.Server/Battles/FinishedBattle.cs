using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Time;
using LiveBattle.Projection;

namespace LiveBattle.Server.Battles;

/// <summary>A battle whose outcome is stored: its frames need no engine any more. Immutable.</summary>
/// <param name="Verdict">The frame of the verdict's tick, as stored.</param>
public sealed record FinishedBattle(ScoreboardFrame Verdict)
{
    /// <summary>The tick from which it is closed.</summary>
    public long ClosedTick => BattleClock.ClosedTick(Verdict.Seq);

    /// <summary>The frame to show at a tick: the victory lap, then closed for ever.</summary>
    public ScoreboardFrame At(long tick, long rev)
    {
        long shown = Math.Clamp(tick, Verdict.Seq, ClosedTick);
        SimTime now = SimTime.FromTick(shown);
        return Verdict with
        {
            Seq = shown,
            Rev = rev,
            SimMs = now.Millis,
            Phase = shown < ClosedTick ? BattlePhase.Lap : BattlePhase.Closed,
            LeftMs = SimTime.FromTick(ClosedTick).Millis - now.Millis,
            Gifts = shown < Verdict.Seq + RecentGifts.Ticks ? Verdict.Gifts : [],
        };
    }
}
