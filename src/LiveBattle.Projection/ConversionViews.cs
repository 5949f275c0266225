using System.Diagnostics;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Projection;

/// <summary>From a conversion to its shape on the wire: the same for the Cli and for REST. Pure.</summary>
public static class ConversionViews
{
    /// <summary>The answer of one card.</summary>
    /// <param name="result">What was worked out.</param>
    /// <param name="explained">Whether the steps come along.</param>
    public static ConversionView Of(ConversionResult result, bool explained)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ConversionView
        {
            Rates = result.Rates,
            Name = result.Card.Name,
            Amount = result.Amount.Value,
            Unit = Word(result.Amount.Unit),
            AmountBasis = Word(result.AmountBasis),
            EarningPoints = result.EarningPoints.Value,
            CommissionPoints = result.Earnings.CommissionPoints.Value,
            Diamonds = result.Diamonds.Value,
            RemainderPoints = result.RemainderPoints.Value,
            RemainderUsdMicros = result.RemainderUsdMicros.Value,
            GrossUsdMicros = result.GrossUsdMicros.Value,
            CommissionUsdMicros = result.CommissionUsdMicros.Value,
            CommissionProvenance = Word(result.CommissionProvenance),
            CommissionFalls = Word(result.Card.CommissionFalls.Mid),
            FeeUsdMicros = result.FeeUsdMicros.Value,
            FeeProvenance = Word(result.FeeProvenance),
            NetUsdMicros = result.NetUsdMicros.Value,
            BankUsdMicros = result.BankUsdMicros.Value,
            ViewerPaidUsdMicros = result.ViewerPaidUsdMicros?.Value,
            ViewerPaidLowUsdMicros = result.ViewerPaidLowUsdMicros?.Value,
            ViewerPaidHighUsdMicros = result.ViewerPaidHighUsdMicros?.Value,
            Gate = new WithdrawalGateView(
                result.Gate.AmountUsdMicros?.Value, Word(result.Gate.Basis), result.Gate.Open, result.Gate.PointsToGo?.Value),
            Cap = new WithdrawalCapView(
                result.Cap.MaxPerDayUsdMicros?.Value, result.Cap.Days, result.Cap.LastDayUsdMicros?.Value),
            PaidWithinDays = result.Card.PaidWithinDays.Mid,
            GiftCards = result.GiftCards is { } cards ? GiftCards(cards) : null,
            Payout = result.Payout is { } payout ? Payout(payout) : null,
            Silences = [.. result.Silences().Select(silence => new SilenceView(silence.Key, silence.Sentence(result.Card)))],
            Steps = explained ? [.. result.Explain().Select(Step)] : null,
        };
    }

    private static GiftCardsView GiftCards(Converted<GiftCardBasket, EarningPoints> cards) => new(
        [
            .. cards.Amount.Picks.Select(pick => new GiftCardsItem(
                pick.Count, pick.Offer.Points.Value, pick.Offer.Value.Value, pick.Offer.Shops)),
        ],
        cards.Amount.FaceValueUsdMicros.Value,
        cards.Remainder.Value);

    private static PayoutView Payout(Payout payout) => new(
        payout.Currency,
        payout.MinorUnits,
        payout.MinorDigits,
        payout.RemainderUsdMicros?.Value,
        new PayoutRateView(
            payout.UnitsPerUsd.Mid?.Numerator,
            payout.UnitsPerUsd.Mid?.Denominator,
            Word(payout.UnitsPerUsd.Provenance),
            payout.UnitsPerUsd.Source,
            payout.UnitsPerUsd.Date,
            payout.UnitsPerUsd.Note));

    private static ExplainStepView Step(ExplainStep step) => new()
    {
        Key = step.Key,
        Label = step.Label,
        Formula = step.Formula,
        Result = step.Result,
        Rounding = step.Rounding switch
        {
            null => null,
            Rounding.Down => RoundingWord.Down,
            Rounding.Up => RoundingWord.Up,
            { } other => throw new UnreachableException($"Rounding {other}."),
        },
        Remainder = step.Remainder,
        Provenance = step.Provenance is { } provenance ? Word(provenance) : null,
        Source = step.Source,
        Date = step.Date,
        Low = step.Low,
        Mid = step.Mid,
        High = step.High,
        Note = step.Note,
    };

    private static AmountUnitWord Word(AmountUnit unit) => unit switch
    {
        AmountUnit.Points => AmountUnitWord.Points,
        AmountUnit.Coins => AmountUnitWord.Coins,
        AmountUnit.Diamonds => AmountUnitWord.Diamonds,
        AmountUnit.Usd => AmountUnitWord.Usd,
        _ => throw new UnreachableException($"Unit {unit}."),
    };

    private static MoneyBasis? Word(GateBasis? basis) => basis switch
    {
        null => null,
        GateBasis.Gross => MoneyBasis.Gross,
        GateBasis.Net => MoneyBasis.Net,
        _ => throw new UnreachableException($"Basis {basis}."),
    };

    private static CommissionMoment? Word(CommissionTiming? timing) => timing switch
    {
        null => null,
        CommissionTiming.OnConversion => CommissionMoment.OnConversion,
        CommissionTiming.OnGift => CommissionMoment.OnGift,
        _ => throw new UnreachableException($"Timing {timing}."),
    };

    private static EntryProvenance Word(Provenance provenance) => provenance switch
    {
        Provenance.Silent => EntryProvenance.Silent,
        Provenance.Printed => EntryProvenance.Printed,
        Provenance.Inferred => EntryProvenance.Inferred,
        Provenance.Measured => EntryProvenance.Measured,
        _ => throw new UnreachableException($"Provenance {provenance}."),
    };
}
