namespace LiveBattle.Engine.Battle;

/// <summary>
/// What a side has at an instant. Points are the score; coins are what earns. Nothing in it ever falls. Copied by value.
/// </summary>
public record struct SideTally
{
    /// <summary>
    /// Coins gifted, a point each, before multipliers; in a battle of one gift, units of it. Late gifts bring none.
    /// </summary>
    public long GiftPoints;

    /// <summary>What multipliers added.</summary>
    public long BonusPoints;

    public long LikePoints;

    public long FollowerPoints;

    /// <summary>Gift units, late ones included.</summary>
    public long Gifts;

    /// <summary>Gift arrivals, late ones included.</summary>
    public long GiftMessages;

    /// <summary>All of them, or only those that may bring points; see <see cref="Simulation.BattleRun.CountsIdleTaps"/>.</summary>
    public long Likes;

    /// <summary>Coins gifted, late ones included: never changed by a multiplier.</summary>
    public long Coins;

    /// <summary>Coins of <see cref="Coins"/> that came from spectators' practice wallets: nobody paid for them.</summary>
    public long PracticeCoins;

    /// <summary>The three who brought most points.</summary>
    public TopSupporters Top;

    /// <summary>The score.</summary>
    public readonly long Points => GiftPoints + BonusPoints + LikePoints + FollowerPoints;
}
