using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Postings that belong together: nothing appears in the books and nothing is lost. Immutable.</summary>
/// <remarks>
/// Holding the rule in the constructor means that no ledger, however made, can contain a transaction that breaks it.
/// </remarks>
public sealed class Transaction
{
    /// <summary>A transaction of these postings; those of amount zero are left out.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="postings">In the order in which value moves.</param>
    /// <exception cref="ArgumentException">
    /// The amounts of a commodity do not sum to zero, or an account cannot hold what is posted to it.
    /// </exception>
    public Transaction(TransactionKind kind, params ReadOnlySpan<Posting> postings)
    {
        Kind = kind;
        var kept = ImmutableArray.CreateBuilder<Posting>(postings.Length);
        foreach (var posting in postings)
        {
            if (!posting.Account.Holds(posting.Commodity))
            {
                throw new ArgumentException($"{posting.Account} cannot hold {posting.Commodity}.", nameof(postings));
            }

            if (posting.Amount != 0)
            {
                kept.Add(posting);
            }
        }

        Postings = kept.DrainToImmutable();
        foreach (var posting in Postings)
        {
            if (Sum(posting.Commodity) != 0)
            {
                throw new ArgumentException(
                    $"{kind}: {posting.Commodity} sums to {Sum(posting.Commodity)}, not to zero.", nameof(postings));
            }
        }
    }

    /// <summary>What happened.</summary>
    public TransactionKind Kind { get; }

    /// <summary>Its lines; each commodity among them sums to zero.</summary>
    public ImmutableArray<Posting> Postings { get; }

    /// <summary>The same amounts the other way round, as a void battle's transaction.</summary>
    public Transaction Reversed() => new(
        TransactionKind.BattleVoided,
        [.. Postings.Select(posting => posting with { Amount = -posting.Amount })]);

    private Int128 Sum(Commodity commodity)
    {
        Int128 sum = 0;
        foreach (var posting in Postings)
        {
            sum += posting.Commodity == commodity ? posting.Amount : 0;
        }

        return sum;
    }
}
