namespace LiveBattle.Economy;

/// <summary>Reads a card key by key, noting what is wrong and reading on.</summary>
internal static class RateCardReader
{
    private const int LongestId = 40;

    /// <summary>
    /// The card as far as it can be read; null when there is no object. Whole only if nothing was noted.
    /// </summary>
    public static RateCard? Read(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var card = new RateCard
        {
            Id = Id(form["id"]),
            Name = form["name"].Text() ?? RateEntryReader.Refused,
            Date = form["date"].DateOrNull(),
            Read = form["read"].DateOrNull(),
            UsdPerPoint = RateEntryReader.Entry(form["usdPerPoint"], ValueShapes.Price),
            PointsPerDiamond = RateEntryReader.Entry(form["pointsPerDiamond"], ValueShapes.PointsPerDiamond),
            UsdPerDiamond = RateEntryReader.Entry(form["usdPerDiamond"], ValueShapes.Price),
            PointsPerCoin = RateEntryReader.Entry(form["pointsPerCoin"], ValueShapes.PointsPerCoin),
            Commission = RateEntryReader.Entry(form["commission"], ValueShapes.Share),
            CommissionFalls = RateEntryReader.Entry(form["commissionFalls"], ValueShapes.Timing),
            ProcessorFee = RateEntryReader.Entry(form["processorFee"], ValueShapes.Fee),
            Gate = RateEntryReader.Entry(form["gate"], ValueShapes.Gate),
            MaxPerDay = RateEntryReader.Entry(form["maxPerDay"], ValueShapes.Money),
            PaidWithinDays = RateEntryReader.Entry(form["paidWithinDays"], ValueShapes.Days),
            CoinPrice = RateEntryReader.Entry(form["coinPrice"], ValueShapes.Price),
            StoreShare = RateEntryReader.Entry(form["storeShare"], ValueShapes.Share),
            CoinPackages = RateEntryReader.List(form["coinPackages"], RateItemReader.Package),
            FollowerPoints = RateEntryReader.Entry(form["followerPoints"], ValueShapes.PointsPerFollower),
            FollowerPointsPay = RateEntryReader.Entry(form["followerPointsPay"], ValueShapes.YesNo),
            Eligibility = RateEntryReader.List(form["eligibility"], RateItemReader.Condition),
            GiftCards = RateEntryReader.List(form["giftCards"], RateItemReader.GiftCard),
            RechargeSteps = RateEntryReader.List(form["rechargeSteps"], RateItemReader.Text),
            WithdrawalSteps = RateEntryReader.List(form["withdrawalSteps"], RateItemReader.Text),
            OtherIncome = RateEntryReader.List(form["otherIncome"], RateItemReader.Text),
            Currencies = RateEntryReader.List(form["currencies"], RateItemReader.Currency),
        };
        form.RefuseOtherKeys();
        return card;
    }

    private static string Id(JsonField field)
    {
        var id = field.Text();
        if (id is null || (id.Length <= LongestId && id.All(IsIdCharacter)))
        {
            return id ?? RateEntryReader.Refused;
        }

        field.Refuse($"1 to {LongestId} lower-case letters, digits and hyphens", "This is no id for a rate card.");
        return RateEntryReader.Refused;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
