namespace LiveBattle.Economy;

/// <summary>What an amount to convert is counted in.</summary>
public enum AmountUnit
{
    /// <summary>Earning points: the points that become money, not the score.</summary>
    Points,

    /// <summary>Coins that viewers gift.</summary>
    Coins,

    /// <summary>Whole diamonds credited to a creator.</summary>
    Diamonds,

    /// <summary>Dollars: gross, before commission, unless net is asked for.</summary>
    Usd,
}
