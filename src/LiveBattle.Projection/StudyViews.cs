using System.Diagnostics;
using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
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
        return answer switch
        {
            StudyReport report => Of(report, question.Scenario, question.Sampling),
            _ => throw new UnreachableException($"No wire shape for {answer?.GetType()}."),
        };
    }

    /// <summary>How battles of one scenario ended.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="scenario">The scenario that was played.</param>
    /// <param name="sampling">Whose seed it was played from.</param>
    public static OutcomeResult Of(StudyReport report, Scenario scenario, Sampling sampling)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        return new OutcomeResult
        {
            Seed = sampling.Seed.ToString(CultureInfo.InvariantCulture),
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

    private static ChanceView Of(Proportion share) => new(share.Mean, share.Low, share.High);

    private static SpreadView Of(Distribution spread) => new(
        spread.Mean,
        spread.Sd,
        spread.P5,
        spread.P50,
        spread.P95,
        Of(spread.MeanInterval),
        Of(spread.P5Interval),
        Of(spread.P50Interval),
        Of(spread.P95Interval));

    private static IntervalView Of(Interval interval) => new(interval.Low, interval.High);
}
