namespace LiveBattle.Economy;

/// <summary>The bounds of every amount, stated once; messages, docs and tests read them here.</summary>
public static class AmountLimits
{
    /// <summary>
    /// The largest amount anybody may ask about, in whole coins, points, diamonds or dollars: 10^12.
    /// It is also the most coins one side of a battle can have been given.
    /// </summary>
    public const long MaxAmount = 1_000_000_000_000;

    /// <summary>The largest number of coins in one <see cref="Coins"/>: 10^12.</summary>
    public const long MaxCoins = MaxAmount;

    /// <summary>The largest count that JSON readers keep exact: 2^53 - 1. Bounds points and diamonds.</summary>
    public const long MaxCount = 9_007_199_254_740_991;

    /// <summary>The largest money, 10^12 dollars, in micro-dollars: 10^18. Debts reach down to its negative.</summary>
    public const long MaxUsdMicros = MaxAmount * UsdMicros.MicrosPerDollar;

    /// <summary>The most followers a creator can bring: 10^10, more than there are people.</summary>
    public const long MaxFollowers = 10_000_000_000;

    internal static long Checked(long value, long min, long max, string quantity)
    {
        if (value < min || value > max)
        {
            throw new ArgumentOutOfRangeException(quantity, value, $"{quantity} must be from {min:N0} to {max:N0}.");
        }

        return value;
    }
}
