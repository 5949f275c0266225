namespace LiveBattle.Economy;

/// <summary>Why a creator, or a viewer, does not get what was asked for.</summary>
public enum RefusalReason
{
    /// <summary>Less than the least that can be withdrawn.</summary>
    BelowMinimum,

    /// <summary>More than may be withdrawn in one calendar day.</summary>
    DailyCap,

    /// <summary>A condition of the rate card is not met.</summary>
    NotEligible,

    /// <summary>More than there is.</summary>
    NotEnough,

    /// <summary>Out of order: another step comes first.</summary>
    NotNow,

    /// <summary>The rate card does not offer it.</summary>
    NotOffered,

    /// <summary>The rate card is silent on what would decide it, and a silence is never filled with a guess.</summary>
    Silent,
}
