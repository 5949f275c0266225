using System.Collections.Immutable;
using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Which gifts of a catalogue, and in which order. The default is all, by price.</summary>
public sealed record GiftQuery
{
    private const string IdPrefix = "id:";

    /// <summary>
    /// A part of the name, whatever its case, or a whole id, as <c>5655</c> or <c>id:5655</c>; null for any gift.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>What to sort by.</summary>
    public GiftOrder Order { get; init; }

    /// <summary>Whether the largest, or the last letter, stands first.</summary>
    public bool Descending { get; init; }

    /// <summary>Only gifts of this class; null for any.</summary>
    public PriceClass? Class { get; init; }

    /// <summary>The lowest price, itself included; null for any.</summary>
    public Coins? Min { get; init; }

    /// <summary>The highest price, itself included; null for any.</summary>
    public Coins? Max { get; init; }

    /// <summary>The gifts that were asked for, in the order asked.</summary>
    public ImmutableArray<Gift> Of(GiftCatalog catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var gifts = catalogue.Gifts.Where(IsAsked).OrderBy(gift => gift.Id);
        return
        [
            .. Order switch
            {
                GiftOrder.Coins => Sorted(gifts, gift => gift.Price, Comparer<Coins>.Default),
                GiftOrder.Name => Sorted(gifts, gift => gift.Name, StringComparer.OrdinalIgnoreCase),
                GiftOrder.Id => Sorted(gifts, gift => gift.Id, Comparer<int>.Default),
                _ => throw new InvalidOperationException($"There is no order {Order}."),
            },
        ];
    }

    // LINQ's sorting is stable, so what is alike stays in the order of ids.
    private IEnumerable<Gift> Sorted<TKey>(IEnumerable<Gift> gifts, Func<Gift, TKey> key, IComparer<TKey> comparer) =>
        Descending ? gifts.OrderByDescending(key, comparer) : gifts.OrderBy(key, comparer);

    private bool IsAsked(Gift gift) =>
        (Class is null || gift.PriceClass == Class)
        && (Min is not { } min || gift.Price >= min)
        && (Max is not { } max || gift.Price <= max)
        && (Search is null || gift.Name.Contains(Search, StringComparison.OrdinalIgnoreCase) || IsId(gift, Search));

    private static bool IsId(Gift gift, string text)
    {
        var digits = text.Trim();
        if (digits.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[IdPrefix.Length..];
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id == gift.Id;
    }
}
