using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Tests.Advice;

namespace LiveBattle.Studies.Tests.Planning;

public sealed class PlannerQuestionTests(ITestOutputHelper output)
{
    private static readonly PlannerNumbers Usual = new()
    {
        Followers = 21_000,
        Viewers = 463,
        HoursPerWeek = 10,
        Rates = RateCards.Default,
    };

    [Fact]
    public void Figures_AreOneChainOfTotals()
    {
        PlannerReport report = Ask(Usual);
        Assert.Equal(173, report.BattlesPerMonth);
        Assert.Equal(43.482, report.HoursPerMonth, 0.001);
        output.WriteLine($"coins {report.Coins}");
        foreach ((MonthFigure coins, MonthFigure points, MonthFigure net) in Zip(report.Coins, report.EarningPoints, report.NetUsdMicros))
        {
            Assert.Equal(coins, points);
            Assert.Equal(coins.Value * 5_000, net.Value);
            Assert.True(coins.Low <= coins.Value && coins.Value <= coins.High && coins.Low < coins.High);
        }

        Assert.True(report.Coins.P10.Value < report.Coins.P50.Value && report.Coins.P50.Value < report.Coins.P90.Value);
        Assert.Equal((long)(report.BankUsdMicros!.P50.Value / report.HoursPerMonth), report.BankPerHourUsdMicros!.P50.Value);
        Assert.Equal(report.Coins.P50.Value * 12_900, report.ViewersPaidUsdMicros!.P50.Value);
        Assert.Equal(report.Coins.P50.Value * 10_600, report.MarketLowUsdMicros);
        Assert.Equal(report.Coins.P50.Value * 15_200, report.MarketHighUsdMicros);
    }

    [Fact]
    public void Month_OfManyBattles_HasTheMeanAndSpreadOfItsBattles()
    {
        PlannerQuestion question = Create(Usual with { BattleGiftPercent = 100 }, 2_000).Value;
        PlannerReport report = question.Report(AdviceScenes.Host());
        long[] coins = [.. new OutcomeQuestion(question.Scenario, question.Sampling).Report(AdviceScenes.Host()).Rows.Select(row => row.NetA / 5_000)];
        double mean = coins.Average();
        double sd = Math.Sqrt(coins.Average(coin => (coin - mean) * (coin - mean)) * 173);

        // Nearly normal, but skewed by large gifts: the tenths lie 1.28 standard deviations from the mean, roughly.
        Assert.Equal(173 * mean, report.Coins.P50.Value, 0.15 * sd);
        Assert.Equal(2 * 1.2816 * sd, report.Coins.P90.Value - report.Coins.P10.Value, 0.25 * sd);

        // The interval of the median is at least that of the mean of the battles played.
        double error = sd * Math.Sqrt(173.0 / 2_000);
        Assert.InRange(report.Coins.P50.High - report.Coins.P50.Low, 2.5 * error, 6 * error);
    }

    [Fact]
    public void BattleShare_GivesTheRestOfTheMonth()
    {
        PlannerReport all = Ask(Usual with { BattleGiftPercent = 100 });
        PlannerReport most = Ask(Usual);
        Assert.Equal(all.Coins.P50.Value * 100 / 80, most.Coins.P50.Value);
    }

    [Fact]
    public void BestSupporter_GiftsNearlyAllOfTheMonthsCoins()
    {
        PlannerReport report = Ask(Usual with { Viewers = 1, BestSupporterCoins = 1_000_000 });
        Assert.InRange(report.Coins.P50.Value, 960_000, 1_030_000);
        Assert.InRange(report.Coins.P90.Value - report.Coins.P10.Value, 0, 60_000);
        Assert.Contains(report.Assumptions, known => known.Key == "bestSupporter" && known.Text.Contains("4,624 coins", StringComparison.Ordinal));
    }

