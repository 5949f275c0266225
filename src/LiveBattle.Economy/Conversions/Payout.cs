using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>What reaches the bank, in a currency that somebody asked for.</summary>
/// <param name="Currency">Three capital letters.</param>
/// <param name="MinorDigits">Decimals of the smallest unit; null when the card does not know the currency.</param>
/// <param name="UnitsPerUsd">The rate with its source and date; silent when the card has none.</param>
/// <param name="MinorUnits">
/// Whole minor units, rounded down; null when the rate is silent or there are more than
/// <see cref="AmountLimits.MaxCount"/> of them.
/// </param>
/// <param name="RemainderUsdMicros">What could be held back without paying one unit less; null as above.</param>
public sealed record Payout(
    string Currency, int? MinorDigits, RateEntry<Ratio> UnitsPerUsd, long? MinorUnits, UsdMicros? RemainderUsdMicros)
{
    /// <summary>The payout of a bank amount by a card's table.</summary>
    internal static Payout Of(RateCard card, string currency, UsdMicros bank)
    {
        if (card.CurrencyOf(currency) is not { } known)
        {
            return new Payout(currency, null, RateEntry<Ratio>.Silent(card.Currencies.Source), null, null);
        }

        var paid = Chain.Payout(known, bank);
        return new Payout(currency, known.MinorDigits, known.UnitsPerUsd, paid?.Amount, paid?.Remainder);
    }

    /// <summary>The amount with its code, <c>SAR 187.49</c>; <c>unknown</c> when there is none.</summary>
    public override string ToString() =>
        MinorUnits is { } units && MinorDigits is { } digits ? Text(Currency, digits, units) : "unknown";

    /// <summary>An amount of a currency with its code: <c>SAR 187.49</c>.</summary>
    /// <param name="currency">Three capital letters.</param>
    /// <param name="minorDigits">Decimals of the smallest unit, from 0 to 4.</param>
    /// <param name="minorUnits">Not negative.</param>
    public static string Text(string currency, int minorDigits, long minorUnits)
    {
        var perUnit = PayoutCurrency.PerUnit(minorDigits);
        var whole = (minorUnits / perUnit).ToString("N0", CultureInfo.InvariantCulture);
        var minor = (minorUnits % perUnit).ToString($"D{minorDigits}", CultureInfo.InvariantCulture);
        return minorDigits == 0 ? $"{currency} {whole}" : $"{currency} {whole}.{minor}";
    }
}
