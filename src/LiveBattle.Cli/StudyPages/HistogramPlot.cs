using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>How points are spread: the share of battles in each range, both sides over one axis.</summary>
internal static class HistogramPlot
{
    private const int Bins = 30;
    private const double Left = 10;
    private const double Right = SvgDrawing.Width - 10;
    private const double PanelHeight = 96;
    private const double Gap = 22;
    private const double LabelRoom = 16;
    private const double AxisHeight = 34;
    private const int MostTicks = 5;

    // One battle in so many lies beyond the axis, where a few gifts would stretch it until nothing else is seen.
    private const int OneBeyond = 200;

    public static void Draw(HtmlWriter html, string id, AskedStudy asked, StudyReport report)
    {
        long[] a = [.. report.Rows.Select(row => row.PointsA).Order()];
        long[] b = [.. report.Rows.Select(row => row.PointsB).Order()];
        int last = a.Length - 1 - (a.Length / OneBeyond);
        Axis axis = Axis.Round(Math.Min(a[0], b[0]), Math.Max(a[last], b[last]), Left, Right, MostTicks);
        const double Base = LabelRoom + (2 * PanelHeight) + Gap;
        using SvgDrawing drawing = new(
            html,
            id,
            Base + AxisHeight,
            "Points",
            $"{Said(asked.NameA, report.PointsA)} {Said(asked.NameB, report.PointsB)}");
        foreach (double value in axis.Ticks(MostTicks).Values)
        {
            drawing.Line("grid", axis[value], LabelRoom, axis[value], Base + 4);
            drawing.Tick(Figures.About(value), axis[value], Base + 18);
        }

        Panel(drawing, isA: true, axis, a, LabelRoom + PanelHeight);
        Panel(drawing, isA: false, axis, b, Base);
    }

    private static string Said(string name, LiveBattle.Studies.Estimates.Distribution points) =>
        $"{name}: from {Figures.Count(points.P5)} to {Figures.Count(points.P95)} points in nine battles of ten, {Figures.Count(points.P50)} in the middle.";

    private static void Panel(SvgDrawing drawing, bool isA, Axis axis, long[] values, double bottom)
    {
        int[] counts = new int[Bins];
        foreach (long value in values)
            counts[Math.Min(Bins - 1, (int)((value - axis.Low) / (axis.High - axis.Low) * Bins))]++;
        double width = (Right - Left) / Bins;
        int highest = counts.Max();
        for (int i = 0; i < Bins; i++)
        {
            double height = PanelHeight * counts[i] / highest;
            if (counts[i] > 0)
                drawing.Bar(isA ? "bar-a" : "bar-b", isA ? null : "hatch-b", Left + (i * width) + 0.75, bottom - height, width - 1.5, height);
        }

        int at = Array.IndexOf(counts, highest);
        drawing.Tick(Figures.Percent((double)highest / values.Length), Left + ((at + 0.5) * width), bottom - PanelHeight - 4);
        drawing.Line("axis", Left, bottom, Right, bottom);
    }
}
