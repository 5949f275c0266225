namespace LiveBattle.Economy;

/// <summary>What a condition stands in the way of.</summary>
public enum EligibilityStage
{
    /// <summary>Being credited at all.</summary>
    Earn,

    /// <summary>Taking money out, which needs having been credited.</summary>
    Withdraw,
}
