using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>
/// What creators are credited. Only whole diamonds exist; the rest stays behind as points.
/// Whole, from 0 to <see cref="AmountLimits.MaxCount"/>. The default is zero.
/// </summary>
/// <remarks>Adding or subtracting beyond the range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct Diamonds : IComparable<Diamonds>
{
    private Diamonds(long value) => Value = AmountLimits.Checked(value, 0, AmountLimits.MaxCount, nameof(Diamonds));

    /// <summary>The number of diamonds.</summary>
    public long Value { get; }

    /// <summary>None.</summary>
    public static Diamonds Zero => default;

    /// <summary>So many diamonds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above the limit.</exception>
    public static Diamonds FromDiamonds(long diamonds) => new(diamonds);

    /// <summary>The sum.</summary>
    public static Diamonds operator +(Diamonds left, Diamonds right) => new(left.Value + right.Value);

    /// <summary>What is left; never below zero.</summary>
    public static Diamonds operator -(Diamonds left, Diamonds right) => new(left.Value - right.Value);

    /// <summary>Fewer.</summary>
    public static bool operator <(Diamonds left, Diamonds right) => left.Value < right.Value;

    /// <summary>More.</summary>
    public static bool operator >(Diamonds left, Diamonds right) => left.Value > right.Value;

    /// <summary>Not more.</summary>
    public static bool operator <=(Diamonds left, Diamonds right) => left.Value <= right.Value;

    /// <summary>Not fewer.</summary>
    public static bool operator >=(Diamonds left, Diamonds right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Diamonds other) => Value.CompareTo(other.Value);

    /// <summary>The number with thousands separators, without its unit.</summary>
    public override string ToString() => Value.ToString("N0", CultureInfo.InvariantCulture);
}
