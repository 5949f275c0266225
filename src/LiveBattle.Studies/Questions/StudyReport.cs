using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Questions;

/// <summary>How battles of one scenario ended. Money in micro-dollars.</summary>
public sealed record StudyReport : StudyAnswer
{
    public required int Replications { get; init; }

    public required Proportion WinA { get; init; }

    public required Proportion WinB { get; init; }

    public required Proportion Draw { get; init; }

    public required Distribution PointsA { get; init; }

    public required Distribution PointsB { get; init; }

    /// <summary>Gross less commission of side a's creator.</summary>
    public required Distribution NetA { get; init; }

    public required Distribution NetB { get; init; }

    /// <summary>Half the width of the widest of the three chances' intervals.</summary>
    public required double Precision { get; init; }

    /// <summary>Whether the precision asked for was reached; null when none was asked for.</summary>
    public required bool? IsPrecise { get; init; }

    /// <summary>Every replication by itself, in order: each can be played again by its seed.</summary>
    public required ImmutableArray<Replication> Rows { get; init; }

    /// <summary>Summarises rows.</summary>
    /// <param name="rows">One or more, in order; the report keeps them.</param>
    /// <param name="precision">What was asked for, if anything.</param>
    internal static StudyReport Of(Replication[] rows, double? precision)
    {
        (Proportion a, Proportion b, Proportion draw) = Chances(rows);
        double reached = WidestHalf(a, b, draw);
        return new StudyReport
        {
            Battles = rows.Length,
            Replications = rows.Length,
            WinA = a,
            WinB = b,
            Draw = draw,
            PointsA = Spread(rows, row => row.PointsA),
            PointsB = Spread(rows, row => row.PointsB),
            NetA = Spread(rows, row => row.NetA),
            NetB = Spread(rows, row => row.NetB),
            Precision = reached,
            IsPrecise = precision is { } asked ? reached <= asked : null,
            Rows = ImmutableCollectionsMarshal.AsImmutableArray(rows),
        };
    }

    /// <summary>Half the width of the widest interval of the three chances.</summary>
    internal static double PrecisionOf(ReadOnlySpan<Replication> rows)
    {
        (Proportion a, Proportion b, Proportion draw) = Chances(rows);
        return WidestHalf(a, b, draw);
    }

    private static (Proportion A, Proportion B, Proportion Draw) Chances(ReadOnlySpan<Replication> rows)
    {
        int a = 0;
        int b = 0;
        foreach (ref readonly Replication row in rows)
        {
            a += row.Winner == BattleSide.A ? 1 : 0;
            b += row.Winner == BattleSide.B ? 1 : 0;
        }

        return (Proportion.Of(a, rows.Length), Proportion.Of(b, rows.Length), Proportion.Of(rows.Length - a - b, rows.Length));
    }

    private static double WidestHalf(params ReadOnlySpan<Proportion> chances)
    {
        double widest = 0;
        foreach (Proportion chance in chances)
            widest = Math.Max(widest, (chance.High - chance.Low) / 2);
        return widest;
    }

    private static Distribution Spread(Replication[] rows, Func<Replication, long> value) =>
        Distribution.Of(Array.ConvertAll(rows, row => value(row)));
}
