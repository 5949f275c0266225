using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>
/// Random battles for the books: rate cards with awkward fractions and silences, every way to pay for coins, practice
/// wallets that run dry, late gifts and early ends.
/// </summary>
internal static class BookGens
{
    private const int MaxCohorts = 8;

    // From a millionth of a micro-dollar to two cents, seldom whole.
    private static Gen<UsdRate> Price { get; } = Gen.OneOf(
        Gen.Const(UsdRate.FromMicros(1, 3)),
        Gen.Select(Gen.Long[1, 20_000], Gen.Const(1L)).Select(UsdRate.FromMicros),
        Gen.Select(Gen.Long[1, 20_000], Gen.Long[1, 1_000]).Select(UsdRate.FromMicros),
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Const(999_983L)).Select(UsdRate.FromMicros));

    private static Gen<Ratio> Share { get; } = Gen.OneOf(
        Gen.Const(Ratio.Zero),
        Gen.Const(Ratio.One),
        Gen.Const(Ratio.Of(1, 2)),
        Gen.Int[1, 1_000].SelectMany(of => Gen.Int[0, of].Select(parts => Ratio.Of(parts, of))));

    /// <summary>Cards within all limits: each has been written and read.</summary>
    public static Gen<RateCard> Card { get; } =
        from perCoin in Gen.Long[1, 5]
        from perDiamond in Gen.OneOf(Gen.Const(1L), Gen.Const(10L), Gen.Long[1, 1_000])
        from point in Price
        from commission in Silenced(Share)
        from falls in Silenced(Gen.Enum<CommissionTiming>())
        from prices in Gen.Frequency((1, Gen.Const((UsdRate[]?)null)), (3, Price.Array[3].Select(three => (UsdRate[]?)[.. three.Order()])))
        from store in Silenced(Share)
        from followers in Silenced(Gen.Long[0, 3])
        from followersPay in Silenced(Gen.Bool)
        select Reread(RateCards.Default with
        {
            Id = "generated",
            Name = "Generated",
            UsdPerPoint = Entry<UsdRate>(point),
            PointsPerDiamond = Entry<long>(perDiamond),
            UsdPerDiamond = Entry<UsdRate>(UsdRate.FromMicros(point.MicrosPerUnit.Numerator * perDiamond, point.MicrosPerUnit.Denominator)),
            PointsPerCoin = Entry<long>(perCoin),
            Commission = Entry(commission),
            CommissionFalls = Entry(commission is null ? null : falls),
            Gate = Entry<Gate>(new Gate(UsdMicros.FromDollars(50), commission == Ratio.One ? GateBasis.Gross : GateBasis.Net)),
            CoinPrice = Entry(prices?[0], prices?[1], prices?[2]),
            StoreShare = Entry(store),
            FollowerPoints = Entry(followers),
            FollowerPointsPay = Entry(followers is null ? null : followersPay),
        });

    // Two audiences of three have one more cohort, which does give: half the others are idle.
    private static Gen<Cohort[]> Lively { get; } = Gen.Frequency(
        (1, Gen.Const(Array.Empty<Cohort>())),
        (2, from size in Gen.Int[1, 20]
            from rate in Gen.Double[5, 20]
            from gifts in Gens.Shares
            from wallet in Gen.OneOf(Gen.Const((int?)null), Gen.Int[1, 300].Select(coins => (int?)coins))
            select (Cohort[])[new Cohort("lively", size, rate, gifts) { WalletCoins = wallet }]));

    /// <summary>The scenarios of <see cref="Gens"/> with money in them.</summary>
    public static Gen<Scenario> Scenario { get; } =
        from scenario in Gens.Scenario
        from card in Card
        from prices in CoinPrice(card).Array[MaxCohorts]
        from livelyA in Lively
        from livelyB in Lively
        from isDeserted in Gen.Frequency((19, Gen.Const(false)), (1, Gen.Const(true)))
        from practice in Gen.OneOf(Gen.Const(2_000L), Gen.Long[0, 3_000], Gen.Const(100_000L))
        from crowd in Gen.OneOf(Gen.Const(100L), Gen.Long[0, Limits.Followers])
        select scenario with
        {
            Rates = card,
            SpectatorWalletCoins = practice,
            CreatorB = scenario.CreatorB with { Followers = null, LiveFollowers = crowd },
            AudienceA = isDeserted ? [] : Priced([.. scenario.AudienceA, .. livelyA], prices),
            AudienceB = isDeserted ? [] : Priced([.. scenario.AudienceB, .. livelyB], [.. prices.Reverse()]),
        };

    public static Gen<RandomBattle> Battle { get; } =
        from scenario in Scenario
        from seed in Gen.ULong
        from inputs in Inputs(scenario.Plan().Clock)
        select new RandomBattle(scenario, seed, inputs);

    private static Gen<CohortCoinPrice?> CoinPrice(RateCard card)
    {
        Gen<CohortCoinPrice?> unsaid = Gen.Const((CohortCoinPrice?)null);
        Gen<CohortCoinPrice?> dollars = Gen.Frequency((1, Gen.Const(1L)), (1, Gen.Const(Limits.CoinPriceMicros)), (6, Gen.Long[1, 20_000]))
            .Select(micros => (CohortCoinPrice?)CohortCoinPrice.Of(micros));

        // The reader refuses a shop whose prices the card does not know.
        return card.CoinPrice.IsSilent
            ? Gen.OneOf(unsaid, dollars, dollars)
            : Gen.OneOf(
                unsaid,
                dollars,
                Gen.Const((CohortCoinPrice?)CohortCoinPrice.In(CoinChannel.Web)),
                Gen.Const((CohortCoinPrice?)CohortCoinPrice.In(CoinChannel.App)));
    }

    private static ImmutableArray<Cohort> Priced(ImmutableArray<Cohort> audience, CohortCoinPrice?[] prices) =>
        [.. audience.Select((cohort, index) => cohort with { CoinPrice = prices[index] })];

    private static Gen<BattleInput[]> Inputs(BattleClock clock)
    {
        long live = (clock.LiveStart + 99_999) / 100_000;
        long settle = (clock.LiveEnd + 99_999) / 100_000;
        Gen<BattleInput> gift =
            from tick in Gen.Frequency((5, Gen.Long[live, clock.VerdictTick - 1]), (1, Gen.Long[settle, clock.VerdictTick - 1]))
            from isA in Gen.Bool
            from spectator in Gen.Int[0, 8]
            from kind in Gen.Int[0, 15]
            from count in Gen.Int[1, 5]
            select new BattleInput(
                0, tick, InputKind.Gift, isA ? BattleSide.A : BattleSide.B, spectator, GiftCatalog.BuiltIn.Gifts[kind].Id, count);
        Gen<BattleInput> end =
            from tick in Gen.Frequency((3, Gen.Long[0, clock.VerdictTick - 1]), (1, Gen.Long[0, live]))
            from leaves in Gen.Bool
            from isA in Gen.Bool
            select leaves
                ? new BattleInput(0, tick, InputKind.Leave, isA ? BattleSide.A : BattleSide.B)
                : new BattleInput(0, tick, InputKind.End);
        Gen<BattleInput?> early = Gen.Frequency((4, Gen.Const((BattleInput?)null)), (1, end.Select(last => (BattleInput?)last)));
        return Gen.Select(gift.Array[0, 30], early, (gifts, ending) =>
        {
            IEnumerable<BattleInput> ordered = gifts.OrderBy(input => input.Tick);
            if (ending is { } last)
                ordered = ordered.Where(input => input.Tick <= last.Tick).Append(last);
            return ordered.Select((input, index) => input with { Index = index }).ToArray();
        });
    }

    private static Gen<T?> Silenced<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((1, Gen.Const((T?)null)), (3, gen.Select(value => (T?)value)));

    private static RateEntry<T> Entry<T>(T? value)
        where T : struct =>
        Entry(value, value, value);

    private static RateEntry<T> Entry<T>(T? low, T? mid, T? high)
        where T : struct => new()
        {
            Provenance = mid is null ? Provenance.Silent : Provenance.Measured,
            Low = low,
            Mid = mid,
            High = high,
            Source = "generated",
        };

    private static RateCard Reread(RateCard card)
    {
        using JsonDocument document = JsonDocument.Parse(RateCardJson.ToText(card));
        return RateCardJson.Read(document.RootElement).Value;
    }
}
