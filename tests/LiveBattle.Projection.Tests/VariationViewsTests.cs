using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Projection.Tests;

public sealed class VariationViewsTests
{
    private static readonly Scenario Scenario = ScenarioResolver.ResolvePreset("bench-study").Value;
    private static readonly Scenario Shorter = ScenarioResolver.Vary(Scenario, new ScenarioOverride("rules.duration", "60s")).Value;
    private static readonly Sampling Sampling = new(30, 5);

    [Theory]
    [InlineData(Luck.Common, StudyLuck.Common)]
    [InlineData(Luck.Own, StudyLuck.Own)]
    public void Comparison_HasBothOutcomes_AndTheirDifferences(Luck luck, StudyLuck word)
    {
        ComparisonQuestion question = new(Scenario, Shorter, Sampling, luck);
        ComparisonReport report = question.Report(new StudyHost(1));
        ComparisonResult result = Assert.IsType<ComparisonResult>(OverTheWire(question, report));

        Assert.Equal((word, 60L, report.IsPrecise), (result.Luck, result.Battles, result.IsPrecise));
        Assert.Equal((Scenario.ComputeId(), Shorter.ComputeId()), (result.First.ScenarioId, result.Second.ScenarioId));
        Assert.Equal(luck == Luck.Common, result.First.Seed == result.Second.Seed);
        Assert.Equal($"{question.OtherSeed}", result.Second.Seed);
        Assert.Equal((report.Second.NetB.Mean, report.First.PointsA.Mean), (result.Second.NetB.Mean, result.First.PointsA.Mean));
        AssertSame(
            (report.WinA, result.WinA),
            (report.WinB, result.WinB),
            (report.Draw, result.Draw),
            (report.PointsA, result.PointsA),
            (report.PointsB, result.PointsB),
            (report.NetA, result.NetA),
            (report.NetB, result.NetB));
    }

    [Fact]
    public void Sweep_HasAPointForEachValue()
    {
        SweepRange range = SweepRange.Parse("rules.duration=60s..180s:60s").Value;
        SweepQuestion question = SweepQuestion.Create(Scenario, range, Sampling).Value;
        SweepReport report = question.Report(new StudyHost(1));
        SweepResult result = Assert.IsType<SweepResult>(OverTheWire(question, report));

        Assert.Equal(("rules.duration", 90L, "5"), (result.Path, result.Battles, result.Seed));
        Assert.Equal([("60s", 60m), ("120s", 120m), ("180s", 180m)], result.Points.Select(point => (point.Value, point.Number)));
        Assert.Equal(question.Scenarios.Select(scenario => scenario.ComputeId()), result.Points.Select(point => point.Outcome.ScenarioId));
        for (int i = 0; i < 3; i++)
        {
            AssertSame(
                (report.Points[i].WinA, result.Points[i].WinA),
                (report.Points[i].WinB, result.Points[i].WinB),
                (report.Points[i].NetA, result.Points[i].NetA),
                (report.Points[i].NetB, result.Points[i].NetB));
        }
    }

    [Fact]
    public void Sensitivity_HasItsBars_TheWidestFirst()
    {
        SensitivityQuestion question = SensitivityQuestion.Create(Scenario, SensitivityInput.Of(Scenario), Sampling).Value;
        SensitivityReport report = question.Report(new StudyHost(1));
        SensitivityResult result = Assert.IsType<SensitivityResult>(OverTheWire(question, report));

        Assert.Equal(Scenario.ComputeId(), result.Base.ScenarioId);
        Assert.Equal(report.Bars.Select(bar => bar.Input), result.Bars.Select(bar => new SensitivityInput(bar.Path, bar.LowValue, bar.HighValue)));
        Assert.Equal(report.Bars.Select(bar => bar.Swing), result.Bars.Select(bar => bar.Swing));
        foreach ((SensitivityBar bar, SensitivityBarView view) in report.Bars.Zip(result.Bars))
        {
            AssertSame(
                (bar.WinALow, view.WinALow),
                (bar.WinAHigh, view.WinAHigh),
                (bar.NetALow, view.NetALow),
                (bar.NetAHigh, view.NetAHigh),
                (bar.NetBLow, view.NetBLow),
                (bar.NetBHigh, view.NetBHigh));
        }
    }

    [Fact]
    public void OwnBattles_AreThoseOfTheScenarioAsItIs()
    {
        ComparisonReport comparison = new ComparisonQuestion(Scenario, Shorter, Sampling).Report(new StudyHost(1));
        Assert.Same(comparison.First, StudyViews.OwnBattles(comparison));
        SweepQuestion sweep = SweepQuestion.Create(Scenario, SweepRange.Parse("rules.duration=60s..120s:60s").Value, Sampling).Value;
        Assert.Null(StudyViews.OwnBattles(sweep.Report(new StudyHost(1))));
    }

    private static StudyResult OverTheWire(StudyQuestion question, StudyAnswer answer)
    {
        string json = JsonSerializer.Serialize(StudyViews.Of(question, answer), ContractsJson.Default.StudyResult);
        Assert.StartsWith($$"""{"kind":"{{question.Kind}}",""", json, StringComparison.Ordinal);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.StudyResult)!;
    }

    private static void AssertSame(params (Difference Expected, DifferenceView Actual)[] pairs)
    {
        foreach ((Difference expected, DifferenceView actual) in pairs)
            Assert.Equal(new DifferenceView(expected.Mean, expected.Low, expected.High, expected.VarianceCut), actual);
    }
}
