using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Tests.Advice;

public sealed class WhaleOrCrowdQuestionTests(ITestOutputHelper output)
{
    [Fact]
    public void Spread_IsThatOfCompoundPoisson()
    {
        WhaleOrCrowdReport report = Ask(AdviceScenes.Poisson(60, 50), 20_000, 1_000, 250, 100, 2);

        // Each adds 1,000 points in the mean; a whale's variance is 1,000 × 250, a crowd's 1,000 × 2.
        double own = 60 * 640.48;
        output.WriteLine($"whale {report.Whale.Points.Sd:F1}, crowd {report.Crowd.Points.Sd:F1}");
        Assert.Equal(1, report.Whale.Points.Sd * report.Whale.Points.Sd / (own + 250_000), 0.03);
        Assert.Equal(1, report.Crowd.Points.Sd * report.Crowd.Points.Sd / (own + 2_000), 0.05);
        Assert.InRange(1_445.2, report.Crowd.Points.MeanInterval.Low!.Value, report.Crowd.Points.MeanInterval.High!.Value);
        Assert.InRange(0, report.CrowdOverWhalePoints.Low!.Value, report.CrowdOverWhalePoints.High!.Value);
        Assert.Equal(report.CrowdOverWhalePoints.Mean * 5_000, report.CrowdOverWhaleNetMicros.Mean, 1e-3);

        // Ahead in the mean, a side does not want luck.
        Assert.True(report.CrowdOverWhaleWin.Low > 0);
        Assert.True(report.Whale.NetP10Micros.Value < report.Crowd.NetP10Micros.Value);
        Assert.True(report.Whale.NetP90Micros.Value > report.Crowd.NetP90Micros.Value);
        Assert.True(report.WinWithout.Mean < report.Whale.Win.Mean);
        Assert.Equal(60_000, report.Battles);
    }

    [Fact]
    public void SideThatIsBehind_PrefersTheWhale() =>
        Assert.True(Ask(AdviceScenes.Poisson(6, 300), 4_000, 1_000, 1_000, 100, 1).CrowdOverWhaleWin.High < 0);

    [Fact]
    public void Terms_LeftOut_AreFilledInFromTheAudience()
    {
        // 60 gifts of 7.42 coins are 445.2 coins.
        WhaleOrCrowdTerms terms = Create(AdviceScenes.Poisson(60, 50)).Value.Terms;
        Assert.Equal(new WhaleOrCrowdTerms(445, 111, 200, 1, true), terms);
        Assert.Equal(445 / 111.0, terms.WhaleGifts, 1e-12);
        Assert.Equal(445, terms.CrowdGifts, 1e-12);
        Assert.Equal(29_999, Create(AdviceScenes.Poisson(60, 50), coins: 1_000_000).Value.Terms.WhaleGiftCoins);
        Assert.Equal(1, Create(AdviceScenes.Poisson(60, 50), coins: 3).Value.Terms.WhaleGiftCoins);
    }

    [Fact]
    public void AddedCohorts_HaveNamesOfTheirOwn()
    {
        Scenario once = Create(AdviceScenes.Poisson(60, 50)).Value.Scenarios[1];
        Scenario twice = Create(once).Value.Scenarios[1];
        Assert.Equal(["crowd", "added-whale", "added-whale-2"], twice.AudienceA.Select(cohort => cohort.Name));
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        WhaleOrCrowdQuestion question = Create(AdviceScenes.Poisson(60, 50)).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, Assert.Equal);
    }

    [Fact]
    public void BadQuestion_NamesEverythingThatIsWrong()
    {
        Assert.Equal(
            ["replications", "side", "coins", "whaleGiftCoins", "crowdViewers", "crowdGiftCoins"],
            WhaleOrCrowdQuestion.Create(
                AdviceScenes.Units(60), new Sampling(99, 1), BattleSide.Neither, 0, 0, 1_000_001, 1_000_001).Paths());
        Assert.Equal(["coins"], Create(AdviceScenes.Poisson(0, 50)).Paths());
        Assert.Contains("own audience", Create(AdviceScenes.Poisson(0, 50)).Problems[0].Message, StringComparison.Ordinal);
        Scenario oneGift = AdviceScenes.Poisson(60, 50, null, new ScenarioOverride("rules.specificGift", "Rose"));
        Assert.Equal(["scenario"], Create(oneGift).Paths());
    }

    [Fact]
    public void CrowdThatWouldHaveToGiftTooFast_IsRefusedByTheScenariosOwnLimit()
    {
        // A million coins from one viewer, a coin each, are more than 600 gifts a minute.
        Checked<WhaleOrCrowdQuestion> check = WhaleOrCrowdQuestion.Create(
            AdviceScenes.Units(60), new Sampling(100, 1), BattleSide.A, 1_000_000, null, 1, 1);
        Assert.Equal(["audience.a.added-crowd.giftsPerMinute"], check.Paths());
    }

    private static Checked<WhaleOrCrowdQuestion> Create(Scenario scenario, long? coins = null) =>
        WhaleOrCrowdQuestion.Create(scenario, new Sampling(1_000, 1), BattleSide.A, coins);

    private static WhaleOrCrowdReport Ask(Scenario scenario, int battles, long coins, int whaleGift, int viewers, int crowdGift) =>
        WhaleOrCrowdQuestion.Create(scenario, new Sampling(battles, 1), BattleSide.A, coins, whaleGift, viewers, crowdGift)
            .Value.Report(AdviceScenes.Host());
}
