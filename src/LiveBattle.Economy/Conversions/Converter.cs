namespace LiveBattle.Economy;

/// <summary>Follows an amount through a rate card.</summary>
public static class Converter
{
    /// <summary>Converts an amount.</summary>
    /// <remarks>
    /// What each unit asks:
    /// <list type="bullet">
    /// <item>points: what these earning points are worth;</item>
    /// <item>coins: what gifts of this many coins earn, before any multiplier;</item>
    /// <item>diamonds: what the fewest points that are credited with this many diamonds are worth;</item>
    /// <item>usd: how many whole points this gross money buys, rounded down, and what is left of it.</item>
    /// </list>
    /// </remarks>
    /// <param name="amount">What to convert.</param>
    /// <param name="card">By which rates.</param>
    /// <param name="net">
    /// Which figure is to be shown first: net if true, gross if false or absent. Changes no number.
    /// </param>
    /// <returns>
    /// The result; or one problem at the path <c>amount</c>, when it is worth more than
    /// <see cref="AmountLimits.MaxCoins"/> coins under this card or no number of points reaches it.
    /// </returns>
    public static Checked<ConversionResult> Convert(Amount amount, RateCard card, bool? net = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var terms = card.Terms;
        var counted = PointsFor(amount, terms);
        if (counted is null || counted > terms.MaxPoints)
        {
            return new Checked<ConversionResult>(new Problem(
                "amount",
                amount.ToString(),
                $"an amount worth at most {Words.Count(AmountLimits.MaxCoins, "coin")} under {card.Id}",
                $"{amount} is more than {card.Name} can be asked about."));
        }

        var points = EarningPoints.FromPoints((long)counted);
        var earnings = Earnings.Of(card, points);
        return new Checked<ConversionResult>(new ConversionResult
        {
            Amount = amount,
            Card = card,
            NetFirst = net ?? false,
            Earnings = earnings,
            Gate = GateStatus.For(card, earnings),
            RemainderUsdMicros = amount.Unit == AmountUnit.Usd
                ? UsdMicros.FromMicros(amount.Value) - earnings.GrossUsdMicros
                : UsdMicros.Zero,
            FeeUsdMicros = card.ProcessorFee.Mid?.On(earnings.NetUsdMicros) ?? UsdMicros.Zero,
            ViewerPaidUsdMicros = Paid(points, card.CoinPrice.Mid, terms),
            ViewerPaidLowUsdMicros = Paid(points, card.CoinPrice.Low, terms),
            ViewerPaidHighUsdMicros = Paid(points, card.CoinPrice.High, terms),
        });
    }

    private static Int128? PointsFor(Amount amount, RateTerms terms) => amount.Unit switch
    {
        AmountUnit.Points => amount.Value,
        AmountUnit.Coins => (Int128)amount.Value * terms.PointsPerCoin,
        AmountUnit.Diamonds => PointsForDiamonds(amount.Value, terms),
        AmountUnit.Usd => terms.PointsForGross(amount.Value, Rounding.Down),
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Unit, "Unknown unit."),
    };

    private static Int128? PointsForDiamonds(long diamonds, RateTerms terms)
    {
        var credited = (Int128)diamonds * terms.PointsPerDiamond;
        return terms.CommissionOnGift ? terms.Commission.SmallestLeaving(credited) : credited;
    }

    private static UsdMicros? Paid(EarningPoints points, UsdRate? coinPrice, RateTerms terms) =>
        coinPrice is not { } price
            ? null
            : UsdMicros.FromMicros((long)Rounding.Down.Divide(
                (Int128)points.Value * price.MicrosPerUnit.Numerator,
                (Int128)price.MicrosPerUnit.Denominator * terms.PointsPerCoin));
}
