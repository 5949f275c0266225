using System.Collections.Immutable;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>Comparisons and checks of rate cards for programs.</summary>
internal static class RatesJson
{
    /// <summary>A card in a list: how many of its entries are known in which way.</summary>
    public static ListedCard Listed(RateCard card)
    {
        ImmutableArray<RateComparisonRow> rows = RateComparison.Of(card).Rows;
        return new ListedCard(
            card.Id,
            card.Name,
            card.Date,
            card.Read,
            Count(Provenance.Printed),
            Count(Provenance.Inferred),
            Count(Provenance.Measured),
            Count(Provenance.Silent));

        int Count(Provenance provenance) => rows.Count(row => row.Values[0].Provenance == provenance);
    }

    public static ComparedCards Of(RateComparison comparison) =>
        new([.. comparison.Cards.Select(card => card.Id)], comparison.Rows, comparison.Contradictions);

    public static CheckedCreator Of(EligibilityCheck earn, EligibilityCheck withdraw) =>
        new(earn.Card.Id, Stage(earn), Stage(withdraw));

    private static CheckedStage Stage(EligibilityCheck check) => new(
        check.Answer,
        check.Text,
        check.IsSilent,
        [
            .. check.Rules.Select(rule => new CheckedRule(
                rule.Condition.Id,
                rule.Condition.Text,
                rule.Condition.Stage,
                rule.Condition.Comparison,
                rule.Condition.Threshold,
                rule.Condition.Unit,
                rule.Figure,
                rule.Outcome,
                rule.Short)),
        ]);

    /// <summary>The numbers count entries.</summary>
    internal sealed record ListedCard(
        string Id, string Name, string? Date, string? Read, int Printed, int Inferred, int Measured, int Silent);

    internal sealed record ComparedCards(
        string[] Rates, ImmutableArray<RateComparisonRow> Rows, ImmutableArray<Contradiction> Contradictions);

    internal sealed record CheckedCreator(string Rates, CheckedStage Earn, CheckedStage Withdraw);

    /// <summary>A silent stage has no rules, and cannot tell.</summary>
    internal sealed record CheckedStage(EligibilityAnswer Answer, string Text, bool Silent, CheckedRule[] Rules);

    /// <summary>Figure is null when not told; Short is null unless not met.</summary>
    internal sealed record CheckedRule(
        string Id,
        string Text,
        EligibilityStage Stage,
        EligibilityComparison Comparison,
        long Threshold,
        string Unit,
        long? Figure,
        RuleOutcome Outcome,
        long? Short);
}