    [Fact]
    public void SupporterOfLessThanACoinABattle_IsLeftOutAndToldSo()
    {
        PlannerQuestion question = Create(Usual with { BestSupporterCoins = 100 }).Value;
        Assert.DoesNotContain(question.Scenario.AudienceA, cohort => cohort.Name == "best-supporter");
        Assert.Contains(
            question.Report(AdviceScenes.Host()).Assumptions,
            known => known.Key == "bestSupporter" && known.Text.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void SmallMonth_StaysBelowTheGate_AndTakesSeveral()
    {
        PlannerReport report = Ask(Usual with { Viewers = 30, HoursPerWeek = 2 });
        output.WriteLine($"net {report.NetUsdMicros.P50}, gate {report.MonthsUntilGate}");
        Assert.InRange(report.NetUsdMicros.P50.Value, 1, 49_999_999);
        Assert.Equal(0, report.BankUsdMicros!.P50.Value);
        Assert.True(report.MonthsUntilGate!.P50.Months > 1);
        Assert.True(report.MonthsUntilGate.P10.Months <= report.MonthsUntilGate.P50.Months);
    }

    [Fact]
    public void RichMonth_IsHeldByTheLimitOfADay()
    {
        PlannerReport report = Ask(Usual with { BestSupporterCoins = 100_000_000 });
        Assert.True(report.NetUsdMicros.P50.Value > 30_000_000_000);
        Assert.Equal(30_000_000_000, report.BankUsdMicros!.P50.Value);
        Assert.Equal(1, report.MonthsUntilGate!.P50.Months);
    }

    [Fact]
    public void ConstantIncome_OpensTheGateAfterTheQuotientRoundedUp()
    {
        // One battle a month, and by guide B 5,000 live followers are 5,000 of 20,000 points.
        PlannerReport report = Ask(Usual with
        {
            Viewers = 1,
            HoursPerWeek = 0.1,
            BattlesPerHour = 2.3,
            Rates = RateCards.Find("source-b")!,
            LiveFollowers = 5_000,
        });
        Assert.Equal(1, report.BattlesPerMonth);
        Assert.Equal(4, report.MonthsUntilGate!.P50.Months);
        Assert.Equal(5_000, report.EarningPoints.P10.Value, 20.0);
        Assert.Equal(0, report.BankUsdMicros!.P50.Value);
    }

    [Fact]
    public void GuideB_IsSilentOnPriceAndFee_AndItsConditionsAreTold()
    {
        PlannerReport report = Ask(Usual with { Followers = 5_000, Rates = RateCards.Find("source-b")! });
        Assert.Null(report.ViewersPaidUsdMicros);
        Assert.True(report.MarketLowUsdMicros < report.MarketHighUsdMicros);
        Assert.Equal(EligibilityAnswer.No, report.MayEarn.Answer);
        Assert.Contains("95,001 followers short", report.MayEarn.Text, StringComparison.Ordinal);
        Assert.Contains(report.Assumptions, known => known.Key == "processorFee" && known.Text.Contains("does not say", StringComparison.Ordinal));
        Assert.Equal(report.EarningPoints.P50.Value * 2_500, report.NetUsdMicros.P50.Value);
        Assert.All(report.Assumptions, known => Assert.NotEmpty(known.Source));
        Assert.Equal(report.Assumptions.Length, report.Assumptions.Select(known => known.Key).Distinct().Count());
    }

    [Fact]
    public void OwnCoinPrice_IsUsedWhereTheCardIsSilent()
    {
        PlannerReport report = Ask(Usual with { Rates = RateCards.Find("source-b")!, CoinPrice = CohortCoinPrice.Of(12_000) });
        Assert.Equal(report.Coins.P50.Value * 12_000, report.ViewersPaidUsdMicros!.P50.Value);
    }

    [Fact]
    public void SilentGate_LeavesBankAndMonthsOpen()
    {
        RateCard card = RateCards.Find("source-a")!;
        PlannerReport report = Ask(Usual with { Rates = card with { Gate = new RateEntry<Gate> { Provenance = Provenance.Silent, Source = "guide A" } } });
        Assert.Null(report.BankUsdMicros);
        Assert.Null(report.BankPerHourUsdMicros);
        Assert.Null(report.AltogetherUsdMicros);
        Assert.Null(report.MonthsUntilGate);
        Assert.True(report.NetUsdMicros.P50.Value > 0);
    }

    [Fact]
    public void OtherIncome_IsAddedAsItIs()
    {
        PlannerReport report = Ask(Usual with { OtherIncome = UsdMicros.FromDollars(300) });
        Assert.Equal(report.BankUsdMicros!.P90.Value + 300_000_000, report.AltogetherUsdMicros!.P90.Value);
    }

    [Fact]
    public void Audience_IsScaledAndMirrored()
    {
        Scenario scenario = Create(Usual with { Viewers = 926, BestSupporterCoins = 10_000 }).Value.Scenario;
        Assert.Equal([900, 16, 10, 1], scenario.AudienceA.Select(cohort => cohort.Size));
        Assert.Equal(243, scenario.AudienceA[0].ArrivalsPerMinute, 1e-9);
        Assert.Equal(
            scenario.AudienceA.Select(cohort => cohort with { Gifts = [] }), scenario.AudienceB.Select(cohort => cohort with { Gifts = [] }));

        // A small room has no half whale: one, who gifts half as often.
        Cohort whale = Create(Usual with { Viewers = 46 }).Value.Scenario.AudienceA[2];
        Assert.Equal(1, whale.Size);
        Assert.Equal(5 * 0.033 * 46 / 463, whale.GiftsPerMinute, 1e-12);
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        PlannerQuestion question = Create(Usual with { BestSupporterCoins = 50_000 }, 500).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, (x, y) =>
        {
            Assert.Equal(x.Assumptions.AsEnumerable(), y.Assumptions.AsEnumerable());
            Assert.Equal(
                x with { Assumptions = [], MayEarn = y.MayEarn, MayWithdraw = y.MayWithdraw }, y with { Assumptions = [] });
            Assert.Equal((x.MayEarn.Text, x.MayWithdraw.Text), (y.MayEarn.Text, y.MayWithdraw.Text));
        });
    }

    [Fact]
    public void BadNumbers_AreNamedEach()
    {
        PlannerNumbers bad = new()
        {
            Followers = -1,
            Viewers = 0,
            HoursPerWeek = 169,
            BattlesPerHour = 12,
            BestSupporterCoins = -1,
            OtherIncome = UsdMicros.FromMicros(-1),
            BattleGiftPercent = 0,
            LiveFollowers = 1,
            Rates = RateCards.Find("source-b")!,
            CoinPrice = CohortCoinPrice.In(CoinChannel.Web),
        };
        Assert.Equal(
            [
                "replications", "followers", "viewers", "hoursPerWeek", "battlesPerHour", "bestSupporterCoins",
                "otherIncomeUsdMicros", "battleGiftPercent", "liveFollowers", "coinPrice",
            ],
            PlannerQuestion.Create(bad, new Sampling(499, 1)).Paths());
    }

    [Fact]
    public void LessThanABattleAMonth_IsRefusedWithWhatItTakes()
    {
        Checked<PlannerQuestion> check = Create(Usual with { HoursPerWeek = 0.1, BattlesPerHour = 2 });
        Assert.Equal(["battlesPerHour"], check.Paths());
        Assert.Contains("2.30 or more", check.Problems[0].Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void Limits_AreWhereTheySay(int replications, bool isValid) => Assert.Equal(isValid, Create(Usual, replications).IsValid);

    [Fact]
    public void LargestNumbers_AreAskedWithoutOverflow()
    {
        PlannerNumbers largest = Usual with
        {
            Viewers = PlannerNumbers.MostViewers,
            HoursPerWeek = 168,
            BattlesPerHour = 11,
            BestSupporterCoins = PlannerNumbers.MostSupporterCoins,
            LiveFollowers = 21_000,
            Rates = RateCards.Find("source-b")!,
        };
        Assert.Empty(Create(largest).Problems);
        Assert.Empty(Create(largest with { BattleGiftPercent = 1 }).Problems);
        // A rate card keeps 10^12 coins countable as money; no month is expected to have half of them.
        Scenario scenario = Create(largest with { BattleGiftPercent = 1 }).Value.Scenario;
        double coins = ScenarioPlanner.Compile(scenario).LargestCoins(Engine.Events.BattleSide.A) * 8_035 * 100;
        Assert.InRange(coins, 1, AmountLimits.MaxCoins / 2.0);
    }

    [Fact]
    public void Key_DependsOnEveryNumberAndOnWhatTheCardAsksFor()
    {
        PlannerNumbers[] all =
        [
            Usual,
            Usual with { Followers = 999 },
            Usual with { Viewers = 464 },
            Usual with { HoursPerWeek = 11 },
            Usual with { BattlesPerHour = 5 },
            Usual with { BestSupporterCoins = 1_000 },
            Usual with { OtherIncome = UsdMicros.FromDollars(1) },
            Usual with { BattleGiftPercent = 79 },
            Usual with { Rates = RateCards.Find("source-a")! },
            Usual with { CoinPrice = CohortCoinPrice.Of(1) },
            Usual with { Facts = CreatorFacts.None.With(CreatorFacts.AgeYears, 17) },
        ];
        Assert.Equal(all.Length, all.Select(numbers => Create(numbers).Value.ComputeKey()).Distinct().Count());
    }

    private static Checked<PlannerQuestion> Create(PlannerNumbers numbers, int battles = 500) =>
        PlannerQuestion.Create(numbers, new Sampling(battles, 1));

    private static PlannerReport Ask(PlannerNumbers numbers) => Create(numbers).Value.Report(AdviceScenes.Host());

    private static IEnumerable<(MonthFigure X, MonthFigure Y, MonthFigure Z)> Zip(MonthSpread x, MonthSpread y, MonthSpread z) =>
        [(x.P10, y.P10, z.P10), (x.P50, y.P50, z.P50), (x.P90, y.P90, z.P90)];
}
