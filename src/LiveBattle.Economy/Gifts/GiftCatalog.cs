using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Gifts by id and by name. Immutable and safe to share between threads.</summary>
public sealed class GiftCatalog
{
    private readonly Dictionary<int, Gift> _byId = [];
    private readonly Dictionary<string, ImmutableArray<Gift>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A catalogue of these gifts, in this order.</summary>
    /// <exception cref="ArgumentException">
    /// An id is used twice or not positive, a name is blank, or a price is zero.
    /// </exception>
    public GiftCatalog(IEnumerable<Gift> gifts)
    {
        Gifts = [.. gifts];
        foreach (var gift in Gifts)
        {
            if (gift.Id <= 0 || string.IsNullOrWhiteSpace(gift.Name) || gift.Price == Coins.Zero)
            {
                throw new ArgumentException($"Gift {gift.Id} needs a positive id, a name and a price.", nameof(gifts));
            }

            if (!_byId.TryAdd(gift.Id, gift))
            {
                throw new ArgumentException($"Gift id {gift.Id} is used twice.", nameof(gifts));
            }

            _byName[gift.Name] = _byName.GetValueOrDefault(gift.Name, []).Add(gift);
        }
    }

    /// <summary>The gifts that come with the program.</summary>
    public static GiftCatalog BuiltIn { get; } = new(GiftCsv.ReadEmbedded("gifts.csv"));

    /// <summary>All gifts in the catalogue's order.</summary>
    public ImmutableArray<Gift> Gifts { get; }

    /// <summary>The gift of this id; null when there is none.</summary>
    public Gift? ById(int id) => _byId.GetValueOrDefault(id);

    /// <summary>Looks a name up, whatever its case.</summary>
    public GiftLookup Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(name.Trim(), []) switch
        {
            [] => new GiftLookup.Unknown(Suggestion.Nearest(name.Trim(), Gifts.Select(gift => gift.Name))),
            [var only] => new GiftLookup.Found(only),
            var several => new GiftLookup.Ambiguous([.. several.Select(gift => gift.Id)]),
        };
    }
}
