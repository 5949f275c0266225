using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class BattleStatisticsTests
{
    private static readonly BattleScore[] Battles =
    [
        Battle(new SideScore(100, 0.2, 0.4), new SideScore(99, 0.9, 0.9)),
        Battle(new SideScore(1_000, 0.8, 1), new SideScore(250, 0.5, 0.7)),
        Battle(new SideScore(12, 1, 1), new SideScore(0, 0, 0)),
    ];

    [Fact]
    public void Shares_CountSidesFrom100PointsOn()
    {
        Assert.Equal(0.5, BattleStatistics.MeanTopShare(Battles), 1e-12);
        Assert.Equal(0.5, BattleStatistics.MedianTopShare(Battles), 1e-12);
        Assert.Equal(0.7, BattleStatistics.MeanTopThreeShare(Battles), 1e-12);
        Assert.Equal(0.7, BattleStatistics.MedianTopThreeShare(Battles), 1e-12);
    }

    [Fact]
    public void Shares_OfNoSideThatCounts_AreNoNumbers()
    {
        Assert.Equal(double.NaN, BattleStatistics.MeanTopShare(Battles[2..]));
        Assert.Equal(double.NaN, BattleStatistics.MedianTopThreeShare(Battles[2..]));
    }

    [Fact]
    public void MedianRatio_IsOverAllBattlesInWhichAnybodyHasPoints()
    {
        BattleScore empty = default;
        Assert.Null(empty.Ratio);
        Assert.Equal([0.99, 0.25, 0], Battles.Select(battle => battle.Ratio!.Value));
        Assert.Equal(0.25, BattleStatistics.MedianRatio([empty, .. Battles, empty]), 1e-12);
    }

    [Fact]
    public void Ratio_DoesNotCareWhichSideWon() => Assert.Equal(0.25, Battle(Battles[1].B, Battles[1].A).Ratio);

    [Theory]
    [InlineData(3.0, 3.0)]
    [InlineData(2.0, 3.0, 1.0)]
    [InlineData(2.0, 9.0, 1.0, 2.0)]
    [InlineData(2.5, 9.0, 1.0, 3.0, 2.0)]
    public void Median_IsTheMiddle(double expected, params double[] values) => Assert.Equal(expected, BattleStatistics.Median(values));

    private static BattleScore Battle(SideScore a, SideScore b) => new(a, b);
}
