using System.Collections.Immutable;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests;

/// <summary>Random scenarios: short battles with every rule that this engine version plays, small and empty ones alike.</summary>
internal static class Gens
{
    private static Gen<GiftShare> Share { get; } = Gen.OneOf(
        Gen.Select(Gen.Int[1, 30], Gen.Double[0.01, 1], (coins, weight) => new GiftShare(-coins, coins, weight)),
        Gen.Select(Gen.Int[0, 20], Gen.Double[0.01, 1], (index, weight) =>
        {
            Gift gift = GiftCatalog.BuiltIn.Gifts[index];
            return new GiftShare(gift.Id, (int)gift.Price.Value, weight);
        }));

    /// <summary>What an arrival of a cohort can be: one to five gifts, with prices up to 30 coins or of the catalogue.</summary>
    public static Gen<ImmutableArray<GiftShare>> Shares { get; } =
        Share.Array[1, 5].Select(shares => shares.DistinctBy(share => share.GiftId).ToImmutableArray());

    private static Gen<ImmutableArray<Cohort>> Audience { get; } =
        from cohorts in Cohort.Array[0, 4]
        select cohorts.Select((cohort, index) => cohort with { Name = $"cohort-{index}" }).ToImmutableArray();

    private static Gen<Cohort> Cohort =>
        from size in Gen.Int[1, 60]
        from rate in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 6])
        from gifts in Shares
        from wallet in Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 300].Select(coins => (int?)coins))
        from closing in Gen.OneOf(Gen.Const(1.0), Gen.Const(0.0), Gen.Double[0, 4])
        select new Cohort("", size, rate, gifts) { WalletCoins = wallet, Responses = CohortResponses.None with { Closing = closing } };

    /// <summary>10 to 45 s long, at most some thousand gifts.</summary>
    public static Gen<Scenario> Scenario { get; } =
        from duration in Gen.Int[100, 450]
        from countdown in Gen.OneOf(Gen.Const(0), Gen.Const(30), Gen.Int[0, 50])
        from followers in Gen.Bool
        from live in Gen.Int[0, 100]
        from a in Audience
        from b in Audience
        select new Scenario
        {
            Name = "Generated",
            Rates = RateCards.Default,
            Rules = new ScenarioRules(duration * 100_000L, countdown * 100_000L, 3, 1, 6, followers, 0.25),
            CreatorA = new Creator("Ada", null, live, 0),
            CreatorB = new Creator("Ben", 5_000, 100 - live, 2),
            SpectatorWalletCoins = Limits.SpectatorWalletCoins,
            AudienceA = a,
            AudienceB = b,
            Catalogue = GiftCatalog.BuiltIn,
            Forfeits = [Forfeit.InEnglish("Sing"), Forfeit.InEnglish("Draw"), Forfeit.InEnglish("Rhyme")],
        };
}
