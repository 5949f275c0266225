namespace LiveBattle.Economy;

/// <summary>Where an amount stands before the withdrawal minimum. What the card is silent on is null.</summary>
/// <param name="AmountUsdMicros">The minimum in micro-dollars; null when the card names none.</param>
/// <param name="Basis">What it is compared with; null when unknown.</param>
/// <param name="Open">Whether the minimum is reached; null when amount or basis is unknown.</param>
/// <param name="PointsToGo">
/// The fewest further earning points that open it, 0 when open; null when amount or basis is unknown, or when no
/// number of points up to 2^53 - 1 would do, as under a commission of everything.
/// </param>
public sealed record GateStatus(UsdMicros? AmountUsdMicros, GateBasis? Basis, bool? Open, EarningPoints? PointsToGo)
{
    /// <summary>The gate of a card, seen from what was earned.</summary>
    public static GateStatus For(RateCard card, Earnings earned)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Gate.Mid is not { } gate || gate.Basis is not { } basis)
        {
            return new GateStatus(card.Gate.Mid?.Amount, card.Gate.Mid?.Basis, null, null);
        }

        var reached = basis == GateBasis.Gross ? earned.GrossUsdMicros : earned.NetUsdMicros;
        var open = reached >= gate.Amount;
        return new GateStatus(gate.Amount, basis, open, open ? EarningPoints.Zero : ToGo(card, gate, earned));
    }

    private static EarningPoints? ToGo(RateCard card, Gate gate, Earnings earned)
    {
        var points = gate.Basis == GateBasis.Gross
            ? PointsFor.Gross(card, gate.Amount.Value, Rounding.Up)
            : PointsFor.Net(card, gate.Amount.Value, Rounding.Up);
        return points is null || points > AmountLimits.MaxCount
            ? null
            : EarningPoints.FromPoints((long)points) - earned.EarningPoints;
    }
}
