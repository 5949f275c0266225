namespace LiveBattle.Economy;

/// <summary>Where a recharge stands.</summary>
public enum RechargeState
{
    /// <summary>Packages are chosen; nobody has paid.</summary>
    Chosen,

    /// <summary>Paid for, and the coins are in the wallet.</summary>
    Paid,
}
