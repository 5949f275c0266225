namespace LiveBattle.Economy;

/// <summary>
/// How dear a gift is, in five steps of our own: one-coin gifts alone, because nearly all that is sent costs one coin;
/// then up to 99 coins, because no gift of 100 coins or more streaks; then by powers of ten.
/// </summary>
public enum PriceClass
{
    /// <summary>1 coin.</summary>
    OneCoin,

    /// <summary>2 to 99 coins.</summary>
    Small,

    /// <summary>100 to 999 coins.</summary>
    Medium,

    /// <summary>1,000 to 9,999 coins.</summary>
    Large,

    /// <summary>10,000 coins and more.</summary>
    Grand,
}
