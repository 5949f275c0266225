using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>Labels below or beside a drawing: dollars, shares or whole numbers, as exact as the axis' steps.</summary>
internal static class MoneyAxis
{
    /// <summary>More labels would run into one another.</summary>
    public const int MostTicks = 5;

    /// <summary>An axis of micro-dollars with grid lines up to a height.</summary>
    public static void Draw(SvgDrawing drawing, Axis axis, double y, double top)
    {
        (double step, IEnumerable<double> values) = axis.Ticks(MostTicks);
        foreach (double value in values)
        {
            drawing.Line("grid", axis[value], top, axis[value], y + 4);
            drawing.Tick(Dollars(value, step), axis[value], y + 18);
        }

        drawing.Line("axis", axis.From, y, axis.To, y);
    }

    /// <summary>Dollars with cents only where the steps need them.</summary>
    public static string Dollars(double micros, double step)
    {
        string format = step >= UsdMicros.MicrosPerDollar && step % UsdMicros.MicrosPerDollar == 0 ? "N0" : "N2";
        double dollars = micros / UsdMicros.MicrosPerDollar;
        string size = Math.Abs(dollars).ToString(format, CultureInfo.InvariantCulture);
        return dollars < 0 ? $"−${size}" : $"${size}";
    }
}
