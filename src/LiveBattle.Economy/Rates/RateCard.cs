namespace LiveBattle.Economy;

/// <summary>
/// What coins, points and diamonds are worth according to one source, every entry with how it is known.
/// </summary>
/// <remarks>
/// Immutable. Cards that were read by <see cref="RateCardJson"/> are within all limits; a card changed with
/// <c>with</c> is checked by writing and reading it. Two cards say the same exactly when their canonical JSON is
/// the same; record equality is stricter, for lists compare by reference.
/// </remarks>
public sealed record RateCard
{
    /// <summary>The name it is asked for by: lower-case letters, digits and hyphens, 1 to 40.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>When the source was published; null when it is undated.</summary>
    public string? Date { get; init; }

    /// <summary>When the source was read; null when nobody noted it.</summary>
    public string? Read { get; init; }

    /// <summary>
    /// Gross dollars for one earning point. Shown; gross is computed from the price of a diamond, which agrees.
    /// </summary>
    public required RateEntry<UsdRate> UsdPerPoint { get; init; }

    /// <summary>Whole earning points for one diamond, from 1 to 1,000,000. Never silent.</summary>
    public required RateEntry<long> PointsPerDiamond { get; init; }

    /// <summary>Gross dollars for one diamond. Never silent.</summary>
    public required RateEntry<UsdRate> UsdPerDiamond { get; init; }

    /// <summary>Whole earning points for one coin gifted, from 1 to 1,000. Never silent.</summary>
    public required RateEntry<long> PointsPerCoin { get; init; }

    /// <summary>The platform's share of gross, from 0 to 1. Silent counts as none and is labelled so.</summary>
    public required RateEntry<Ratio> Commission { get; init; }

    /// <summary>When the commission falls. Silent is read as <see cref="CommissionTiming.OnConversion"/>.</summary>
    public required RateEntry<CommissionTiming> CommissionFalls { get; init; }

    /// <summary>What the payment processor keeps of a withdrawal. Silent counts as none and is labelled so.</summary>
    public required RateEntry<ProcessorFee> ProcessorFee { get; init; }

    /// <summary>The least that can be withdrawn. Silent: nobody knows whether it is reached.</summary>
    public required RateEntry<Gate> Gate { get; init; }

    /// <summary>The most that can be withdrawn in one calendar day.</summary>
    public required RateEntry<UsdMicros> MaxPerDay { get; init; }

    /// <summary>Calendar days within which a withdrawal arrives.</summary>
    public required RateEntry<long> PaidWithinDays { get; init; }

    /// <summary>
    /// What a viewer pays for one coin: low in the web shop, high in the app. Silent: nobody knows what viewers paid.
    /// </summary>
    public required RateEntry<UsdRate> CoinPrice { get; init; }

    /// <summary>
    /// The share of the price that the app store keeps of coins bought in the app, from 0 to 1; of coins bought in the
    /// web shop it keeps none. Silent: nobody knows what it keeps.
    /// </summary>
    public required RateEntry<Ratio> StoreShare { get; init; }

    /// <summary>Packages in which coins are sold.</summary>
    public required RateList<CoinPackage> CoinPackages { get; init; }

    /// <summary>Points for one live follower at the start of live, from 0 to 1,000.</summary>
    public required RateEntry<long> FollowerPoints { get; init; }

    /// <summary>Whether those points are money. Independent of whether the rules put them in the score.</summary>
    public required RateEntry<bool> FollowerPointsPay { get; init; }

    /// <summary>The conditions a creator must meet, all of them.</summary>
    public required RateList<EligibilityCondition> Eligibility { get; init; }

    /// <summary>Gift cards that earning points buy.</summary>
    public required RateList<GiftCardOffer> GiftCards { get; init; }

    /// <summary>How a viewer buys coins, step by step.</summary>
    public required RateList<string> RechargeSteps { get; init; }

    /// <summary>How a creator takes money out, step by step.</summary>
    public required RateList<string> WithdrawalSteps { get; init; }

    /// <summary>Income beside battles that the source names, without amounts.</summary>
    public required RateList<string> OtherIncome { get; init; }

    /// <summary>The currencies a creator can be paid in.</summary>
    public required RateList<PayoutCurrency> Currencies { get; init; }

    /// <summary>
    /// The earning points that live followers bring: none unless the card both gives points and pays for them.
    /// </summary>
    /// <param name="liveFollowers">
    /// Followers in the live at its start, from 0 to <see cref="AmountLimits.MaxFollowers"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Beyond that range.</exception>
    public EarningPoints PaidFollowerPoints(long liveFollowers)
    {
        _ = AmountLimits.Checked(liveFollowers, 0, AmountLimits.MaxFollowers, nameof(liveFollowers));
        return EarningPoints.FromPoints(FollowerPointsPay.Mid == true ? liveFollowers * (FollowerPoints.Mid ?? 0) : 0);
    }

    /// <summary>The same card under another reading of when the commission falls; the entry becomes inferred.</summary>
    public RateCard WithCommissionFalling(CommissionTiming timing) => this with
    {
        CommissionFalls = CommissionFalls with
        {
            Provenance = Provenance.Inferred,
            Low = timing,
            Mid = timing,
            High = timing,
        },
    };

    /// <summary>The currency of this code on the card's table; null when it is not there.</summary>
    public PayoutCurrency? CurrencyOf(string code) => Currencies.Items.FirstOrDefault(known => known.Code == code);

    internal RateTerms Terms => new(this);
}
