using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>
/// What is earned, as fifty results that are equally likely: whoever counts dots reads off a chance. Both sides stand over
/// one axis.
/// </summary>
internal static class QuantilePlot
{
    public const int Dots = 50;

    private const double Left = 10;
    private const double Right = SvgDrawing.Width - 10;
    private const double PanelHeight = 120;
    private const double Gap = 14;
    private const double AxisHeight = 34;
    // Where fifty results are one and the same, marks rather overlap than vanish.
    private const double SmallestMark = 7;
    private const int FewestColumns = 12;
    private const int MostColumns = 60;

    /// <summary>The results at (i + ½) / 50 of all, in ascending order.</summary>
    public static long[] Quantiles(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return [.. Enumerable.Range(0, Dots).Select(i => sorted[(int)(((2L * i) + 1) * sorted.Length / (2 * Dots))])];
    }

    public static void Draw(HtmlWriter html, string id, AskedStudy asked, StudyReport report)
    {
        long[] a = Quantiles(report.Rows.Select(row => row.NetA));
        long[] b = Quantiles(report.Rows.Select(row => row.NetB));
        Axis axis = Axis.Round(Math.Min(a[0], b[0]), Math.Max(a[^1], b[^1]), Left, Right, MoneyAxis.MostTicks);
        (int columns, double diameter) = Layout(axis, a, b);
        const double Base = (2 * PanelHeight) + Gap;
        using SvgDrawing drawing = new(
            html,
            id,
            Base + AxisHeight,
            "Net earnings as fifty equally likely results",
            $"{Said(asked.NameA, a)} {Said(asked.NameB, b)}");
        MoneyAxis.Draw(drawing, axis, Base, 0);
        drawing.Line("axis", Left, PanelHeight, Right, PanelHeight);
        Stack(drawing, isA: true, axis, a, columns, diameter, PanelHeight);
        Stack(drawing, isA: false, axis, b, columns, diameter, Base);
    }

    /// <summary>Half of them, and the middle of them.</summary>
    public static string Said(string name, long[] quantiles) =>
        $"{name}: one time in ten at most {Figures.AboutUsd(quantiles[Dots / 10])}, half of the times at most " +
        $"{Figures.AboutUsd(quantiles[Dots / 2])}, one time in ten more than {Figures.AboutUsd(quantiles[Dots - (Dots / 10) - 1])}.";

    // As many columns as make the largest dots: few ones are wide and high, many ones narrow.
    private static (int Columns, double Diameter) Layout(Axis axis, params ReadOnlySpan<long[]> sides)
    {
        (int Columns, double Diameter) best = (FewestColumns, 0);
        for (int columns = FewestColumns; columns <= MostColumns; columns++)
        {
            int highest = 1;
            foreach (long[] side in sides)
                highest = Math.Max(highest, side.CountBy(value => Column(axis, value, columns)).Max(column => column.Value));
            double diameter = Math.Min((Right - Left) / columns, (PanelHeight - 4) / highest);
            if (diameter > best.Diameter)
                best = (columns, diameter);
        }

        return (best.Columns, Math.Max(best.Diameter, SmallestMark));
    }

    private static int Column(Axis axis, long value, int columns) =>
        Math.Min(columns - 1, (int)((value - axis.Low) / (axis.High - axis.Low) * columns));

    private static void Stack(SvgDrawing drawing, bool isA, Axis axis, long[] values, int columns, double diameter, double bottom)
    {
        double width = (Right - Left) / columns;
        int[] height = new int[columns];
        int highest = values.CountBy(value => Column(axis, value, columns)).Max(column => column.Value);
        double step = Math.Min(diameter, (PanelHeight - 4 - diameter) / Math.Max(1, highest - 1));
        foreach (long value in values)
        {
            int column = Column(axis, value, columns);
            double x = Left + ((column + 0.5) * width);
            double y = bottom - (diameter / 2) - (height[column]++ * step) - 1;
            drawing.Mark(isA, x, y, 0.44 * diameter);
        }
    }
}
