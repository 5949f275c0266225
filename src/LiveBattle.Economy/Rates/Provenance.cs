namespace LiveBattle.Economy;

/// <summary>How an entry of a rate card is known.</summary>
public enum Provenance
{
    /// <summary>The source does not say. Such an entry has no value and nothing is computed from it.</summary>
    Silent,

    /// <summary>The source says so.</summary>
    Printed,

    /// <summary>Our reading of the source; the entry's note gives the reasoning.</summary>
    Inferred,

    /// <summary>Observed outside the guides, with a source.</summary>
    Measured,
}
