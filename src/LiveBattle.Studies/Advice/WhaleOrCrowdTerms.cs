using System.Collections.Immutable;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Studies.Advice;

/// <summary>What is added to a side, once as a whale and once as a crowd.</summary>
/// <param name="Coins">Coins that each of the two gives in the mean over the live window.</param>
/// <param name="WhaleGiftCoins">Price of each of the whale's gifts, in coins; its wallet is unlimited.</param>
/// <param name="CrowdViewers">Viewers of the crowd, from start to end; their wallets are unlimited.</param>
/// <param name="CrowdGiftCoins">Price of each of the crowd's gifts, in coins.</param>
/// <param name="AreCoinsFilledIn">Whether the coins were taken from the side's own audience, because none were given.</param>
public sealed record WhaleOrCrowdTerms(
    long Coins, int WhaleGiftCoins, int CrowdViewers, int CrowdGiftCoins, bool AreCoinsFilledIn)
{
    public const long MostCoins = 1_000_000_000;

    /// <summary>Viewers of a crowd when no number is given.</summary>
    public const int UsualCrowd = 200;

    /// <summary>No usual whale gives gifts that cost more, in coins.</summary>
    public const int LargestUsualGift = 29_999;

    /// <summary>Gifts that a usual whale gives in the mean.</summary>
    private const long UsualWhaleGifts = 4;

    /// <summary>Gifts that the whale gives in the mean.</summary>
    public double WhaleGifts => (double)Coins / WhaleGiftCoins;

    /// <summary>Gifts that the crowd gives in the mean, all viewers together.</summary>
    public double CrowdGifts => (double)Coins / CrowdGiftCoins;

    internal static WhaleOrCrowdTerms Fill(
        ImmutableArray<Cohort> audience, double minutes, long? coins, int? whaleGiftCoins, int? crowdViewers, int? crowdGiftCoins)
    {
        long expected = coins ?? (long)Math.Min(MostCoins, Math.Floor(audience.Sum(cohort => ExpectedCoins(cohort, minutes))));
        return new WhaleOrCrowdTerms(
            expected,
            whaleGiftCoins ?? (int)Math.Clamp(expected / UsualWhaleGifts, 1, LargestUsualGift),
            crowdViewers ?? UsualCrowd,
            crowdGiftCoins ?? 1,
            coins is null);
    }

    internal void Check(ProblemList problems)
    {
        problems.CheckWithin(
            "coins",
            Coins,
            1,
            MostCoins,
            AreCoinsFilledIn
                ? "The side's own audience gives too little to take its coins as a measure: say how many coins the whale and the crowd give."
                : "Both give the same coins in the mean.");
        problems.CheckWithin("whaleGiftCoins", WhaleGiftCoins, 1, Limits.GiftCoins, "A gift costs whole coins.");
        problems.CheckWithin("crowdViewers", CrowdViewers, 1, Limits.ViewersPerSide, "A crowd has viewers.");
        problems.CheckWithin("crowdGiftCoins", CrowdGiftCoins, 1, Limits.GiftCoins, "A gift costs whole coins.");
    }

    private static double ExpectedCoins(Cohort cohort, double minutes)
    {
        double weight = cohort.Gifts.Sum(gift => gift.Weight);
        return cohort.Gifts.IsEmpty
            ? 0
            : cohort.Size * cohort.GiftsPerMinute * minutes * cohort.Gifts.Sum(gift => gift.Weight / weight * gift.Coins);
    }
}
