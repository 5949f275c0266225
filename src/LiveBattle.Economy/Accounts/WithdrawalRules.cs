using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>What a rate card asks of a withdrawal: enough money, the minimum, the cap of a day. Pure.</summary>
internal static class WithdrawalRules
{
    /// <summary>Every reason against a withdrawal; empty when there is none.</summary>
    /// <param name="card">Whose rules.</param>
    /// <param name="amount">What is asked for, after commission.</param>
    /// <param name="balance">What can be withdrawn.</param>
    /// <param name="drawnToday">What was withdrawn on the same calendar day already.</param>
    public static ImmutableArray<AccountRefusal> Against(
        RateCard card, UsdMicros amount, UsdMicros balance, UsdMicros drawnToday)
    {
        AccountRefusal?[] found =
        [
            AgainstBalance(amount, balance),
            AgainstMinimum(card, amount, balance),
            AgainstDay(card, amount, drawnToday),
        ];
        return [.. found.OfType<AccountRefusal>()];
    }

    /// <summary>Every condition of the card that the creator does not meet.</summary>
    public static ImmutableArray<AccountRefusal> Against(RateCard card, CreatorFacts facts) =>
    [
        .. EligibilityCheck.Of(card, facts, EligibilityStage.Withdraw).Rules
            .Where(rule => rule.Outcome == RuleOutcome.NotMet)
            .Select(rule => new AccountRefusal(
                RefusalReason.NotEligible, $"{rule.Condition.Text}: {rule.Text}.", Missing: rule.Short)),
    ];

    /// <summary>Why nothing can be paid out in a currency by this card; null when it can.</summary>
    public static AccountRefusal? AgainstCurrency(RateCard card, string code) => card.CurrencyOf(code) switch
    {
        null => new AccountRefusal(RefusalReason.NotOffered, $"{card.Name} knows no currency {code}."),
        { UnitsPerUsd.IsSilent: true } => new AccountRefusal(
            RefusalReason.Silent, $"{card.Name} names {code} without a rate; give the card a dated one."),
        _ => null,
    };

    /// <summary>
    /// The least that can be withdrawn, after commission; null when the card does not say, or does not say whether its
    /// minimum is gross or net.
    /// </summary>
    public static UsdMicros? LeastNet(RateCard card) => card.Gate.Mid switch
    {
        { Basis: GateBasis.Net } gate => gate.Amount,
        { Basis: GateBasis.Gross } gate => Chain.Net(gate.Amount, Chain.Commission(card, gate.Amount).Amount),
        _ => null,
    };

    private static AccountRefusal? AgainstBalance(UsdMicros amount, UsdMicros balance) => amount <= balance
        ? null
        : new AccountRefusal(
            RefusalReason.NotEnough,
            $"{amount} is more than the {balance} that can be withdrawn: {amount - balance} are missing.",
            amount - balance);

    private static AccountRefusal? AgainstMinimum(RateCard card, UsdMicros amount, UsdMicros balance)
    {
        if (LeastNet(card) is not { } least)
        {
            return new AccountRefusal(
                RefusalReason.Silent,
                $"{card.Name} does not say the least that can be withdrawn, so nobody can tell whether {amount} is "
                + "enough; give the card a gate with its basis.");
        }

        if (amount >= least)
        {
            return null;
        }

        var gate = card.Gate.Mid!.Value;
        var minimum = gate.Basis == GateBasis.Gross
            ? $"{gate.Amount} gross, which is {least} net"
            : $"{least} net";
        var below = $"{amount} net is below the minimum of {minimum}";
        if (balance >= least)
        {
            return new AccountRefusal(
                RefusalReason.BelowMinimum, $"{below}: ask for at least {least}, which the balance of {balance} allows.");
        }

        var points = MissingPoints(card, balance, least);
        return new AccountRefusal(
            RefusalReason.BelowMinimum,
            $"{below}: {least - balance} net "
            + (points is { } more ? $"({Words.Count(more, "point")}) are missing." : "are missing."),
            least - balance,
            points);
    }

    // Between the most points that leave no more than the one and the fewest that leave the other: at least one.
    private static long? MissingPoints(RateCard card, UsdMicros balance, UsdMicros least) =>
        PointsFor.Net(card, least.Value, Rounding.Up) - PointsFor.Net(card, balance.Value, Rounding.Down) is { } points
        && points <= AmountLimits.MaxCount
            ? (long)points
            : null;

    // A card that names no cap has none as far as anybody knows; the walk-through says that it is silent.
    private static AccountRefusal? AgainstDay(RateCard card, UsdMicros amount, UsdMicros drawnToday)
    {
        if (card.MaxPerDay.Mid is not { } cap || amount <= cap - drawnToday)
        {
            return null;
        }

        var over = amount - (cap - drawnToday);
        var already = drawnToday == UsdMicros.Zero ? "" : $" and {drawnToday} went out today already";
        return new AccountRefusal(
            RefusalReason.DailyCap,
            $"At most {cap} can be withdrawn in one calendar day{already}: {amount} is {over} too much.",
            over);
    }
}
