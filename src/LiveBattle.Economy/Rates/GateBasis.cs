namespace LiveBattle.Economy;

/// <summary>Which money a withdrawal minimum is compared with.</summary>
public enum GateBasis
{
    /// <summary>Earnings before commission.</summary>
    Gross,

    /// <summary>Earnings after commission, before the processor's fee: a balance.</summary>
    Net,
}
