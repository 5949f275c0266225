using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// A resolved scenario, compiled: what a run reads and never changes. One plan serves any number of runs on any number
/// of threads.
/// </summary>
public sealed class BattlePlan
{
    public required BattleClock Clock { get; init; }

    /// <summary>Side a's first, each side's in the scenario's order: the order at one instant.</summary>
    public required ImmutableArray<CohortPlan> Cohorts { get; init; }

    /// <summary>Viewers of a side, all cohorts together.</summary>
    public required int ViewersA { get; init; }

    public required int ViewersB { get; init; }

    /// <summary>Viewers with a finite wallet, both sides together.</summary>
    public required int Wallets { get; init; }

    /// <summary>Followers who are live at the start and bring a point each; 0 when the rule is off.</summary>
    public required long FollowerPointsA { get; init; }

    public required long FollowerPointsB { get; init; }

    /// <summary>Practice coins that each spectator can gift in the battle.</summary>
    public required long SpectatorWalletCoins { get; init; }

    /// <summary>Ids of the scenario's gifts, ascending: what inputs may name.</summary>
    public required ImmutableArray<int> GiftIds { get; init; }

    /// <summary>Prices in coins, in the order of <see cref="GiftIds"/>.</summary>
    public required ImmutableArray<int> GiftCoins { get; init; }

    /// <summary>Cards in the forfeit deck, 1 or more.</summary>
    public required int Forfeits { get; init; }

    /// <summary>The mean number of gift arrivals that wallets would not hold back.</summary>
    public double ExpectedEvents
    {
        get
        {
            double sum = 0;
            foreach (CohortPlan cohort in Cohorts)
                sum += ExpectedArrivals(cohort);
            return sum;
        }
    }

    /// <summary>The mean number of coins that a side's viewers want to spend, no more than their wallets hold.</summary>
    public double ExpectedCoins(BattleSide side)
    {
        double sum = 0;
        foreach (CohortPlan cohort in Cohorts)
        {
            if (cohort.Side != side)
                continue;
            double wanted = ExpectedArrivals(cohort) * cohort.MeanCoins;
            sum += cohort.FirstWallet < 0 ? wanted : Math.Min(wanted, (double)cohort.Size * cohort.WalletCoins);
        }

        return sum;
    }

    private double ExpectedArrivals(CohortPlan cohort) =>
        cohort.RatePerMicro * ((Clock.ClosingStart - Clock.LiveStart)
            + (cohort.Closing * (Clock.LiveEnd - Clock.ClosingStart)));

    /// <summary>The price of a gift, or null when the scenario's catalogue has none of that id.</summary>
    public int? PriceOf(int giftId)
    {
        int place = GiftIds.BinarySearch(giftId);
        return place < 0 ? null : GiftCoins[place];
    }
}
