using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Which gifts an audience gives when it is one crowd: the cohorts' choices, weighed by how often they give.</summary>
/// <param name="Weights">In the order of <paramref name="Prices"/>.</param>
/// <param name="Prices">In coins.</param>
internal sealed record GiftMix(double[] Weights, int[] Prices)
{
    public static GiftMix Of(IReadOnlyList<Cohort> cohorts)
    {
        (double Weight, int Coins)[] mix =
        [
            .. cohorts
                .SelectMany(cohort => cohort.Gifts.Select(gift => (
                    Weight: cohort.Size * cohort.GiftsPerMinute * gift.Weight / cohort.Gifts.Sum(each => each.Weight),
                    gift.Coins)))
                .GroupBy(gift => gift.Coins, gift => gift.Weight)
                .OrderBy(gift => gift.Key)
                .Select(gift => (gift.Sum(), gift.Key)),
        ];
        return new GiftMix([.. mix.Select(gift => gift.Weight)], [.. mix.Select(gift => gift.Coins)]);
    }
}
