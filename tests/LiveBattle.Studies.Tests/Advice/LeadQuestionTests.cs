using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Tests.Advice;

public sealed class LeadQuestionTests(ITestOutputHelper output)
{
    private const long Half = 150_000_000;

    [Fact]
    public void Lead_OfUnitGifts_IsTheExactOne()
    {
        LeadReport report = Ask(AdviceScenes.Units(60), 40_000, 1);
        int exact = ExactLead(30, 0.9);
        output.WriteLine($"lead {report.Lead}, {report.LeadInterval}, exact {exact}");
        Assert.InRange(report.Lead!.Value, exact - 1, exact + 1);
        Assert.InRange(exact, report.LeadInterval.Low!.Value, report.LeadInterval.High!.Value);
        Assert.InRange(report.LeadInterval.High!.Value - report.LeadInterval.Low!.Value, 0, 4);
        double often = Enumerable.Range((int)report.Lead.Value, 60).Sum(lead => AdviceScenes.Skellam(30, lead));
        Assert.InRange(often, report.HowOften!.Low - 0.005, report.HowOften.High + 0.005);

        // Level at half time, the rest is a fair game but for its draws.
        double win = (1 - AdviceScenes.Skellam(30, 0)) / 2;
        Assert.Equal(0, report.LevelWithin);
        Assert.InRange(win, report.WinWhenLevel.Low, report.WinWhenLevel.High);
    }

    [Fact]
    public void Interval_Over200Studies_CoversAsOftenAsItClaims()
    {
        Scenario scenario = AdviceScenes.Units(60);
        int exact = ExactLead(30, 0.9);
        int covered = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            LeadReport report = Ask(scenario, 400, seed);
            covered += exact >= (report.LeadInterval.Low ?? double.MinValue) && exact <= (report.LeadInterval.High ?? double.MaxValue) ? 1 : 0;
        }

