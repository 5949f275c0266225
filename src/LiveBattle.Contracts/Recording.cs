using System.Text.Json;

namespace LiveBattle.Contracts;

/// <summary>
/// Everything needed to play a battle again and to prove that it is the same battle: what <c>GET …/recording</c> and
/// <c>simulate --recording</c> write and <c>replay</c> reads.
/// </summary>
public sealed record Recording
{
    public const string CurrentFormat = "livebattle-recording/1";

    public string Format { get; init; } = CurrentFormat;

    public required int EngineVersion { get; init; }

    /// <summary>The resolved scenario.</summary>
    public required JsonElement Scenario { get; init; }

    /// <summary>Decimal.</summary>
    public required string Seed { get; init; }

    /// <summary>What changed history, by journal index.</summary>
    public required IReadOnlyList<RecordedInput> Inputs { get; init; }

    /// <summary>What changed only when history was shown.</summary>
    public required IReadOnlyList<RecordedMark> Marks { get; init; }

    /// <summary>Null while the battle is not over.</summary>
    public RecordedOutcome? Outcome { get; init; }
}

/// <summary>An input as the journal holds it.</summary>
/// <param name="Index">Place in the journal; decides the order at one tick.</param>
/// <param name="Tick">When it counts.</param>
/// <param name="Kind"><c>gift</c>, <c>like</c>, <c>powerUp</c>, <c>speedChallenge</c>, <c>leave</c> or <c>end</c>.</param>
/// <param name="Side">The side that gets the gift or the likes, that uses the power-up, or that leaves.</param>
/// <param name="Spectator">Number of the sender in this battle; exports never tell more.</param>
/// <param name="PowerUp"><c>boosting-glove</c>, <c>magic-mist</c> or <c>time-maker</c>.</param>
public sealed record RecordedInput(
    long Index,
    long Tick,
    string Kind,
    Side? Side = null,
    int? Spectator = null,
    int? GiftId = null,
    int? Count = null,
    string? PowerUp = null);

/// <summary>A mark: from <paramref name="WallUnixMs"/> on, simulated time runs from <paramref name="Tick"/> at num/den.</summary>
/// <param name="Kind"><c>start</c>, <c>pause</c>, <c>resume</c>, <c>speed</c>, <c>step</c> or <c>skipLap</c>.</param>
public sealed record RecordedMark(long Index, string Kind, long WallUnixMs, long Tick, int Num, int Den);

/// <summary>What a replay is held against.</summary>
public sealed record RecordedOutcome(VerdictFrame Verdict, string Digest, long Events);
