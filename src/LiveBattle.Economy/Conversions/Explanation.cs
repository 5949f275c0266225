using System.Collections.Immutable;
using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Tells a conversion as steps that people can check by hand.</summary>
internal static class Explanation
{
    public static ImmutableArray<ExplainStep> Of(ConversionResult result)
    {
        var steps = ImmutableArray.CreateBuilder<ExplainStep>();
        steps.Add(EarningPoints(result));
        if (result.Earnings.CommissionPoints != default)
        {
            steps.Add(CommissionAtGift(result));
        }

        steps.Add(Diamonds(result));
        steps.Add(Gross(result));
        steps.Add(Commission(result));
        steps.Add(Net(result));
        steps.Add(Fee(result));
        steps.Add(Bank(result));
        if (result.Payout is { } payout)
        {
            steps.Add(PaidOut(result, payout));
        }

        steps.Add(WithdrawalSteps.Gate(result));
        steps.Add(WithdrawalSteps.Cap(result));
        steps.Add(WithdrawalSteps.PaidWithin(result));
        steps.Add(GiftCards(result));
        steps.Add(ViewersPaid(result));
        return steps.ToImmutable();
    }

    private static ExplainStep EarningPoints(ConversionResult result)
    {
        var card = result.Card;
        var points = Points(result.EarningPoints);
        var step = new ExplainStep
        {
            Key = StepKeys.EarningPoints,
            Label = "Earning points",
            Formula = "as asked",
            Result = points,
        };
        return result.Amount.Unit switch
        {
            AmountUnit.Points => step,
            AmountUnit.Coins => (step with { Formula = $"{result.Amount} x {PerCoin(card)}" }).By(card.PointsPerCoin),
            AmountUnit.Diamonds => (step with
            {
                Formula = $"{result.Amount} x {PerDiamond(card)}"
                    + (card.Terms.CommissionOnGift ? ", before commission" : ""),
            }).By(card.PointsPerDiamond),
            _ => (step with
            {
                Formula = FromDollars(result),
                Rounding = Rounding.Down,
            }).Left(result.RemainderUsdMicros == UsdMicros.Zero ? null : $"{result.RemainderUsdMicros}")
                .By(card.UsdPerDiamond),
        };
    }

    private static string FromDollars(ConversionResult result)
    {
        var share = result.Card.Terms.Commission;
        var kept = Ratio.Of(share.Denominator - share.Numerator, share.Denominator);
        var money = result.AmountBasis == GateBasis.Net && share != Ratio.Zero
            ? $"{result.Amount} net / {kept} kept"
            : $"{result.Amount}";
        return $"{money} / {result.Card.UsdPerDiamond.Mid} per diamond x {PerDiamond(result.Card)}, rounded down";
    }

    private static ExplainStep CommissionAtGift(ConversionResult result) => new ExplainStep
    {
        Key = StepKeys.CommissionAtGift,
        Label = "Commission at the gift",
        Formula = $"{Points(result.EarningPoints)} x {result.Card.Commission.Mid}, rounded down",
        Result = $"{Points(result.Earnings.CommissionPoints)} never become diamonds",
        Rounding = Rounding.Down,
    }.By(result.Card.CommissionFalls);

    private static ExplainStep Diamonds(ConversionResult result) => new ExplainStep
    {
        Key = StepKeys.Diamonds,
        Label = "Diamonds",
        Formula = $"{Points(result.EarningPoints - result.Earnings.CommissionPoints)} / {PerDiamond(result.Card)}, "
            + "rounded down",
        Result = Words.Count(result.Diamonds.Value, "diamond"),
        Rounding = Rounding.Down,
    }.Left(Rest(result.RemainderPoints)).By(result.Card.PointsPerDiamond);

    private static ExplainStep Gross(ConversionResult result) => new ExplainStep
    {
        Key = StepKeys.Gross,
        Label = "Gross",
        Formula = $"{Points(result.EarningPoints)} x {result.Card.UsdPerDiamond.Mid} per diamond"
            + $" / {PerDiamond(result.Card)}"
            + (result.Earnings.GrossRemainder == Ratio.Zero ? "" : ", rounded down"),
        Result = $"{result.GrossUsdMicros} gross",
        Rounding = Rounding.Down,
    }.Left(Rest(result.Earnings.GrossRemainder)).By(result.Card.UsdPerDiamond);

    private static ExplainStep Commission(ConversionResult result)
    {
        var step = new ExplainStep
        {
            Key = StepKeys.Commission,
            Label = "Commission",
            Formula = Silence.Of(result.Card),
            Result = $"{UsdMicros.Zero}, counted as none",
        };
        return (result.Card.Commission.Mid is not { } share ? step : (step with
        {
            Formula = $"{result.GrossUsdMicros} x {share}, rounded down",
            Result = $"{result.CommissionUsdMicros}",
            Rounding = Rounding.Down,
        }).Left(Rest(result.Earnings.CommissionRemainder))).By(result.Card.Commission);
    }

    private static ExplainStep Net(ConversionResult result) => new()
    {
        Key = StepKeys.Net,
        Label = "Net",
        Formula = $"{result.GrossUsdMicros} - {result.CommissionUsdMicros}",
        Result = $"{result.NetUsdMicros} net",
    };

