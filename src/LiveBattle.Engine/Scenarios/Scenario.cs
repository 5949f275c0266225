using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// A resolved scenario: checked, with every default filled in, gift ids with the prices used, the rate card and the
/// forfeit deck. What a battle stores, and one of the four things its history depends on. Immutable.
/// </summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    /// <summary>How earnings are valued; never part of the score.</summary>
    public required RateCard Rates { get; init; }

    public required ScenarioRules Rules { get; init; }

    public required Creator CreatorA { get; init; }

    public required Creator CreatorB { get; init; }

    /// <summary>Practice coins of each spectator.</summary>
    public required long SpectatorWalletCoins { get; init; }

    /// <summary>In the order of the file, which decides who goes first at one instant.</summary>
    public required ImmutableArray<Cohort> AudienceA { get; init; }

    public required ImmutableArray<Cohort> AudienceB { get; init; }

    /// <summary>What happens by script, in the order of the file.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Gifts that can be named and sent in this battle.</summary>
    public required GiftCatalog Catalogue { get; init; }

    /// <summary>Tasks for the loser, one or more; the seed picks one.</summary>
    public required ImmutableArray<Forfeit> Forfeits { get; init; }

    /// <summary>The canonical JSON: itself a scenario file that resolves to the same bytes.</summary>
    public string ToCanonicalJson() => ScenarioWriter.Write(this);

    /// <summary>The scenario id: SHA-256 of the canonical JSON in UTF-8, 64 lower-case hex digits.</summary>
    public string ComputeId() => IdOf(ToCanonicalJson());

    /// <summary>The id of canonical JSON at hand.</summary>
    public static string IdOf(string canonicalJson) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));
}

/// <summary>The rule pack's settings; times in microseconds of simulated time.</summary>
/// <param name="DurationMicros">Length of the live window.</param>
/// <param name="CountdownMicros">Length of the countdown before it.</param>
/// <param name="LikeFirst">Points of a viewer's first like.</param>
/// <param name="LikeNext">Points of each later like.</param>
/// <param name="LikeCap">Most points a viewer's likes can bring.</param>
/// <param name="FollowerPoints">Whether live followers bring a point each at the start of live.</param>
/// <param name="GloveChance">Chance that a gift under a boosting glove is multiplied.</param>
/// <param name="SpecificGift">The only gift that brings points, by number; null when all gifts do, by price.</param>
public sealed record ScenarioRules(
    long DurationMicros,
    long CountdownMicros,
    int LikeFirst,
    int LikeNext,
    int LikeCap,
    bool FollowerPoints,
    double GloveChance,
    SpecificGift? SpecificGift = null);

/// <summary>The gift that alone brings points.</summary>
/// <param name="GiftId">Catalogue id; −c for an anonymous gift of c coins.</param>
/// <param name="Coins">The price used, 1 or more.</param>
public sealed record SpecificGift(int GiftId, int Coins);

/// <summary>One of the two who are live.</summary>
/// <param name="Name">Also names the luck of the creator's audience, so that it moves with the creator.</param>
/// <param name="Followers">All followers; null when not told.</param>
/// <param name="LiveFollowers">Followers who are present at the start of live.</param>
/// <param name="WinStreak">Battles won in a row before this one.</param>
public sealed record Creator(string Name, long? Followers, long LiveFollowers, int WinStreak);
