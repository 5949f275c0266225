namespace LiveBattle.Economy.Tests.Accounts;

/// <summary>From points to the bank: each step, each refusal, and what is missing.</summary>
public sealed class CreatorAccountTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void GuideB_TwentyThousandPoints_ReachTheBankAsFiftyDollars_AndTheBooksShowEveryStep()
    {
        Balances balances = new();
        CreatorAccount account = Opened(Cards.SourceB, 20_000, balances);
        account = Take(account.Convert(EarningPoints.FromPoints(20_000)), balances);
        Assert.Equal((50_000_000, 50_000_000), (account.Balance.Value, (long)balances[Account.Of(AccountKind.PlatformCommission), Commodity.Usd]));
        account = Take(account.Request(UsdMicros.FromDollars(50), Monday, CreatorFacts.None), balances);
        Assert.Equal((WithdrawalState.Requested, null), (account.Latest!.State, account.Latest.DueBy));
        Assert.Equal(50_000_000, (long)balances[Account.Of(AccountKind.CreatorWithdrawing, BookSide.A), Commodity.Usd]);
        account = Take(account.Pay(), balances);

        Assert.Equal((WithdrawalState.Paid, 0L), (account.Latest!.State, account.Balance.Value));
        Assert.Equal(
            ["grant:followers -20000 PT", "redeemed:points 20000 PT", "platform:payouts -100000000 USD", "platform:commission 50000000 USD", "bank:a 50000000 USD"],
            Standing(balances));
    }

    [Fact]
    public void Conversion_InParts_PostsToTheMicroDollarWhatOneConversionWould()
    {
        RateCard crooked = Cards.SourceB with
        {
            UsdPerPoint = RateEntry<UsdRate>.Silent("crooked"),
            UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(10_007, 3)),
            Commission = Cards.Printed(Ratio.Of(1, 3)),
        };
        Balances parts = new(), whole = new();
        CreatorAccount account = Opened(crooked, 1_000, parts);
        foreach (int part in (int[])[1, 2, 3, 94, 400, 500])
        {
            account = Take(account.Convert(EarningPoints.FromPoints(part)), parts);
        }

        _ = Take(Opened(crooked, 1_000, whole).Convert(EarningPoints.FromPoints(1_000)), whole);
        Assert.Equal(Standing(whole), Standing(parts));
        Assert.Equal(Earnings.Of(crooked, EarningPoints.FromPoints(1_000)).NetUsdMicros, account.Balance);
    }

    [Fact]
    public void Conversion_OfMoreThanIsHeld_SaysHowMuchIsMissing()
    {
        AccountRefusal refusal = Refusal(Opened(Cards.SourceB, 100, new()).Convert(EarningPoints.FromPoints(130)));
        Assert.Equal((RefusalReason.NotEnough, 30L), (refusal.Reason, refusal.Missing!.Value));
        Assert.Contains("30 are missing", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.NotEnough, Refusal(Opened(Cards.SourceB, 100, new()).Convert(EarningPoints.Zero)).Reason);
    }

    [Theory]
    [InlineData(50_000_000, true)]
    [InlineData(49_999_999, false)]
    public void Minimum_OfGuideB_IsGrossAndIsFiftyDollarsNet(long micros, bool isTaken)
    {
        CreatorAccount account = Converted(Cards.SourceB, 40_000);
        AccountStep<CreatorAccount> step = account.Request(UsdMicros.FromMicros(micros), Monday, CreatorFacts.None);
        if (isTaken)
        {
            Assert.IsType<AccountStep<CreatorAccount>.Done>(step);
            return;
        }

        AccountRefusal refusal = Refusal(step);
        Assert.Equal((RefusalReason.BelowMinimum, null, null), (refusal.Reason, refusal.MissingUsdMicros, refusal.Missing));
        Assert.Contains("$100.00 gross, which is $50.00 net: ask for at least $50.00", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50_000_000, true)]
    [InlineData(49_999_999, false)]
    public void Minimum_OfGuideA_IsNet(long micros, bool isTaken)
    {
        AccountStep<CreatorAccount> step = Converted(Cards.SourceA, 40_000).Request(UsdMicros.FromMicros(micros), Monday, CreatorFacts.None);
        Assert.Equal(isTaken, step is AccountStep<CreatorAccount>.Done);
    }

    [Theory]
    [InlineData(1_000_000_000, true)]
    [InlineData(1_000_000_001, false)]
    public void Cap_OfADay_HoldsForOneRequest(long micros, bool isTaken)
    {
        AccountStep<CreatorAccount> step = Converted(Cards.Measured, 1_000_000).Request(UsdMicros.FromMicros(micros), Monday, CreatorFacts.None);
        if (!isTaken)
        {
            Assert.Equal((RefusalReason.DailyCap, 1L), (Refusal(step).Reason, Refusal(step).MissingUsdMicros!.Value.Value));
        }

        Assert.Equal(isTaken, step is AccountStep<CreatorAccount>.Done);
    }

    [Fact]
    public void Cap_OfADay_HoldsForAllRequestsOfTheDay_AndANewDayIsANewCap()
    {
        CreatorAccount account = Paid(Converted(Cards.Measured, 1_000_000), 600, Monday);
        AccountRefusal refusal = Refusal(account.Request(UsdMicros.FromDollars(401), Monday, CreatorFacts.None));
        Assert.Equal((RefusalReason.DailyCap, 1_000_000L), (refusal.Reason, refusal.MissingUsdMicros!.Value.Value));
        Assert.Contains("$600.00 went out today already", refusal.Message, StringComparison.Ordinal);
        account = Paid(account, 400, Monday);
        Assert.Equal(RefusalReason.DailyCap, Refusal(account.Request(UsdMicros.FromDollars(50), Monday, CreatorFacts.None)).Reason);
        account = Paid(account, 1_000, Monday.AddDays(1));
        Assert.Equal(3_000_000_000, account.Balance.Value);
    }

    [Fact]
    public void Withdrawal_ThatGoesBack_FreesTheDaysCapAndTheBalance()
    {
        Balances balances = new();
        CreatorAccount account = Opened(Cards.Measured, 1_000_000, balances);
        account = Take(account.Convert(EarningPoints.FromPoints(1_000_000)), balances);
        account = Take(account.Request(UsdMicros.FromDollars(1_000), Monday, CreatorFacts.None), balances);
        Assert.Equal(Monday.AddDays(15), account.Latest!.DueBy);
        account = Take(account.Return(), balances);
        Assert.Equal((WithdrawalState.Refused, 5_000_000_000L), (account.Latest!.State, account.Balance.Value));
        Assert.Equal(0, balances[Account.Of(AccountKind.CreatorWithdrawing, BookSide.A), Commodity.Usd]);
        account = Take(account.Request(UsdMicros.FromDollars(1_000), Monday, CreatorFacts.None), balances);
        Assert.Equal(UsdMicros.FromDollars(1_000), account.DrawnOn(Monday));
    }

    [Theory]
    [InlineData("9999-12-16", "9999-12-31")]
    [InlineData("9999-12-17", null)]
    public void Withdrawal_AtTheEndOfTheCalendar_IsDueWhileThereAreDays(string day, string? due)
    {
        CreatorAccount account = Done(Converted(Cards.Measured, 100_000).Request(UsdMicros.FromDollars(100), DateOnly.Parse(day), CreatorFacts.None));
        Assert.Equal(due is null ? null : DateOnly.Parse(due), account.Latest!.DueBy);
    }

    [Fact]
    public void Steps_OutOfOrder_AreRefused()
    {
        CreatorAccount account = Converted(Cards.Measured, 1_000_000);
        Assert.Equal(RefusalReason.NotNow, Refusal(account.Pay()).Reason);
        Assert.Equal(RefusalReason.NotNow, Refusal(account.Return()).Reason);
        CreatorAccount asked = Done(account.Request(UsdMicros.FromDollars(100), Monday, CreatorFacts.None));
        AccountRefusal second = Refusal(asked.Request(UsdMicros.FromDollars(100), Monday, CreatorFacts.None));
        Assert.Equal(RefusalReason.NotNow, second.Reason);
        Assert.Contains("since 2026-11-23", second.Message, StringComparison.Ordinal);
        CreatorAccount paid = Done(asked.Pay());
        Assert.Equal(RefusalReason.NotNow, Refusal(paid.Pay()).Reason);
        Assert.Equal(RefusalReason.NotNow, Refusal(paid.Request(UsdMicros.FromDollars(100), Monday.AddDays(-1), CreatorFacts.None)).Reason);
        Assert.Equal(RefusalReason.NotEnough, Refusal(paid.Request(UsdMicros.Zero, Monday, CreatorFacts.None)).Reason);
    }

    [Fact]
    public void Refusals_AreToldAllAtOnce()
    {
        CreatorFacts young = CreatorFacts.None.With(CreatorFacts.AgeYears, 17).With(CreatorFacts.Followers, 400);
        var refused = Assert.IsType<AccountStep<CreatorAccount>.Refused>(
            Converted(Cards.Measured, 100).Request(UsdMicros.FromDollars(2_000), Monday, young));
        Assert.Equal(
            [RefusalReason.NotEnough, RefusalReason.DailyCap, RefusalReason.NotEligible, RefusalReason.NotEligible],
            refused.Refusals.Select(refusal => refusal.Reason));
        Assert.Equal([1L, 600L], refused.Refusals.Where(refusal => refusal.Missing is not null).Select(refusal => refusal.Missing!.Value));
    }

    [Fact]
    public void Condition_ThatWasNotToldAbout_DoesNotRefuse() => Assert.IsType<AccountStep<CreatorAccount>.Done>(
        Converted(Cards.SourceB, 40_000).Request(UsdMicros.FromDollars(60), Monday, CreatorFacts.None.With(CreatorFacts.AgeYears, 18)));

    [Fact]
    public void Minimum_OfASilentCard_IsNotGuessed()
    {
        RateCard silent = Cards.Measured with { Gate = RateEntry<Gate>.Silent("nobody") };
        AccountRefusal refusal = Refusal(Converted(silent, 1_000_000).Request(UsdMicros.FromDollars(500), Monday, CreatorFacts.None));
        Assert.Equal(RefusalReason.Silent, refusal.Reason);
        Assert.Null(refusal.MissingUsdMicros);
    }

    [Theory]
    [InlineData(GateBasis.Net, 50_000_000, 49_997_500, 1)]
    [InlineData(GateBasis.Net, 50_000_000, 49_999_999, 1)]
    [InlineData(GateBasis.Net, 50_000_000, 49_997_499, 2)]
    [InlineData(GateBasis.Net, 50_000_000, 1, 20_000)]
    [InlineData(GateBasis.Gross, 100_000_001, 50_000_000, 1)]
    public void Minimum_ThatIsMissed_SaysHowManyPointsAreMissing_AtLeastOne(GateBasis basis, long least, long asked, long missing)
    {
        RateCard card = Cards.SourceB with { Gate = Cards.Printed(new Gate(UsdMicros.FromMicros(least), basis)) };
        UsdMicros all = UsdMicros.FromMicros(asked);
        AccountRefusal refusal = WithdrawalRules.Against(card, all, all, UsdMicros.Zero).Single();
        Assert.Equal((RefusalReason.BelowMinimum, missing), (refusal.Reason, refusal.Missing!.Value));
        Assert.Contains($"({Words.Count(missing, "point")}) are missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimum_ThatNoPointsReach_NamesNone()
    {
        RateCard paid = Cards.SourceB with { Commission = Cards.Silent<Ratio>() };
        RateCard taken = paid with { Commission = Cards.Printed(Ratio.One), Gate = Cards.Printed(new Gate(UsdMicros.FromDollars(50), GateBasis.Net)) };
        AccountRefusal refusal = WithdrawalRules.Against(taken, UsdMicros.FromDollars(1), UsdMicros.FromDollars(1), UsdMicros.Zero).Single();
        Assert.Equal((RefusalReason.BelowMinimum, 49_000_000L, null), (refusal.Reason, refusal.MissingUsdMicros!.Value.Value, refusal.Missing));
        RateCard far = paid with { UsdPerDiamond = Cards.Printed(UsdRate.FromMicros(1, 1_000_000)), Gate = Cards.Printed(new Gate(UsdMicros.FromDollars(1_000), GateBasis.Net)) };
        Assert.Null(WithdrawalRules.Against(far, UsdMicros.FromMicros(1), UsdMicros.FromDollars(1), UsdMicros.Zero).Single().Missing);
    }

    [Fact]
    public void Minimum_InGross_LeavesTheBrokenPartToTheCreator()
    {
        RateCard card = Cards.SourceB with { Commission = Cards.Printed(Ratio.Of(1, 3)) };
        Assert.Equal(66_666_667, WithdrawalRules.LeastNet(card)!.Value.Value);
        Assert.Equal(50_000_000, WithdrawalRules.LeastNet(Cards.SourceA)!.Value.Value);
    }

    [Fact]
    public void Minimum_OfWhichNobodySaysWhetherItIsGrossOrNet_IsNotGuessed()
    {
        RateCard open = Cards.SourceB with { Gate = Cards.Printed(new Gate(UsdMicros.FromDollars(100), null)) };
        Assert.Null(WithdrawalRules.LeastNet(open));
        Assert.Equal(RefusalReason.Silent, Refusal(Converted(open, 40_000).Request(UsdMicros.FromDollars(100), Monday, CreatorFacts.None)).Reason);
    }

    [Fact]
    public void Account_WithoutItsParts_NamesTheMissingOne()
    {
        Assert.Throws<ArgumentNullException>(() => CreatorAccount.Open(BookSide.A, null!, EarningPoints.Zero));
        CreatorAccount account = CreatorAccount.Open(BookSide.A, Cards.SourceB, EarningPoints.Zero);
        Assert.Throws<ArgumentNullException>(() => account.Redeem(null!));
        Assert.Throws<ArgumentNullException>(() => account.Request(UsdMicros.Zero, Monday, null!));
    }

    [Fact]
    public void GiftCard_TakesPointsAtFullValue_AndNoCommission()
    {
        Balances balances = new();
        CreatorAccount account = Opened(Cards.SourceB, 2_500, balances);
        account = Take(account.Redeem(Cards.SourceB.GiftCards.Items[1]), balances);
        Assert.Equal((500L, 0L), (account.Points.Value, account.Converted.Value));
        Assert.Equal((10_000_000, 0), ((int)balances[Account.Of(AccountKind.GiftCards), Commodity.Usd], (int)balances[Account.Of(AccountKind.PlatformCommission), Commodity.Usd]));
        AccountRefusal refusal = Refusal(account.Redeem(Cards.SourceB.GiftCards.Items[0]));
        Assert.Equal((RefusalReason.NotEnough, 500L), (refusal.Reason, refusal.Missing!.Value));
        Assert.Equal(RefusalReason.NotOffered, Refusal(Opened(Cards.Measured, 9_000, new()).Redeem(Cards.SourceB.GiftCards.Items[0])).Reason);
    }

    [Fact]
    public void Payout_InRiyals_GoesThroughTheExchange_FeeFirst()
    {
        RateCard card = Cards.SourceB with
        {
            ProcessorFee = Cards.Printed(new ProcessorFee(UsdMicros.FromCents(30), Ratio.Of(2, 100))),
        };
        Balances balances = new();
        CreatorAccount account = Opened(card, 20_000, balances);
        account = Take(account.Convert(EarningPoints.FromPoints(20_000)), balances);
        account = Take(account.Request(UsdMicros.FromDollars(50), Monday, CreatorFacts.None), balances);
        Assert.Equal((1_300_000, 48_700_000), (account.Latest!.FeeUsdMicros.Value, account.Latest.BankUsdMicros.Value));
        _ = Take(account.Pay("SAR"), balances);
        Assert.Equal(
            [
                "grant:followers -20000 PT", "redeemed:points 20000 PT", "platform:payouts -100000000 USD", "platform:commission 50000000 USD",
                "processor:fees 1300000 USD", "bank:a 18262 SAR", "exchange:SAR -18262 SAR", "exchange:SAR 48700000 USD",
            ],
            Standing(balances));
        Assert.Equal(RefusalReason.Silent, Refusal(account.Pay("GBP")).Reason);
        Assert.Equal(RefusalReason.NotOffered, Refusal(account.Pay("XXX")).Reason);
        Assert.IsType<AccountStep<CreatorAccount>.Done>(account.Pay("USD"));
    }

    private static CreatorAccount Opened(RateCard card, long points, Balances balances)
    {
        // Points come from somewhere; here they are granted, so that the books of the account begin with them.
        balances.Post(CreatorBooks.FollowersCounted(BookSide.A, EarningPoints.FromPoints(points)));
        return CreatorAccount.Open(BookSide.A, card, EarningPoints.FromPoints(points));
    }

    private static CreatorAccount Converted(RateCard card, long points) =>
        Done(Opened(card, points, new()).Convert(EarningPoints.FromPoints(points)));

    private static CreatorAccount Paid(CreatorAccount account, long dollars, DateOnly day) =>
        Done(Done(account.Request(UsdMicros.FromDollars(dollars), day, CreatorFacts.None)).Pay());

    private static CreatorAccount Take(AccountStep<CreatorAccount> step, Balances balances)
    {
        var done = Assert.IsType<AccountStep<CreatorAccount>.Done>(step);
        balances.Post(done.Transaction);
        return done.After;
    }

    private static CreatorAccount Done(AccountStep<CreatorAccount> step) => Assert.IsType<AccountStep<CreatorAccount>.Done>(step).After;

    private static AccountRefusal Refusal(AccountStep<CreatorAccount> step) =>
        Assert.Single(Assert.IsType<AccountStep<CreatorAccount>.Refused>(step).Refusals);

    private static string[] Standing(Balances balances) =>
        [.. balances.All.Where(held => held.Amount != 0).Select(held => $"{held.Account} {held.Amount} {held.Commodity}")];
}
