namespace LiveBattle.Economy;

/// <summary>A currency that a creator can be paid in.</summary>
/// <param name="Code">Three capital letters: <c>SAR</c>.</param>
/// <param name="MinorDigits">Decimals of its smallest unit, from 0 to 4: 2 for halalas.</param>
/// <param name="UnitsPerUsd">Whole units for one dollar; silent when nobody gave a rate.</param>
public sealed record PayoutCurrency(string Code, int MinorDigits, RateEntry<Ratio> UnitsPerUsd)
{
    /// <summary>The code of the currency that every card computes in.</summary>
    public const string Dollar = "USD";

    /// <summary>
    /// The payout in minor units (halalas, cents), rounded down; null when the rate is silent.
    /// </summary>
    /// <param name="money">Not negative.</param>
    /// <exception cref="OverflowException">The minor units do not fit in 64 bits.</exception>
    public long? MinorUnitsFor(UsdMicros money)
    {
        if (UnitsPerUsd.Mid is not { } rate)
        {
            return null;
        }

        Int128 minorPerUnit = 1;
        for (var digit = 0; digit < MinorDigits; digit++)
        {
            minorPerUnit *= 10;
        }

        return (long)Rounding.Down.Divide(
            money.Value * minorPerUnit * rate.Numerator,
            (Int128)UsdMicros.MicrosPerDollar * rate.Denominator);
    }
}
