using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Every entry of a card, named and worded for people, in the order of the canonical card.</summary>
internal static class RateRows
{
    public static ImmutableArray<RateComparisonRow> Of(ImmutableArray<RateCard> cards)
    {
        return
        [
            OfCard("usdPerPoint", "Price of a point", card => card.UsdPerPoint, Price),
            Entry("pointsPerDiamond", "Points per diamond", card => card.PointsPerDiamond, Points),
            OfCard("usdPerDiamond", "Price of a diamond", card => card.UsdPerDiamond, Price),
            Entry("pointsPerCoin", "Points per coin", card => card.PointsPerCoin, Points),
            Entry("commission", "Commission", card => card.Commission, RateTexts.Commission),
            Entry("commissionFalls", "Commission falls", card => card.CommissionFalls, RateTexts.Timing),
            Entry("processorFee", "Processor's fee", card => card.ProcessorFee, RateTexts.Fee),
            Entry("gate", "Withdrawal minimum", card => card.Gate, RateTexts.Gate),
            Entry("maxPerDay", "Most per day", card => card.MaxPerDay, money => $"{money}"),
            Entry("paidWithinDays", "Paid within", card => card.PaidWithinDays, days => Words.Count(days, "day")),
            Entry("coinPrice", "Price of a coin", card => card.CoinPrice, price => $"{price}"),
            Entry("storeShare", "App store keeps", card => card.StoreShare, share => $"{share}"),
            List("coinPackages", "Coin packages", card => card.CoinPackages, RateTexts.Package),
            Entry("followerPoints", "Points for followers", card => card.FollowerPoints, RateTexts.FollowerPoints),
            Entry("followerPointsPay", "These are money", card => card.FollowerPointsPay, RateTexts.Pays),
            List("eligibility", "Conditions", card => card.Eligibility, RateTexts.Condition),
            List("giftCards", "Gift cards", card => card.GiftCards, RateTexts.GiftCard),
            List("rechargeSteps", "Buying coins", card => card.RechargeSteps, static step => step),
            List("withdrawalSteps", "Taking money out", card => card.WithdrawalSteps, static step => step),
            List("otherIncome", "Other income", card => card.OtherIncome, static income => income),
            List("currencies", "Currencies", card => card.Currencies, RateTexts.Currency),
        ];

        // Where no commission comes on top, what a point is worth is after the platform's share already.
        static string Price(RateCard card, UsdRate price) =>
            card.Commission is { IsSilent: false, Mid: { } share } && share == Ratio.Zero
                ? $"{price}, after the share"
                : $"{price} gross";

        RateComparisonRow Entry<T>(string key, string label, Func<RateCard, RateEntry<T>> entry, Func<T, string> text)
            where T : struct =>
            OfCard(key, label, entry, (_, value) => text(value));

        RateComparisonRow OfCard<T>(string key, string label, Func<RateCard, RateEntry<T>> entry, Func<RateCard, T, string> text)
            where T : struct =>
            new(key, label, [.. cards.Select(card => RateComparisonValue.Of(card, entry(card), value => text(card, value)))]);

        RateComparisonRow List<T>(string key, string label, Func<RateCard, RateList<T>> list, Func<T, string> text) =>
            new(key, label, [.. cards.Select(card => RateComparisonValue.Of(card, list(card), text))]);
    }

    private static string Points(long points) => Words.Count(points, "point");
}
