using LiveBattle.Engine.Books;

namespace LiveBattle.Projection;

/// <summary>Keeps a page of a ledger's entries and counts the rest.</summary>
/// <param name="after">The number of the last entry before the page; −1 for the first page.</param>
/// <param name="limit">Most entries it keeps.</param>
public sealed class LedgerPage(long after, int limit) : IBookListener
{
    private readonly List<BookEntry> _entries = [];

    /// <summary>The entries of the page, in their order.</summary>
    public IReadOnlyList<BookEntry> Entries => _entries;

    /// <summary>Entries in all.</summary>
    public long Count { get; private set; }

    /// <summary>The number to ask for the next page with; null when this is the last one.</summary>
    public long? NextAfter => _entries.Count > 0 && _entries[^1].Number + 1 < Count ? _entries[^1].Number : null;

    /// <inheritdoc/>
    public void Write(in BookEntry entry)
    {
        Count++;
        if (entry.Number > after && _entries.Count < limit)
            _entries.Add(entry);
    }
}
