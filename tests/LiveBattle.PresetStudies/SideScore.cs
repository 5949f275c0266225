namespace LiveBattle.PresetStudies;

/// <summary>How one side of a battle stands, measured or simulated.</summary>
/// <param name="Points">The side's score.</param>
/// <param name="TopShare">What its strongest supporter brought of them, 0 to 1; 0 without points.</param>
/// <param name="TopThreeShare">What its three strongest supporters brought together, likewise.</param>
internal readonly record struct SideScore(long Points, double TopShare, double TopThreeShare)
{
    /// <summary>Sides with fewer points say little about who gives: a few likes are all they have.</summary>
    public const long CountedFrom = 100;

    /// <summary>Whether the shares of this side count, in the measurement as in the simulation.</summary>
    public bool IsCounted => Points >= CountedFrom;
}
