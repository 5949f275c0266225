namespace LiveBattle.Economy;

/// <summary>How the cards that say something stand to each other.</summary>
public enum Agreement
{
    /// <summary>Fewer than two cards say anything.</summary>
    NothingToCompare,

    /// <summary>All that speak say the same.</summary>
    Same,

    /// <summary>They differ.</summary>
    Different,
}
