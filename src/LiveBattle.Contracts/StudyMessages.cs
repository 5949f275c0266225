using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>
/// A study as the server knows it now: answer to <c>POST /api/studies</c> and <c>GET /api/studies/{id}</c>, and what
/// the hub pushes. Whoever has read one reads them all.
/// </summary>
public sealed record StudyView
{
    public required string Id { get; init; }

    /// <summary>What was asked, in one word: <c>outcome</c> and its like.</summary>
    public required string Kind { get; init; }

    public required StudyState State { get; init; }

    /// <summary>64 lower-case hex digits: studies with equal keys have equal results, to the last digit.</summary>
    public required string Key { get; init; }

    public required StudyProgressView Progress { get; init; }

    public required long CreatedAtUnixMs { get; init; }

    /// <summary>
    /// Milliseconds that the server has computed for it, waiting in the queue not counted; 0 when the answer was known.
    /// </summary>
    public required long ElapsedMs { get; init; }

    /// <summary>Whether the answer was known already: nothing was computed for this study.</summary>
    public required bool Cached { get; init; }

    /// <summary>Set when, and only when, the study is <see cref="StudyState.Done"/>.</summary>
    public required StudyResult? Result { get; init; }

    /// <summary>Set when, and only when, the study is <see cref="StudyState.Failed"/>.</summary>
    public required ErrorReply? Error { get; init; }
}

/// <summary>Where a study stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StudyState>))]
public enum StudyState
{
    /// <summary>Waits for its turn.</summary>
    Queued,
    Running,
    Done,

    /// <summary>Somebody deleted it, or the server stopped; its progress stays as it was then.</summary>
    Cancelled,
    Failed,
}

/// <summary>
/// How far a study is. The three counts are of the question's own scenario, in no order: a first impression for whoever
/// draws dots, not the answer.
/// </summary>
/// <param name="Done">Battles finished.</param>
/// <param name="Expected">Battles that it is expected to play; falls when a precision is seen to need fewer.</param>
public sealed record StudyProgressView(long Done, long Expected, long WinsA, long WinsB, long Draws);

/// <summary>
/// What a study found. <c>kind</c> comes first and says which of the records it is. Equal questions have equal results:
/// nothing of the machine, of the time or of the threads is in it. Money is in micro-dollars.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OutcomeResult), "outcome")]
[JsonDerivedType(typeof(ComparisonResult), "comparison")]
[JsonDerivedType(typeof(SweepResult), "sweep")]
[JsonDerivedType(typeof(SensitivityResult), "sensitivity")]
[JsonDerivedType(typeof(LeadResult), "lead")]
[JsonDerivedType(typeof(GloveResult), "glove")]
[JsonDerivedType(typeof(WhaleOrCrowdResult), "whaleOrCrowd")]
[JsonDerivedType(typeof(LastSecondsResult), "lastSeconds")]
[JsonDerivedType(typeof(GateResult), "gate")]
[JsonDerivedType(typeof(PlannerResult), "planner")]
public abstract record StudyResult
{
    /// <summary>
    /// Decimal. Replication <em>i</em>, counted from 0, is the battle of seed <c>mix(seed, i)</c>: output <em>i</em> of
    /// SplitMix64 started at this seed. <c>simulate</c> plays it by itself.
    /// </summary>
    public required string Seed { get; init; }

    public required int EngineVersion { get; init; }

    /// <summary>Of the question's own scenario.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>Battles that were played in all.</summary>
    public required long Battles { get; init; }

    /// <summary>Told by the Cli alone; REST tells it beside the result.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ElapsedMs { get; init; }
}

/// <summary>How battles of one scenario end. Intervals cover 95 %.</summary>
public sealed record OutcomeResult : StudyResult
{
    public required long Replications { get; init; }

    public required ChanceView WinA { get; init; }

    public required ChanceView WinB { get; init; }

    public required ChanceView Draw { get; init; }

    public required SpreadView PointsA { get; init; }

    public required SpreadView PointsB { get; init; }

    /// <summary>Gross less commission of side a's creator, in micro-dollars; a withdrawal's fee is not taken off.</summary>
    public required SpreadView NetA { get; init; }

    public required SpreadView NetB { get; init; }

    /// <summary>Half the width of the widest of the three shares' intervals.</summary>
    public required double Precision { get; init; }

    /// <summary>Whether the precision asked for was reached; null when none was asked for.</summary>
    public required bool? IsPrecise { get; init; }
}

/// <summary>A share of the battles, 0 to 1, with Wilson's interval.</summary>
public sealed record ChanceView(double Mean, double Low, double High);

/// <summary>How a quantity is spread over the battles, with the interval of each figure.</summary>
/// <param name="Sd">Sample standard deviation; 0 for a single battle.</param>
/// <param name="P5">The smallest value with at least 5 % of the battles at or below it: a value that occurred.</param>
public sealed record SpreadView(
    double Mean,
    double Sd,
    long P5,
    long P50,
    long P95,
    IntervalView MeanInterval,
    IntervalView P5Interval,
    IntervalView P50Interval,
    IntervalView P95Interval);

/// <summary>Both ends of a 95 % interval; one is null when there were too few battles to name it.</summary>
public sealed record IntervalView(double? Low, double? High);

/// <summary>One battle of a study, as <c>GET /api/studies/{id}/battles</c> lists it: <c>simulate</c> plays its seed.</summary>
/// <param name="Replication">From 0.</param>
/// <param name="Seed">Decimal.</param>
public sealed record StudyBattleView(
    long Replication, string Seed, Winner Winner, long PointsA, long PointsB, long NetAUsdMicros, long NetBUsdMicros);
