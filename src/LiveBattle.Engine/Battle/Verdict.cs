using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Battle;

/// <summary>Why a battle ended. The numbers are part of the digest.</summary>
public enum EndReason
{
    /// <summary>The time was up and points decided.</summary>
    Points = 0,

    /// <summary>A side left; the other wins whatever the points.</summary>
    Walkover = 1,

    /// <summary>The host ended it; points decided.</summary>
    Ended = 2,
}

/// <summary>The end of a battle.</summary>
/// <param name="Winner"><see cref="BattleSide.Neither"/> is a draw.</param>
/// <param name="Margin">The winner's points less the other side's; 0 in a draw, negative only after a walkover.</param>
/// <param name="Reason">Why it ended then.</param>
/// <param name="Forfeit">Place of the loser's task in the scenario's deck; −1 after a draw.</param>
public readonly record struct Verdict(BattleSide Winner, long Margin, EndReason Reason, int Forfeit)
{
    /// <summary>More points win, equal points are a draw, and whoever leaves loses.</summary>
    /// <param name="leaver">The side that left, or neither.</param>
    /// <param name="forfeit">Where in the deck the seed points.</param>
    public static Verdict Decide(long pointsA, long pointsB, EndReason reason, BattleSide leaver, int forfeit)
    {
        BattleSide winner = leaver switch
        {
            BattleSide.A => BattleSide.B,
            BattleSide.B => BattleSide.A,
            _ when pointsA > pointsB => BattleSide.A,
            _ when pointsB > pointsA => BattleSide.B,
            _ => BattleSide.Neither,
        };
        long margin = winner switch
        {
            BattleSide.A => pointsA - pointsB,
            BattleSide.B => pointsB - pointsA,
            _ => 0,
        };
        return new Verdict(winner, margin, reason, winner == BattleSide.Neither ? -1 : forfeit);
    }
}
