using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>Whole conversions under any card that can be read and of any amount that can be asked about.</summary>
public sealed class ConversionLimits
{
    private const long Runs = 2_000;

    private static readonly Gen<(RateCard Card, Amount Amount, bool Net)> Asked =
        Gen.Select(WildCards.Card, WildCards.Amount, Gen.Bool);

    [Fact]
    public void Converting_NeverThrows_AndExplainsItself() => Asked.Sample(
        asked =>
        {
            var answer = Convert(asked.Card, asked.Amount, asked.Net);
            return answer.IsValid
                ? answer.Value.Explain().All(step => step.Formula.Length > 0 && step.Result.Length > 0)
                : answer.Problems is [{ Path: "amount" }];
        },
        iter: Runs);

    [Fact]
    public void Silences_HaveNoNumber() => Asked.Sample(
        asked =>
        {
            if (Convert(asked.Card, asked.Amount, asked.Net) is not { IsValid: true, Value: var result })
            {
                return true;
            }

            var card = result.Card;
            return (card.Commission.IsSilent ? result.CommissionUsdMicros == UsdMicros.Zero && result.NetUsdMicros == result.GrossUsdMicros : true)
                && (card.ProcessorFee.IsSilent ? result.BankUsdMicros == result.NetUsdMicros : true)
                && card.CoinPrice.IsSilent == (result.ViewerPaidUsdMicros is null)
                && card.CoinPrice.IsSilent == (result.ViewerPaidLowUsdMicros is null && result.ViewerPaidHighUsdMicros is null)
                && card.GiftCards.IsSilent == (result.GiftCards is null)
                && card.MaxPerDay.IsSilent == (result.Cap.MaxPerDayUsdMicros is null)
                && (result.Cap.MaxPerDayUsdMicros is not null || result.Cap is { Days: null, LastDayUsdMicros: null })
                && (card.Gate.Mid?.Basis is null) == (result.Gate.Open is null)
                && (!result.Payout!.UnitsPerUsd.IsSilent || result.Payout is { MinorUnits: null, RemainderUsdMicros: null });
        },
        iter: Runs);

    [Fact]
    public void More_NeverBecomesLess() => Gen.Select(Asked, WildCards.Amount).Sample(
        (asked, other) =>
        {
            var (card, amount, net) = asked;
            var (less, more) = amount.Value <= other.Value ? (amount.Value, other.Value) : (other.Value, amount.Value);
            if (more > (amount.Unit == AmountUnit.Usd ? AmountLimits.MaxUsdMicros : AmountLimits.MaxAmount)
                || Convert(card, WildCards.Of(amount.Unit, more), net) is not { IsValid: true, Value: var large })
            {
                return true;
            }

            var small = Convert(card, WildCards.Of(amount.Unit, less), net).Value;
            return small.EarningPoints <= large.EarningPoints
                && small.Diamonds <= large.Diamonds
                && small.GrossUsdMicros <= large.GrossUsdMicros
                && small.CommissionUsdMicros <= large.CommissionUsdMicros
                && small.NetUsdMicros <= large.NetUsdMicros
                && small.FeeUsdMicros <= large.FeeUsdMicros
                && small.BankUsdMicros <= large.BankUsdMicros
                && !(small.ViewerPaidUsdMicros > large.ViewerPaidUsdMicros)
                && !(small.Payout!.MinorUnits > large.Payout!.MinorUnits)
                && !(small.Cap.Days > large.Cap.Days)
                && !(small.Gate.PointsToGo < large.Gate.PointsToGo);
        },
        iter: Runs);

    [Fact]
    public void NetDollars_AreTheirPoints_AndARemainderTooSmallForAnother() => Gen.Select(Gens.Card, Gen.Long[0, 1_000_000_000]).Sample(
        (card, micros) =>
        {
            var answer = Convert(card, Amount.OfUsd(UsdMicros.FromMicros(micros)), net: true);
            if (!answer.IsValid)
            {
                return true;
            }

            var result = answer.Value;
            var oneMore = Earnings.Of(card, result.EarningPoints + EarningPoints.FromPoints(1)).NetUsdMicros;
            return (result.NetUsdMicros + result.RemainderUsdMicros).Value == micros
                && result.RemainderUsdMicros >= UsdMicros.Zero
                && oneMore.Value >= micros - 1;
        },
        iter: Runs);

    [Fact]
    public void PointsToDollarsToPoints_LosesNoPoint_WherePointsCostWholeMicroDollars() => Gen.Select(
        Gens.BuiltInCard, Gens.Coins, Gen.Long[0, 1_000_000], Gen.Bool).Sample(
        (builtIn, points, share, net) =>
        {
            var card = builtIn with { Commission = Cards.Printed(Ratio.Of(Math.Min(share, 999_999), 1_000_000)) };
            var there = card.ConvertPoints(points);
            var money = net ? there.NetUsdMicros : there.GrossUsdMicros;
            var back = Convert(card, Amount.OfUsd(money), net);

            // At the far end the answer may be a point beyond what can be asked about.
            return back.IsValid
                ? back.Value.EarningPoints.Value >= points && (net ? back.Value.NetUsdMicros : back.Value.GrossUsdMicros) == money
                : points > AmountLimits.MaxCoins - 1_000;
        },
        iter: Runs);

    [Fact]
    public void DiamondsToPointsToDiamonds_IsTheSame() => Gen.Select(WildCards.Card, Gen.Long[0, 1_000_000]).Sample(
        (card, diamonds) =>
            Convert(card, Amount.OfDiamonds(diamonds), net: false) is not { IsValid: true, Value: var result }
            || result.Diamonds.Value == diamonds,
        iter: Runs);

    private static Checked<ConversionResult> Convert(RateCard card, Amount amount, bool net) =>
        Converter.Convert(amount, card, net, card.Currencies.Items[0].Code);
}
