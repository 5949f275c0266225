namespace LiveBattle.Economy;

/// <summary>How long a balance takes under the day's maximum. What the card is silent on is null.</summary>
/// <param name="MaxPerDayUsdMicros">The most for one calendar day; null when the card names none.</param>
/// <param name="Days">
/// Calendar days that the whole balance takes, 0 for no balance; null when the maximum is unknown, or when no number
/// of days up to 2^53 - 1 is enough.
/// </param>
/// <param name="LastDayUsdMicros">What is left for the last of these days; null whenever the days are.</param>
public sealed record CapStatus(UsdMicros? MaxPerDayUsdMicros, long? Days, UsdMicros? LastDayUsdMicros)
{
    /// <summary>The day's maximum of a card, seen from a balance.</summary>
    /// <param name="card">The rates.</param>
    /// <param name="net">What is to be withdrawn, before any fee.</param>
    public static CapStatus For(RateCard card, UsdMicros net)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.MaxPerDay.Mid is not { } most)
        {
            return new CapStatus(null, null, null);
        }

        var days = Chain.Days(most, net);
        return new CapStatus(most, days?.Amount, days?.Remainder);
    }
}
