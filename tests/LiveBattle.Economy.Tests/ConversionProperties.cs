using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>What holds under any card, crooked rates included.</summary>
public sealed class ConversionProperties
{
    private const long Runs = 20_000;

    private static readonly Gen<(RateCard Card, Coins Gifted)> Gifts =
        Gen.Select(Gen.OneOf(Gens.BuiltInCard, Gens.Card), Gens.Coins, static (card, coins) => (card, Coins.FromCoins(coins)));

    [Fact]
    public void Gross_IsNetAndCommission() => Gifts.Sample(
        given => Earnings.Of(given.Card, given.Gifted, 0) is var earned
            && earned.GrossUsdMicros == earned.NetUsdMicros + earned.CommissionUsdMicros,
        iter: Runs);

    [Fact]
    public void EveryPoint_IsADiamondOrRemainderOrTakenAtTheGift() => Gifts.Sample(
        given =>
        {
            var earned = Earnings.Of(given.Card, given.Gifted, 0);
            var perDiamond = given.Card.PointsPerDiamond.Mid!.Value;
            return earned.RemainderPoints.Value < perDiamond
                && earned.EarningPoints.Value
                    == earned.CommissionPoints.Value + (earned.Diamonds.Value * perDiamond) + earned.RemainderPoints.Value;
        },
        iter: Runs);

    [Fact]
    public void EveryPoint_IsADiamondOrRemainder_WhenCommissionFallsOnConversion() => Gens.Coins.Sample(
        coins => RateCards.BuiltIn.All(card =>
            card.ConvertPoints(coins) is var result
            && coins == (result.Diamonds.Value * card.PointsPerDiamond.Mid) + result.RemainderPoints.Value),
        iter: Runs);

    [Fact]
    public void Gross_IsExactWithinOneMicroDollar() => Gifts.Sample(
        given =>
        {
            var earned = Earnings.Of(given.Card, given.Gifted, 0);
            var price = given.Card.UsdPerDiamond.Mid!.Value.MicrosPerUnit;
            var exact = (Int128)earned.EarningPoints.Value * price.Numerator;
            var unit = (Int128)price.Denominator * given.Card.PointsPerDiamond.Mid!.Value;
            return earned.GrossUsdMicros.Value * unit <= exact && (earned.GrossUsdMicros.Value + 1) * unit > exact;
        },
        iter: Runs);

    [Fact]
    public void MoreCoins_NeverEarnLess() => Gen.Select(Gifts, Gens.Coins).Sample(
        (given, other) =>
        {
            var (fewer, more) = given.Gifted.Value <= other ? (given.Gifted.Value, other) : (other, given.Gifted.Value);
            var small = Earnings.Of(given.Card, Coins.FromCoins(fewer), 0);
            var large = Earnings.Of(given.Card, Coins.FromCoins(more), 0);
            return small.Diamonds <= large.Diamonds
                && small.GrossUsdMicros <= large.GrossUsdMicros
                && small.CommissionUsdMicros <= large.CommissionUsdMicros
                && small.NetUsdMicros <= large.NetUsdMicros;
        },
        iter: Runs);

    [Fact]
    public void ScoreboardAndConverter_SayTheSame() => Gifts.Sample(
        given => Earnings.Of(given.Card, given.Gifted, 0) == given.Card.Convert(Amount.OfCoins(given.Gifted.Value)).Earnings,
        iter: Runs);

    [Fact]
    public void PointsToGo_OpenTheGate_AndOneFewerDoesNot() => Gen.Select(Gens.Card, Gen.Long[0, 100_000]).Sample(
        (card, points) =>
        {
            var gate = card.ConvertPoints(points).Gate;
            if (gate.PointsToGo is not { } toGo || points + toGo.Value > AmountLimits.MaxAmount)
            {
                return gate.Open == false;
            }

            var there = card.ConvertPoints(points + toGo.Value).Gate.Open == true;
            return toGo == EarningPoints.Zero
                ? gate.Open == true
                : there && card.ConvertPoints(points + toGo.Value - 1).Gate.Open == false;
        },
        iter: Runs);

    [Fact]
    public void Usd_IsItsPointsAndARemainderTooSmallForAnother() => Gen.Select(Gens.Card, Gen.Long[0, 1_000_000_000]).Sample(
        (card, micros) =>
        {
            if (Converter.Convert(Amount.OfUsd(UsdMicros.FromMicros(micros)), card) is not { IsValid: true } answer)
            {
                return true;
            }

            var result = answer.Value;
            var oneMore = Earnings.Of(card, result.EarningPoints + EarningPoints.FromPoints(1)).GrossUsdMicros;
            return (result.GrossUsdMicros + result.RemainderUsdMicros).Value == micros
                && result.RemainderUsdMicros >= UsdMicros.Zero
                && oneMore.Value > micros - 1;
        },
        iter: Runs);

    [Fact]
    public void Diamonds_AskedFor_AreCredited() => Gen.Select(Gens.Card, Gen.Long[0, 1_000_000]).Sample(
        (card, diamonds) =>
        {
            var answer = Converter.Convert(Amount.OfDiamonds(diamonds), card);
            return !answer.IsValid
                || (answer.Value.Diamonds.Value == diamonds && answer.Value.RemainderPoints == EarningPoints.Zero);
        },
        iter: Runs);
}
