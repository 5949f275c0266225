using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>Random amounts and cards, small numbers and the far ends alike.</summary>
internal static class Gens
{
    public static Gen<long> Coins { get; } = Gen.OneOf(
        Gen.Long[0, 100],
        Gen.Long[0, 1_000_000],
        Gen.Long[AmountLimits.MaxCoins - 100, AmountLimits.MaxCoins],
        Gen.Long[0, AmountLimits.MaxCoins]);

    public static Gen<RateCard> BuiltInCard { get; } = Gen.Int[0, RateCards.BuiltIn.Length - 1].Select(index => RateCards.BuiltIn[index]);

    private static Gen<Ratio> Share { get; } =
        from of in Gen.Long[1, 1_000_000]
        from parts in Gen.Long[0, of]
        select Ratio.Of(parts, of);

    /// <summary>Cards with crooked rates: a point that costs no whole number of micro-dollars, any commission, either reading.</summary>
    public static Gen<RateCard> Card { get; } =
        from perCoin in Gen.Long[1, 20]
        from perDiamond in Gen.Long[1, 1_000]
        from micros in Gen.Long[1, 10_000]
        from units in Gen.Long[1, 1_000]
        from share in Share
        from timing in Gen.Enum<CommissionTiming>()
        from basis in Gen.Enum<GateBasis>()
        from minimum in Gen.Long[0, 200_000_000]
        select Cards.SourceB with
        {
            UsdPerPoint = RateEntry<UsdRate>.Silent("random"),
            PointsPerCoin = Cards.Printed(perCoin),
            PointsPerDiamond = Cards.Printed(perDiamond),
            UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(micros, units)),
            Commission = Cards.Printed(share),
            CommissionFalls = Cards.Printed(timing),
            Gate = Cards.Printed(new Gate(UsdMicros.FromMicros(minimum), basis)),
        };
}
