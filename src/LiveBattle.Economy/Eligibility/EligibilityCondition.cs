namespace LiveBattle.Economy;

/// <summary>One condition a creator must meet; a card's conditions all hold together.</summary>
/// <param name="Id">What is asked, in camelCase, once per stage: <c>followers</c>, <c>ageYears</c>.</param>
/// <param name="Stage">What it stands in the way of.</param>
/// <param name="Comparison">How the figure is compared.</param>
/// <param name="Threshold">The figure asked for in <paramref name="Unit"/>, not negative; 1 for a plain yes.</param>
/// <param name="Unit">What is counted: followers, days, years, videos; <c>yes</c> for a yes-or-no condition.</param>
/// <param name="Text">The condition in our words.</param>
public sealed record EligibilityCondition(
    string Id,
    EligibilityStage Stage,
    EligibilityComparison Comparison,
    long Threshold,
    string Unit,
    string Text)
{
    /// <summary>The unit of a condition that asks for a plain yes.</summary>
    public const string YesOrNo = "yes";

    /// <summary>Whether it asks for a plain yes.</summary>
    public bool IsYesOrNo => Unit == YesOrNo;

    /// <summary>The smallest figure that passes.</summary>
    public long LeastFigure => Comparison == EligibilityComparison.MoreThan ? Threshold + 1 : Threshold;

    /// <summary>Whether a creator with this figure passes; a yes counts as 1, a no as 0.</summary>
    public bool IsMet(long figure) => figure >= LeastFigure;
}
