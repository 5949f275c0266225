namespace LiveBattle.Economy;

/// <summary>
/// A price: micro-dollars per so many coins, points or diamonds, exact and in lowest terms.
/// The default is a price of nothing.
/// </summary>
public readonly record struct UsdRate : IComparable<UsdRate>
{
    private UsdRate(Ratio microsPerUnit) => MicrosPerUnit = microsPerUnit;

    /// <summary>Micro-dollars for one unit, as an exact fraction.</summary>
    public Ratio MicrosPerUnit { get; }

    /// <summary>The price of <paramref name="units"/> units in micro-dollars: (5000, 1) is half a cent each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative micros, no units, or a number above 10^12.</exception>
    public static UsdRate FromMicros(long micros, long units) => new(Ratio.Of(micros, units));

    /// <summary>The price of so many units.</summary>
    /// <param name="units">Not negative.</param>
    /// <param name="rounding">What happens to the part of a micro-dollar.</param>
    public UsdMicros Of(long units, Rounding rounding) => UsdMicros.FromMicros(MicrosPerUnit.Times(units, rounding));

    /// <summary>Cheaper.</summary>
    public static bool operator <(UsdRate left, UsdRate right) => left.CompareTo(right) < 0;

    /// <summary>Dearer.</summary>
    public static bool operator >(UsdRate left, UsdRate right) => left.CompareTo(right) > 0;

    /// <summary>Not dearer.</summary>
    public static bool operator <=(UsdRate left, UsdRate right) => left.CompareTo(right) <= 0;

    /// <summary>Not cheaper.</summary>
    public static bool operator >=(UsdRate left, UsdRate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(UsdRate other) => MicrosPerUnit.CompareTo(other.MicrosPerUnit);

    /// <summary>The price as exact dollars: <c>$0.005</c> for one unit, <c>$1.00 per 3</c> for several.</summary>
    public override string ToString()
    {
        var price = UsdMicros.FromMicros(MicrosPerUnit.Numerator);
        return MicrosPerUnit.Denominator == 1 ? price.ToString() : $"{price} per {MicrosPerUnit.Denominator:N0}";
    }
}
