namespace LiveBattle.Economy;

/// <summary>How a condition compares a creator's figure with its threshold.</summary>
public enum EligibilityComparison
{
    /// <summary>The threshold itself suffices.</summary>
    AtLeast,

    /// <summary>The threshold itself does not suffice.</summary>
    MoreThan,
}
