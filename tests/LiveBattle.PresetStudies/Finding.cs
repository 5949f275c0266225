namespace LiveBattle.PresetStudies;

/// <summary>One statistic of a preset beside what it should be.</summary>
/// <param name="Statistic">What was computed.</param>
/// <param name="Measured">The same of real battles; null where there is nothing measured to compare with.</param>
/// <param name="Allowed">Where the simulated value has to lie.</param>
/// <param name="Simulated">The value over all seeds.</param>
internal sealed record Finding(string Statistic, double? Measured, Interval Allowed, double Simulated)
{
    public bool IsInside => Allowed.Contains(Simulated);
}
