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
    /// The payout in minor units (halalas, cents), rounded down; null when the rate is silent or the units are more
    /// than <see cref="AmountLimits.MaxCount"/>.
    /// </summary>
    /// <param name="money">Not negative.</param>
    public long? MinorUnitsFor(UsdMicros money) => Chain.Payout(this, money)?.Amount;
}
