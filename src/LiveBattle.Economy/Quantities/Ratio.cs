using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>
/// An exact fraction, not negative, in lowest terms. The default is 0/1.
/// Numerator from 0 to 10^12, denominator from 1 to 10^12, both before and after reducing.
/// </summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    /// <summary>The largest numerator or denominator: 10^12.</summary>
    public const long MaxTerm = AmountLimits.MaxAmount;

    // Less one, so that the all-zero default is the valid fraction 0/1 and equals a zero made by Of.
    private readonly long _denominatorLessOne;

    private Ratio(long numerator, long denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>The number above the line, in lowest terms.</summary>
    public long Numerator { get; }

    /// <summary>The number below the line, in lowest terms; at least 1.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>Nothing.</summary>
    public static Ratio Zero => default;

    /// <summary>The whole.</summary>
    public static Ratio One => Of(1, 1);

    /// <summary>So many parts of so many; reduced, so that equal fractions are equal values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A negative numerator, a denominator below 1, or a term above 10^12.
    /// </exception>
    public static Ratio Of(long numerator, long denominator)
    {
        _ = AmountLimits.Checked(numerator, 0, MaxTerm, nameof(numerator));
        _ = AmountLimits.Checked(denominator, 1, MaxTerm, nameof(denominator));
        var divisor = GreatestCommonDivisor(numerator, denominator);
        return new Ratio((long)(numerator / divisor), (long)(denominator / divisor));
    }

    /// <summary>The fraction of a whole amount, rounded by the rule given.</summary>
    /// <param name="amount">Not negative.</param>
    /// <param name="rounding">What happens to what is no whole unit.</param>
    /// <exception cref="OverflowException">The answer does not fit in 64 bits.</exception>
    public long Times(long amount, Rounding rounding) =>
        (long)rounding.Divide((Int128)amount * Numerator, Denominator);

    /// <summary>The fraction of a whole amount, rounded down, with the part of a unit that was dropped.</summary>
    /// <param name="amount">Not negative.</param>
    /// <exception cref="OverflowException">The answer does not fit in 64 bits.</exception>
    public Converted<long, Ratio> Split(long amount) =>
        WholeDivision.Split((Int128)amount * Numerator, Denominator);

    /// <summary>A fraction whose terms may be larger before they are reduced.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A term is above 10^12 even in lowest terms.</exception>
    internal static Ratio Reduced(Int128 numerator, Int128 denominator)
    {
        var divisor = GreatestCommonDivisor(numerator, denominator);
        var (above, below) = (numerator / divisor, denominator / divisor);
        return Of((long)Int128.Min(above, long.MaxValue), (long)Int128.Min(below, long.MaxValue));
    }

    /// <summary>
    /// The smallest amount that still holds <paramref name="left"/> after this fraction of it, rounded down,
    /// has been taken away; null when the fraction takes everything.
    /// </summary>
    /// <param name="left">At least this much must be left; not negative.</param>
    internal Int128? SmallestLeaving(Int128 left)
    {
        var kept = Denominator - Numerator;
        if (left <= 0)
        {
            return 0;
        }

        // x - floor(x * n/d) = ceil(x * (d-n)/d), and that reaches `left` as soon as x * (d-n)/d exceeds left - 1.
        return kept <= 0 ? null : ((left - 1) * Denominator / kept) + 1;
    }

    /// <summary>Smaller.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Larger.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Not larger.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Not smaller.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Ratio other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>
    /// As a percentage when that has at most four decimals (<c>50 %</c>), else as a fraction (<c>1/3</c>).
    /// </summary>
    public override string ToString()
    {
        var tenThousandths = (Int128)Numerator * 1_000_000;
        if (tenThousandths % Denominator != 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        }

        var whole = tenThousandths / Denominator;
        var decimals = (whole % 10_000).ToString("D4", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{whole / 10_000}{(decimals.Length > 0 ? "." : "")}{decimals} %";
    }

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
