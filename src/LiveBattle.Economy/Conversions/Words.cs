using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>How counts read in explanations and messages, in English and the same on every machine.</summary>
internal static class Words
{
    /// <summary>A count with its unit: 1 point, 1,000 points.</summary>
    public static string Count(long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}{(count == 1 ? "" : "s")}");

    /// <summary>A part of a micro-dollar: <c>1/3 of a micro-dollar</c>.</summary>
    public static string PartOfMicro(Ratio part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Numerator}/{part.Denominator} of a micro-dollar");

    /// <summary>A rate as a decimal number when up to six decimals tell it exactly, else as a fraction.</summary>
    public static string Decimal(Ratio rate)
    {
        const long Millionths = 1_000_000;
        var scaled = (Int128)rate.Numerator * Millionths;
        if (scaled % rate.Denominator != 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator}/{rate.Denominator}");
        }

        var (whole, rest) = Int128.DivRem(scaled / rate.Denominator, Millionths);
        var decimals = rest.ToString("D6", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{whole.ToString("N0", CultureInfo.InvariantCulture)}{(decimals.Length > 0 ? "." : "")}{decimals}";
    }
}
