using System.Collections.Immutable;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies;

/// <summary>What a study found. Money in micro-dollars.</summary>
public sealed record StudyReport
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

    /// <summary>Every replication by itself, in order: each can be played again by its seed.</summary>
    public required ImmutableArray<Replication> Rows { get; init; }
}
