using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>Finds text that JSON lets through and no string can hold: an escape for half of a surrogate pair.</summary>
public static class JsonText
{
    /// <summary>Whether every name and text under the element can be read.</summary>
    public static bool IsWhole(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(property =>
                    property.Name is not null && IsWhole(property.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsWhole),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            // The only way the reader has of saying so.
            return false;
        }
    }
}
