using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Books;

/// <summary>
/// A battle's books, derived from its events when somebody asks: the battle itself keeps only a few integers a side.
/// Listens from the first event on. What it derives from an event never changes with later ones, so the ledger of a tick
/// is the beginning of the ledger of every later tick. Not thread-safe.
/// </summary>
/// <remarks>
/// Multipliers, likes and the verdict are not in it: they move points of the score, and the books hold none.
/// </remarks>
public sealed class BattleBooks : IEventSink
{
    private readonly Scenario _scenario;
    private readonly IBookListener? _listener;
    private readonly BuyingAudience _audienceA;
    private readonly BuyingAudience _audienceB;
    private readonly Dictionary<int, Wallet> _spectators = [];
    private long _entries;

    /// <summary>Empty books.</summary>
    /// <param name="scenario">The scenario whose events are heard.</param>
    /// <param name="listener">Hears every entry; null when only balances are wanted.</param>
    public BattleBooks(Scenario scenario, IBookListener? listener = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _listener = listener;
        _audienceA = new BuyingAudience(BookSide.A, scenario.AudienceA, scenario.Rates);
        _audienceB = new BuyingAudience(BookSide.B, scenario.AudienceB, scenario.Rates);
    }

    /// <summary>The fold of every entry so far; each account that is no source is at zero or above.</summary>
    public Balances Balances { get; } = new();

    /// <summary>What side a's gifts were.</summary>
    public SideBooks A { get; private set; } = new();

    /// <summary>What side b's gifts were.</summary>
    public SideBooks B { get; private set; } = new();

    /// <inheritdoc/>
    public void Write(in EventRecord record)
    {
        switch (record.Kind)
        {
            case EventKind.LiveStarted:
                CountFollowers(record, BookSide.A, _scenario.CreatorA);
                CountFollowers(record, BookSide.B, _scenario.CreatorB);
                break;
            case EventKind.GiftSent:
                Give(record);
                break;
            default:
                break;
        }
    }

    // Money for followers hangs on the card alone; whether they are in the score too is a rule of the battle.
    private void CountFollowers(in EventRecord record, BookSide side, Creator creator)
    {
        EarningPoints points = Chain.FollowerPoints(_scenario.Rates, creator.LiveFollowers).Amount;
        if (points == EarningPoints.Zero)
            return;
        Update(side, books => books with { FollowerPoints = books.FollowerPoints + points.Value });
        Post(record, CreatorBooks.FollowersCounted(side, points));
    }

    private void Give(in EventRecord record)
    {
        BookSide side = record.Side == BattleSide.A ? BookSide.A : BookSide.B;
        Coins coins = Coins.FromCoins(record.Coins);
        EarningPoints points = Chain.Points(_scenario.Rates, coins).Amount;
        if (record.ActorKind == ActorKind.Spectator)
            GivePractice(record, side, coins, points);
        else
            GiveBought(record, side, coins, points);
    }

    private void GivePractice(in EventRecord record, BookSide side, Coins coins, EarningPoints points)
    {
        (Wallet after, Transaction gift) = SpectatorWallet(record).Give(side, coins, points);
        Post(record, gift);
        _spectators[record.Actor] = after;
        Update(side, books => books with
        {
            PracticeCoins = books.PracticeCoins + coins.Value,
            PracticePoints = books.PracticePoints + points.Value,
        });
    }

    private void GiveBought(in EventRecord record, BookSide side, Coins coins, EarningPoints points)
    {
        BuyingAudience audience = side == BookSide.A ? _audienceA : _audienceB;
        Wallet before = audience.WalletOf(record.Actor);
        (Wallet after, Transaction gift) = Filled(record, audience, before, coins).Give(side, coins, points);
        Post(record, gift);
        audience.Put(record.Actor, after);
        UsdMicros? paid = after.PaidForGifts - before.PaidForGifts;
        UsdMicros? ahead = after.PaidAhead - before.PaidAhead;
        Update(side, books => books with { ViewersPaid = books.ViewersPaid + paid, PaidAhead = books.PaidAhead + ahead });
    }

    private Wallet SpectatorWallet(in EventRecord record)
    {
        if (_spectators.TryGetValue(record.Actor, out Wallet? known))
            return known;
        (Wallet opened, Transaction granted) = Wallet.OfSpectator(Account.SpectatorWallet(record.Actor))
            .Add(Coins.FromCoins(_scenario.SpectatorWalletCoins));
        Post(record, granted);
        return opened;
    }

    private Wallet Filled(in EventRecord record, BuyingAudience audience, Wallet wallet, Coins coins)
    {
        Coins needed = audience.PurchaseFor(record.Actor, wallet, coins);
        if (needed == Coins.Zero)
            return wallet;
        (Wallet filled, Transaction bought) = wallet.Add(needed);
        Post(record, bought);
        return filled;
    }

    private void Update(BookSide side, Func<SideBooks, SideBooks> change)
    {
        if (side == BookSide.A)
            A = change(A);
        else
            B = change(B);
    }

    private void Post(in EventRecord record, Transaction transaction)
    {
        Balances.Post(transaction);
        _listener?.Write(new BookEntry(_entries, record.N, record.AtMicros, transaction));
        _entries++;
    }
}
