using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>
/// Points that become money: unmultiplied gift points and, if a card pays them, follower points. Not the score.
/// Whole, from 0 to <see cref="AmountLimits.MaxCount"/>. The default is zero.
/// </summary>
/// <remarks>Adding or subtracting beyond the range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct EarningPoints : IComparable<EarningPoints>
{
    private EarningPoints(long value) =>
        Value = AmountLimits.Checked(value, 0, AmountLimits.MaxCount, nameof(EarningPoints));

    /// <summary>The number of points.</summary>
    public long Value { get; }

    /// <summary>None.</summary>
    public static EarningPoints Zero => default;

    /// <summary>So many points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above the limit.</exception>
    public static EarningPoints FromPoints(long points) => new(points);

    /// <summary>The sum.</summary>
    public static EarningPoints operator +(EarningPoints left, EarningPoints right) => new(left.Value + right.Value);

    /// <summary>What is left; never below zero.</summary>
    public static EarningPoints operator -(EarningPoints left, EarningPoints right) => new(left.Value - right.Value);

    /// <summary>Fewer.</summary>
    public static bool operator <(EarningPoints left, EarningPoints right) => left.Value < right.Value;

    /// <summary>More.</summary>
    public static bool operator >(EarningPoints left, EarningPoints right) => left.Value > right.Value;

    /// <summary>Not more.</summary>
    public static bool operator <=(EarningPoints left, EarningPoints right) => left.Value <= right.Value;

    /// <summary>Not fewer.</summary>
    public static bool operator >=(EarningPoints left, EarningPoints right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(EarningPoints other) => Value.CompareTo(other.Value);

    /// <summary>The number with thousands separators, without its unit.</summary>
    public override string ToString() => Value.ToString("N0", CultureInfo.InvariantCulture);
}
