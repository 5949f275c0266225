using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Contradictions about what coins, points and diamonds are worth.</summary>
internal static class MoneyContradictions
{
    public static IEnumerable<Contradiction> Of(ImmutableArray<RateCard> cards, RateCard measured) =>
        new[]
        {
            Diamond(cards),
            CoinsAndPoints(cards, measured),
            CommissionInTwoPlaces(cards),
            ShareTakenTwice(cards, measured),
            CoinPrice(cards, measured),
            Fee(cards),
        }.OfType<Contradiction>();

    private static Contradiction? Diamond(ImmutableArray<RateCard> cards)
    {
        var (low, high) = (cards.Min(Price), cards.Max(Price));
        if (low == high)
        {
            return null;
        }

        var times = Telling.Times(
            (Int128)high.MicrosPerUnit.Numerator * low.MicrosPerUnit.Denominator,
            (Int128)high.MicrosPerUnit.Denominator * low.MicrosPerUnit.Numerator);
        var money = Telling.ByCard(cards, card => $"{Telling.Coins(card, Telling.ExampleCoins).GrossUsdMicros} gross");
        var diamonds = Telling.ByCard(
            cards, card => Words.Count(Telling.Coins(card, Telling.ExampleCoins).Diamonds.Value, "diamond"));
        return new Contradiction(
            "What a diamond is worth",
            Telling.Says(cards, card =>
                $"{Price(card)} a diamond, {Words.Count(card.Terms.PointsPerDiamond, "point")} to make one"),
            $"By {By(high)} a diamond is worth {times}{(times == "more" ? " than" : " as")} by {By(low)}. "
            + $"{Words.Count(Telling.ExampleCoins, "coin")} become {diamonds}, and are {money}.");

        UsdRate Price(RateCard card) => card.UsdPerDiamond.Mid ?? default;
        string By(UsdRate price) => CardWords.Names(cards.Where(card => Price(card) == price));
    }

    private static Contradiction? CoinsAndPoints(ImmutableArray<RateCard> cards, RateCard measured)
    {
        RateCard[] reading = [.. cards.Where(card => card.PointsPerCoin is { Provenance: Provenance.Inferred, Note: not null })];
        if (reading.Select(card => card.PointsPerCoin.Note).Distinct().Count() < 2)
        {
            return null;
        }

        var points = Telling.ByCard(
            reading, card => Words.Count(Telling.Coins(card, Telling.ExampleCoins).EarningPoints.Value, "point"));
        var worth = Telling.ByCard(reading, card => $"{Telling.Coins(card, Telling.ExampleCoins).GrossUsdMicros} gross");
        var paid = Telling.Paid(measured, Telling.ExampleCoins) is { } price
            ? $" Viewers paid {price} for these coins, as measured; the points are worth {worth}."
            : $" The points are worth {worth}.";
        return new Contradiction(
            "Whether coins and points are one thing or two",
            Telling.Says(reading, card =>
                Telling.Entry(card.PointsPerCoin, value => $"{Words.Count(value, "point")} per coin")),
            $"{Words.Count(Telling.ExampleCoins, "coin")} are {points}. Equal numbers are not equal things: coins are "
            + $"bought, points are counted.{paid}");
    }

