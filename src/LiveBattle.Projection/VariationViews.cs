using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Projection;

/// <summary>From the answers about several scenarios to their shapes on the wire. Pure.</summary>
public static class VariationViews
{
    public static ComparisonResult Of(ComparisonQuestion question, ComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new ComparisonResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            First = StudyViews.Of(report.First, question.Scenario, question.Sampling.Seed),
            Second = StudyViews.Of(report.Second, question.Other, question.OtherSeed),
            Luck = report.Luck == Luck.Common ? StudyLuck.Common : StudyLuck.Own,
            WinA = Of(report.WinA),
            WinB = Of(report.WinB),
            Draw = Of(report.Draw),
            PointsA = Of(report.PointsA),
            PointsB = Of(report.PointsB),
            NetA = Of(report.NetA),
            NetB = Of(report.NetB),
            IsPrecise = report.IsPrecise,
        };
    }

    public static SweepResult Of(SweepQuestion question, SweepReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new SweepResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Path = report.Path,
            Points =
            [
                .. report.Points.Select((point, i) => new SweepPointView(
                    point.Value,
                    point.Number,
                    StudyViews.Of(point.Report, question.Scenarios[i], question.Sampling.Seed),
                    Of(point.WinA),
                    Of(point.WinB),
                    Of(point.NetA),
                    Of(point.NetB))),
            ],
        };
    }

    public static SensitivityResult Of(SensitivityQuestion question, SensitivityReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new SensitivityResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Base = StudyViews.Of(report.Base, question.Scenario, question.Sampling.Seed),
            IsPrecise = report.IsPrecise,
            Bars =
            [
                .. report.Bars.Select(bar => new SensitivityBarView(
                    bar.Input.Path,
                    bar.Input.Low,
                    bar.Input.High,
                    Of(bar.WinALow),
                    Of(bar.WinAHigh),
                    Of(bar.NetALow),
                    Of(bar.NetAHigh),
                    Of(bar.NetBLow),
                    Of(bar.NetBHigh),
                    bar.Swing)),
            ],
        };
    }

    private static DifferenceView Of(Difference difference) =>
        new(difference.Mean, difference.Low, difference.High, difference.VarianceCut);

    private static string Text(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);
}
