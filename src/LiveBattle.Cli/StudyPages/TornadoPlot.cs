using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>What matters most: a pair of bars for each setting, how far side a's chance moves when it is turned down and up.</summary>
internal static class TornadoPlot
{
    /// <summary>Bars of one drawing: those that matter less are in the table.</summary>
    public const int MostBars = 12;

    private const double Left = 16;
    private const double Right = SvgDrawing.Width - 16;
    private const double RowHeight = 46;
    private const double BarHeight = 11;
    private const double Top = 4;
    private const double AxisHeight = 40;
    private const int MostTicks = 5;
    private const int LongestLabel = 46;

    public static void Draw(HtmlWriter html, string id, SensitivityReport report)
    {
        SensitivityBar[] bars = [.. report.Bars.Take(MostBars)];
        double widest = bars.Max(bar => Ends(bar.WinALow).Concat(Ends(bar.WinAHigh)).Max(Math.Abs));
        Axis axis = Axis.Over(-widest, widest, Left, Right);
        double bottom = Top + (RowHeight * bars.Length);
        using SvgDrawing drawing = new(
            html,
            id,
            bottom + AxisHeight,
            "Which settings matter most",
            $"The widest is {bars[0].Input.Path}: {Figures.Points(bars[0].WinALow.Mean)} at {bars[0].Input.Low}, {Figures.Points(bars[0].WinAHigh.Mean)} at {bars[0].Input.High}, in percentage points.");
        foreach (double value in axis.Ticks(MostTicks).Values)
        {
            drawing.Line("grid", axis[value], Top, axis[value], bottom);
            drawing.Tick(Figures.Points(value), axis[value], bottom + 16);
        }

        drawing.Label("change of the chance, percentage points", SvgDrawing.Width / 2, bottom + 34);
        foreach ((int i, SensitivityBar bar) in bars.Index())
        {
            double y = Top + (i * RowHeight);
            drawing.Label(Short(bar.Input.Path), Left, y + 13, "start", "strong");
            Half(drawing, axis, bar.WinALow, "bar-low", "hatch-low", y + 18);
            Half(drawing, axis, bar.WinAHigh, "bar-high", null, y + 18 + BarHeight + 1);
        }

        drawing.Line("axis", axis[0], Top, axis[0], bottom);
    }

    private static IEnumerable<double> Ends(Difference difference) =>
        [difference.Mean, difference.Low ?? difference.Mean, difference.High ?? difference.Mean];

    private static void Half(SvgDrawing drawing, Axis axis, Difference change, string look, string? hatch, double y)
    {
        double from = Math.Min(axis[0], axis[change.Mean]);
        drawing.Bar(look, hatch, from, y, Math.Abs(axis[change.Mean] - axis[0]), BarHeight);
        if (change is { Low: { } low, High: { } high })
            drawing.Line("whisker", axis[low], y + (BarHeight / 2), axis[high], y + (BarHeight / 2));
    }

    // Its end says more than its beginning: every one of them begins with audience.
    private static string Short(string path)
    {
        System.Globalization.StringInfo text = new(path);
        int length = text.LengthInTextElements;
        return length <= LongestLabel ? path : "…" + text.SubstringByTextElements(length - LongestLabel);
    }
}
