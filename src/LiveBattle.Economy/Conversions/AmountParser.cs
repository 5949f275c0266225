using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Turns what people type into an exact amount, digit by digit and never through floating point.</summary>
/// <remarks>
/// Accepted: ASCII digits, optionally grouped in threes by commas or by underscores (<c>1,000</c>, <c>1_000</c>).
/// Dollars may start with <c>$</c> and have up to six decimals after a point. Everything else is refused with a
/// reason: a sign, an exponent, a second kind of grouping, a decimal where whole units are meant (even <c>1.0</c>,
/// because in many countries <c>1.000</c> means a thousand).
/// </remarks>
public static class AmountParser
{
    /// <summary>The most decimals of a dollar amount: micro-dollars.</summary>
    public const int MaxUsdDecimals = 6;

    internal const string Units = "points, coins, diamonds, usd";

    private const string Path = "amount";
    private static readonly string Most = AmountLimits.MaxAmount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Reads an amount of the unit given.</summary>
    /// <param name="text">What was typed; spaces around it do not matter.</param>
    /// <param name="unit">What it counts.</param>
    /// <returns>The amount, or one problem at the path <c>amount</c>.</returns>
    public static Checked<Amount> Parse(string text, AmountUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.AsSpan().Trim();
        if (unit == AmountUnit.Usd && digits.StartsWith("$"))
        {
            digits = digits[1..];
        }

        if (digits.StartsWith("-"))
        {
            return Refuse(text, unit, "An amount cannot be negative.");
        }

        var point = digits.IndexOf('.');
        var decimals = point < 0 ? [] : digits[(point + 1)..];
        var whole = Whole(point < 0 ? digits : digits[..point], out var tooLarge);
        if (whole is null || !IsDigits(decimals) || (point >= 0 && decimals.IsEmpty))
        {
            return Refuse(text, unit, tooLarge ? $"At most {Most} can be converted." : "This is not a number.");
        }

        if (unit != AmountUnit.Usd)
        {
            return point >= 0
                ? Refuse(text, unit, "Only dollars have decimals; group thousands with commas or underscores.")
                : new Checked<Amount>(Counted(unit, whole.Value));
        }

        if (decimals.Length > MaxUsdDecimals)
        {
            return Refuse(text, unit, $"Dollars have at most {MaxUsdDecimals} decimals.");
        }

        var micros = (Int128)whole.Value * UsdMicros.MicrosPerDollar + Micros(decimals);
        return micros > AmountLimits.MaxUsdMicros
            ? Refuse(text, unit, $"At most ${Most} can be converted.")
            : new Checked<Amount>(Amount.OfUsd(UsdMicros.FromMicros((long)micros)));
    }

    /// <summary>Reads the name of a unit, in any case: points, coins, diamonds or usd.</summary>
    /// <returns>The unit, or one problem at the path <c>unit</c> with the nearest name.</returns>
    public static Checked<AmountUnit> ParseUnit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = Units.Split(", ");
        var index = Array.FindIndex(names, name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return new Checked<AmountUnit>((AmountUnit)index);
        }

        var meant = Suggestion.Nearest(text, names);
        return new Checked<AmountUnit>(new Problem(
            "unit",
            Problem.Echo(text),
            Units,
            meant is null ? "This is not a unit." : $"This is not a unit; did you mean {meant}?"));
    }

    // Null when it is no number or above the limit, which are told apart by the flag.
    private static long? Whole(ReadOnlySpan<char> text, out bool tooLarge)
    {
        tooLarge = false;
        if (!IsGroupedWell(text))
        {
            return null;
        }

        long value = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && !tooLarge)
            {
                value = (value * 10) + (c - '0');
                tooLarge = value > AmountLimits.MaxAmount;
            }
        }

        return tooLarge ? null : value;
    }

    private static bool IsGroupedWell(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(',', '_');
        if (first < 0)
        {
            return !text.IsEmpty && IsDigits(text);
        }

        if (first is 0 or > 3 || !IsDigits(text[..first]))
        {
            return false;
        }

        for (var rest = text[first..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != text[first] || !IsDigits(rest[1..4]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static long Micros(ReadOnlySpan<char> decimals)
    {
        long micros = 0;
        for (var place = 0; place < MaxUsdDecimals; place++)
        {
            micros = (micros * 10) + (place < decimals.Length ? decimals[place] - '0' : 0);
        }

        return micros;
    }

    private static Amount Counted(AmountUnit unit, long value) => unit switch
    {
        AmountUnit.Points => Amount.OfPoints(value),
        AmountUnit.Coins => Amount.OfCoins(value),
        AmountUnit.Diamonds => Amount.OfDiamonds(value),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a counted unit."),
    };

    private static Checked<Amount> Refuse(string text, AmountUnit unit, string message) => new(new Problem(
        Path,
        Problem.Echo(text),
        unit == AmountUnit.Usd
            ? $"dollars from 0 to {Most} with up to {MaxUsdDecimals} decimals"
            : $"a whole number from 0 to {Most}",
        message));
}
