namespace LiveBattle.Economy;

/// <summary>Where the price classes begin.</summary>
public static class PriceClasses
{
    /// <summary>The class of a price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No coins: nothing is sent for nothing.</exception>
    public static PriceClass Of(Coins price) => price.Value switch
    {
        0 => throw new ArgumentOutOfRangeException(nameof(price), price.Value, "A gift costs at least 1 coin."),
        1 => PriceClass.OneCoin,
        < 100 => PriceClass.Small,
        < 1_000 => PriceClass.Medium,
        < 10_000 => PriceClass.Large,
        _ => PriceClass.Grand,
    };
}
