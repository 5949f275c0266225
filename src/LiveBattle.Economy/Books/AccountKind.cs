namespace LiveBattle.Economy;

/// <summary>The accounts of the books, in the order in which value moves through them.</summary>
public enum AccountKind
{
    /// <summary>Coins issued; a source, so it only goes down.</summary>
    MintedCoins,

    /// <summary>Coins a synthetic viewer bought and has not gifted.</summary>
    ViewerWallet,

    /// <summary>Practice coins a spectator was granted and has not gifted; nobody paid for them.</summary>
    SpectatorWallet,

    /// <summary>Coins gifted to a side.</summary>
    Spent,

    /// <summary>Dollars viewers paid; a source, so it only goes down.</summary>
    ViewersCash,

    /// <summary>Dollars the app store kept of what viewers paid.</summary>
    StoreFees,

    /// <summary>Dollars the platform holds for coins sold and not gifted: a debt.</summary>
    PlatformPrepaid,

    /// <summary>Dollars the platform holds for coins gifted.</summary>
    PlatformSales,

    /// <summary>Earning points issued for gifts; a source, so it only goes down.</summary>
    MintedPoints,

    /// <summary>Earning points granted for followers, which nobody paid for; a source, so it only goes down.</summary>
    FollowersGrant,

    /// <summary>Earning points a side holds.</summary>
    Points,

    /// <summary>Earning points converted into money or gift cards.</summary>
    RedeemedPoints,

    /// <summary>Dollars the platform owes for converted points; a source, so it only goes down.</summary>
    PlatformPayouts,

    /// <summary>Dollars the platform kept of them.</summary>
    PlatformCommission,

    /// <summary>Dollars a creator can withdraw: after commission.</summary>
    Creator,

    /// <summary>Dollars on their way to a creator's bank.</summary>
    CreatorWithdrawing,

    /// <summary>Dollars payment processors kept.</summary>
    ProcessorFees,

    /// <summary>What reached a creator's bank: dollars, or minor units of the currency paid out.</summary>
    Bank,

    /// <summary>Face value of gift cards, in dollars.</summary>
    GiftCards,

    /// <summary>Where dollars become another currency: dollars come in, minor units go out.</summary>
    Exchange,
}
