using System.Globalization;
using LiveBattle.Economy;

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
