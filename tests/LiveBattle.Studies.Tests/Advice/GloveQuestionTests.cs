using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Tests.Advice;

public sealed class GloveQuestionTests(ITestOutputHelper output)
{
    [Fact]
    public void Glove_OfAPoissonSide_BringsItsMeanFactor_AndNoMoney()
    {
        GloveReport report = Ask(AdviceScenes.Poisson(60, 50), 10_000, null);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => i * 30_000_000L), report.Times.Select(time => time.AtMicros));
        foreach (GloveTime time in report.Times)
        {
            // 1 + 4 p w / T of the mean of 445.2 points, with p = 0.25, w = 30 and T = 300.
            output.WriteLine($"{time.AtMicros / 1_000_000} s: {time.Points.Mean:F2} [{time.Points.Low:F2}, {time.Points.High:F2}], win {time.WinDifference.Difference:F4}");
            double error = (time.Points.High!.Value - time.Points.Low!.Value) / (2 * 1.96);
            Assert.InRange(time.Points.Mean, 44.52 - (4 * error), 44.52 + (4 * error));
            Assert.Equal((0, 0, 0), (time.NetMicros.Mean, time.NetMicros.Low!.Value, time.NetMicros.High!.Value));
            Assert.True(time.WinDifference.Low > 0);
            Assert.True(time.Points.VarianceCut > 2);
        }

        Assert.False(report.IsBestSure);
        Assert.Equal(110_000 - 10_000, report.Battles);
    }

    [Fact]
    public void Audience_ThatWaitsForTheEnd_MakesTheLastTimeSurelyBest()
    {
        GloveReport report = Ask(
            AdviceScenes.Poisson(60, 60, "{ 1: 1 }", new ScenarioOverride("audience.a.crowd.responses.closing", "10")),
            4_000,
            [0, 267_000_000]);
        Assert.Equal((267_000_000, 0), (report.BestMicros, report.WorstMicros));
        Assert.True(report.Times[1].Points.Low > report.Times[0].Points.High);
    }

    [Fact]
    public void Time_ThatDecides_IsSure()
    {
        // Gloves at the start find nobody who gifts; side b is ahead by little.
        GloveReport report = Ask(
            AdviceScenes.Poisson(10, 60, "{ 1: 1 }", new ScenarioOverride("audience.a.crowd.responses.closing", "10")),
            4_000,
            [0, 267_000_000]);
        Assert.True(report.IsBestSure);
        Assert.True(report.BestOverWorst.Low > 0);
    }

    [Fact]
    public void Audience_ThatAnswersAMultiplier_EarnsMore()
    {
        GloveReport report = Ask(
            AdviceScenes.Poisson(60, 60, null, new ScenarioOverride("audience.a.crowd.responses.multiplier", "3")), 4_000, [60_000_000]);
        Assert.True(report.Times[0].NetMicros.Low > 0);
        output.WriteLine($"variance cut {report.Times[0].NetMicros.VarianceCut:F1}");
        Assert.True(report.Times[0].NetMicros.VarianceCut >= 5);
        Assert.Equal(report.BestMicros, report.WorstMicros);
        Assert.False(report.IsBestSure);
    }

    [Fact]
    public void OtherGloves_AreCounted()
    {
        Scenario scenario = AdviceScenes.Poisson(
            60, 50, null, new ScenarioOverride("timeline", "[{ at: 0s, side: a, powerUp: boosting-glove }, { at: 0s, side: b, powerUp: boosting-glove }]"));
        GloveReport report = Ask(scenario, 100, [0]);
        Assert.Equal(1, report.OtherGloves);
    }

    [Fact]
    public void Question_PlaysItsOwnScenarioFirst_AndCountsAllBattles()
    {
        GloveQuestion question = GloveQuestion.Create(AdviceScenes.Units(60), new Sampling(100, 1), BattleSide.B).Value;
        Assert.Equal(10, question.Scenarios.Length);
        Assert.Same(question.Scenario, question.Scenarios[0]);
        Assert.Equal(1_000, question.MostBattles);
        Assert.Equal(10, question.Scenarios.Select(scenario => scenario.ComputeId()).Distinct().Count());
    }

    [Fact]
    public void Grid_FitsTheLiveWindow()
    {
        Assert.Equal([0], Grid("10s"));
        Assert.Equal([0], Grid("62900ms"));
        Assert.Equal([0, 30_000_000], Grid("63s"));
        ImmutableArray<long> hour = Grid("3600s");
        Assert.InRange(hour.Length, 20, GloveQuestion.MostTimes);
        Assert.True(hour[^1] <= 3_567_000_000);

        static ImmutableArray<long> Grid(string duration) => GloveQuestion.Create(
            AdviceScenes.Poisson(6, 5, null, new ScenarioOverride("rules.duration", duration)), new Sampling(100, 1), BattleSide.A).Value.TimesMicros;
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        GloveQuestion question = GloveQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(500, 4), BattleSide.A).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, (x, y) =>
        {
            Assert.Equal(x.Times.AsEnumerable(), y.Times.AsEnumerable());
            Assert.Equal(x with { Times = [] }, y with { Times = [] });
        });
    }

    [Fact]
    public void BadTimes_AreNamedEach()
    {
        Checked<GloveQuestion> check = GloveQuestion.Create(
            AdviceScenes.Units(60), new Sampling(99, 1), BattleSide.Neither, [0, 0, 300_000_000, 250_000]);
        Assert.Equal(["side", "replications", "times[1]", "times[2]", "times[3]", "times[3]"], check.Paths());
        Assert.Equal(["times"], GloveQuestion.Create(AdviceScenes.Units(60), new Sampling(100, 1), BattleSide.A, []).Paths());
        Assert.Equal(
            ["times"],
            GloveQuestion.Create(
                AdviceScenes.Units(60), new Sampling(100, 1), BattleSide.A, [.. Enumerable.Range(0, 25).Select(i => i * 1_000_000L)]).Paths());
        Assert.Equal(["replications"], GloveQuestion.Create(AdviceScenes.Units(60), new Sampling(500_001, 1), BattleSide.A).Paths());
        Assert.True(GloveQuestion.Create(AdviceScenes.Units(60), new Sampling(500_000, 1), BattleSide.A).IsValid);
    }

    private static GloveReport Ask(Scenario scenario, int battles, ImmutableArray<long>? times) =>
        GloveQuestion.Create(scenario, new Sampling(battles, 1), BattleSide.A, times).Value.Report(AdviceScenes.Host());
}
