using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Books;

/// <summary>The wallets of a side's viewers who have gifted, and by what terms each of them buys. Not thread-safe.</summary>
internal sealed class BuyingAudience
{
    private readonly BookSide _side;
    private readonly Terms[] _terms;
    private readonly Dictionary<int, Wallet> _wallets = [];

    public BuyingAudience(BookSide side, ImmutableArray<Cohort> cohorts, RateCard card)
    {
        _side = side;
        _terms = [.. cohorts.Select(cohort => new Terms(cohort.WalletCoins, CohortCoinPrice.Resolve(cohort.CoinPrice, card)))];
    }

    /// <summary>A viewer's wallet as it stands, or a new one that holds nothing yet.</summary>
    public Wallet WalletOf(int viewer) => _wallets.TryGetValue(viewer, out Wallet? known)
        ? known
        : Wallet.OfViewer(Account.ViewerWallet(_side, viewer), TermsOf(viewer).Pricing);

    /// <summary>Keeps a wallet as it stands now.</summary>
    public void Put(int viewer, Wallet wallet) => _wallets[viewer] = wallet;

    /// <summary>
    /// The coins to buy before a gift: all that a finite wallet will ever hold, before its first gift; just the gift's
    /// price, where wallets are unlimited.
    /// </summary>
    public Coins PurchaseFor(int viewer, Wallet wallet, Coins gift) => TermsOf(viewer).WalletCoins switch
    {
        null => gift,
        { } coins when wallet.Spent == Coins.Zero => Coins.FromCoins(coins),
        _ => Coins.Zero,
    };

    private Terms TermsOf(int viewer) => _terms[ViewerNumber.CohortOf(viewer)];

    /// <param name="WalletCoins">Coins each of them buys; null buys as they gift.</param>
    /// <param name="Pricing">What a coin costs them; null when nobody knows.</param>
    private readonly record struct Terms(int? WalletCoins, CoinPricing? Pricing);
}
