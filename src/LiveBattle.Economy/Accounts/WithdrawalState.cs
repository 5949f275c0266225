namespace LiveBattle.Economy;

/// <summary>Where a withdrawal stands. It goes from requested to one of the other two, and stays there.</summary>
public enum WithdrawalState
{
    /// <summary>Asked for: the money has left the balance and reached nobody.</summary>
    Requested,

    /// <summary>It reached the bank, less the processor's fee.</summary>
    Paid,

    /// <summary>It went back to the balance.</summary>
    Refused,
}
