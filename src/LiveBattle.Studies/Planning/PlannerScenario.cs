using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;

namespace LiveBattle.Studies.Planning;

/// <summary>The battle that a creator's numbers describe: the measured audience at their size, against its mirror.</summary>
internal static class PlannerScenario
{
    /// <summary>The preset whose side a is the audience.</summary>
    public const string Preset = "as-measured";

    /// <summary>The name of the best supporter's cohort.</summary>
    public const string Supporter = "best-supporter";

    // The wallet decides what the supporter gifts, not the pace: twice as many wishes as the wallet has gifts.
    private const int SupporterGifts = 5;
    private const int WishesPerGift = 2;

    /// <summary>What the best supporter can gift in one battle: the battles' share of the month, evenly, rounded down.</summary>
    public static long SupporterWallet(PlannerNumbers numbers) =>
        numbers.BestSupporterCoins * numbers.BattleGiftPercent / 100 / PlannerMonth.BattlesOf(numbers);

    /// <summary>The scenario, or what is too large about it.</summary>
    public static Checked<Scenario> Of(PlannerNumbers numbers)
    {
        Scenario preset = ScenarioResolver.ResolvePreset(Preset).Value;
        double scale = numbers.Viewers / (double)preset.AudienceA.Sum(cohort => cohort.Size);
        double minutes = (double)preset.Rules.DurationMicros / SimTime.MicrosPerMinute;
        ImmutableArray<Cohort> audience =
        [
            .. preset.AudienceA.Select(cohort => Scaled(cohort, scale)),
            .. SupporterOf((int)SupporterWallet(numbers), minutes),
        ];
        audience = [.. audience.Select(cohort => cohort with { CoinPrice = numbers.CoinPrice })];
        return ScenarioResolver.ResolveText((preset with
        {
            Name = "Planner",
            Rates = numbers.Rates,
            CreatorA = new Creator("Creator", numbers.Followers, numbers.LiveFollowers, 0),
            CreatorB = new Creator("Opponent", null, 0, 0),
            AudienceA = audience,
            AudienceB = audience,
        }).ToCanonicalJson());
    }

    // A cohort has whole viewers, one at least: what rounding takes or adds, the rates give back.
    private static Cohort Scaled(Cohort cohort, double scale)
    {
        double wanted = cohort.Size * scale;
        int size = (int)Math.Max(1, Math.Floor(wanted + 0.5));
        return cohort with
        {
            Size = size,
            GiftsPerMinute = cohort.GiftsPerMinute * wanted / size,
            TapsPerMinute = cohort.TapsPerMinute * wanted / size,
            ArrivalsPerMinute = cohort.ArrivalsPerMinute * size / cohort.Size,
        };
    }

    private static ImmutableArray<Cohort> SupporterOf(int wallet, double minutes)
    {
        if (wallet == 0)
            return [];
        int gift = Math.Clamp(wallet / SupporterGifts, 1, Limits.GiftCoins);
        double wishes = WishesPerGift * (double)(wallet / gift);
        return [new Cohort(Supporter, 1, wishes / minutes, [new GiftShare(-gift, gift, 1)]) { WalletCoins = wallet }];
    }
}
