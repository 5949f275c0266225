namespace LiveBattle.Studies.Planning;

/// <summary>One quantile of a month with its 95 % interval.</summary>
/// <param name="Value">The quantile.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct MonthFigure(long Value, long Low, long High)
{
    /// <summary>The figure of something that never falls when this grows: quantiles go along.</summary>
    internal MonthFigure Map(Func<long, long> map) => new(map(Value), map(Low), map(High));
}
