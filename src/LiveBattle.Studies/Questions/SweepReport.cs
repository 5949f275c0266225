using System.Collections.Immutable;
using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Questions;

/// <summary>How the answers move with one setting.</summary>
public sealed record SweepReport : StudyAnswer
{
    /// <summary>The setting, as dotted keys.</summary>
    public required string Path { get; init; }

    /// <summary>One for each value, in the order asked for.</summary>
    public required ImmutableArray<SweepPoint> Points { get; init; }
}

/// <summary>The answer at one value. Differences are this value's less the first value's, on the same luck.</summary>
public sealed record SweepPoint
{
    /// <summary>As a scenario file holds it.</summary>
    public required string Value { get; init; }

    /// <summary>The number in it.</summary>
    public required decimal Number { get; init; }

    public required StudyReport Report { get; init; }

    /// <summary>Of the chance that side a wins, −1 to 1.</summary>
    public required Difference WinA { get; init; }

    public required Difference WinB { get; init; }

    /// <summary>Of side a's net, in micro-dollars.</summary>
    public required Difference NetA { get; init; }

    public required Difference NetB { get; init; }

    internal static SweepPoint Of(string text, decimal number, Replication[] first, Replication[] own, double? precision) => new()
    {
        Value = text,
        Number = number,
        Report = StudyReport.Of(own, precision),
        WinA = Difference.OfWins(first, own, BattleSide.A, Luck.Common),
        WinB = Difference.OfWins(first, own, BattleSide.B, Luck.Common),
        NetA = Difference.Of(first, own, row => row.NetA, Luck.Common),
        NetB = Difference.Of(first, own, row => row.NetB, Luck.Common),
    };
}
