using System.Globalization;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Durations as scenario files write them: <c>250ms</c>, <c>10s</c>, <c>5m</c>.</summary>
public static class Durations
{
    /// <summary>Whole microseconds, or null when the text is no duration or has a part of one.</summary>
    public static long? Parse(string text)
    {
        (string number, long unit) = text switch
        {
            [.. var head, 'm', 's'] => (head, SimTime.MicrosPerMilli),
            [.. var head, 's'] => (head, SimTime.MicrosPerSecond),
            [.. var head, 'm'] => (head, 60 * SimTime.MicrosPerSecond),
            _ => ("", 0L),
        };
        bool isNumber = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
        return isNumber && value < 1_000_000_000 && value * unit == decimal.Truncate(value * unit) ? (long)(value * unit) : null;
    }

    /// <summary>The shortest whole form: seconds if they are whole, else milliseconds.</summary>
    public static string Print(long micros) =>
        micros % SimTime.MicrosPerSecond == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{micros / SimTime.MicrosPerSecond}s")
            : string.Create(CultureInfo.InvariantCulture, $"{micros / SimTime.MicrosPerMilli}ms");
}
