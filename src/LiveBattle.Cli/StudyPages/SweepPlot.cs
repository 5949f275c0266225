using System.Globalization;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>A figure over the values of a sweep: a line for each side, its 95 % interval as a band around it.</summary>
internal static class SweepPlot
{
    private const double Height = 250;
    private const double Left = 56;
    private const double Right = SvgDrawing.Width - 14;
    private const double Top = 14;
    private const double Bottom = Height - 40;
    private const int MostTicks = 5;

    /// <summary>A point of one side's line.</summary>
    /// <param name="X">The value swept over.</param>
    /// <param name="Mean">Estimate.</param>
    /// <param name="Low">Lower end of its interval; the estimate itself where there is none.</param>
    /// <param name="High">Upper end, likewise.</param>
    internal readonly record struct Mark(double X, double Mean, double Low, double High);

    public static void Draw(
        HtmlWriter html, string id, string title, string description, SweepReport report, Mark[] a, Mark[] b, Func<double, double, string> label)
    {
        Axis x = Axis.Over((double)report.Points.Min(point => point.Number), (double)report.Points.Max(point => point.Number), Left, Right);
        Axis y = Axis.Round(a.Concat(b).Min(mark => mark.Low), a.Concat(b).Max(mark => mark.High), Bottom, Top, MostTicks);
        using SvgDrawing drawing = new(html, id, Height, title, description);
        (double step, IEnumerable<double> values) = y.Ticks(MostTicks);
        foreach (double value in values)
        {
            drawing.Line("grid", Left, y[value], Right, y[value]);
            drawing.Label(label(value, step), Left - 6, y[value] + 4, "end");
        }

        foreach (double value in x.Ticks(MostTicks + 1).Values)
        {
            drawing.Line("axis", x[value], Bottom, x[value], Bottom + 4);
            drawing.Tick(((decimal)value).ToString("0.######", CultureInfo.InvariantCulture), x[value], Bottom + 18);
        }

        drawing.Line("axis", Left, Bottom, Right, Bottom);
        drawing.Label("value of the setting", (Left + Right) / 2, Height - 6);
        Side(drawing, isA: true, a, x, y);
        Side(drawing, isA: false, b, x, y);
    }

    private static void Side(SvgDrawing drawing, bool isA, Mark[] marks, Axis x, Axis y)
    {
        drawing.Path(
            isA ? "band-a" : "band-b",
            [.. marks.Select(mark => (x[mark.X], y[mark.High])), .. marks.Reverse().Select(mark => (x[mark.X], y[mark.Low]))],
            isArea: true);
        drawing.Path(isA ? "line-a" : "line-b", marks.Select(mark => (x[mark.X], y[mark.Mean])));

        // Marks of many values would run into one another and hide the line.
        foreach (Mark mark in marks.Where((_, i) => i % (1 + (marks.Length / 25)) == 0))
            drawing.Mark(isA, x[mark.X], y[mark.Mean], isA ? 4 : 5);
    }
}
