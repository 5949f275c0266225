namespace LiveBattle.Engine.Simulation;

/// <summary>
/// Where a cohort's point process stands, in operational time: the next arrival is due when the integrated rate reaches
/// <see cref="Threshold"/>. Flat, copied by value.
/// </summary>
internal struct CohortState
{
    /// <summary>Simulated microsecond of the next arrival; <see cref="long.MaxValue"/> when none comes any more.</summary>
    public long NextAt;

    /// <summary>Operational time at which the next arrival is due: the sum of unit exponentials so far.</summary>
    public double Threshold;

    /// <summary>Integrated rate at <see cref="Since"/>.</summary>
    public double Integrated;

    /// <summary>Start of the stretch of constant rate, in simulated microseconds.</summary>
    public long Since;

    /// <summary>Number of the next arrival, from 0: the counter of its luck.</summary>
    public ulong Ordinal;

    /// <summary>The viewer, within the cohort, whose arrival is next.</summary>
    public int Viewer;

    /// <summary>The word that picks the next arrival's gift.</summary>
    public uint GiftWord;
}
