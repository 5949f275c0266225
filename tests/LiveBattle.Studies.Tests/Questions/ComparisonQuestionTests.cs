using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Questions;

public sealed class ComparisonQuestionTests
{
    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;
    private static readonly Scenario Glove = ScenarioResolver.ResolvePreset("glove-finish").Value;
    private static readonly Scenario NoGlove = ScenarioResolver.Vary(Glove, new ScenarioOverride("timeline", "[]")).Value;

    [Fact]
    public void Report_OfAScenarioAndItself_FindsNothing()
    {
        ComparisonReport report = Ask(Even, Even, 300, 2);
        Assert.Equal(report.First with { Rows = [] }, report.Second with { Rows = [] });
        Assert.Equal((0.0, false), (report.WinA.Mean, report.WinA.IsSure));
        Assert.Equal(new Difference(0, 0, 0), report.NetA);
    }

    [Fact]
    public void Report_OnAnyNumberOfThreads_IsTheSame()
    {
        string one = Show(Ask(NoGlove, Glove, 500, 1));
        Assert.Equal(one, Show(Ask(NoGlove, Glove, 500, 2)));
        Assert.Equal(one, Show(Ask(NoGlove, Glove, 500, 8)));
    }

    [Fact]
    public void Report_OfLuckOfItsOwn_PlaysOtherBattlesAndFindsTheSame()
    {
        ComparisonReport common = Ask(NoGlove, Glove, 4_000, 2);
        ComparisonReport own = Ask(NoGlove, Glove, 4_000, 2, Luck.Own);
        Assert.Equal(common.First.Rows.AsEnumerable(), own.First.Rows.AsEnumerable());
        Assert.Empty(common.Second.Rows.Select(row => row.Seed).Intersect(own.Second.Rows.Select(row => row.Seed)));
        Assert.InRange(own.WinA.Mean, common.WinA.Mean - 0.05, common.WinA.Mean + 0.05);
        Assert.Null(own.NetA.VarianceCut);
        Assert.True(Width(common.WinA) < Width(own.WinA), "Common luck is there to make intervals narrow.");
    }

    /// <summary>Without the same luck it would take at least five times the battles to know what a glove earns.</summary>
    [Fact]
    public void Report_OnTheGlovesEarnings_NeedsAFifthOfTheBattles()
    {
        ComparisonReport report = Ask(NoGlove, Glove, 10_000, 2);
        foreach (Difference net in (Difference[])[report.NetA, report.NetB])
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{net}");
            if (net.VarianceCut is { } cut)
                Assert.InRange(cut, 5, double.MaxValue);
        }

        Assert.True(report.NetA.VarianceCut is not null || report.NetB.VarianceCut is not null, "Nobody answers the glove.");
    }

    [Fact]
    public void Report_WithAPrecision_StopsWhereTheDifferenceHasIt()
    {
        ComparisonReport report = new ComparisonQuestion(NoGlove, Glove, new Sampling(50_000, 3, 0.02)).Report(new StudyHost(2));
        Assert.True(report.IsPrecise);
        Assert.InRange(Width(report.WinA) / 2, 0, 0.02);
        Assert.InRange(report.Battles, 2 * 1_024, 49_999);
        ComparisonReport few = new ComparisonQuestion(NoGlove, Glove, new Sampling(1_500, 3, 0.001)).Report(new StudyHost(2));
        Assert.False(few.IsPrecise);
        Assert.Equal(3_000, few.Battles);
    }

    [Fact]
    public void Report_OfExchangedScenarios_IsTheNegative()
    {
        ComparisonReport there = Ask(NoGlove, Glove, 700, 2);
        ComparisonReport back = Ask(Glove, NoGlove, 700, 2);
        Assert.Equal(there.WinA.Mean, -back.WinA.Mean);
        Assert.Equal(there.WinA.Low!.Value, -back.WinA.High!.Value, 1e-12);
        Assert.Equal(there.PointsB.Mean, -back.PointsB.Mean);
        Assert.Equal(there.PointsB.Low!.Value, -back.PointsB.High!.Value, 1e-6);
        Assert.Equal(there.First.Rows.Count(row => row.Winner == BattleSide.A), back.Second.Rows.Count(row => row.Winner == BattleSide.A));
    }

    private static ComparisonReport Ask(Scenario first, Scenario second, int replications, int threads, Luck luck = Luck.Common) =>
        new ComparisonQuestion(first, second, new Sampling(replications, 5), luck)
            .Report(new StudyHost(threads) { Cancellation = TestContext.Current.CancellationToken });

    private static double Width(Difference difference) => difference.High!.Value - difference.Low!.Value;

    private static string Show(ComparisonReport report) =>
        $"{report with { First = report.First with { Rows = [] }, Second = report.Second with { Rows = [] } }}";
}
