using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>
/// What viewers spend. Coins are bought, gifted, and never become money by themselves.
/// Whole, from 0 to <see cref="AmountLimits.MaxCoins"/>. The default is zero.
/// </summary>
/// <remarks>Adding or subtracting beyond the range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct Coins : IComparable<Coins>
{
    private Coins(long value) => Value = AmountLimits.Checked(value, 0, AmountLimits.MaxCoins, nameof(Coins));

    /// <summary>The number of coins.</summary>
    public long Value { get; }

    /// <summary>None.</summary>
    public static Coins Zero => default;

    /// <summary>So many coins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above the limit.</exception>
    public static Coins FromCoins(long coins) => new(coins);

    /// <summary>The sum.</summary>
    public static Coins operator +(Coins left, Coins right) => new(left.Value + right.Value);

    /// <summary>What is left; never below zero.</summary>
    public static Coins operator -(Coins left, Coins right) => new(left.Value - right.Value);

    /// <summary>A price, so many times.</summary>
    public static Coins operator *(Coins price, long count) => new(price.Value * count);

    /// <summary>Fewer.</summary>
    public static bool operator <(Coins left, Coins right) => left.Value < right.Value;

    /// <summary>More.</summary>
    public static bool operator >(Coins left, Coins right) => left.Value > right.Value;

    /// <summary>Not more.</summary>
    public static bool operator <=(Coins left, Coins right) => left.Value <= right.Value;

    /// <summary>Not fewer.</summary>
    public static bool operator >=(Coins left, Coins right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Coins other) => Value.CompareTo(other.Value);

    /// <summary>The number with thousands separators, without its unit.</summary>
    public override string ToString() => Value.ToString("N0", CultureInfo.InvariantCulture);
}
