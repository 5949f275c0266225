using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Battle;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(5, 3, BattleSide.Neither, BattleSide.A, 2, 7)]
    [InlineData(3, 5, BattleSide.Neither, BattleSide.B, 2, 7)]
    [InlineData(4, 4, BattleSide.Neither, BattleSide.Neither, 0, -1)]
    [InlineData(0, 0, BattleSide.Neither, BattleSide.Neither, 0, -1)]
    [InlineData(5, 3, BattleSide.A, BattleSide.B, -2, 7)]
    [InlineData(5, 3, BattleSide.B, BattleSide.A, 2, 7)]
    [InlineData(4, 4, BattleSide.A, BattleSide.B, 0, 7)]
    public void Decide_MorePointsWin_AndWhoLeavesLoses(long a, long b, BattleSide leaver, BattleSide winner, long margin, int forfeit) =>
        Assert.Equal(new Verdict(winner, margin, EndReason.Points, forfeit), Verdict.Decide(a, b, EndReason.Points, leaver, 7));
}
