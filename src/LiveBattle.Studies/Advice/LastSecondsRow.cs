using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Advice;

/// <summary>One battle before its last seconds and at its end.</summary>
/// <param name="LeadBefore">Side a's points less side b's, before the last seconds.</param>
/// <param name="PointsBefore">Points of both sides together, likewise.</param>
/// <param name="Points">Points of both sides at the end.</param>
/// <param name="Winner">Neither is a draw.</param>
internal readonly record struct LastSecondsRow(long LeadBefore, long PointsBefore, long Points, BattleSide Winner)
{
    public BattleSide LeaderBefore =>
        LeadBefore > 0 ? BattleSide.A : LeadBefore < 0 ? BattleSide.B : BattleSide.Neither;

    public bool LeaderWins => LeadBefore != 0 && Winner == LeaderBefore;
}