    private static Contradiction? CommissionInTwoPlaces(ImmutableArray<RateCard> cards)
    {
        RateCard[] unsure =
        [
            .. cards.Where(card => card.Commission.Mid > Ratio.Zero && card.CommissionFalls.Provenance == Provenance.Inferred),
        ];
        if (unsure.Length == 0)
        {
            return null;
        }

        return new Contradiction(
            "When the commission falls",
            Telling.Says(cards, Says),
            string.Join(" ", unsure.Select(Follows)));

        static string Says(RateCard card) =>
            card.Commission.Mid == Ratio.Zero ? RateTexts.Commission(Ratio.Zero)
            : card.CommissionFalls.Mid is not { } timing ? CardWords.Silence(card.CommissionFalls.Source)
            : card.CommissionFalls.Provenance == Provenance.Inferred ? $"{RateTexts.Timing(timing)}, as we read it"
            : RateTexts.Timing(timing);

        static string Follows(RateCard card)
        {
            var onConversion = Telling.Coins(card.WithCommissionFalling(CommissionTiming.OnConversion), Telling.ExampleCoins);
            var onGift = Telling.Coins(card.WithCommissionFalling(CommissionTiming.OnGift), Telling.ExampleCoins);
            return $"By {CardWords.Name(card)} {onConversion.Amount} end at {onConversion.NetUsdMicros} if it falls when points "
                + $"are converted, and at {onGift.NetUsdMicros} if it falls at the gift; on the road there are "
                + $"{Words.Count(onConversion.Diamonds.Value, "diamond")}, or {onGift.Diamonds}.";
        }
    }

    private static Contradiction? ShareTakenTwice(ImmutableArray<RateCard> cards, RateCard measured)
    {
        var kept = Telling.Coins(measured, Telling.ExampleCoins);
        RateCard[] twice =
        [
            .. cards.Where(card => card.Id != measured.Id
                && card.Commission.Mid > Ratio.Zero
                && Telling.Coins(card, Telling.ExampleCoins).GrossUsdMicros == kept.NetUsdMicros),
        ];
        if (twice.Length == 0)
        {
            return null;
        }

        var left = Telling.ByCard(twice, card => $"{Telling.Coins(card, Telling.ExampleCoins).NetUsdMicros}");
        return new Contradiction(
            "Whether the platform's share is already off",
            [
                .. Telling.Says(twice, card =>
                {
                    var result = Telling.Coins(card, Telling.ExampleCoins);
                    return $"{result.Amount} are {result.GrossUsdMicros}; {card.Commission.Mid} of that is the platform's, "
                        + $"{result.NetUsdMicros} the creator's";
                }),
                .. Telling.Says([measured], _ => $"of {kept.Amount} creators were seen to keep {kept.NetUsdMicros}"),
            ],
            $"What {CardWords.Names(twice)} {(twice.Length == 1 ? "takes" : "take")} a share from is what creators keep after "
            + $"the share. Taken once more it leaves {left}, instead of {kept.NetUsdMicros}.");
    }

    private static Contradiction? CoinPrice(ImmutableArray<RateCard> cards, RateCard measured)
    {
        RateCard[] silent = [.. cards.Where(card => card.CoinPrice.IsSilent)];
        if (silent.Length == 0 || Telling.Paid(measured, Telling.ExampleCoins) is not { } paid)
        {
            return null;
        }

        return new Contradiction(
            "What viewers pay",
            Telling.Says(cards.Contains(measured) ? cards : cards.Add(measured), card => card.CoinPrice.Mid is null
                ? CardWords.Silence(card.CoinPrice.Source)
                : $"{card.CoinPrice.Low} to {card.CoinPrice.High} a coin"),
            $"By {CardWords.Names(silent)} nobody can tell what a battle cost the people who watched it. As measured, "
            + $"{Words.Count(Telling.ExampleCoins, "coin")} cost viewers {paid} and leave a creator "
            + $"{Telling.Coins(measured, Telling.ExampleCoins).NetUsdMicros}.");
    }

    private static Contradiction? Fee(ImmutableArray<RateCard> cards)
    {
        const long Points = 20_000;
        RateCard[] silent = [.. cards.Where(card => card.ProcessorFee.IsSilent)];
        if (silent.Length == 0)
        {
            return null;
        }

        var net = Telling.ByCard(silent, card => $"{Telling.Points(card, Points).NetUsdMicros} net");
        return new Contradiction(
            "What the payment processor keeps",
            Telling.Says(cards, card => Telling.Entry(card.ProcessorFee, RateTexts.Fee)),
            $"{Words.Count(Points, "point")} are {net}. What reaches the bank may be less, and nobody says by how much; "
            + "an unknown fee counts as none and is labelled so.");
    }
}
