using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Questions;

/// <summary>Two scenarios side by side, and what surely differs. Differences are the second less the first.</summary>
public sealed record ComparisonReport : StudyAnswer
{
    public required StudyReport First { get; init; }

    public required StudyReport Second { get; init; }

    /// <summary>Which luck the two had.</summary>
    public required Luck Luck { get; init; }

    /// <summary>Of the chance that side a wins, −1 to 1.</summary>
    public required Difference WinA { get; init; }

    public required Difference WinB { get; init; }

    public required Difference Draw { get; init; }

    public required Difference PointsA { get; init; }

    public required Difference PointsB { get; init; }

    /// <summary>Of side a's net, in micro-dollars.</summary>
    public required Difference NetA { get; init; }

    public required Difference NetB { get; init; }

    /// <summary>Compares as many replications of each.</summary>
    internal static ComparisonReport Of(Replication[] first, Replication[] second, Luck luck, double? precision = null)
    {
        StudyReport one = StudyReport.Of(first, null);
        StudyReport other = StudyReport.Of(second, null);
        Difference winA = Difference.OfWins(first, second, BattleSide.A, luck);
        Difference winB = Difference.OfWins(first, second, BattleSide.B, luck);
        Difference draw = Difference.OfWins(first, second, BattleSide.Neither, luck);
        return new ComparisonReport
        {
            Battles = (long)first.Length + second.Length,
            First = one,
            Second = other,
            Luck = luck,
            WinA = winA,
            WinB = winB,
            Draw = draw,
            PointsA = Difference.Of(first, second, row => row.PointsA, luck),
            PointsB = Difference.Of(first, second, row => row.PointsB, luck),
            NetA = Difference.Of(first, second, row => row.NetA, luck),
            NetB = Difference.Of(first, second, row => row.NetB, luck),
            IsPrecise = precision is { } asked ? WidestHalf(winA, winB, draw) <= asked : null,
        };
    }

    /// <summary>Whether the precision asked for was reached; null when none was asked for.</summary>
    public required bool? IsPrecise { get; init; }

    /// <summary>Half the width of the widest interval of the three chances' differences.</summary>
    internal static double PrecisionOf(Replication[] first, Replication[] second, Luck luck) => WidestHalf(
        Difference.OfWins(first, second, BattleSide.A, luck),
        Difference.OfWins(first, second, BattleSide.B, luck),
        Difference.OfWins(first, second, BattleSide.Neither, luck));

    private static double WidestHalf(params ReadOnlySpan<Difference> differences)
    {
        double widest = 0;
        foreach (Difference difference in differences)
            widest = Math.Max(widest, difference.HalfWidth!.Value);
        return widest;
    }
}
