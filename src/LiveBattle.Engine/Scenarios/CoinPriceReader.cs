using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads what viewers pay for coins: a shop of the rate card, or a number of dollars. Pure.</summary>
public static class CoinPriceReader
{
    /// <summary>The price; null when nothing stands there, or after a problem.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="rates">Whose prices hold; null where it cannot be read.</param>
    public static CohortCoinPrice? Read(JsonField field, RateCard? rates)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.IsAbsent)
            return null;
        CoinChannel? channel = field.Element.ValueKind == JsonValueKind.String
            ? field.Element.GetString() switch { "web" => CoinChannel.Web, "app" => CoinChannel.App, _ => null }
            : null;
        if (channel is { } known)
        {
            // A shop's price comes from the rate card, and a silence is never filled.
            if (rates?.CoinPrice.IsSilent == true)
                field.Refuse("a number of dollars, or a rate card that knows", $"The rate card {rates.Id} does not say what a coin costs.");
            return CohortCoinPrice.In(known);
        }

        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDecimal(out decimal dollars)
            && dollars is > 0 and <= Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar
            && dollars * UsdMicros.MicrosPerDollar % 1 == 0)
        {
            return CohortCoinPrice.Of((long)(dollars * UsdMicros.MicrosPerDollar));
        }

        field.Refuse(
            $"web, app, or dollars above 0 up to {Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar:N0} with at most six decimals",
            "A coin's price is a shop's, or a number of dollars.");
        return null;
    }
}
