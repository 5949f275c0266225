using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Scenarios;

/// <summary>From a resolved scenario to the plan that a run reads.</summary>
public static class ScenarioPlanner
{
    private const double MicrosPerMinute = 60_000_000;

    /// <summary>Compiles; the same scenario always gives the same plan.</summary>
    public static BattlePlan Compile(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Builder builder = new();
        int viewersA = builder.Add(scenario.AudienceA, BattleSide.A, scenario.CreatorA.Name);
        int viewersB = builder.Add(scenario.AudienceB, BattleSide.B, scenario.CreatorB.Name);
        (int Id, int Coins)[] gifts =
        [
            .. scenario.Catalogue.Gifts.Select(gift => (gift.Id, (int)gift.Price.Value)).OrderBy(gift => gift.Id),
        ];
        return new BattlePlan
        {
            Clock = new BattleClock(
                scenario.Rules.CountdownMicros, scenario.Rules.CountdownMicros + scenario.Rules.DurationMicros),
            Cohorts = builder.Cohorts.ToImmutable(),
            ViewersA = viewersA,
            ViewersB = viewersB,
            Wallets = builder.Wallets,
            FollowerPointsA = scenario.Rules.FollowerPoints ? scenario.CreatorA.LiveFollowers : 0,
            FollowerPointsB = scenario.Rules.FollowerPoints ? scenario.CreatorB.LiveFollowers : 0,
            SpectatorWalletCoins = scenario.SpectatorWalletCoins,
            GiftIds = [.. gifts.Select(gift => gift.Id)],
            GiftCoins = [.. gifts.Select(gift => gift.Coins)],
            Forfeits = scenario.Forfeits.Length,
        };
    }

    private sealed class Builder
    {
        public ImmutableArray<CohortPlan>.Builder Cohorts { get; } = ImmutableArray.CreateBuilder<CohortPlan>();

        public int Wallets { get; private set; }

        public int Add(ImmutableArray<Cohort> cohorts, BattleSide side, string luck)
        {
            int viewers = 0;
            foreach (Cohort cohort in cohorts)
            {
                Cohorts.Add(new CohortPlan
                {
                    Side = side,
                    StreamId = RandomStream.IdOf(luck, cohort.Name, "gifts"),
                    Size = cohort.Size,
                    RatePerMicro = cohort.Size * cohort.GiftsPerMinute / MicrosPerMinute,
                    Closing = cohort.Responses.Closing,
                    Gifts = new ChoiceTable([.. cohort.Gifts.Select(gift => gift.Weight)]),
                    GiftIds = [.. cohort.Gifts.Select(gift => gift.GiftId)],
                    GiftCoins = [.. cohort.Gifts.Select(gift => gift.Coins)],
                    MeanCoins = MeanCoins(cohort),
                    WalletCoins = cohort.WalletCoins ?? 0,
                    FirstViewer = viewers,
                    FirstWallet = cohort.WalletCoins is null ? -1 : Wallets,
                });
                viewers += cohort.Size;
                if (cohort.WalletCoins is not null)
                    Wallets += cohort.Size;
            }

            return viewers;
        }

        private static double MeanCoins(Cohort cohort)
        {
            double total = cohort.Gifts.Sum(gift => gift.Weight);
            return cohort.Gifts.Sum(gift => gift.Weight / total * gift.Coins);
        }
    }
}
