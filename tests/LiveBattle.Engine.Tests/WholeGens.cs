using System.Collections.Immutable;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests;

/// <summary>
/// Random scenarios with every rule on: each key of a scenario takes its default about as often as anything else, and
/// what the reader would refuse is never made. 10 to 45 s long, or up to 75 s with time makers; mostly some hundred
/// events, rarely some thousand.
/// </summary>
internal static class WholeGens
{
    private const long Tick = 100_000;

    private static Gen<double> Factor { get; } = Gen.Frequency((3, Gen.Const(1.0)), (1, Gen.Const(0.0)), (3, Number(0, 3)));

    private static Gen<CohortResponses> Responses { get; } =
        from closing in Factor
        from behind in Factor
        from ahead in Factor
        from multiplier in Factor
        from contagion in Gen.Frequency((3, Gen.Const(0.0)), (2, Number(0, 0.85)), (1, Number(-0.9, 0)))
        select new CohortResponses(closing, behind, ahead, multiplier, contagion);

    private static Gen<StayLaw?> Stay { get; } = Gen.Frequency(
        (1, Gen.Const((StayLaw?)null)),
        (1, Gen.Select(Gen.Long[10, 300], Gen.Long[1, 600], (median, more) => (StayLaw?)new StayLaw(median * Tick, (median + more) * Tick))));

    private static Gen<CohortCoinPrice?> CoinPrice { get; } = Gen.OneOf(
        Gen.Const((CohortCoinPrice?)null),
        Gen.Const((CohortCoinPrice?)CohortCoinPrice.In(CoinChannel.Web)),
        Gen.Const((CohortCoinPrice?)CohortCoinPrice.In(CoinChannel.App)),
        Gen.Long[1, 20_000].Select(micros => (CohortCoinPrice?)CohortCoinPrice.Of(micros)));

    private static Gen<Cohort> Cohort { get; } =
        from size in Gen.Frequency((1, Gen.Const(0)), (1, Gen.Const(1)), (6, Gen.Int[2, 40]))
        from rate in Gen.Frequency((1, Gen.Const(0.0)), (6, Number(0.2, 5)))
        from gifts in Gens.Shares
        from wallet in OrNull(Gen.Int[0, 300])
        from taps in Gen.OneOf(Gen.Const(0.0), Number(0, 30), Number(30, 200))
        from streak in OrNull(Gen.OneOf(Gen.Const(1.0), Number(1, 8)))
        from arrivals in Gen.OneOf(Gen.Const(0.0), Number(1, 60))
        from stay in Stay
        from topFifth in OrNull(Gen.OneOf(Gen.Const(Limits.TopFifthMin), Number(Limits.TopFifthMin, Limits.TopFifthMax)))
        from price in CoinPrice
        from responses in Responses
        select new Cohort("", size, rate, gifts)
        {
            WalletCoins = wallet,
            TapsPerMinute = taps,
            StreakMean = streak,
            ArrivalsPerMinute = size == 0 ? arrivals + 1 : arrivals,
            Stay = stay,
            TopFifth = topFifth,
            CoinPrice = price,
            Responses = responses,
        };

    // A side's contagions together stay below the limit: each gets its part of it.
    private static Gen<ImmutableArray<Cohort>> Audience { get; } =
        from cohorts in Cohort.Array[0, 4]
        select cohorts.Select((cohort, index) => cohort with
        {
            Name = $"cohort-{index}",
            Responses = cohort.Responses with
            {
                Contagion = cohort.Responses.Contagion > 0 ? cohort.Responses.Contagion / cohorts.Length : cohort.Responses.Contagion,
            },
        }).ToImmutableArray();

    private static Gen<SpeedChallenge> Challenge { get; } = Gen.OneOf(
        Gen.Const(SpeedChallenge.Default),
        Gen.Select(
            Gen.Int[1, 12],
            Gen.Long[10, 120],
            Gen.Int[2, 8],
            Gen.Long[10, 150],
            (gifts, within, multiplier, lasts) => new SpeedChallenge(gifts, within * Tick, multiplier, lasts * Tick)));

