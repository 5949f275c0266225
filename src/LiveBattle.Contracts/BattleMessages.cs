namespace LiveBattle.Contracts;

/// <summary>Answer to <c>POST /api/battles</c>.</summary>
/// <param name="HostToken">Shown once; the bearer of it controls the battle.</param>
/// <param name="StartsAt">Unix milliseconds of the start of the countdown.</param>
public sealed record CreateBattleReply(string Id, string HostToken, string? Seed, string? Commitment, long StartsAt);

/// <summary>Answer to <c>POST …/control</c>.</summary>
/// <param name="Seq">Tick at which the command was taken.</param>
/// <param name="Rev">Journal entries once it was stored.</param>
/// <param name="Rematch">The new battle, after the command of that name.</param>
public sealed record ControlReply(
    long Seq,
    long Rev,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    CreateBattleReply? Rematch = null);

/// <summary>One row of <c>GET /api/battles</c>: what the journal knows without computing anything.</summary>
public sealed record BattleSummary
{
    public required string Id { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    public required string CreatorA { get; init; }

    public required string CreatorB { get; init; }

    public required BattlePhase Phase { get; init; }

    /// <summary>Unix milliseconds of the start of the countdown.</summary>
    public required long StartsAt { get; init; }

    /// <summary>Simulated seconds per second of wall time at present; 0 while paused.</summary>
    public required double Speed { get; init; }

    public required bool Demo { get; init; }

    public required string ScenarioId { get; init; }

    public required int EngineVersion { get; init; }

    /// <summary>Null until the outcome is recorded.</summary>
    public VerdictFrame? Verdict { get; init; }
}

/// <summary>Answer to <c>GET /api/battles/{id}</c>: the newest frame and what stays the same while it runs.</summary>
public sealed record BattleView : ScoreboardFrame
{
    public required string Name { get; init; }

    public required string ScenarioId { get; init; }

    public required int EngineVersion { get; init; }

    /// <summary><c>e&lt;engineVersion&gt;-&lt;32 hex&gt;</c>, once the battle is over.</summary>
    public string? Digest { get; init; }

    /// <summary>
    /// Hex, once a sealed battle is over: with it anybody can check that <c>commitment</c> bound the seed from the start.
    /// </summary>
    public string? Salt { get; init; }

    /// <summary>Why the battle cannot be finished, in the phase <c>void</c>; else null.</summary>
    public string? VoidReason { get; init; }

    /// <summary>Unix milliseconds of the start of the countdown.</summary>
    public required long StartsAt { get; init; }

    public required bool Demo { get; init; }

    public required CreatorsView Creators { get; init; }

    /// <summary>The gifts this battle knows, with the coin prices it uses.</summary>
    public required IReadOnlyList<GiftView> Catalogue { get; init; }

    public required RatesView Rates { get; init; }
}

public sealed record CreatorsView(CreatorView A, CreatorView B);

/// <param name="Followers">All followers; null when the scenario does not say.</param>
public sealed record CreatorView(string Name, long? Followers);

public sealed record GiftView(int Id, string Name, long Coins);

/// <summary>The rate card the earnings on this scoreboard are valued with.</summary>
public sealed record RatesView(string Id, string Name);

/// <summary>The stored end of a battle, as <c>GET …/outcome</c> and a recording give it.</summary>
public sealed record OutcomeView
{
    public required VerdictFrame Verdict { get; init; }

    public required string Digest { get; init; }

    /// <summary>Events of the battle, inputs included.</summary>
    public required long Events { get; init; }

    /// <summary>The frame of the verdict's tick.</summary>
    public required ScoreboardFrame Frame { get; init; }
}

/// <summary>One problem of a request or a scenario.</summary>
/// <param name="Path">Where, as in <c>audience.a.whale.giftsPerMinute</c>.</param>
/// <param name="Value">What stood there, as text; null when something is missing.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record ProblemItem(string Path, string? Value, string Allowed, string Message);
