namespace LiveBattle.Economy;

/// <summary>What happened, as the books see it. What moves no money, points or coins has no transaction.</summary>
public enum TransactionKind
{
    /// <summary>A viewer's first gift: the wallet is bought. An unlimited wallet buys just what this gift costs.</summary>
    WalletOpened,

    /// <summary>An unlimited wallet buys just what a later gift costs.</summary>
    CoinsBought,

    /// <summary>A spectator's first input: practice coins, for which nobody paid.</summary>
    PracticeGranted,

    /// <summary>A gift, in the live window or while the battle settles.</summary>
    GiftSent,

    /// <summary>Followers who are live at the start, where the rate card pays them.</summary>
    FollowersCounted,

    /// <summary>Earning points become money, and the commission falls.</summary>
    PointsConverted,

    /// <summary>Earning points become a gift card, before any commission.</summary>
    GiftCardRedeemed,

    /// <summary>A creator asks for money.</summary>
    WithdrawalRequested,

    /// <summary>It goes back to the creator.</summary>
    WithdrawalRefused,

    /// <summary>It reaches the bank, less the processor's fee.</summary>
    WithdrawalPaid,

    /// <summary>The battle did not count: an earlier transaction is taken back.</summary>
    BattleVoided,
}
