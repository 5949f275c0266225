namespace LiveBattle.Economy;

/// <summary>Whose account it is, where the books keep one for each side.</summary>
public enum BookSide
{
    /// <summary>One account serves both sides.</summary>
    Both,

    /// <summary>Side a.</summary>
    A,

    /// <summary>Side b.</summary>
    B,
}
