using System.Collections.Immutable;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scoring;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// A resolved scenario, compiled: what a run reads and never changes. One plan serves any number of runs on any number
/// of threads.
/// </summary>
public sealed record BattlePlan
{
    /// <summary>The phases as announced at the start: inputs and script may make live longer.</summary>
    public required BattleClock Clock { get; init; }

    /// <summary>The phases as the script alone makes them.</summary>
    public required BattleClock ScriptedClock { get; init; }

    /// <summary>What happens by script, in the order in which it happens.</summary>
    public required ImmutableArray<ScriptedMoment> Script { get; init; }

    /// <summary>Side a's first, each side's in the scenario's order: the order at one instant.</summary>
    public required ImmutableArray<CohortPlan> Cohorts { get; init; }

    /// <summary>Everything that cohorts do, in the order at one instant.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Where each cohort stands in <see cref="Sources"/>.</summary>
    public required ImmutableArray<CohortSources> SourcesOf { get; init; }

    /// <summary>Viewers that both sides can have, newcomers included: each has a slot.</summary>
    public required int Slots { get; init; }

    /// <summary>Viewers that cohorts which move can have, both sides together.</summary>
    public required int Presences { get; init; }

    /// <summary>Cohorts of side a to which gifts are contagious.</summary>
    public required ImmutableArray<int> ContagiousA { get; init; }

    public required ImmutableArray<int> ContagiousB { get; init; }

    /// <summary>Whether any cohort answers gifts, by more or by fewer.</summary>
    public required bool HasContagion { get; init; }

    /// <summary>Whether any cohort answers the score.</summary>
    public required bool AnswersScore { get; init; }

    /// <summary>Followers who are live at the start and bring a point each; 0 when the rule is off.</summary>
    public required long FollowerPointsA { get; init; }

    public required long FollowerPointsB { get; init; }

    /// <summary>What likes bring.</summary>
    public required LikeLevels LikeLevels { get; init; }

    /// <summary>The only gift that brings points, by number; null when all gifts do.</summary>
    public required int? SpecificGift { get; init; }

    /// <summary>A glove hits when a random word is below this: its chance times 2^32.</summary>
    public required ulong GloveBound { get; init; }

    /// <summary>Practice coins that each spectator can gift in the battle.</summary>
    public required long SpectatorWalletCoins { get; init; }

    /// <summary>Ids of the scenario's gifts, ascending: what inputs may name.</summary>
    public required ImmutableArray<int> GiftIds { get; init; }

    /// <summary>Prices in coins, in the order of <see cref="GiftIds"/>.</summary>
    public required ImmutableArray<int> GiftCoins { get; init; }

    /// <summary>Cards in the forfeit deck, 1 or more.</summary>
    public required int Forfeits { get; init; }

    /// <summary>Events that the battle may have in the mean, if every response is at its bound; wallets hold nothing back.</summary>
    public double ExpectedEvents => PlanEstimate.Events(this, PlanEstimate.Scripted(this));

    /// <summary>Likewise when hosts use every time maker there is, each in the last moment: what limits are held against.</summary>
    public double LargestEvents => PlanEstimate.Events(this, PlanEstimate.Largest(this));

    /// <summary>Coins that a side's viewers may want to spend in the mean, likewise, no more than their wallets hold.</summary>
    public double LargestCoins(BattleSide side) => PlanEstimate.Coins(this, PlanEstimate.Largest(this), side);

    /// <summary>The price of a gift, or null when the scenario's catalogue has none of that id.</summary>
    public int? PriceOf(int giftId)
    {
        int place = GiftIds.BinarySearch(giftId);
        return place < 0 ? null : GiftCoins[place];
    }
}