    private static Gen<ScenarioRules> Rules { get; } =
        from duration in Gen.Long[100, 450]
        from countdown in Gen.OneOf(Gen.Const(0L), Gen.Const(30L), Gen.Long[0, 50])
        from likes in Gen.OneOf(
            Gen.Const((First: 3, Next: 1, Cap: 6)),
            Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 20], (first, next, cap) => (First: first, Next: next, Cap: cap)))
        from followers in Gen.Bool
        from glove in Gen.OneOf(Gen.Const(0.25), Gen.Const(0.0), Gen.Const(1.0), Number(0, 1))
        select new ScenarioRules(duration * Tick, countdown * Tick, likes.First, likes.Next, likes.Cap, followers, glove);

    private static Gen<ImmutableArray<Forfeit>> Forfeits { get; } =
        from texts in Gen.String[Gen.Char['a', 'z'], 1, 12].Array[1, 5]
        from arabic in Gen.Bool
        select texts.Select(text => arabic
            ? new Forfeit(KeyValuePair.Create("en", text), KeyValuePair.Create("ar", "مهمة " + text))
            : Forfeit.InEnglish(text)).ToImmutableArray();

    /// <summary>Every scenario resolves from its canonical JSON.</summary>
    public static Gen<Scenario> Scenario { get; } =
        from rules in Rules
        from a in Audience
        from b in Audience
        from only in Gen.Frequency((3, Gen.Const((SpecificGift?)null)), (1, GiftOf(a, b)))
        from timeline in Timeline(rules.DurationMicros)
        from rates in Gen.OneOf([.. RateCards.BuiltIn.Select(card => Gen.Const(card))])
        from live in Gen.Int[0, 200]
        from streak in Gen.Int[0, 9]
        from deck in Forfeits
        select new Scenario
        {
            Name = "Generated",
            Rates = rates,
            Rules = rules with { SpecificGift = only },
            CreatorA = new Creator("Ada", null, live, streak),
            CreatorB = new Creator("Ben", 5_000, 200 - live, 0),
            SpectatorWalletCoins = Limits.SpectatorWalletCoins,
            AudienceA = Priced(a, rates),
            AudienceB = Priced(b, rates),
            Timeline = timeline,
            Catalogue = GiftCatalog.BuiltIn,
            Forfeits = deck,
        };

    /// <summary>A script that the reader takes: of entries in order, those that the ones before leave room for.</summary>
    public static Gen<ImmutableArray<TimelineEntry>> Timeline(long durationMicros)
    {
        Gen<long> at = Gen.Frequency(
            (3, Gen.Long[0, (durationMicros / Tick) - 1]),
            (1, Gen.Long[0, durationMicros / Tick / 3]),
            (1, Gen.Long[(durationMicros / Tick) - 10, (durationMicros / Tick) + 299]));
        Gen<TimelineEntry> use = Gen.Select(
            at,
            Gen.Bool,
            Gen.Frequency((3, Gen.Const(PowerUp.BoostingGlove)), (2, Gen.Const(PowerUp.MagicMist)), (2, Gen.Const(PowerUp.TimeMaker))),
            (tick, isA, powerUp) => (TimelineEntry)new ScriptedPowerUp(tick * Tick, isA ? BattleSide.A : BattleSide.B, powerUp));
        Gen<TimelineEntry> challenge = Gen.Select(at, Challenge, (tick, told) => (TimelineEntry)new ScriptedChallenge(tick * Tick, told));
        return Gen.Frequency((3, use), (1, challenge)).Array[0, 12].Select(entries => Fitting(entries.OrderBy(entry => entry.AtMicros), durationMicros));
    }

    private static ImmutableArray<TimelineEntry> Fitting(IEnumerable<TimelineEntry> entries, long durationMicros)
    {
        List<TimelineEntry> script = [];
        long liveEnd = durationMicros, challengeEnd = 0;
        foreach (TimelineEntry entry in entries)
        {
            bool isTimeMaker = entry is ScriptedPowerUp { PowerUp: PowerUp.TimeMaker };
            if (entry.AtMicros >= liveEnd || (isTimeMaker && liveEnd == durationMicros + 30_000_000))
                continue;
            if (entry is ScriptedChallenge { Challenge: SpeedChallenge challenge })
            {
                if (entry.AtMicros < challengeEnd)
                    continue;
                challengeEnd = entry.AtMicros + challenge.WithinMicros + challenge.LastsMicros;
            }

            if (isTimeMaker)
                liveEnd += 10_000_000;
            script.Add(entry);
        }

        return [.. script];
    }

    // One that somebody gives, so that it brings points.
    private static Gen<SpecificGift?> GiftOf(ImmutableArray<Cohort> a, ImmutableArray<Cohort> b)
    {
        SpecificGift[] given = [.. a.Concat(b).SelectMany(cohort => cohort.Gifts).Select(share => new SpecificGift(share.GiftId, share.Coins)).Distinct()];
        return given.Length == 0 ? Gen.Const((SpecificGift?)new SpecificGift(-5, 5)) : Gen.Int[0, given.Length - 1].Select(place => (SpecificGift?)given[place]);
    }

    // A shop has a price only where the card says so.
    private static ImmutableArray<Cohort> Priced(ImmutableArray<Cohort> cohorts, RateCard rates) => rates.CoinPrice.IsSilent
        ? [.. cohorts.Select(cohort => cohort.CoinPrice is { Channel: not null } ? cohort with { CoinPrice = null } : cohort)]
        : cohorts;

    // Evenly between the ends, and sometimes with as many digits as a number can have; never minus zero, which no reader gives.
    private static Gen<double> Number(double low, double high) => Gen.Frequency(
        (3, Gen.Int[0, 1_000].Select(part => Math.Min(low + ((high - low) * part / 1_000), high))),
        (1, Gen.Double[low, high])).Select(value => value + 0.0);

    private static Gen<T?> OrNull<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Const((T?)null), gen.Select(value => (T?)value));
}
