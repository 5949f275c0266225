namespace LiveBattle.Economy;

/// <summary>
/// What a side has earned under one card: a valuation of points, not yet money paid. The default is nothing.
/// </summary>
/// <remarks>
/// <c>EarningPoints = CommissionPoints + Diamonds x pointsPerDiamond + RemainderPoints</c> and
/// <c>Gross = Commission + Net</c>, exactly. Always computed from totals: the earnings of two halves may differ by a
/// micro-dollar from the earnings of the whole, and only the whole counts.
/// </remarks>
public readonly record struct Earnings
{
    /// <summary>The points that become money.</summary>
    public EarningPoints EarningPoints { get; private init; }

    /// <summary>
    /// Points that a commission at the gift took before they became diamonds; zero under the usual reading.
    /// </summary>
    public EarningPoints CommissionPoints { get; private init; }

    /// <summary>Whole diamonds credited.</summary>
    public Diamonds Diamonds { get; private init; }

    /// <summary>Points that do not make another diamond yet. They are part of gross all the same.</summary>
    public EarningPoints RemainderPoints { get; private init; }

    /// <summary>
    /// Before commission: points x price of a diamond / points per diamond. Exact wherever a point costs whole
    /// micro-dollars, as on every built-in card; otherwise the part of a micro-dollar is dropped.
    /// </summary>
    public UsdMicros GrossUsdMicros { get; private init; }

    /// <summary>The part of a micro-dollar that gross leaves out; zero on every built-in card.</summary>
    public Ratio GrossRemainder { get; private init; }

    /// <summary>The platform's share of gross, rounded down (<see cref="Rounding.Down"/>).</summary>
    public UsdMicros CommissionUsdMicros { get; private init; }

    /// <summary>The part of a micro-dollar that the platform's share leaves with the creator.</summary>
    public Ratio CommissionRemainder { get; private init; }

    /// <summary>Gross less commission; before any processor's fee.</summary>
    public UsdMicros NetUsdMicros { get; private init; }

    /// <summary>What gifts and followers earned a side.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="gifted">Coins gifted to the side, multipliers left out.</param>
    /// <param name="paidFollowers">
    /// Live followers counted at the start of live, from 0 to <see cref="AmountLimits.MaxFollowers"/>; they earn
    /// only if the card pays for them.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Followers beyond that range.</exception>
    public static Earnings Of(RateCard card, Coins gifted, long paidFollowers)
    {
        var gifts = Chain.Points(card, gifted).Amount;
        return Of(card, gifts + Chain.FollowerPoints(card, paidFollowers).Amount);
    }

    /// <summary>What so many earning points are worth.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="points">A total, not a part.</param>
    public static Earnings Of(RateCard card, EarningPoints points)
    {
        var credited = Chain.Credited(card, points);
        var diamonds = Chain.Diamonds(card, credited.Amount);
        var gross = Chain.Gross(card, points);
        var commission = Chain.Commission(card, gross.Amount);
        return new Earnings
        {
            EarningPoints = points,
            CommissionPoints = credited.Remainder,
            Diamonds = diamonds.Amount,
            RemainderPoints = diamonds.Remainder,
            GrossUsdMicros = gross.Amount,
            GrossRemainder = gross.Remainder,
            CommissionUsdMicros = commission.Amount,
            CommissionRemainder = commission.Remainder,
            NetUsdMicros = Chain.Net(gross.Amount, commission.Amount),
        };
    }
}
