namespace LiveBattle.Economy;

/// <summary>What a payment processor keeps of one withdrawal: a flat part and a share of the whole.</summary>
/// <param name="Flat">The flat part in micro-dollars.</param>
/// <param name="Share">The share of the amount withdrawn, from 0 to 1.</param>
public readonly record struct ProcessorFee(UsdMicros Flat, Ratio Share)
{
    /// <summary>
    /// The fee on one withdrawal in micro-dollars, its share rounded down; never more than the withdrawal.
    /// </summary>
    /// <param name="withdrawn">Not negative.</param>
    public UsdMicros On(UsdMicros withdrawn) => Chain.Fee(this, withdrawn).Amount;
}
