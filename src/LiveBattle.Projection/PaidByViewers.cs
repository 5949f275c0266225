using System.Runtime.InteropServices;
using LiveBattle.Economy;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Projection;

/// <summary>
/// What viewers paid for the coins they gifted, without the books: it remembers one number a wallet, and values each once,
/// at the end. The same money as <see cref="Engine.Books.SideBooks.ViewersPaid"/>, of a battle from its first event on.
/// Not thread-safe.
/// </summary>
public sealed class PaidByViewers(Scenario scenario) : IEventSink
{
    private readonly Dictionary<int, long> _coinsA = [];
    private readonly Dictionary<int, long> _coinsB = [];

    /// <summary>Of side a's viewers; null when one of them paid a price that nobody knows. Practice coins cost nothing.</summary>
    public UsdMicros? A => Total(BookSide.A, scenario.AudienceA, _coinsA);

    /// <summary>Of side b's viewers, likewise.</summary>
    public UsdMicros? B => Total(BookSide.B, scenario.AudienceB, _coinsB);

    /// <inheritdoc/>
    public void Write(in EventRecord record)
    {
        if (record.Kind != EventKind.GiftSent || record.ActorKind != ActorKind.Viewer)
            return;
        Dictionary<int, long> coins = record.Side == BattleSide.A ? _coinsA : _coinsB;
        CollectionsMarshal.GetValueRefOrAddDefault(coins, record.Actor, out _) += record.Coins;
    }

    // A sum: in what order the wallets come changes nothing. Viewers of a cohort who gifted alike paid alike.
    private UsdMicros? Total(BookSide side, IReadOnlyList<Cohort> cohorts, Dictionary<int, long> spent)
    {
        Dictionary<(int Cohort, long Coins), UsdMicros?> known = [];
        UsdMicros? total = UsdMicros.Zero;
        foreach ((int viewer, long coins) in spent)
        {
            int cohort = ViewerNumber.CohortOf(viewer);
            if (!known.TryGetValue((cohort, coins), out UsdMicros? paid))
            {
                paid = Paid(Account.ViewerWallet(side, viewer), cohorts[cohort], Coins.FromCoins(coins));
                known[(cohort, coins)] = paid;
            }

            total += paid;
        }

        return total;
    }

    private UsdMicros? Paid(Account account, Cohort cohort, Coins spent)
    {
        Wallet opened = Wallet.OfViewer(account, CohortCoinPrice.Resolve(cohort.CoinPrice, scenario.Rates));
        (Wallet filled, _) = opened.Add(cohort.WalletCoins is { } coins ? Coins.FromCoins(coins) : spent);
        return filled.Give(account.Side, spent, EarningPoints.Zero).After.PaidForGifts;
    }
}
