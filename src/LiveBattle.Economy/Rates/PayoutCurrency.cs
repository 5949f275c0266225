namespace LiveBattle.Economy;

/// <summary>A currency that a creator can be paid in.</summary>
/// <param name="Code">Three capital letters: <c>SAR</c>.</param>
/// <param name="MinorDigits">Decimals of its smallest unit, from 0 to 4: 2 for halalas.</param>
/// <param name="UnitsPerUsd">Whole units for one dollar; silent when nobody gave a rate.</param>
public sealed record PayoutCurrency(string Code, int MinorDigits, RateEntry<Ratio> UnitsPerUsd)
{
    /// <summary>The code of the currency that every card computes in.</summary>
    public const string Dollar = "USD";

    /// <summary>Smallest units in one.</summary>
    internal long MinorPerUnit => PerUnit(MinorDigits);

    /// <summary>
    /// The payout in minor units (halalas, cents), rounded down; null when the rate is silent or the units are more
    /// than <see cref="AmountLimits.MaxCount"/>.
    /// </summary>
    /// <param name="money">Not negative.</param>
    public long? MinorUnitsFor(UsdMicros money) => Chain.Payout(this, money)?.Amount;

    /// <summary>
    /// What so much of the currency is in micro-dollars, rounded down; null when the rate is silent, or when it is more
    /// than can be counted.
    /// </summary>
    /// <param name="minorUnits">Not negative.</param>
    public UsdMicros? UsdFor(long minorUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);
        if (UnitsPerUsd.Mid is not { } rate)
        {
            return null;
        }

        var micros = Rounding.Down.Divide(
            (Int128)minorUnits * UsdMicros.MicrosPerDollar * rate.Denominator, (Int128)MinorPerUnit * rate.Numerator);
        return micros > AmountLimits.MaxUsdMicros ? null : UsdMicros.FromMicros((long)micros);
    }

    /// <summary>Smallest units in one: 100 for two digits.</summary>
    internal static long PerUnit(int minorDigits)
    {
        var perUnit = 1L;
        for (var digit = 0; digit < minorDigits; digit++)
        {
            perUnit *= 10;
        }

        return perUnit;
    }
}
