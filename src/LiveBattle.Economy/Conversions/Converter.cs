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
    /// <item>usd: how many whole points this gross money pays for, rounded down, and what is left of it;</item>
    /// <item>usd, net: how many whole points leave at most this net money, rounded down, and what is left of it.</item>
    /// </list>
    /// </remarks>
    /// <param name="amount">What to convert.</param>
    /// <param name="card">By which rates.</param>
    /// <param name="net">
    /// Whether net is the figure that matters: it is to be shown first, and dollars are net. Other units give the same
    /// numbers either way. Absent is no.
    /// </param>
    /// <param name="payoutCurrency">
    /// Three capital letters: the currency to pay out in as well. One that is not on the card's table has no payout.
    /// </param>
    /// <returns>
    /// The result; or one problem at the path <c>amount</c>, when it is worth more than
    /// <see cref="AmountLimits.MaxCoins"/> coins under this card or no number of points reaches it.
    /// </returns>
    public static Checked<ConversionResult> Convert(
        Amount amount, RateCard card, bool? net = null, string? payoutCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var netFirst = net ?? false;
        if (Counted(amount, card, netFirst) is not { } counted)
        {
            return Refuse(
                amount,
                "a card whose commission leaves something",
                $"{card.Name} takes everything as commission: no number of points leaves {amount}.");
        }

        if (counted > card.Terms.MaxPoints)
        {
            return Refuse(
                amount,
                $"an amount worth at most {Words.Count(AmountLimits.MaxCoins, "coin")} under {card.Id}",
                $"{amount} is more than {card.Name} can be asked about.");
        }

        var points = EarningPoints.FromPoints((long)counted);
        var earnings = Earnings.Of(card, points);
        var fee = Chain.Fee(card.ProcessorFee.Mid, earnings.NetUsdMicros);
        return new Checked<ConversionResult>(new ConversionResult
        {
            Amount = amount,
            Card = card,
            NetFirst = netFirst,
            Earnings = earnings,
            Gate = GateStatus.For(card, earnings),
            Cap = CapStatus.For(card, earnings.NetUsdMicros),
            RemainderUsdMicros = amount.Unit == AmountUnit.Usd
                ? UsdMicros.FromMicros(amount.Value) - (netFirst ? earnings.NetUsdMicros : earnings.GrossUsdMicros)
                : UsdMicros.Zero,
            FeeUsdMicros = fee.Amount,
            FeeRemainder = fee.Remainder,
            Payout = payoutCurrency is null
                ? null
                : Payout.Of(card, payoutCurrency, Chain.Bank(earnings.NetUsdMicros, fee.Amount)),
            GiftCards = Chain.GiftCards(card, points),
            ViewerPaidUsdMicros = Chain.ViewersPaid(card, points, card.CoinPrice.Mid)?.Amount,
            ViewerPaidLowUsdMicros = Chain.ViewersPaid(card, points, card.CoinPrice.Low)?.Amount,
            ViewerPaidHighUsdMicros = Chain.ViewersPaid(card, points, card.CoinPrice.High)?.Amount,
        });
    }

    // Null when the commission takes everything, so that no number of points will do.
    private static Int128? Counted(Amount amount, RateCard card, bool net) => amount.Unit switch
    {
        AmountUnit.Points => amount.Value,
        AmountUnit.Coins => Chain.Points(card, Coins.FromCoins(amount.Value)).Amount.Value,
        AmountUnit.Diamonds => PointsFor.Diamonds(card, amount.Value),
        AmountUnit.Usd when net => PointsFor.Net(card, amount.Value, Rounding.Down),
        AmountUnit.Usd => PointsFor.Gross(card, amount.Value, Rounding.Down),
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount.Unit, "Unknown unit."),
    };

    private static Checked<ConversionResult> Refuse(Amount amount, string allowed, string message) =>
        new(new Problem("amount", amount.ToString(), allowed, message));
}
