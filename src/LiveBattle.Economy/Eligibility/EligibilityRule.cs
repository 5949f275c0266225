namespace LiveBattle.Economy;

/// <summary>One condition, seen from one creator.</summary>
/// <param name="Condition">What is asked.</param>
/// <param name="Figure">What the creator told, in the condition's unit; null when not told.</param>
/// <param name="Outcome">How the creator stands to it.</param>
/// <param name="Short">The fewest units more that would meet it; null unless it is not met.</param>
public sealed record EligibilityRule(EligibilityCondition Condition, long? Figure, RuleOutcome Outcome, long? Short)
{
    /// <summary>The outcome in words: <c>met</c>, <c>95,001 followers short</c>, <c>not met</c>, <c>not told</c>.</summary>
    public string Text => Outcome switch
    {
        RuleOutcome.Met => "met",
        RuleOutcome.NotTold => "not told",
        _ => Condition.IsYesOrNo ? "not met" : $"{CardWords.Count(Short ?? 0, Condition.Unit)} short",
    };

    internal static EligibilityRule Of(EligibilityCondition condition, CreatorFacts facts)
    {
        if (facts[condition.Id] is not { } figure)
        {
            return new EligibilityRule(condition, null, RuleOutcome.NotTold, null);
        }

        return condition.IsMet(figure)
            ? new EligibilityRule(condition, figure, RuleOutcome.Met, null)
            : new EligibilityRule(condition, figure, RuleOutcome.NotMet, condition.LeastFigure - figure);
    }
}
