namespace LiveBattle.Studies.Planning;

/// <summary>One quantile of the months until the gate opens, with its 95 % interval. Null is more than <see cref="MostMonths"/>.</summary>
/// <param name="Months">Whole months: at the end of the last of them the gate is open.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct GateFigure(int? Months, int? Low, int? High)
{
    /// <summary>Ten years: nobody's numbers stay as they are for longer.</summary>
    public const int MostMonths = 120;

    internal static GateFigure Of(MonthFigure months) => new(Known(months.Value), Known(months.Low), Known(months.High));

    private static int? Known(long months) => months > MostMonths ? null : (int)months;
}
