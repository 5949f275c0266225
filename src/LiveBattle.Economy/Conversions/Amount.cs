namespace LiveBattle.Economy;

/// <summary>An exact amount in one of the units people ask about. The default is no points.</summary>
public readonly record struct Amount
{
    private Amount(AmountUnit unit, long value, long max)
    {
        Unit = unit;
        Value = AmountLimits.Checked(value, 0, max, nameof(Amount));
    }

    /// <summary>What is counted.</summary>
    public AmountUnit Unit { get; }

    /// <summary>Whole units from 0 to <see cref="AmountLimits.MaxAmount"/>; for dollars, micro-dollars.</summary>
    public long Value { get; }

    /// <summary>So many earning points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10^12.</exception>
    public static Amount OfPoints(long points) => new(AmountUnit.Points, points, AmountLimits.MaxAmount);

    /// <summary>So many coins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10^12.</exception>
    public static Amount OfCoins(long coins) => new(AmountUnit.Coins, coins, AmountLimits.MaxAmount);

    /// <summary>So many diamonds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10^12.</exception>
    public static Amount OfDiamonds(long diamonds) => new(AmountUnit.Diamonds, diamonds, AmountLimits.MaxAmount);

    /// <summary>So much money: gross, unless net is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10^12 dollars.</exception>
    public static Amount OfUsd(UsdMicros money) => new(AmountUnit.Usd, money.Value, AmountLimits.MaxUsdMicros);

    /// <summary>The amount with its unit: <c>1,000 points</c>, <c>$99.995</c>.</summary>
    public override string ToString() => Unit switch
    {
        AmountUnit.Points => Words.Count(Value, "point"),
        AmountUnit.Coins => Words.Count(Value, "coin"),
        AmountUnit.Diamonds => Words.Count(Value, "diamond"),
        _ => UsdMicros.FromMicros(Value).ToString(),
    };
}
