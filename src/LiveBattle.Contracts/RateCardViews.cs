namespace LiveBattle.Contracts;

/// <summary>
/// One card of <c>GET /api/rates</c>: what coins, points and diamonds are worth by one source. The canonical card, so its
/// properties stand in the canonical order.
/// </summary>
/// <param name="Date">When the source was published: year, year-month or full date; null when it is undated.</param>
/// <param name="Read">When the source was read; null when nobody noted it.</param>
/// <param name="UsdPerPoint">Gross.</param>
/// <param name="UsdPerDiamond">Gross.</param>
/// <param name="Commission">The platform's share of gross.</param>
/// <param name="CommissionFalls"><c>onConversion</c> or <c>onGift</c>.</param>
/// <param name="MaxPerDay">The most that can be withdrawn in a calendar day.</param>
/// <param name="PaidWithinDays">Calendar days.</param>
/// <param name="StoreShare">What the app store keeps of the price of coins bought in the app.</param>
/// <param name="FollowerPoints">Points for each live follower.</param>
/// <param name="FollowerPointsPay">Whether those are money.</param>
public sealed record RateCardView(
    string Id,
    string Name,
    string? Date,
    string? Read,
    RateEntryView<PriceView?> UsdPerPoint,
    RateEntryView<long?> PointsPerDiamond,
    RateEntryView<PriceView?> UsdPerDiamond,
    RateEntryView<long?> PointsPerCoin,
    RateEntryView<ShareView?> Commission,
    RateEntryView<string?> CommissionFalls,
    RateEntryView<ProcessorFeeView?> ProcessorFee,
    RateEntryView<GateView?> Gate,
    RateEntryView<MoneyView?> MaxPerDay,
    RateEntryView<long?> PaidWithinDays,
    RateEntryView<PriceView?> CoinPrice,
    RateEntryView<ShareView?> StoreShare,
    RateListView<CoinPackageView> CoinPackages,
    RateEntryView<long?> FollowerPoints,
    RateEntryView<bool?> FollowerPointsPay,
    RateListView<ConditionView> Eligibility,
    RateListView<GiftCardView> GiftCards,
    RateListView<string> RechargeSteps,
    RateListView<string> WithdrawalSteps,
    RateListView<string> OtherIncome,
    RateListView<PayoutCurrencyView> Currencies);

/// <summary>One value and how it is known.</summary>
/// <param name="Provenance"><c>printed</c>, <c>inferred</c>, <c>measured</c> or <c>silent</c>.</param>
/// <param name="Low">Null when silent, like <paramref name="Mid"/> and <paramref name="High"/>.</param>
/// <param name="Mid">The value that computations use.</param>
/// <param name="Source">Who says so, or who does not.</param>
public sealed record RateEntryView<T>(
    string Provenance, T Low, T Mid, T High, string Source, string? Date, string? Note);

/// <summary>A list and how it is known.</summary>
/// <param name="Items">Empty when silent.</param>
public sealed record RateListView<T>(string Provenance, IReadOnlyList<T> Items, string Source, string? Date, string? Note);

/// <summary>A price of <paramref name="UsdMicros"/> for <paramref name="Per"/> units.</summary>
public sealed record PriceView(long UsdMicros, long Per);

/// <summary><paramref name="Parts"/> of <paramref name="Of"/>, in lowest terms.</summary>
public sealed record ShareView(long Parts, long Of);

public sealed record MoneyView(long UsdMicros);

/// <summary>What is kept of one withdrawal: a flat part, and a share of the whole.</summary>
public sealed record ProcessorFeeView(long FlatUsdMicros, ShareView Share);

/// <param name="Basis"><c>gross</c> or <c>net</c>; null when unknown.</param>
public sealed record GateView(long UsdMicros, string? Basis);

/// <param name="Channel"><c>web</c> or <c>app</c>.</param>
/// <param name="Country">Two capital letters.</param>
/// <param name="PriceMinorUnits">In the currency's smallest unit.</param>
public sealed record CoinPackageView(
    string Channel, string Country, long Coins, long PriceMinorUnits, string Currency, string Source, string? Date, string? Note);

/// <param name="Stage"><c>earn</c> or <c>withdraw</c>.</param>
/// <param name="Comparison"><c>atLeast</c> or <c>moreThan</c>.</param>
/// <param name="Unit">What is counted; <c>yes</c> for a yes-or-no condition, whose threshold is 1.</param>
public sealed record ConditionView(string Id, string Stage, string Comparison, long Threshold, string Unit, string Text);

/// <param name="Points">Earning points that it costs.</param>
public sealed record GiftCardView(long Points, long UsdMicros, IReadOnlyList<string> Shops);

/// <param name="MinorDigits">Decimals of its smallest unit.</param>
/// <param name="UnitsPerUsd">Silent when nobody gave a rate.</param>
public sealed record PayoutCurrencyView(string Code, int MinorDigits, RateEntryView<ShareView?> UnitsPerUsd);
