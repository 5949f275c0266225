using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Tests.Advice;

public sealed class GateQuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(5_000, GateBasis.Gross, 4)]
    [InlineData(3_000, GateBasis.Gross, 7)]
    [InlineData(20_000, GateBasis.Gross, 1)]
    [InlineData(5_000, GateBasis.Net, 8)]
    public void ConstantIncome_OpensItAfterTheQuotientRoundedUp(int followers, GateBasis basis, int battles)
    {
        // By guide B a live follower is a point, and 20,000 points are $100 gross; $100 net are 40,000.
        GateReport report = GateQuestion.Create(Followers(followers), new Sampling(1_000, 1), BattleSide.A, basis).Value.Report(AdviceScenes.Host());
        Assert.Equal((battles, battles, battles), (report.P10!.Value, report.P50!.Value, report.P90!.Value));
        Assert.Equal((1_000 + battles - 1) / battles, report.Sequences);
        Assert.Equal((long)battles, report.P50.Low);
        Assert.Equal((long)battles, report.P50.High);
        Assert.Equal(followers, report.PointsPerBattle.Mean);
    }

    [Fact]
    public void Basis_LeftOut_IsTheCards()
    {
        GateQuestion question = GateQuestion.Create(Followers(5_000), new Sampling(10, 1), BattleSide.A).Value;
        Assert.Equal(GateBasis.Gross, question.Gate.Basis);
        Assert.Equal(20_000, question.Needed.Value);
    }

    [Fact]
    public void PoissonIncome_MeetsItsExactQuantiles()
    {
        // By the measured card $50 net are 10,000 points: 100 hundreds. K ≤ k exactly when k battles bring so many.
        Scenario scenario = AdviceScenes.Poisson(4, 4, "{ 100: 0.7, 500: 0.3 }");
        GateReport report = GateQuestion.Create(scenario, new Sampling(40_000, 1), BattleSide.A).Value.Report(AdviceScenes.Host());
        int[] exact = [ExactBattles(0.1), ExactBattles(0.5), ExactBattles(0.9)];
        output.WriteLine($"{report.Sequences} sequences: {report.P10}, {report.P50}, {report.P90}; exact {string.Join(", ", exact)}");
        foreach ((int truth, QuantileEstimate? estimate) in exact.Zip(new[] { report.P10, report.P50, report.P90 }))
            Assert.InRange(truth, estimate!.Low!.Value, estimate.High!.Value);
    }

    [Fact]
    public void Interval_Over400Studies_CoversAsOftenAsItClaims()
    {
        Scenario scenario = AdviceScenes.Poisson(4, 4, "{ 100: 0.7, 500: 0.3 }");
        int exact = ExactBattles(0.5);
        int covered = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            QuantileEstimate half = GateQuestion.Create(scenario, new Sampling(300, seed), BattleSide.A).Value.Report(AdviceScenes.Host()).P50!;
            covered += exact >= half.Low && exact <= half.High ? 1 : 0;
        }

        output.WriteLine($"covered {covered} of 400");
        Assert.InRange(covered, 372, 400);
    }

    [Fact]
    public void TooFewBattles_SayThatItTakesMore()
    {
        GateReport report = GateQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(3, 1), BattleSide.A).Value.Report(AdviceScenes.Host());
        Assert.Equal(0, report.Sequences);
        Assert.Null(report.P10);
        Assert.Null(report.P50);
        Assert.Null(report.P90);
    }

    [Fact]
    public void FewSequences_LeaveEndsOpen()
    {
        GateReport report = GateQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(100, 1), BattleSide.A).Value.Report(AdviceScenes.Host());
        Assert.InRange(report.Sequences, 3, 6);
        Assert.Null(report.P10!.Low);
        Assert.Null(report.P90!.High);
    }

    [Fact]
    public void SilentCard_IsRefusedWithTheReason()
    {
        RateCard card = RateCards.Find("source-a")!;
        RateCard silent = card with { Gate = new RateEntry<Gate> { Provenance = Provenance.Silent, Source = "guide A" } };
        Checked<GateQuestion> check = GateQuestion.Create(AdviceScenes.Units(60).By(silent), new Sampling(10, 1), BattleSide.A, GateBasis.Net);
        Assert.Equal(["rates.gate"], check.Paths());
        Assert.Contains("does not say", check.Problems[0].Message, StringComparison.Ordinal);

        Gate noBasis = card.Gate.Mid!.Value with { Basis = null };
        RateCard half = card with { Gate = card.Gate with { Low = noBasis, Mid = noBasis, High = noBasis } };
        Assert.Equal(["basis"], GateQuestion.Create(AdviceScenes.Units(60).By(half), new Sampling(10, 1), BattleSide.A).Paths());
        Assert.True(GateQuestion.Create(AdviceScenes.Units(60).By(half), new Sampling(10, 1), BattleSide.A, GateBasis.Net).IsValid);
    }

    [Fact]
    public void CommissionOfEverything_NeverOpensIt()
    {
        RateCard card = RateCards.Find("source-a")!;
        Ratio all = Ratio.Of(1, 1);
        RateCard taking = card with { Commission = card.Commission with { Low = all, Mid = all, High = all } };
        Assert.Equal(["rates.gate"], GateQuestion.Create(AdviceScenes.Units(60) with { Rates = taking }, new Sampling(10, 1), BattleSide.A).Paths());
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        GateQuestion question = GateQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(2_000, 4), BattleSide.A).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, Assert.Equal);
    }

    [Fact]
    public void BadQuestion_NamesEverythingThatIsWrong() => Assert.Equal(
        ["precision", "side"],
        GateQuestion.Create(AdviceScenes.Units(60), new Sampling(10, 1, 0.1), BattleSide.Neither).Paths());

    private static int ExactBattles(double share)
    {
        for (int battles = 1; ; battles++)
        {
            CompoundPoisson law = new(4 * battles, (1, 0.7), (5, 0.3));
            if (1 - Enumerable.Range(0, 100).Sum(law.At) >= share)
                return battles;
        }
    }

    private static Scenario Followers(int live) => AdviceScenes.Poisson(
        0,
        0,
        null,
        new ScenarioOverride("rates", "source-b"),
        new ScenarioOverride("creators.a.liveFollowers", live.ToString(CultureInfo.InvariantCulture)));
}