    private static ExplainStep Fee(ConversionResult result)
    {
        var step = new ExplainStep
        {
            Key = StepKeys.Fee,
            Label = "Processor's fee",
            Formula = Silence.Of(result.Card),
            Result = $"{UsdMicros.Zero}, counted as none",
        };
        return (result.Card.ProcessorFee.Mid is not { } fee ? step : (step with
        {
            Formula = $"{fee.Flat} + {result.NetUsdMicros} x {fee.Share}, rounded down, on one withdrawal",
            Result = $"{result.FeeUsdMicros}",
            Rounding = Rounding.Down,
        }).Left(Rest(result.FeeRemainder))).By(result.Card.ProcessorFee);
    }

    private static ExplainStep Bank(ConversionResult result) => new()
    {
        Key = StepKeys.Bank,
        Label = "In the bank",
        Formula = $"{result.NetUsdMicros} - {result.FeeUsdMicros}",
        Result = $"{result.BankUsdMicros}",
    };

    private static ExplainStep PaidOut(ConversionResult result, Payout payout)
    {
        var step = new ExplainStep
        {
            Key = StepKeys.Payout,
            Label = $"Paid out in {payout.Currency}",
            Formula = Nothing(result.Card),
            Result = $"{payout}",
        };
        return (payout.UnitsPerUsd.Mid is not { } rate ? step : (step with
        {
            Formula = Words.DollarsPerUnit(rate) is { } dollars
                ? $"{result.BankUsdMicros} / ${dollars} per {payout.Currency}, rounded down"
                : $"{result.BankUsdMicros} x {Words.Decimal(rate)} {payout.Currency}, rounded down",
            Result = payout.MinorUnits is null ? "more than can be counted" : $"{payout}",
            Rounding = Rounding.Down,
        }).Left(payout.RemainderUsdMicros is not { } left || left == UsdMicros.Zero ? null : $"{left}"))
            .By(payout.UnitsPerUsd);
    }

    private static ExplainStep GiftCards(ConversionResult result)
    {
        var list = result.Card.GiftCards;
        var step = new ExplainStep
        {
            Key = StepKeys.GiftCards,
            Label = "Gift cards instead",
            Formula = Nothing(result.Card),
            Result = "unknown",
            Provenance = list.Provenance,
            Source = list.Source,
            Date = list.Date,
            Note = list.Note,
        };
        return result.GiftCards is not { } cards ? step : (step with
        {
            Formula = $"{Points(result.EarningPoints)}, before commission, on the dearest cards first",
            Result = cards.Amount.Picks.IsEmpty
                ? "none"
                : $"{cards.Amount} = {cards.Amount.FaceValueUsdMicros} in shops",
            Rounding = Rounding.Down,
        }).Left(Rest(cards.Remainder));
    }

    private static ExplainStep ViewersPaid(ConversionResult result)
    {
        var price = result.Card.CoinPrice;
        var step = new ExplainStep
        {
            Key = StepKeys.ViewersPaid,
            Label = "Viewers paid",
            Formula = Nothing(result.Card),
            Result = "unknown",
        }.By(price);
        if (result.ViewerPaidUsdMicros is not { } paid)
        {
            return step with { Note = MarketNote(price.Note) };
        }

        return step with
        {
            Formula = $"{Points(result.EarningPoints)} / {PerCoin(result.Card)} x {price.Mid} per coin, rounded down",
            Result = result.ViewerPaidLowUsdMicros == result.ViewerPaidHighUsdMicros
                ? $"{paid}"
                : $"{paid} ({result.ViewerPaidLowUsdMicros} to {result.ViewerPaidHighUsdMicros})",
            Rounding = Rounding.Down,
        };
    }

    // A reader may want the market's price; it is told, and kept apart from what this card says.
    private static string MarketNote(string? note)
    {
        var market = RateCards.Default;
        return note is null
            ? $"On the card {market.Id} a coin costs {market.CoinPrice.Low} to {market.CoinPrice.High}: "
                + "another source, so nothing here is computed from it."
            : $"{note} The card {market.Id} is another source, so nothing here is computed from it.";
    }

    /// <summary>Who is silent, and what follows.</summary>
    internal static string Nothing(RateCard card) => $"{Silence.Of(card)}, so nothing is computed";

    /// <summary>The step with what is left over, told at the end of its result.</summary>
    private static ExplainStep Left(this ExplainStep step, string? remainder) => remainder is null
        ? step
        : step with { Remainder = remainder, Result = $"{step.Result}, {remainder} left over" };

    /// <summary>The step with the entry that it uses, and its range where it has one.</summary>
    internal static ExplainStep By<T>(this ExplainStep step, RateEntry<T> entry)
        where T : struct
    {
        var isRange = !EqualityComparer<T?>.Default.Equals(entry.Low, entry.High);
        return step with
        {
            Provenance = entry.Provenance,
            Source = entry.Source,
            Date = entry.Date,
            Note = entry.Note,
            Low = isRange ? Text(entry.Low) : null,
            Mid = isRange ? Text(entry.Mid) : null,
            High = isRange ? Text(entry.High) : null,
        };
    }

    private static string Text<T>(T? value)
        where T : struct => string.Create(CultureInfo.InvariantCulture, $"{value:N0}");

    private static string? Rest(Ratio part) => part == Ratio.Zero ? null : Words.PartOfMicro(part);

    private static string? Rest(EarningPoints points) => points == default ? null : Points(points);

    private static string Points(EarningPoints points) => Words.Count(points.Value, "point");

    private static string PerDiamond(RateCard card) =>
        $"{Words.Count(card.Terms.PointsPerDiamond, "point")} per diamond";

    private static string PerCoin(RateCard card) => $"{Words.Count(card.Terms.PointsPerCoin, "point")} per coin";
}
