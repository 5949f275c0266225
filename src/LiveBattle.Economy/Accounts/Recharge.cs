using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// A viewer buying coins, as a small state machine: choose a shop and packages, then pay; the coins are in the wallet at
/// once. Immutable.
/// </summary>
public sealed record Recharge
{
    private Recharge(RateCard card, CoinBasket basket)
    {
        Card = card;
        Basket = basket;
    }

    /// <summary>The most coins bought at once: as many as a viewer's wallet can hold.</summary>
    public const long MostCoins = 1_000_000_000;

    /// <summary>Whose packages.</summary>
    public RateCard Card { get; }

    /// <summary>The packages chosen.</summary>
    public CoinBasket Basket { get; }

    /// <summary>Where it stands.</summary>
    public RechargeState State { get; private init; }

    /// <summary>
    /// What it costs in dollars, rounded down; null when the card has no rate for the packages' currency.
    /// </summary>
    public UsdMicros? PaidUsdMicros => PaidFor(Card, Basket);

    /// <summary>Decimals of the price's currency: those of the card's table, or the usual ones.</summary>
    public int MinorDigits => Currency?.MinorDigits ?? CurrencyDigits.Of(Basket.Currency);

    /// <summary>
    /// What the app store keeps of it, rounded down; zero in the web shop, and where the card is silent on the share, which
    /// <see cref="StoreShareProvenance"/> tells; null when the price in dollars is not known.
    /// </summary>
    public UsdMicros? StoreKeepsUsdMicros => PaidUsdMicros is { } paid
        ? UsdMicros.FromMicros((IsInApp ? Card.Terms.StoreShare : Ratio.Zero).Times(paid.Value, Rounding.Down))
        : null;

    /// <summary>How the store's share is known; null in the web shop, which has no store.</summary>
    public Provenance? StoreShareProvenance => IsInApp ? Card.StoreShare.Provenance : null;

    private PayoutCurrency? Currency => Card.CurrencyOf(Basket.Currency);

    private bool IsInApp => Basket.Lines[0].Package.Channel == CoinChannel.App;

    /// <summary>Chooses packages for at least so many coins, or says why there are none.</summary>
    /// <param name="card">Whose packages.</param>
    /// <param name="wanted">1 to <see cref="MostCoins"/>.</param>
    /// <param name="channel">Web shop or app.</param>
    /// <param name="country">Two capital letters.</param>
    /// <returns>The recharge, chosen and not paid; or one problem at the path of what is wrong.</returns>
    public static Checked<Recharge> Choose(RateCard card, Coins wanted, CoinChannel channel, string country)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(country);
        if (wanted.Value is < 1 or > MostCoins)
        {
            return Refuse("coins", $"{wanted}", $"1 to {MostCoins:N0} coins", "So many coins are not sold.");
        }

        if (card.CoinPackages.IsSilent)
        {
            return Refuse(
                "rates",
                card.Id,
                "a rate card that lists packages",
                $"{card.Name} does not say what coins cost, and a silence is not filled with a guess.");
        }

        var there = card.CoinPackages.Items
            .Where(package => package.Channel == channel && package.Country == country)
            .ToImmutableArray();
        return there.IsEmpty
            ? Refuse(
                "country",
                $"{Word(channel)} {Problem.Echo(country)}",
                string.Join(", ", card.CoinPackages.Items.Select(item => $"{Word(item.Channel)} {item.Country}").Distinct()),
                $"{card.Name} knows no packages there.")
            : Choose(card, CoinBasket.LargestFirst([.. there.Where(item => item.Currency == there[0].Currency)], wanted));
    }

    /// <summary>Pays; the coins are in the wallet at once.</summary>
    /// <param name="wallet">The viewer's account.</param>
    public AccountStep<Recharge> Pay(Account wallet)
    {
        if (State == RechargeState.Paid)
        {
            return new AccountStep<Recharge>.Refused(
                [new AccountRefusal(RefusalReason.NotNow, $"These {Basket.Coins} coins are paid for already.")]);
        }

        return new AccountStep<Recharge>.Done(
            this with { State = RechargeState.Paid },
            PaidUsdMicros is { } paid && StoreKeepsUsdMicros is { } kept
                ? Wallet.Sold(TransactionKind.WalletOpened, wallet, Basket.Coins, paid, kept)
                : Wallet.Issued(TransactionKind.WalletOpened, wallet, Basket.Coins));
    }

    private static Checked<Recharge> Choose(RateCard card, CoinBasket basket)
    {
        var isPriced = basket.Currency == PayoutCurrency.Dollar
            || card.CurrencyOf(basket.Currency) is { UnitsPerUsd.IsSilent: false };
        return isPriced && PaidFor(card, basket) is null
            ? Refuse(
                "coins",
                $"{basket.Wanted}",
                $"packages of at most {UsdMicros.FromMicros(AmountLimits.MaxUsdMicros)} in all",
                "These coins cost more than can be counted.")
            : new Checked<Recharge>(new Recharge(card, basket));
    }

    // Null too for more than can be counted.
    private static UsdMicros? PaidFor(RateCard card, CoinBasket basket)
    {
        if (basket.Currency != PayoutCurrency.Dollar)
        {
            return card.CurrencyOf(basket.Currency)?.UsdFor(basket.PriceMinorUnits);
        }

        const long MostCents = AmountLimits.MaxUsdMicros / UsdMicros.MicrosPerDollar * 100;
        return basket.PriceMinorUnits <= MostCents ? UsdMicros.FromCents(basket.PriceMinorUnits) : null;
    }

    private static string Word(CoinChannel channel) => channel == CoinChannel.App ? "app" : "web";

    private static Checked<Recharge> Refuse(string path, string value, string allowed, string message) =>
        new(new Problem(path, value, allowed, message));
}
