using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// The way from what viewers gift to what reaches a creator, one function a step, in order: earning points, diamonds,
/// gross, commission, net, fee, bank, payout. Beside the way: the day's cap, gift cards, and what viewers paid.
/// </summary>
/// <remarks>
/// Every step takes a total, never a part, and returns the amount with what is left over, so that nothing gets lost:
/// what went in is what came out plus the remainder, exactly. Nothing is computed from a silence: a step whose entry is
/// silent answers null, except commission and fee, which count as none. The steps back are in <see cref="PointsFor"/>.
/// </remarks>
public static class Chain
{
    /// <summary>Coins gifted become earning points: coins x points per coin. No multiplier reaches this far.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="gifted">All coins gifted.</param>
    /// <returns>The points; no coin is ever left over, because points per coin are whole numbers.</returns>
    public static Converted<EarningPoints, Coins> Points(RateCard card, Coins gifted)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Converted<EarningPoints, Coins>(
            EarningPoints.FromPoints(gifted.Value * card.Terms.PointsPerCoin), Coins.Zero);
    }

    /// <summary>Followers in the live become earning points, where the card both gives points and pays them.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="liveFollowers">
    /// Counted once, at the start of live, from 0 to <see cref="AmountLimits.MaxFollowers"/>.
    /// </param>
    /// <returns>The points, and the followers that bring none: all of them or nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Followers beyond that range.</exception>
    public static Converted<EarningPoints, long> FollowerPoints(RateCard card, long liveFollowers)
    {
        ArgumentNullException.ThrowIfNull(card);
        var points = card.PaidFollowerPoints(liveFollowers);
        return new Converted<EarningPoints, long>(points, points == EarningPoints.Zero ? liveFollowers : 0);
    }

    /// <summary>
    /// Earning points that become diamonds. All of them when the commission falls on conversion; less the share of the
    /// commission, rounded down, when it falls at the gift.
    /// </summary>
    /// <param name="card">The rates, with one reading of when the commission falls.</param>
    /// <param name="points">A total.</param>
    /// <returns>The points credited, and the points taken.</returns>
    public static Converted<EarningPoints, EarningPoints> Credited(RateCard card, EarningPoints points)
    {
        ArgumentNullException.ThrowIfNull(card);
        var terms = card.Terms;
        var taken = EarningPoints.FromPoints(terms.CommissionOnGift ? terms.Commission.Split(points.Value).Amount : 0);
        return new Converted<EarningPoints, EarningPoints>(points - taken, taken);
    }

    /// <summary>Credited points become whole diamonds: points / points per diamond, rounded down.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="credited">See <see cref="Credited"/>.</param>
    /// <returns>The diamonds, and the points that do not make another one yet. They are money all the same.</returns>
    public static Converted<Diamonds, EarningPoints> Diamonds(RateCard card, EarningPoints credited)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (diamonds, rest) = Math.DivRem(credited.Value, card.Terms.PointsPerDiamond);
        return new Converted<Diamonds, EarningPoints>(
            Economy.Diamonds.FromDiamonds(diamonds), EarningPoints.FromPoints(rest));
    }

    /// <summary>
    /// Earning points become gross: points x price of a diamond / points per diamond, rounded down. Never by way of
    /// whole diamonds, and never less for a commission at the gift.
    /// </summary>
    /// <param name="card">The rates.</param>
    /// <param name="points">A total.</param>
    /// <returns>Micro-dollars, and the part of one that was dropped; none on any built-in card.</returns>
    public static Converted<UsdMicros, Ratio> Gross(RateCard card, EarningPoints points)
    {
        ArgumentNullException.ThrowIfNull(card);
        var terms = card.Terms;
        return Money(WholeDivision.Split(
            (Int128)points.Value * terms.MicrosPerDiamond.Numerator,
            (Int128)terms.MicrosPerDiamond.Denominator * terms.PointsPerDiamond));
    }

    /// <summary>The platform's share of gross, rounded down: the creator keeps the broken part. Silent takes none.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="gross">A total; see <see cref="Gross"/>.</param>
    /// <returns>Micro-dollars, and the part of one that was not taken.</returns>
    public static Converted<UsdMicros, Ratio> Commission(RateCard card, UsdMicros gross)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Money(card.Terms.Commission.Split(gross.Value));
    }

    /// <summary>What the creator can withdraw: gross less commission, exactly.</summary>
    public static UsdMicros Net(UsdMicros gross, UsdMicros commission) => gross - commission;

    /// <summary>
    /// What a processor keeps of one withdrawal: the flat part and the share of the whole, rounded down, but never more
    /// than there is.
    /// </summary>
    /// <param name="fee">Of the card; silent is none.</param>
    /// <param name="withdrawn">Not negative. Several withdrawals pay several fees.</param>
    /// <returns>Micro-dollars, and the part of one that was not taken; none when the fee takes everything.</returns>
    public static Converted<UsdMicros, Ratio> Fee(ProcessorFee? fee, UsdMicros withdrawn)
    {
        if (fee is not { } charged)
        {
            return default;
        }

        var share = charged.Share.Split(withdrawn.Value);
        var wanted = (Int128)charged.Flat.Value + share.Amount;
        return wanted >= withdrawn.Value
            ? new Converted<UsdMicros, Ratio>(withdrawn, Ratio.Zero)
            : new Converted<UsdMicros, Ratio>(UsdMicros.FromMicros((long)wanted), share.Remainder);
    }

    /// <summary>What arrives of one withdrawal: what was withdrawn less the fee, exactly.</summary>
    public static UsdMicros Bank(UsdMicros withdrawn, UsdMicros fee) => withdrawn - fee;

    /// <summary>Dollars in the bank become another currency: dollars x units for a dollar, rounded down.</summary>
    /// <param name="currency">Of the card's dated table.</param>
    /// <param name="bank">Not negative.</param>
    /// <returns>
    /// Whole minor units (halalas, cents), and the micro-dollars that could be held back without paying one unit
    /// less. Null when the rate is silent, or when there would be more than <see cref="AmountLimits.MaxCount"/> units.
    /// </returns>
    public static Converted<long, UsdMicros>? Payout(PayoutCurrency currency, UsdMicros bank)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.UnitsPerUsd.Mid is not { } rate)
        {
            return null;
        }

        var minorPerMillionUsd = (Int128)currency.MinorPerUnit * rate.Numerator;
        var divisor = (Int128)UsdMicros.MicrosPerDollar * rate.Denominator;
        var units = Rounding.Down.Divide(bank.Value * minorPerMillionUsd, divisor);
        if (units > AmountLimits.MaxCount)
        {
            return null;
        }

        var spent = Rounding.Up.Divide(units * divisor, minorPerMillionUsd);
        return new Converted<long, UsdMicros>((long)units, bank - UsdMicros.FromMicros((long)spent));
    }

    /// <summary>How many calendar days a balance takes under a day's maximum: balance / maximum, rounded up.</summary>
    /// <param name="maxPerDay">The most for one day.</param>
    /// <param name="balance">Net, before any fee; not negative.</param>
    /// <returns>
    /// Days, and what is left for the last of them, so that balance = (days - 1) x maximum + last day. Null when no
    /// number of days up to <see cref="AmountLimits.MaxCount"/> is enough, as under a maximum of nothing.
    /// </returns>
    public static Converted<long, UsdMicros>? Days(UsdMicros maxPerDay, UsdMicros balance)
    {
        if (balance == UsdMicros.Zero)
        {
            return default(Converted<long, UsdMicros>);
        }

        if (maxPerDay == UsdMicros.Zero)
        {
            return null;
        }

        var days = (long)Rounding.Up.Divide(balance.Value, maxPerDay.Value);
        return days > AmountLimits.MaxCount
            ? null
            : new Converted<long, UsdMicros>(
                days, UsdMicros.FromMicros(balance.Value - ((days - 1) * maxPerDay.Value)));
    }

    /// <summary>
    /// Earning points become gift cards instead of money, before any commission: as many as there are points for of
    /// the offer that costs most, then of the next. Of two that cost the same, the more valuable.
    /// </summary>
    /// <param name="card">The rates.</param>
    /// <param name="points">A total.</param>
    /// <returns>The gift cards, and the points that buy none. Null when the card is silent.</returns>
    public static Converted<GiftCardBasket, EarningPoints>? GiftCards(RateCard card, EarningPoints points)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.GiftCards.IsSilent)
        {
            return null;
        }

        var picks = ImmutableArray.CreateBuilder<GiftCardPick>();
        var (left, value) = (points.Value, 0L);
        foreach (var offer in card.GiftCards.Items
            .OrderByDescending(offer => offer.Points).ThenByDescending(offer => offer.Value))
        {
            var (count, rest) = Math.DivRem(left, offer.Points.Value);
            if (count > 0)
            {
                picks.Add(new GiftCardPick(offer, count));
                (left, value) = (rest, value + (count * offer.Value.Value));
            }
        }

        return new Converted<GiftCardBasket, EarningPoints>(
            new GiftCardBasket(picks.ToImmutable(), UsdMicros.FromMicros(value)), EarningPoints.FromPoints(left));
    }

    /// <summary>
    /// What viewers paid for the gifts behind these points, if every point came from a gift: points / points per coin x
    /// price of a coin, rounded down.
    /// </summary>
    /// <param name="card">The rates.</param>
    /// <param name="points">A total.</param>
    /// <param name="coinPrice">The low, middle or high price of the card; null when it is silent.</param>
    /// <returns>Micro-dollars, and the part of one that was dropped. Null when the price is.</returns>
    public static Converted<UsdMicros, Ratio>? ViewersPaid(RateCard card, EarningPoints points, UsdRate? coinPrice)
    {
        ArgumentNullException.ThrowIfNull(card);
        return coinPrice is not { MicrosPerUnit: var price }
            ? null
            : Money(WholeDivision.Split(
                (Int128)points.Value * price.Numerator, (Int128)price.Denominator * card.Terms.PointsPerCoin));
    }

    private static Converted<UsdMicros, Ratio> Money(Converted<long, Ratio> micros) =>
        new(UsdMicros.FromMicros(micros.Amount), micros.Remainder);
}
