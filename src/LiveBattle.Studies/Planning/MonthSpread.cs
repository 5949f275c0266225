namespace LiveBattle.Studies.Planning;

/// <summary>How a month may turn out, each figure with its 95 % interval; see <see cref="MonthSample"/>.</summary>
/// <param name="P10">One month in ten is this or less.</param>
/// <param name="P50">Half of them are.</param>
/// <param name="P90">Nine in ten are.</param>
public sealed record MonthSpread(MonthFigure P10, MonthFigure P50, MonthFigure P90)
{
    internal MonthSpread Map(Func<long, long> map) => new(P10.Map(map), P50.Map(map), P90.Map(map));
}
