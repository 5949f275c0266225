using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>
/// Money in whole micro-dollars (1,000,000 = $1), from -<see cref="AmountLimits.MaxUsdMicros"/> to
/// <see cref="AmountLimits.MaxUsdMicros"/>. Earnings are never negative; only debts in the books are.
/// The default is zero.
/// </summary>
/// <remarks>Arithmetic beyond the range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct UsdMicros : IComparable<UsdMicros>
{
    /// <summary>Micro-dollars in a dollar.</summary>
    public const long MicrosPerDollar = 1_000_000;

    private const long MicrosPerCent = MicrosPerDollar / 100;

    private UsdMicros(long value) =>
        Value = AmountLimits.Checked(value, -AmountLimits.MaxUsdMicros, AmountLimits.MaxUsdMicros, nameof(UsdMicros));

    /// <summary>The number of micro-dollars.</summary>
    public long Value { get; }

    /// <summary>No money.</summary>
    public static UsdMicros Zero => default;

    /// <summary>So many micro-dollars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond a million million dollars, either way.</exception>
    public static UsdMicros FromMicros(long micros) => new(micros);

    /// <summary>So many whole cents.</summary>
    /// <exception cref="OverflowException">The micro-dollars do not fit in 64 bits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Beyond a million million dollars, either way.</exception>
    public static UsdMicros FromCents(long cents) => new(cents * MicrosPerCent);

    /// <summary>So many whole dollars.</summary>
    /// <exception cref="OverflowException">The micro-dollars do not fit in 64 bits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Beyond a million million dollars, either way.</exception>
    public static UsdMicros FromDollars(long dollars) => new(dollars * MicrosPerDollar);

    /// <summary>The sum.</summary>
    public static UsdMicros operator +(UsdMicros left, UsdMicros right) => new(left.Value + right.Value);

    /// <summary>The difference; may be negative.</summary>
    public static UsdMicros operator -(UsdMicros left, UsdMicros right) => new(left.Value - right.Value);

    /// <summary>The other side of a posting.</summary>
    public static UsdMicros operator -(UsdMicros money) => new(-money.Value);

    /// <summary>Less.</summary>
    public static bool operator <(UsdMicros left, UsdMicros right) => left.Value < right.Value;

    /// <summary>More.</summary>
    public static bool operator >(UsdMicros left, UsdMicros right) => left.Value > right.Value;

    /// <summary>Not more.</summary>
    public static bool operator <=(UsdMicros left, UsdMicros right) => left.Value <= right.Value;

    /// <summary>Not less.</summary>
    public static bool operator >=(UsdMicros left, UsdMicros right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(UsdMicros other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Exact dollars with at least two and at most six decimals: <c>$0.005</c>, <c>$50.00</c>, <c>-$99.995</c>.
    /// Nothing is rounded, so a rate of half a cent never reads as a cent.
    /// </summary>
    public override string ToString()
    {
        var size = Math.Abs(Value);
        var cents = (size / MicrosPerCent % 100).ToString("D2", CultureInfo.InvariantCulture);
        var finer = (size % MicrosPerCent).ToString("D4", CultureInfo.InvariantCulture).TrimEnd('0');
        var dollars = (size / MicrosPerDollar).ToString("N0", CultureInfo.InvariantCulture);
        return $"{(Value < 0 ? "-" : "")}${dollars}.{cents}{finer}";
    }
}
