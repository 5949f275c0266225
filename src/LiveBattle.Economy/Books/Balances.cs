using System.Runtime.InteropServices;

namespace LiveBattle.Economy;

/// <summary>What every account holds: the fold of all transactions posted so far. Not thread-safe.</summary>
public sealed class Balances
{
    private readonly Dictionary<(Account Account, Commodity Commodity), Int128> _amounts = [];

    /// <summary>Transactions posted.</summary>
    public long Transactions { get; private set; }

    /// <summary>What an account holds of a commodity; 0 when nothing was ever posted there.</summary>
    public Int128 this[Account account, Commodity commodity] => _amounts.GetValueOrDefault((account, commodity));

    /// <summary>
    /// Every account that was ever posted to, also one that is empty again, in the order of
    /// <see cref="AccountKind"/>, side, number and commodity.
    /// </summary>
    public IEnumerable<Balance> All => _amounts
        .Select(entry => new Balance(entry.Key.Account, entry.Key.Commodity, entry.Value))
        .OrderBy(held => held.Account.Kind)
        .ThenBy(held => held.Account.Side)
        .ThenBy(held => held.Account.Number)
        .ThenBy(held => held.Account.Currency, StringComparer.Ordinal)
        .ThenBy(held => held.Commodity.Code, StringComparer.Ordinal);

    /// <summary>Posts a transaction whole, or not at all.</summary>
    /// <exception cref="InvalidOperationException">
    /// An account that is no source would stand below zero: somebody would spend what they do not have.
    /// </exception>
    public void Post(Transaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        Add(transaction, 1);
        foreach (var posting in transaction.Postings)
        {
            var left = this[posting.Account, posting.Commodity];
            if (left < 0 && !posting.Account.IsSourceOf(posting.Commodity))
            {
                Add(transaction, -1);
                throw new InvalidOperationException(
                    $"{transaction.Kind} would leave {posting.Account} at {left} {posting.Commodity}.");
            }
        }

        Transactions++;
    }

    private void Add(Transaction transaction, int sign)
    {
        foreach (var posting in transaction.Postings)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_amounts, (posting.Account, posting.Commodity), out _) +=
                sign * posting.Amount;
        }
    }
}
