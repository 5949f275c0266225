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
    public static string Decimal(Ratio rate) =>
        DecimalOrNull(rate) ?? string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator}/{rate.Denominator}");

    /// <summary>
    /// A rate of exchange the way its source gives it: SAR 3.75 per dollar, or $1.0389 per EUR where only the price of the
    /// currency is a decimal number.
    /// </summary>
    public static string Exchange(Ratio unitsPerUsd, string currency) =>
        DollarsPerUnit(unitsPerUsd) is { } dollars ? $"${dollars} per {currency}" : $"{currency} {Decimal(unitsPerUsd)} per dollar";

    /// <summary>The price of a currency in dollars, where that and not the rate is a decimal number; else null.</summary>
    public static string? DollarsPerUnit(Ratio unitsPerUsd) =>
        DecimalOrNull(unitsPerUsd) is null ? DecimalOrNull(Ratio.Of(unitsPerUsd.Denominator, unitsPerUsd.Numerator)) : null;

    private static string? DecimalOrNull(Ratio rate)
    {
        const long Millionths = 1_000_000;
        var scaled = (Int128)rate.Numerator * Millionths;
        if (scaled % rate.Denominator != 0)
        {
            return null;
        }

        var (whole, rest) = Int128.DivRem(scaled / rate.Denominator, Millionths);
        var decimals = rest.ToString("D6", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{whole.ToString("N0", CultureInfo.InvariantCulture)}{(decimals.Length > 0 ? "." : "")}{decimals}";
    }
}
