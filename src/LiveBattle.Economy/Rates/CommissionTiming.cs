namespace LiveBattle.Economy;

/// <summary>
/// When the platform's commission falls. The money at the end is the same; the diamonds on the road are not.
/// </summary>
public enum CommissionTiming
{
    /// <summary>
    /// When points are converted to money: 1,000 coins at 1 point a diamond show 1,000 diamonds. The default.
    /// </summary>
    OnConversion,

    /// <summary>At the gift: the same coins at 50 % show 500 diamonds.</summary>
    OnGift,
}
