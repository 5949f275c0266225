namespace LiveBattle.Economy;

/// <summary>Whether a creator meets all conditions of a card.</summary>
public enum EligibilityAnswer
{
    /// <summary>The card is silent, or the creator did not tell enough.</summary>
    CannotTell,

    /// <summary>At least one condition is not met, whatever else was not told.</summary>
    No,

    /// <summary>Every condition is met.</summary>
    Yes,
}
