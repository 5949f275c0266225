using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Contradictions about who may earn, with what, and from when on.</summary>
internal static class RuleContradictions
{
    /// <summary>The followers of guide B's own example creator.</summary>
    private const long ExampleFollowers = 5_000;

    public static IEnumerable<Contradiction> Of(ImmutableArray<RateCard> cards, RateCard measured) =>
        new[] { Minimum(cards), FollowerPoints(cards), Eligibility(cards, measured), GiftCards(cards) }.OfType<Contradiction>();

    private static Contradiction? Minimum(ImmutableArray<RateCard> cards)
    {
        RateCard[] gated = [.. cards.Where(card => PointsToOpen(card) is not null)];
        if (gated.Select(card => card.Gate.Mid).Distinct().Count() < 2)
        {
            return null;
        }

        var opens = Telling.ByCard(gated, card => Words.Count(PointsToOpen(card)!.Value, "point"));
        var one = gated
            .GroupBy(card => PointsToOpen(card)!.Value)
            .Where(same => same.Key <= AmountLimits.MaxAmount && same.Select(card => card.Gate.Mid).Distinct().Count() > 1)
            .Select(same => One(same.Key, [.. same]));
        return new Contradiction(
            "The withdrawal minimum",
            Telling.Says(cards, card => card.Gate.Mid is { } gate
                ? RateTexts.Gate(gate) + (PointsToOpen(card) is { } points ? $": {Words.Count(points, "point")}" : "")
                : CardWords.Silence(card.Gate.Source)),
            $"The gate opens at {opens}.{string.Concat(one)}");

        static string One(long points, RateCard[] cards)
        {
            var amounts = cards.Select(card => RateTexts.Gate(card.Gate.Mid!.Value)).Distinct();
            var result = Telling.Points(cards[0], points);
            return $" {CardWords.List([.. amounts])} are one minimum, before and after the commission: "
                + $"{Words.Count(points, "point")} are {result.GrossUsdMicros} gross and {result.NetUsdMicros} net.";
        }
    }

    private static long? PointsToOpen(RateCard card) =>
        GateStatus.For(card, Earnings.Of(card, EarningPoints.Zero)).PointsToGo?.Value;

    private static Contradiction? FollowerPoints(ImmutableArray<RateCard> cards)
    {
        RateCard[] paying = [.. cards.Where(card => card.PaidFollowerPoints(ExampleFollowers) > EarningPoints.Zero)];
        if (paying.Length == 0)
        {
            return null;
        }

        var follows = paying.Select(card =>
        {
            var earned = Earnings.Of(card, Coins.Zero, ExampleFollowers);
            return $"By {CardWords.Name(card)} {Words.Count(ExampleFollowers, "live follower")} are "
                + $"{Words.Count(earned.EarningPoints.Value, "point")} and {earned.GrossUsdMicros} gross "
                + $"({earned.NetUsdMicros} net) before anybody gives anything: money that nobody paid. ";
        });
        RateCard[] rest = [.. cards.Except(paying).Where(card => !card.FollowerPoints.IsSilent)];
        var others = rest.Length == 0 ? "" : $"They earn nothing by {CardWords.Names(rest)}.";
        return new Contradiction(
            "Points for followers",
            Telling.Says(cards, card => Telling.Entry(card.FollowerPoints, RateTexts.FollowerPoints)),
            (string.Concat(follows) + others).TrimEnd());
    }

    private static Contradiction? Eligibility(ImmutableArray<RateCard> cards, RateCard measured)
    {
        RateCard[] closed = [.. cards.Where(card => Rule(card) is { Outcome: RuleOutcome.NotMet })];
        if (closed.Length == 0)
        {
            return null;
        }

        var all = cards.Contains(measured) ? cards : cards.Add(measured);
        var follows = closed.Select(card =>
        {
            var paid = Earnings.Of(card, Coins.Zero, ExampleFollowers);
            var example = paid.EarningPoints > EarningPoints.Zero
                ? $" and may not earn the {paid.GrossUsdMicros} that the same card computes for them as live followers"
                : "";
            return $"A creator with {Words.Count(ExampleFollowers, "follower")} is {Rule(card)!.Text} "
                + $"by {CardWords.Name(card)}{example}. ";
        });
        var open = all.Where(card => Rule(card) is { Outcome: RuleOutcome.Met }).ToArray();
        var enough = open.Length == 0 ? "" : $"By {CardWords.Names(open)} they are enough.";
        return new Contradiction(
            "How many followers it takes to earn",
            Telling.Says(all, card => card.Eligibility.IsSilent
                ? CardWords.Silence(card.Eligibility.Source)
                : Rule(card)?.Condition.Text ?? "no condition on followers"),
            (string.Concat(follows) + enough).TrimEnd());

        static EligibilityRule? Rule(RateCard card) => EligibilityCheck
            .Of(card, CreatorFacts.None.With(CreatorFacts.Followers, ExampleFollowers), EligibilityStage.Earn)
            .Rules
            .FirstOrDefault(rule => rule.Condition.Id == CreatorFacts.Followers);
    }

    private static Contradiction? GiftCards(ImmutableArray<RateCard> cards)
    {
        RateCard[] generous = [.. cards.Where(card => card.GiftCards.Items.Any(offer => offer.Value > Cash(card, offer)))];
        if (generous.Length == 0)
        {
            return null;
        }

        var follows = generous.Select(card =>
        {
            var times = card.GiftCards.Items
                .Where(offer => offer.Value > Cash(card, offer))
                .Select(offer => Telling.Times(offer.Value.Value, Cash(card, offer).Value))
                .Distinct()
                .ToArray();
            var much = times is [var only] ? only : "more";
            return $"By {CardWords.Name(card)} the same points are worth {much} as a gift card "
                + $"{(much == "more" ? "than" : "as")} in cash, and it does not explain why.";
        });
        return new Contradiction(
            "Gift cards beside cash",
            Telling.Says(cards, card => card.GiftCards.IsSilent
                ? CardWords.Silence(card.GiftCards.Source)
                : string.Join("; ", card.GiftCards.Items.Select(offer =>
                    $"{Words.Count(offer.Points.Value, "point")}: a card worth {offer.Value}, or {Cash(card, offer)} in cash"))),
            string.Join(" ", follows));

        static UsdMicros Cash(RateCard card, GiftCardOffer offer) => Telling.Points(card, offer.Points.Value).NetUsdMicros;
    }
}
