using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Projection.Tests;

public sealed class PlannerViewsTests
{
    private static readonly PlannerNumbers Numbers = new()
    {
        Followers = 5_000,
        Viewers = 30,
        HoursPerWeek = 10.5,
        Rates = RateCards.Find("source-b")!,
        BestSupporterCoins = 20_000,
        OtherIncome = UsdMicros.FromMicros(150_000_000),
        BattlesPerHour = 3,
        BattleGiftPercent = 70,
        CoinPrice = CohortCoinPrice.Of(14_000),
        LiveFollowers = 20,
        Facts = CreatorFacts.None.With(CreatorFacts.AgeYears, 17).With(CreatorFacts.CreatorAccount, 1),
    };

    private static readonly PlannerQuestion Question = PlannerQuestion.Create(Numbers, new Sampling(500, 5)).Value;
    private static readonly PlannerReport Report = Question.Report(new StudyHost(1));

    [Fact]
    public void Plan_OnTheWire_HasItsNames_AndReadsBackTheSame()
    {
        string json = JsonSerializer.Serialize(StudyViews.Of(Question, Report), ContractsJson.Default.StudyResult);
        StudyResult read = JsonSerializer.Deserialize(json, ContractsJson.Default.StudyResult)!;
        Assert.Equal(json, JsonSerializer.Serialize(Assert.IsType<PlannerResult>(read), ContractsJson.Default.StudyResult));
        JsonObject node = JsonNode.Parse(json)!.AsObject();
        Assert.Equal("planner", node["kind"]!.GetValue<string>());
        AssertNames(
            node,
            "kind numbers battlesPerMonth hoursPerMonth coins earningPoints netUsdMicros bankUsdMicros bankPerHourUsdMicros " +
            "altogetherUsdMicros viewersPaidUsdMicros marketLowUsdMicros marketHighUsdMicros monthsUntilGate mayEarn mayWithdraw " +
            "assumptions seed engineVersion scenarioId battles");
        AssertNames(
            node["numbers"]!,
            "followers viewers hoursPerWeek rates bestSupporterCoins otherIncomeUsdMicros battlesPerHour battleGiftPercent coinPrice " +
            "coinPriceUsdMicros liveFollowers");
        AssertNames(node["bankUsdMicros"]!, "p10 p50 p90");
        AssertNames(node["bankUsdMicros"]!["p10"]!, "value low high");
        AssertNames(node["monthsUntilGate"]!["p90"]!, "months low high");
        AssertNames(node["mayEarn"]!, "answer text rules");
        AssertNames(node["mayEarn"]!["rules"]![0]!, "id text unit figure outcome short");
        AssertNames(node["assumptions"]![0]!, "key text source");
    }

    [Fact]
    public void Plan_HasEachFigureInItsPlace()
    {
        // Apart from each other, so that none can stand in another's place.
        PlannerReport report = Report with
        {
            NetUsdMicros = Spread(1_000),
            BankUsdMicros = Spread(2_000),
            BankPerHourUsdMicros = Spread(3_000),
            AltogetherUsdMicros = Spread(4_000),
            ViewersPaidUsdMicros = Spread(5_000),
            Coins = Spread(6_000),
            EarningPoints = Spread(7_000),
            MonthsUntilGate = new GateSpread(new GateFigure(2, 1, 3), new GateFigure(5, 4, 6), new GateFigure(8, 7, null)),
        };
        PlannerResult result = Of(report);
        Assert.Equal(
            new PlannerNumbersView(5_000, 30, 10.5, "source-b", 20_000, 150_000_000, 3, 70, null, 14_000, 20), result.Numbers);
        Assert.Equal((Report.BattlesPerMonth, Report.HoursPerMonth), (result.BattlesPerMonth, result.HoursPerMonth));
        Assert.Equal((Report.MarketLowUsdMicros, Report.MarketHighUsdMicros), (result.MarketLowUsdMicros, result.MarketHighUsdMicros));
        (MonthSpread Expected, MonthSpreadView? Actual)[] spreads =
        [
            (report.Coins, result.Coins),
            (report.EarningPoints, result.EarningPoints),
            (report.NetUsdMicros, result.NetUsdMicros),
            (report.BankUsdMicros!, result.BankUsdMicros),
            (report.BankPerHourUsdMicros!, result.BankPerHourUsdMicros),
            (report.AltogetherUsdMicros!, result.AltogetherUsdMicros),
            (report.ViewersPaidUsdMicros!, result.ViewersPaidUsdMicros),
        ];
        foreach ((MonthSpread expected, MonthSpreadView? actual) in spreads)
        {
            Assert.Equal(View(expected.P10), actual!.P10);
            Assert.Equal(View(expected.P50), actual.P50);
            Assert.Equal(View(expected.P90), actual.P90);
        }

        Assert.Equal(
            new GateSpreadView(new GateFigureView(2, 1, 3), new GateFigureView(5, 4, 6), new GateFigureView(8, 7, null)), result.MonthsUntilGate);
        Assert.Equal(
            Report.Assumptions.Select(each => (each.Key, each.Text, each.Source)),
            result.Assumptions.Select(each => (each.Key, each.Text, each.Source)));

        static MonthSpread Spread(long from) => new(Figure(from + 10), Figure(from + 20), Figure(from + 30));

        static MonthFigure Figure(long value) => new(value, value - 1, value + 1);

        static MonthFigureView View(MonthFigure figure) => new(figure.Value, figure.Low, figure.High);
    }

