namespace LiveBattle.Economy;

/// <summary>The named rules for a division that does not come out even. Dividends are never negative here.</summary>
public enum Rounding
{
    /// <summary>
    /// Towards zero: what does not make a whole unit is left over. The rule of commissions, gross and payouts.
    /// </summary>
    Down,

    /// <summary>Away from zero: the smallest whole number that suffices. The rule of "how many more".</summary>
    Up,
}
