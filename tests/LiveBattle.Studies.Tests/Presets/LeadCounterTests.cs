using LiveBattle.Engine.Events;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class LeadCounterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0, 5)]
    [InlineData(0, 5, 5, -9)]
    [InlineData(0, 5, -5, 1)]
    [InlineData(1, 5, -6)]
    [InlineData(1, 5, -5, -1)]
    [InlineData(1, -5, 6, -1, 1)]
    [InlineData(2, 5, -6, 2)]
    [InlineData(3, -1, 2, -2, 2)]
    public void Changes_CountLeadersOtherThanTheLast(int expected, params int[] leads)
    {
        LeadCounter counter = new();
        foreach (int points in leads)
            counter.Add(points > 0 ? BattleSide.A : BattleSide.B, Math.Abs(points));
        Assert.Equal(expected, counter.Changes);
    }
}
