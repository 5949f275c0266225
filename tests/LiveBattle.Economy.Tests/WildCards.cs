using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>Every card that can be read, up to the far ends of every entry, and every amount that can be asked about.</summary>
internal static class WildCards
{
    /// <summary>A currency that every one of these cards has on its table.</summary>
    public const string Currency = "XTS";

    private const long MaxPer = 1_000_000;

    private static Gen<long> Magnitude(long min, long max) => Gen.OneOf(
        Gen.Const(min),
        Gen.Const(max),
        Gen.Long[min, Math.Min(max, min + 10)],
        Gen.Long[min, Math.Min(max, min + 1_000_000)],
        Gen.Long[min, max]);

    private static Gen<Ratio> Share { get; } =
        from of in Magnitude(1, MaxPer)
        from parts in Magnitude(0, of)
        select Ratio.Of(parts, of);

    private static Gen<UsdMicros> Money { get; } = Magnitude(0, AmountLimits.MaxUsdMicros).Select(UsdMicros.FromMicros);

    private static Gen<GiftCardOffer> Offer { get; } =
        from points in Magnitude(1, AmountLimits.MaxAmount)
        from micros in Magnitude(1, 1_000_000)
        select new GiftCardOffer(EarningPoints.FromPoints(points), UsdMicros.FromMicros(micros), ["shop"]);

    private static Gen<PayoutCurrency> Payout { get; } =
        from parts in Magnitude(1, Ratio.MaxTerm)
        from of in Magnitude(1, MaxPer)
        from digits in Gen.Int[0, 4]
        from rate in Perhaps(Gen.Const(Ratio.Of(parts, of)))
        select new PayoutCurrency(Currency, digits, rate);

    private static PayoutCurrency Dollar { get; } = new(PayoutCurrency.Dollar, 2, Cards.Printed(Ratio.One));

    private static Gen<RateEntry<UsdRate>> CoinPrice { get; } =
        from prices in Gen.Long[1, 900_000].Array[3]
        from per in Magnitude(1, MaxPer)
        from silent in Gen.Bool
        let ordered = prices.Order().Select(micros => UsdRate.FromMicros(micros, per)).ToArray()
        select silent ? Cards.Silent<UsdRate>() : new RateEntry<UsdRate>
        {
            Provenance = Provenance.Measured,
            Low = ordered[0],
            Mid = ordered[1],
            High = ordered[2],
            Source = "a test",
        };

    private static Gen<RateCard> Written { get; } =
        from perCoin in Magnitude(1, 1_000)
        from perDiamond in Magnitude(1, 1_000_000)
        from price in Magnitude(1, 900_000)
        from per in Magnitude(1, MaxPer)
        from commission in Perhaps(Share)
        from timing in Perhaps(Gen.Enum<CommissionTiming>())
        from fee in Perhaps(Gen.Select(Money, Share, static (flat, share) => new ProcessorFee(flat, share)))
        from gate in Perhaps(Gen.Select(Money, Gen.Enum<GateBasis>(), Gen.Bool, static (least, basis, known) => new Gate(least, known ? basis : null)))
        from cap in Perhaps(Magnitude(1, AmountLimits.MaxUsdMicros).Select(UsdMicros.FromMicros))
        from coinPrice in CoinPrice
        from offers in Offer.Array[0, 3]
        from noOffers in Gen.Bool
        from currency in Payout
        select Cards.SourceA with
        {
            UsdPerPoint = RateEntry<UsdRate>.Silent("random"),
            PointsPerCoin = Cards.Printed(perCoin),
            PointsPerDiamond = Cards.Printed(perDiamond),
            UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(price, per)),
            Commission = commission,
            CommissionFalls = commission.IsSilent ? Cards.Silent<CommissionTiming>() : timing,
            ProcessorFee = fee,
            Gate = gate,
            MaxPerDay = cap,
            CoinPrice = coinPrice,
            GiftCards = noOffers
                ? RateList<GiftCardOffer>.Silent("random")
                : new RateList<GiftCardOffer> { Provenance = Provenance.Printed, Items = [.. offers], Source = "random" },
            Currencies = new RateList<PayoutCurrency> { Provenance = Provenance.Printed, Items = [currency, Dollar], Source = "random" },
        };

    /// <summary>
    /// Cards that the reader takes: those beyond the limits are replaced by guide B, and a gate that nothing opens is
    /// left out.
    /// </summary>
    public static Gen<RateCard> Card { get; } = Written.Select(static card =>
        Problems(card).Count == 0 ? card
        : card with { Gate = Cards.Silent<Gate>() } is var open && Problems(open).Count == 0 ? open
        : Cards.SourceB);

    /// <summary>Amounts of every unit, small, large and at the limit.</summary>
    public static Gen<Amount> Amount { get; } =
        from unit in Gen.Enum<AmountUnit>()
        from value in Magnitude(0, unit == AmountUnit.Usd ? AmountLimits.MaxUsdMicros : AmountLimits.MaxAmount)
        select Of(unit, value);

    /// <summary>Earning points as far as a side of a battle can have them.</summary>
    public static Gen<EarningPoints> Points { get; } = Magnitude(0, AmountLimits.MaxAmount).Select(EarningPoints.FromPoints);

    /// <summary>Points of which two still are no more than a side can have.</summary>
    public static Gen<EarningPoints> HalfOfThePoints { get; } =
        Magnitude(0, AmountLimits.MaxAmount / 2).Select(EarningPoints.FromPoints);

    public static Amount Of(AmountUnit unit, long value) => unit switch
    {
        AmountUnit.Points => Economy.Amount.OfPoints(value),
        AmountUnit.Coins => Economy.Amount.OfCoins(value),
        AmountUnit.Diamonds => Economy.Amount.OfDiamonds(value),
        _ => Economy.Amount.OfUsd(UsdMicros.FromMicros(value)),
    };

    private static List<Problem> Problems(RateCard card)
    {
        List<Problem> problems = [];
        RateCardLimits.Check(card, "", problems);
        if (problems.Count == 0)
        {
            RateCardConsistency.Check(card, "", problems);
        }

        return problems;
    }

    private static Gen<RateEntry<T>> Perhaps<T>(Gen<T> value)
        where T : struct =>
        Gen.Select(value, Gen.Int[0, 4], static (given, dice) => dice == 0 ? Cards.Silent<T>() : Cards.Printed(given));
}
