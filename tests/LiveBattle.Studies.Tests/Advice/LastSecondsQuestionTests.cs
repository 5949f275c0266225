using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Tests.Advice;

public sealed class LastSecondsQuestionTests(ITestOutputHelper output)
{
    [Fact]
    public void Leader_OfUnitGifts_WinsAsOftenAsTheExactLawSays()
    {
        LastSecondsReport report = Ask(AdviceScenes.Units(60), 40_000, 30_000_000);
        (double led, double wins, double overturned) = (0, 0, 0);
        for (int lead = 1; lead < 80; lead++)
        {
            double before = AdviceScenes.Skellam(54, lead);
            led += before;
            for (int d = -60; d <= 60; d++)
            {
                double chance = before * AdviceScenes.Skellam(6, d);
                wins += lead + d > 0 ? chance : 0;
                overturned += lead + d < 0 ? chance : 0;
            }
        }

        output.WriteLine($"does not win {report.LeaderDoesNotWin}, exact {1 - (wins / led):F5}");
        Assert.InRange(1 - (wins / led), report.LeaderDoesNotWin!.Low, report.LeaderDoesNotWin.High);
        Assert.InRange(overturned / led, report.Overturned!.Low, report.Overturned.High);
        Assert.InRange(1 - (2 * led), report.LevelBefore.Low, report.LevelBefore.High);
    }

    [Fact]
    public void Leader_OfAnEvenLightBattle_NearsTheArcsineLaw()
    {
        // 1/2 + arcsin(√0.9)/π = 0.8976 in the limit of many small gifts.
        LastSecondsReport report = Ask(AdviceScenes.Units(1_000), 4_000, 30_000_000);
        Assert.Equal(0.8976, 1 - report.LeaderDoesNotWin!.Mean, 0.02);
        Assert.Equal(0.1, report.TimeShare, 1e-12);
        Assert.InRange(0.1, report.PointsShareInterval.Low!.Value, report.PointsShareInterval.High!.Value);
        Assert.InRange(report.PointsShareInterval.High!.Value - report.PointsShareInterval.Low!.Value, 0, 0.001);
    }

    [Fact]
    public void PointsShare_OverManyStudies_IsCovered()
    {
        Scenario scenario = AdviceScenes.Poisson(60, 50);
        int covered = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            LastSecondsReport report = LastSecondsQuestion.Create(scenario, new Sampling(400, seed)).Value.Report(AdviceScenes.Host());
            covered += report.PointsShareInterval.Low <= 0.1 && report.PointsShareInterval.High >= 0.1 ? 1 : 0;
        }

        output.WriteLine($"covered {covered} of 200");
        Assert.InRange(covered, 180, 200);
    }

    [Fact]
    public void Margins_AreTenBandsOfTheBattlesWithALeader()
    {
        LastSecondsReport report = Ask(AdviceScenes.Poisson(60, 50), 5_000, 30_000_000);
        Assert.Equal(10, report.ByMargin.Length);
        Assert.Equal(5_000 * (1 - report.LevelBefore.Mean), report.ByMargin.Sum(band => band.Battles), 1e-6);
        Assert.All(report.ByMargin.Zip(report.ByMargin.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
        Assert.True(report.ByMargin[9].LeaderWins.Mean > report.ByMargin[0].LeaderWins.Mean + 0.2);
        double wins = report.ByMargin.Sum(band => band.LeaderWins.Mean * band.Battles) / report.ByMargin.Sum(band => band.Battles);
        Assert.Equal(1 - report.LeaderDoesNotWin!.Mean, wins, 1e-9);
    }

    [Fact]
    public void NobodyScores_NothingIsSaid()
    {
        LastSecondsReport report = Ask(AdviceScenes.Poisson(0, 0), 100, 30_000_000);
        Assert.Equal(1, report.LevelBefore.Mean);
        Assert.Null(report.LeaderDoesNotWin);
        Assert.Null(report.Overturned);
        Assert.Null(report.PointsShare);
        Assert.Null(report.PointsShareInterval.Low);
        Assert.Empty(report.ByMargin);
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        LastSecondsQuestion question = LastSecondsQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(2_000, 4)).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, (x, y) =>
        {
            Assert.Equal(x.ByMargin.AsEnumerable(), y.ByMargin.AsEnumerable());
            Assert.Equal(x with { ByMargin = [] }, y with { ByMargin = [] });
        });
    }

    [Theory]
    [InlineData(100_000, 100, true)]
    [InlineData(299_900_000, 100, true)]
    [InlineData(0, 100, false)]
    [InlineData(300_000_000, 100, false)]
    [InlineData(150_000, 100, false)]
    [InlineData(30_000_000, 99, false)]
    public void Limits_AreWhereTheySay(long last, int replications, bool isValid) =>
        Assert.Equal(isValid, LastSecondsQuestion.Create(AdviceScenes.Units(60), new Sampling(replications, 1), last).IsValid);

    private static LastSecondsReport Ask(Scenario scenario, int battles, long last) =>
        LastSecondsQuestion.Create(scenario, new Sampling(battles, 1), last).Value.Report(AdviceScenes.Host());
}
