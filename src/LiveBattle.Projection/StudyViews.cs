using System.Diagnostics;
using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Projection;

/// <summary>From a study's answer to its shape on the wire: the same for the Cli and for REST. Pure.</summary>
public static class StudyViews
{
    /// <summary>Any answer.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">The answer to it.</param>
    public static StudyResult Of(StudyQuestion question, StudyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (question, answer) switch
        {
            (_, StudyReport report) => Of(report, question.Scenario, question.Sampling.Seed),
            (ComparisonQuestion asked, ComparisonReport report) => VariationViews.Of(asked, report),
            (SweepQuestion asked, SweepReport report) => VariationViews.Of(asked, report),
            (SensitivityQuestion asked, SensitivityReport report) => VariationViews.Of(asked, report),
            (LeadQuestion asked, LeadReport report) => AdviceViews.Of(asked, report),
            (GloveQuestion asked, GloveReport report) => AdviceViews.Of(asked, report),
            (WhaleOrCrowdQuestion asked, WhaleOrCrowdReport report) => AdviceViews.Of(asked, report),
            (LastSecondsQuestion asked, LastSecondsReport report) => AdviceViews.Of(asked, report),
            (GateQuestion asked, GateReport report) => AdviceViews.Of(asked, report),
            (PlannerQuestion asked, PlannerReport report) => PlannerViews.Of(asked, report),
            _ => throw new UnreachableException($"No wire shape for {answer?.GetType()}."),
        };
    }

    /// <summary>How battles of one scenario ended.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="scenario">The scenario that was played.</param>
    /// <param name="seed">That its replications are of.</param>
    public static OutcomeResult Of(StudyReport report, Scenario scenario, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scenario);
        return new OutcomeResult
        {
            Seed = seed.ToString(CultureInfo.InvariantCulture),
            EngineVersion = EngineVersion.Current,
            ScenarioId = scenario.ComputeId(),
            Battles = report.Battles,
            Replications = report.Replications,
            WinA = Of(report.WinA),
            WinB = Of(report.WinB),
            Draw = Of(report.Draw),
            PointsA = Of(report.PointsA),
            PointsB = Of(report.PointsB),
            NetA = Of(report.NetA),
            NetB = Of(report.NetB),
            Precision = report.Precision,
            IsPrecise = report.IsPrecise,
        };
    }

    /// <summary>The battles of the question's own scenario; null for a kind that does not keep them.</summary>
    public static StudyReport? OwnBattles(StudyAnswer answer) => answer switch
    {
        StudyReport report => report,
        ComparisonReport comparison => comparison.First,
        SensitivityReport sensitivity => sensitivity.Base,
        _ => null,
    };

    /// <summary>A page of a report's battles.</summary>
    /// <param name="report">Whose.</param>
    /// <param name="from">The first replication of the page, 0 or more; beyond the last one the page is empty.</param>
    /// <param name="count">Most of them, 0 or more.</param>
    public static IReadOnlyList<StudyBattleView> Battles(StudyReport report, int from, int count)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int first = Math.Min(from, report.Rows.Length);
        int length = Math.Min(count, report.Rows.Length - first);
        return [.. Enumerable.Range(first, length).Select(i => Of(i, report.Rows[i]))];
    }

    private static StudyBattleView Of(int replication, Replication row) => new(
        replication,
        row.Seed.ToString(CultureInfo.InvariantCulture),
        row.Winner switch
        {
            BattleSide.A => Winner.A,
            BattleSide.B => Winner.B,
            _ => Winner.Draw,
        },
        row.PointsA,
        row.PointsB,
        row.NetA,
        row.NetB);

    internal static ChanceView Of(Proportion share) => new(share.Mean, share.Low, share.High);

    internal static SpreadView Of(Distribution spread) => new(
        spread.Mean,
        spread.Sd,
        spread.P5,
        spread.P50,
        spread.P95,
        Of(spread.MeanInterval),
        Of(spread.P5Interval),
        Of(spread.P50Interval),
        Of(spread.P95Interval));

    internal static IntervalView Of(Interval interval) => new(interval.Low, interval.High);
}
