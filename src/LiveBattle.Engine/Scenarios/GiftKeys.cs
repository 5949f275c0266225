using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// Gifts as scenario files name them: an unambiguous name of the catalogue, <c>id:5655</c>, or a bare whole number for an
/// anonymous gift of that many coins.
/// </summary>
internal sealed class GiftKeys(GiftCatalog catalogue)
{
    private const string IdPrefix = "id:";

    /// <summary>What a key means; null after a problem.</summary>
    /// <param name="key">As written.</param>
    /// <param name="at">Where problems are noted.</param>
    /// <returns>The catalogue's id, or −c for an anonymous gift of c coins; and the price.</returns>
    public (int Id, int Coins)? Find(string key, JsonField at)
    {
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out long coins))
        {
            if (coins is >= 1 and <= Limits.GiftCoins)
                return ((int)-coins, (int)coins);
            at.Refuse(key, string.Create(CultureInfo.InvariantCulture, $"1 to {Limits.GiftCoins:N0} coins"), "An anonymous gift costs what its key says.");
            return null;
        }

        if (key.StartsWith(IdPrefix, StringComparison.Ordinal))
        {
            if (int.TryParse(key.AsSpan(IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                && catalogue.ById(id) is { } byId)
            {
                return (byId.Id, (int)byId.Price.Value);
            }

            at.Refuse(key, "an id of the catalogue, as livebattle gifts lists them", "The catalogue has no gift of this id.");
            return null;
        }

        switch (catalogue.Find(key))
        {
            case GiftLookup.Found found:
                return (found.Gift.Id, (int)found.Gift.Price.Value);
            case GiftLookup.Ambiguous several:
                at.Refuse(key, string.Join(", ", several.Ids.Select(id => IdPrefix + id)), "Several gifts have this name: write the one you mean by its id.");
                return null;
            case GiftLookup.Unknown unknown:
                at.Refuse(
                    key,
                    "a name of the catalogue, id:NUMBER, or a number of coins",
                    unknown.Nearest is { } nearest ? $"The catalogue has no such gift. Did you mean {nearest}?" : "The catalogue has no such gift.");
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The canonical key of a gift.</summary>
    /// <param name="giftId">The catalogue's id, or −c for an anonymous gift of c coins.</param>
    public static string Of(int giftId) => giftId < 0
        ? (-giftId).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{giftId}");
}
