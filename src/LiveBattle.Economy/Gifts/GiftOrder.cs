namespace LiveBattle.Economy;

/// <summary>What a list of gifts is sorted by; gifts alike in it stand by id, whichever way it runs.</summary>
public enum GiftOrder
{
    /// <summary>By price.</summary>
    Coins,

    /// <summary>By name, letter by letter, whatever the case.</summary>
    Name,

    /// <summary>By id.</summary>
    Id,
}
