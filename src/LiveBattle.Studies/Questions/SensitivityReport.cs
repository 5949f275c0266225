using System.Collections.Immutable;
using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Questions;

/// <summary>Which settings matter most for side a's chance to win.</summary>
public sealed record SensitivityReport : StudyAnswer
{
    /// <summary>The scenario as it is.</summary>
    public required StudyReport Base { get; init; }

    /// <summary>The widest <see cref="SensitivityBar.Swing"/> first.</summary>
    public required ImmutableArray<SensitivityBar> Bars { get; init; }

    /// <summary>
    /// Whether the precision asked for was reached, by the chances of the scenario as it is and by every change; null when
    /// none was asked for.
    /// </summary>
    public required bool? IsPrecise { get; init; }

    /// <summary>Half the width of the widest interval of those.</summary>
    /// <param name="rows">Of the scenario as it is, then of each that is turned.</param>
    internal static double PrecisionOf(ImmutableArray<Replication[]> rows)
    {
        double widest = StudyReport.PrecisionOf(rows[0]);
        foreach (Replication[] turned in rows.AsSpan()[1..])
            widest = Math.Max(widest, Difference.OfWins(rows[0], turned, BattleSide.A, Luck.Common).HalfWidth!.Value);
        return widest;
    }
}

/// <summary>What one setting changes. Differences are to the scenario as it is, on the same luck.</summary>
public sealed record SensitivityBar
{
    public required SensitivityInput Input { get; init; }

    /// <summary>Of the chance that side a wins, at the lower value.</summary>
    public required Difference WinALow { get; init; }

    public required Difference WinAHigh { get; init; }

    /// <summary>Of side a's net at the lower value, in micro-dollars.</summary>
    public required Difference NetALow { get; init; }

    public required Difference NetAHigh { get; init; }

    public required Difference NetBLow { get; init; }

    public required Difference NetBHigh { get; init; }

    /// <summary>How far side a's chance moves between the two values, 0 to 1: the length of the bar.</summary>
    public double Swing => Math.Abs(WinAHigh.Mean - WinALow.Mean);
}
