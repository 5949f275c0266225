namespace LiveBattle.Economy;

/// <summary>How a creator stands to one condition.</summary>
public enum RuleOutcome
{
    /// <summary>The creator did not tell the figure it asks for.</summary>
    NotTold,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Met.</summary>
    Met,
}
