using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;

namespace LiveBattle.Projection;

/// <summary>
/// Writes a ledger as CSV while it is derived, a line a posting, so that a ledger of any length needs no memory. Nothing
/// in it was written by people: accounts, commodities and kinds are our own words, the rest are numbers.
/// </summary>
public sealed class LedgerCsv : IBookListener
{
    private readonly TextWriter _writer;

    /// <summary>Writes the header.</summary>
    public LedgerCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _writer.Write("transaction,event,atMicros,kind,account,commodity,amount\n");
    }

    /// <inheritdoc/>
    public void Write(in BookEntry entry)
    {
        string kind = LedgerViews.Word(entry.Transaction.Kind);
        foreach (Posting posting in entry.Transaction.Postings)
        {
            _writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Number},{entry.EventNumber},{entry.AtMicros},{kind},{posting.Account},{posting.Commodity},{posting.Amount}\n"));
        }
    }
}
