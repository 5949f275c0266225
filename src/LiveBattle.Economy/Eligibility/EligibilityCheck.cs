using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Whether a creator may earn, or take money out, by one card: rule by rule.</summary>
public sealed record EligibilityCheck
{
    /// <summary>Whose conditions.</summary>
    public required RateCard Card { get; init; }

    /// <summary>What the conditions stand in the way of.</summary>
    public required EligibilityStage Stage { get; init; }

    /// <summary>
    /// The conditions in the card's order. To withdraw, those to earn count as well: who earned nothing has nothing to
    /// take out. Empty when the card is silent.
    /// </summary>
    public required ImmutableArray<EligibilityRule> Rules { get; init; }

    /// <summary>Whether the card says nothing about who may; then nobody is called eligible.</summary>
    public bool IsSilent => Card.Eligibility.IsSilent;

    /// <summary>Whether the creator meets all of them.</summary>
    public EligibilityAnswer Answer =>
        IsSilent ? EligibilityAnswer.CannotTell
        : Rules.Any(rule => rule.Outcome == RuleOutcome.NotMet) ? EligibilityAnswer.No
        : Rules.Any(rule => rule.Outcome == RuleOutcome.NotTold) ? EligibilityAnswer.CannotTell
        : EligibilityAnswer.Yes;

    /// <summary>The answer as a sentence for people.</summary>
    public string Text
    {
        get
        {
            var by = $"by {CardWords.Name(Card)}";
            var may = Stage == EligibilityStage.Earn ? "earn" : "withdraw";
            return (Answer, IsSilent) switch
            {
                (_, true) => $"{CardWords.AtStart(CardWords.Silence(Card.Eligibility.Source))} who may {may}.",
                (EligibilityAnswer.Yes, _) => $"Yes: {by} this creator may {may}.",
                (EligibilityAnswer.No, _) => $"No: {by} this creator may not {may}: {Failures()}.",
                _ => $"Nobody can tell whether {by} this creator may {may}: "
                    + $"{Words.Count(Rules.Count(rule => rule.Outcome == RuleOutcome.NotTold), "fact")} not told.",
            };
        }
    }

    /// <summary>Holds a creator against the conditions of a card.</summary>
    /// <param name="card">Whose conditions.</param>
    /// <param name="facts">What the creator told.</param>
    /// <param name="stage">To earn, or to take money out.</param>
    public static EligibilityCheck Of(RateCard card, CreatorFacts facts, EligibilityStage stage)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(facts);
        return new EligibilityCheck
        {
            Card = card,
            Stage = stage,
            Rules =
            [
                .. card.Eligibility.Items
                    .Where(condition => stage == EligibilityStage.Withdraw || condition.Stage == EligibilityStage.Earn)
                    .Select(condition => EligibilityRule.Of(condition, facts)),
            ],
        };
    }

    private string Failures() => string.Join("; ", Rules
        .Where(rule => rule.Outcome == RuleOutcome.NotMet)
        .Select(rule => $"{rule.Condition.Text} ({rule.Text})"));
}
