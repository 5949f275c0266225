namespace LiveBattle.Economy;

/// <summary>
/// The chain walked back: how many earning points an amount stands for. In 128 bits, since an answer may lie beyond
/// what is counted anywhere else; null where no number of points will do.
/// </summary>
internal static class PointsFor
{
    /// <summary>The fewest points that are credited with so many diamonds, before a commission at the gift.</summary>
    public static Int128? Diamonds(RateCard card, long diamonds)
    {
        var terms = card.Terms;
        var credited = (Int128)diamonds * terms.PointsPerDiamond;
        return terms.CommissionOnGift ? terms.Commission.SmallestLeaving(credited) : credited;
    }

    /// <summary>As many points as so much gross pays for (down), or the fewest whose gross reaches it (up).</summary>
    public static Int128 Gross(RateCard card, Int128 grossMicros, Rounding rounding)
    {
        var terms = card.Terms;
        return rounding.Divide(
            grossMicros * terms.MicrosPerDiamond.Denominator * terms.PointsPerDiamond,
            terms.MicrosPerDiamond.Numerator);
    }

    /// <summary>
    /// As many points as leave at most so much net before anything is rounded (down), or the fewest whose net reaches it
    /// (up). A price of a broken number of micro-dollars may leave the same net for a point more. Null when the
    /// commission takes everything; no net at all needs no points even then.
    /// </summary>
    public static Int128? Net(RateCard card, long netMicros, Rounding rounding)
    {
        var terms = card.Terms;
        var kept = terms.Commission.Denominator - terms.Commission.Numerator;
        if (netMicros == 0 && (rounding == Rounding.Up || kept == 0))
        {
            return 0;
        }

        if (rounding == Rounding.Up)
        {
            return terms.Commission.SmallestLeaving(netMicros) is { } gross ? Gross(card, gross, Rounding.Up) : null;
        }

        // One division, so that nothing is rounded on the way: points x price x kept share <= net.
        return kept == 0
            ? null
            : Rounding.Down.Divide(
                (Int128)netMicros * terms.Commission.Denominator
                    * terms.MicrosPerDiamond.Denominator * terms.PointsPerDiamond,
                (Int128)kept * terms.MicrosPerDiamond.Numerator);
    }
}
