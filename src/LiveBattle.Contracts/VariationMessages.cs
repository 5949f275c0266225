using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>
/// How far a figure of one scenario lies above that of another, in the figure's unit, with its 95 % interval; an end is
/// null when there were too few battles to name it.
/// </summary>
/// <param name="VarianceCut">
/// How many times more battles it would have taken with luck of their own; null for shares, and where the luck was not the
/// same.
/// </param>
public sealed record DifferenceView(double Mean, double? Low, double? High, double? VarianceCut);

/// <summary>Which luck the scenarios of one question have.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StudyLuck>))]
public enum StudyLuck
{
    /// <summary>Replication <em>i</em> of each plays the same seed.</summary>
    Common,
    Own,
}

/// <summary>Two scenarios side by side. Differences are the second less the first.</summary>
public sealed record ComparisonResult : StudyResult
{
    public required OutcomeResult First { get; init; }

    public required OutcomeResult Second { get; init; }

    public required StudyLuck Luck { get; init; }

    /// <summary>Of the chance that side a wins, −1 to 1.</summary>
    public required DifferenceView WinA { get; init; }

    public required DifferenceView WinB { get; init; }

    public required DifferenceView Draw { get; init; }

    public required DifferenceView PointsA { get; init; }

    public required DifferenceView PointsB { get; init; }

    /// <summary>Of side a's net, in micro-dollars.</summary>
    public required DifferenceView NetA { get; init; }

    public required DifferenceView NetB { get; init; }

    /// <summary>Whether the precision asked for was reached by both wins' differences; null when none was asked for.</summary>
    public required bool? IsPrecise { get; init; }
}

/// <summary>How the answers move with one setting.</summary>
public sealed record SweepResult : StudyResult
{
    /// <summary>The setting, as dotted keys.</summary>
    public required string Path { get; init; }

    /// <summary>One for each value, in the order asked for.</summary>
    public required IReadOnlyList<SweepPointView> Points { get; init; }
}

/// <summary>The answer at one value. Differences are this value's less the first value's, on the same luck.</summary>
/// <param name="Value">As a scenario file holds it.</param>
/// <param name="Number">The number in it.</param>
/// <param name="WinA">Of the chance that side a wins, −1 to 1.</param>
/// <param name="NetA">Of side a's net, in micro-dollars.</param>
public sealed record SweepPointView(
    string Value,
    decimal Number,
    OutcomeResult Outcome,
    DifferenceView WinA,
    DifferenceView WinB,
    DifferenceView NetA,
    DifferenceView NetB);

/// <summary>Which settings matter most for side a's chance to win.</summary>
public sealed record SensitivityResult : StudyResult
{
    /// <summary>The scenario as it is.</summary>
    public required OutcomeResult Base { get; init; }

    /// <summary>The widest swing first.</summary>
    public required IReadOnlyList<SensitivityBarView> Bars { get; init; }

    /// <summary>
    /// Whether the precision asked for was reached by the base's chances and every change; null when none was asked for.
    /// </summary>
    public required bool? IsPrecise { get; init; }
}

/// <summary>What one setting changes. Differences are to the scenario as it is, on the same luck; net in micro-dollars.</summary>
/// <param name="Path">The setting, as dotted keys.</param>
/// <param name="LowValue">As a scenario file holds it.</param>
/// <param name="WinALow">Of the chance that side a wins, at the lower value.</param>
/// <param name="Swing">How far side a's chance moves between the two values, 0 to 1.</param>
public sealed record SensitivityBarView(
    string Path,
    string LowValue,
    string HighValue,
    DifferenceView WinALow,
    DifferenceView WinAHigh,
    DifferenceView NetALow,
    DifferenceView NetAHigh,
    DifferenceView NetBLow,
    DifferenceView NetBHigh,
    double Swing);
