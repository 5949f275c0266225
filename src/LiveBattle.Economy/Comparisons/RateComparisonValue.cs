using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>What one card says on one entry, in words for people.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Text">The value with its unit, and its range if it has one; a silence reads as a sentence.</param>
/// <param name="Low">The low end; null when silent, and for lists.</param>
/// <param name="Mid">The value that computations use; null when silent, and for lists.</param>
/// <param name="High">The high end; null when silent, and for lists.</param>
/// <param name="Items">The items of a list in the source's order; empty when silent, and for single values.</param>
/// <param name="Provenance">How it is known.</param>
/// <param name="Source">Who says so, or who does not.</param>
/// <param name="Date">When the source was true; null when it is undated.</param>
/// <param name="Note">The reasoning; null when there is nothing to add.</param>
public sealed record RateComparisonValue(
    string Card,
    string Text,
    string? Low,
    string? Mid,
    string? High,
    ImmutableArray<string> Items,
    Provenance Provenance,
    string Source,
    string? Date,
    string? Note)
{
    internal static RateComparisonValue Of<T>(RateCard card, RateEntry<T> entry, Func<T, string> text)
        where T : struct
    {
        var (low, mid, high) = (Text(entry.Low), Text(entry.Mid), Text(entry.High));
        var shown = mid is null ? CardWords.Silence(entry.Source) : low == high ? mid : $"{mid} ({low} to {high})";
        return new(card.Id, shown, low, mid, high, [], entry.Provenance, entry.Source, entry.Date, entry.Note);

        string? Text(T? value) => value is { } there ? text(there) : null;
    }

    internal static RateComparisonValue Of<T>(RateCard card, RateList<T> list, Func<T, string> text)
    {
        ImmutableArray<string> items = [.. list.Items.Select(text)];
        var shown = list.IsSilent ? CardWords.Silence(list.Source) : items.IsEmpty ? "none" : string.Join("; ", items);
        return new(card.Id, shown, null, null, null, items, list.Provenance, list.Source, list.Date, list.Note);
    }
}
