namespace LiveBattle.Economy;

/// <summary>Something a viewer can send.</summary>
/// <param name="Id">The catalogue's number; unique in its catalogue, positive.</param>
/// <param name="Name">The name shown; not necessarily unique.</param>
/// <param name="Price">What one costs, at least 1 coin.</param>
/// <param name="Streakable">Whether repeats join into a streak; null when the source does not say.</param>
/// <param name="Source">Where the facts come from, in a few words for people: <c>official list 2024-01-05</c>.</param>
public sealed record Gift(int Id, string Name, Coins Price, bool? Streakable, string Source)
{
    /// <summary>How dear it is.</summary>
    public PriceClass PriceClass => PriceClasses.Of(Price);
}
