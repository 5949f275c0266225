namespace LiveBattle.Studies.Estimates;

/// <summary>
/// Where a figure lies, 95 % of the times that such an interval is drawn. An end is null when the sample is too small
/// to say anything about it.
/// </summary>
/// <param name="Low">Lower end, in the unit of the figure.</param>
/// <param name="High">Upper end; never below the lower one.</param>
public readonly record struct Interval(double? Low, double? High);