        output.WriteLine($"covered {covered} of 200");
        Assert.InRange(covered, 186, 200);
    }

    [Fact]
    public void Curve_NeverFalls_AndCountsEveryBattle()
    {
        LeadReport report = Ask(AdviceScenes.Poisson(60, 50), 5_000, 3);
        Assert.Equal(5_000, report.Curve.Sum(block => block.Battles));
        Assert.Equal(report.Win.Mean, report.Curve.Sum(block => block.Wins) / 5_000.0, 1e-12);
        Assert.All(report.Curve.Zip(report.Curve.Skip(1)), pair =>
        {
            Assert.True(pair.First.Chance < pair.Second.Chance);
            Assert.True(pair.First.To < pair.Second.From);
        });
        LeadBlock first = report.Curve.First(block => block.Chance >= 0.9);
        Assert.Equal(first.From, report.Lead);
        Assert.Equal(report.Curve[^1].To, report.LargestLead);
    }

    [Fact]
    public void HopelessSide_HasNoLeadThatIsEnough()
    {
        LeadReport report = Ask(AdviceScenes.Poisson(4, 200, "{ 1: 1 }"), 500, 1);
        Assert.Null(report.Lead);
        Assert.Null(report.HowOften);
        Assert.Null(report.LeadInterval.High);
        Assert.True(report.LargestLead < 0);
    }

    [Fact]
    public void SureSide_NeedsNoLead()
    {
        LeadReport report = Ask(AdviceScenes.Poisson(200, 4, "{ 1: 1 }"), 500, 1);
        Assert.Equal(report.Curve[0].From, report.Lead);
        Assert.Equal(1, report.HowOften!.Mean);
        Assert.Null(report.LeadInterval.Low);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(31, null)]
    [InlineData(32, 168L)]
    [InlineData(100, 100L)]
    public void Lead_ThatFewBattlesReach_IsNotCalledEnough(int won, long? lead)
    {
        LeadRow[] rows = [.. Enumerable.Range(0, 200).Select(i => new LeadRow(i, i >= 200 - won))];
        LeadReport report = LeadReport.Of(LeadQuestion.Create(AdviceScenes.Units(60), new Sampling(200, 1), BattleSide.A).Value, rows);
        Assert.Equal(lead, report.Lead);
        Assert.Equal(lead is null, report.HowOften is null);
    }

    [Fact]
    public void Interval_WhereMoreLeadWinsLessOften_HoldsAllThatTheTestsLeaveOpen()
    {
        // A lead of 1 wins always, one of 2 seldom: too seldom after every lead, too often before all but the first.
        LeadRow[] rows =
        [
            .. Enumerable.Repeat(new LeadRow(0, false), 128),
            .. Enumerable.Repeat(new LeadRow(1, true), 32),
            .. Enumerable.Repeat(new LeadRow(2, false), 96),
            .. Enumerable.Repeat(new LeadRow(2, true), 32),
        ];
        Assert.Equal(new Interval(1, 3), LeadInterval.Of(rows, 0.5));
    }

    [Fact]
    public void TheOtherSide_SeesTheMirror()
    {
        LeadReport a = Ask(AdviceScenes.Poisson(60, 50), 500, 3);
        LeadReport b = LeadQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(500, 3), BattleSide.B, Half).Value.Report(AdviceScenes.Host());
        Assert.Equal(-a.Curve[0].From, b.LargestLead);
        Assert.True(a.Win.Mean > b.Win.Mean);
    }

    [Fact]
    public void Answer_OnAnyThreadsAndAfterAStop_IsTheSame()
    {
        LeadQuestion question = LeadQuestion.Create(AdviceScenes.Poisson(60, 50), new Sampling(2_000, 4), BattleSide.A).Value;
        AdviceScenes.IsTheSameHoweverItIsRun(question, question.Report, (x, y) =>
        {
            Assert.Equal(x.Curve.AsEnumerable(), y.Curve.AsEnumerable());
            Assert.Equal(x with { Curve = [] }, y with { Curve = [] });
        });
    }

    [Fact]
    public void BadQuestion_NamesEverythingThatIsWrong()
    {
        Checked<LeadQuestion> check = LeadQuestion.Create(
            AdviceScenes.Units(60), new Sampling(199, 1, 0.1), BattleSide.Neither, 300_000_000, 0.995);
        Assert.Equal(["replications", "precision", "side", "at", "share"], check.Paths());
        Assert.All(check.Problems, problem => Assert.NotEmpty(problem.Allowed));
    }

    [Theory]
    [InlineData(0, 0.5, true)]
    [InlineData(299_900_000, 0.99, true)]
    [InlineData(299_950_000, 0.9, false)]
    [InlineData(-100_000, 0.9, false)]
    [InlineData(60_000_000, 0.49, false)]
    [InlineData(60_000_000, double.NaN, false)]
    public void Limits_AreWhereTheySay(long at, double share, bool isValid) =>
        Assert.Equal(isValid, LeadQuestion.Create(AdviceScenes.Units(60), new Sampling(200, 1), BattleSide.A, at, share).IsValid);

    [Fact]
    public void Key_DependsOnEveryPart()
    {
        Scenario scenario = AdviceScenes.Units(60);
        Sampling sampling = new(200, 1);
        string[] keys =
        [
            LeadQuestion.Create(scenario, sampling, BattleSide.A).Value.ComputeKey(),
            LeadQuestion.Create(scenario, sampling, BattleSide.B).Value.ComputeKey(),
            LeadQuestion.Create(scenario, sampling, BattleSide.A, Half).Value.ComputeKey(),
            LeadQuestion.Create(scenario, sampling, BattleSide.A, share: 0.8).Value.ComputeKey(),
        ];
        Assert.Equal(4, keys.Distinct().Count());
        Assert.Equal(keys[0], LeadQuestion.Create(scenario, sampling, BattleSide.A).Value.ComputeKey());
    }

    private static LeadReport Ask(Scenario scenario, int battles, ulong seed) =>
        LeadQuestion.Create(scenario, new Sampling(battles, seed), BattleSide.A, Half).Value.Report(AdviceScenes.Host());

    // The smallest lead that the other side's surplus over the rest stays below often enough.
    private static int ExactLead(double rest, double share)
    {
        double chance = 0;
        for (int lead = -100; ; lead++)
        {
            chance += AdviceScenes.Skellam(rest, lead - 1);
            if (chance >= share)
                return lead;
        }
    }
}
