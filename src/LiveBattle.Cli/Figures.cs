using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Time;

namespace LiveBattle.Cli;

/// <summary>Numbers as people read them; the only place where the Cli turns a number into text for them.</summary>
internal static class Figures
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long count, string unit) => $"{Count(count)} {unit}{(count is 1 or -1 ? "" : "s")}";

    /// <summary>Exact dollars.</summary>
    public static string Usd(long micros) => UsdMicros.FromMicros(micros).ToString();

    /// <summary>An estimate in whole cents.</summary>
    public static string AboutUsd(double micros) =>
        string.Create(CultureInfo.InvariantCulture, $"${micros / UsdMicros.MicrosPerDollar:N2}");

    /// <summary>An estimate in whole units.</summary>
    public static string About(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    /// <summary>A moment or a length of simulated time in seconds: "60 s", "2.5 s".</summary>
    public static string Seconds(long micros) =>
        string.Create(CultureInfo.InvariantCulture, $"{micros / (double)SimTime.MicrosPerSecond:#,0.######} s");

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public static string Points(double share) => Signed(share * 100, "0.0");

    /// <summary>An estimated difference in whole units, with its sign.</summary>
    public static string SignedAbout(double value) => Signed(value, "N0");

    /// <summary>An estimated difference in whole cents, with its sign before the dollar's.</summary>
    public static string SignedUsd(double micros)
    {
        string size = AboutUsd(Math.Abs(micros));
        return size == AboutUsd(0) ? size : $"{(micros < 0 ? "−" : "+")}{size}";
    }

    /// <summary>A length of time that is only guessed, in the unit that people would say.</summary>
    public static string AboutTime(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => "less than a second",
        < 90 => $"about {Count((long)Math.Round(time.TotalSeconds), "second")}",
        < 90 * 60 => $"about {Count((long)Math.Round(time.TotalMinutes), "minute")}",
        < 48 * 3_600 => $"about {Count((long)Math.Round(time.TotalHours), "hour")}",
        < 730 * 86_400.0 => $"about {Count((long)Math.Round(time.TotalDays), "day")}",
        _ => $"about {Count((long)Math.Round(time.TotalDays / 365.25), "year")}",
    };

    // A zero has no sign, nor has what is shown as one.
    private static string Signed(double value, string format)
    {
        string size = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        return size == 0.0.ToString(format, CultureInfo.InvariantCulture) ? size : $"{(value < 0 ? "−" : "+")}{size}";
    }

    /// <summary>The part that some money is of other money, rounded down to a tenth of a percent.</summary>
    public static string Percent(UsdMicros part, UsdMicros whole)
    {
        long perMille = (long)((Int128)part.Value * 1_000 / whole.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{perMille / 10}.{perMille % 10} %");
    }

    public static string Took(TimeSpan elapsed) => elapsed.TotalSeconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:N0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s");
}