    [Fact]
    public void Conditions_HaveTheirWords()
    {
        PlannerResult result = Of(Report);
        Assert.Equal((EligibilityWord.No, Report.MayWithdraw.Text), (result.MayWithdraw.Answer, result.MayWithdraw.Text));
        Assert.Equal(Report.MayWithdraw.Rules.Length, result.MayWithdraw.Rules.Count);
        EligibilityRuleView age = Assert.Single(result.MayWithdraw.Rules, rule => rule.Id == CreatorFacts.AgeYears);
        Assert.Equal((RuleWord.NotMet, 17L, 1L), (age.Outcome, age.Figure, age.Short));
        Assert.Contains(result.MayWithdraw.Rules, rule => rule is { Outcome: RuleWord.Met, Short: null });
        Assert.Contains(result.MayWithdraw.Rules, rule => rule is { Outcome: RuleWord.NotTold, Figure: null });
        EligibilityCheck silent = EligibilityCheck.Of(RateCards.Find("source-a")!, CreatorFacts.None, EligibilityStage.Earn);
        Assert.Equal(EligibilityWord.CannotTell, Of(Report with { MayEarn = silent }).MayEarn.Answer);
        EligibilityCheck fine = EligibilityCheck.Of(
            RateCards.Default,
            RateCards.Default.Eligibility.Items.Aggregate(CreatorFacts.None, (facts, condition) => facts.With(condition.Id, 1_000_000)),
            EligibilityStage.Earn);
        Assert.Equal(EligibilityWord.Yes, Of(Report with { MayEarn = fine }).MayEarn.Answer);
    }

    [Theory]
    [InlineData(CoinChannel.Web, CoinShop.Web)]
    [InlineData(CoinChannel.App, CoinShop.App)]
    public void CoinPrice_OfAShop_IsItsWord(CoinChannel channel, CoinShop word)
    {
        PlannerNumbersView numbers = Of(Report with { Numbers = Numbers with { CoinPrice = CohortCoinPrice.In(channel) } }).Numbers;
        Assert.Equal((word, null), (numbers.CoinPrice, numbers.CoinPriceUsdMicros));
    }

    [Fact]
    public void WhatNobodyKnows_StaysNull()
    {
        PlannerResult result = Of(Report with
        {
            BankUsdMicros = null,
            BankPerHourUsdMicros = null,
            AltogetherUsdMicros = null,
            ViewersPaidUsdMicros = null,
            MonthsUntilGate = null,
            Numbers = Numbers with { CoinPrice = null },
        });
        Assert.Null(result.BankUsdMicros);
        Assert.Null(result.BankPerHourUsdMicros);
        Assert.Null(result.AltogetherUsdMicros);
        Assert.Null(result.ViewersPaidUsdMicros);
        Assert.Null(result.MonthsUntilGate);
        Assert.Equal((null, null), (result.Numbers.CoinPrice, result.Numbers.CoinPriceUsdMicros));
        GateFigure long120 = new(null, 100, null);
        Assert.Equal(
            new GateFigureView(null, 100, null), Of(Report with { MonthsUntilGate = new GateSpread(long120, long120, long120) }).MonthsUntilGate!.P10);
    }

    private static PlannerResult Of(PlannerReport report) => Assert.IsType<PlannerResult>(StudyViews.Of(Question, report));

    private static void AssertNames(JsonNode node, string names) =>
        Assert.Equal(names, string.Join(' ', node.AsObject().Select(property => property.Key)));
}
