using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Tells a conversion as steps that people can check by hand.</summary>
internal static class Explanation
{
    private const string NotSaid = "the source does not say";

    public static ImmutableArray<ExplainStep> Of(ConversionResult result)
    {
        var steps = ImmutableArray.CreateBuilder<ExplainStep>();
        steps.Add(EarningPoints(result));
        if (result.Earnings.CommissionPoints != default)
        {
            steps.Add(CommissionOnGift(result));
        }

        steps.Add(Diamonds(result));
        steps.Add(Gross(result));
        steps.Add(Commission(result));
        steps.Add(Net(result));
        steps.Add(Fee(result));
        steps.Add(ViewersPaid(result));
        steps.Add(Gate(result));
        return steps.ToImmutable();
    }

    private static ExplainStep EarningPoints(ConversionResult result)
    {
        var card = result.Card;
        var points = Points(result.EarningPoints);
        return result.Amount.Unit switch
        {
            AmountUnit.Points => Computed("Earning points", "as asked", points),
            AmountUnit.Coins => Step(
                "Earning points",
                $"{result.Amount} x {PerCoin(card)}",
                points,
                card.PointsPerCoin),
            AmountUnit.Diamonds => Step(
                "Earning points",
                $"{result.Amount} x {PerDiamond(card)}{(card.Terms.CommissionOnGift ? ", before commission" : "")}",
                points,
                card.PointsPerDiamond),
            _ => Step(
                "Earning points",
                $"{result.Amount} / {card.UsdPerDiamond.Mid} per diamond x {PerDiamond(card)}, rounded down",
                $"{points}, {result.RemainderUsdMicros} left over",
                card.UsdPerDiamond),
        };
    }

    private static ExplainStep CommissionOnGift(ConversionResult result) => Step(
        "Commission at the gift",
        $"{Points(result.EarningPoints)} x {result.Card.Commission.Mid}, rounded down",
        $"{Points(result.Earnings.CommissionPoints)} never become diamonds",
        result.Card.CommissionFalls);

    private static ExplainStep Diamonds(ConversionResult result)
    {
        var credited = result.EarningPoints - result.Earnings.CommissionPoints;
        return Step(
            "Diamonds",
            $"{Points(credited)} / {PerDiamond(result.Card)}, rounded down",
            $"{Words.Count(result.Diamonds.Value, "diamond")}, {Points(result.RemainderPoints)} left over",
            result.Card.PointsPerDiamond);
    }

    private static ExplainStep Gross(ConversionResult result) => Step(
        "Gross",
        $"{Points(result.EarningPoints)} x {result.Card.UsdPerDiamond.Mid} per diamond / {PerDiamond(result.Card)}",
        $"{result.GrossUsdMicros} gross",
        result.Card.UsdPerDiamond);

    private static ExplainStep Commission(ConversionResult result) => result.Card.Commission.Mid is { } share
        ? Step(
            "Commission",
            $"{result.GrossUsdMicros} x {share}, rounded down",
            $"{result.CommissionUsdMicros}",
            result.Card.Commission)
        : Step("Commission", NotSaid, $"{UsdMicros.Zero}, counted as none", result.Card.Commission);

    private static ExplainStep Net(ConversionResult result) => Computed(
        "Net",
        $"{result.GrossUsdMicros} - {result.CommissionUsdMicros}",
        $"{result.NetUsdMicros} net");

    private static ExplainStep Fee(ConversionResult result) => result.Card.ProcessorFee.Mid is { } fee
        ? Step(
            "Processor's fee",
            $"{fee.Flat} + {result.NetUsdMicros} x {fee.Share}, rounded down, on one withdrawal",
            $"{result.FeeUsdMicros}, leaves {result.BankUsdMicros}",
            result.Card.ProcessorFee)
        : Step("Processor's fee", NotSaid, $"{UsdMicros.Zero}, counted as none", result.Card.ProcessorFee);

    private static ExplainStep ViewersPaid(ConversionResult result) => result.ViewerPaidUsdMicros is { } paid
        ? Step(
            "Viewers paid",
            $"{Points(result.EarningPoints)} / {PerCoin(result.Card)} x {result.Card.CoinPrice.Mid} per coin, "
            + "rounded down",
            result.ViewerPaidLowUsdMicros == result.ViewerPaidHighUsdMicros
                ? $"{paid}"
                : $"{paid} ({result.ViewerPaidLowUsdMicros} to {result.ViewerPaidHighUsdMicros})",
            result.Card.CoinPrice)
        : Step("Viewers paid", NotSaid, "unknown", result.Card.CoinPrice);

    private static ExplainStep Gate(ConversionResult result)
    {
        var gate = result.Gate;
        var formula = gate.AmountUsdMicros is not { } amount
            ? NotSaid
            : $"at least {amount} {gate.Basis?.ToString().ToLowerInvariant() ?? "(gross or net: " + NotSaid + ")"}";
        var outcome = (gate.Open, gate.PointsToGo) switch
        {
            (true, _) => "open",
            (false, { } left) => $"closed, {Points(left)} to go",
            (false, null) => "closed, no number of points opens it",
            _ => "unknown",
        };
        return Step("Withdrawal", formula, outcome, result.Card.Gate);
    }

    private static string Points(EarningPoints points) => Words.Count(points.Value, "point");

    private static string PerDiamond(RateCard card) =>
        $"{Words.Count(card.Terms.PointsPerDiamond, "point")} per diamond";

    private static string PerCoin(RateCard card) => $"{Words.Count(card.Terms.PointsPerCoin, "point")} per coin";

    private static ExplainStep Computed(string label, string formula, string result) =>
        new(label, formula, result, null, null, null, null);

    private static ExplainStep Step<T>(string label, string formula, string result, RateEntry<T> entry)
        where T : struct =>
        new(label, formula, result, entry.Provenance, entry.Source, entry.Date, entry.Note);
}
