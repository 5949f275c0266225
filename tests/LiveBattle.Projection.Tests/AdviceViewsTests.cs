using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Projection.Tests;

public sealed class AdviceViewsTests
{
    private static readonly Scenario Scenario = ScenarioResolver.ResolvePreset(
        "poisson-check", new ScenarioOverride("audience.a.crowd.responses.multiplier", "3")).Value;

    private static readonly Sampling Sampling = new(200, 5);
    private static readonly StudyHost Host = new(1);

    [Fact]
    public void Lead_OnTheWire_HasItsNames_AndEachFigureInItsPlace()
    {
        LeadQuestion question = LeadQuestion.Create(Scenario, Sampling, BattleSide.B, 30_100_000, 0.6).Value;
        LeadReport report = question.Report(Host) with
        {
            HowOften = Proportion.Of(1, 9), WinWhenLevel = Proportion.Of(2, 9), Win = Proportion.Of(4, 9), Lead = 40, LargestLead = 90, LevelWithin = 7,
        };
        LeadResult result = OverTheWire<LeadResult>(
            question,
            report,
            "kind side atMs share lead leadInterval howOften largestLead winWhenLevel levelWithin win curve seed engineVersion scenarioId battles");

        Assert.Equal((Side.B, 30_100L, 0.6), (result.Side, result.AtMs, result.Share));
        Assert.Equal((report.Lead, report.LargestLead, report.LevelWithin), (result.Lead, result.LargestLead, result.LevelWithin));
        Assert.Equal(new IntervalView(report.LeadInterval.Low, report.LeadInterval.High), result.LeadInterval);
        AssertSame((report.HowOften!, result.HowOften), (report.WinWhenLevel, result.WinWhenLevel), (report.Win, result.Win));
        Assert.Equal(
            report.Curve.Select(block => new LeadBlockView(block.From, block.To, block.Battles, block.Wins, block.Chance)), result.Curve);
    }

    [Fact]
    public void Lead_ThatIsNotThere_StaysNull()
    {
        LeadQuestion question = LeadQuestion.Create(Scenario, Sampling, BattleSide.A).Value;
        LeadReport report = question.Report(Host) with { Lead = null, HowOften = null, LeadInterval = default };
        LeadResult result = Assert.IsType<LeadResult>(StudyViews.Of(question, report));
        Assert.Null(result.Lead);
        Assert.Null(result.HowOften);
        Assert.Equal(new IntervalView(null, null), result.LeadInterval);
    }

    [Fact]
    public void Glove_OnTheWire_HasItsNames_AndEachFigureInItsPlace()
    {
        GloveQuestion question = GloveQuestion.Create(Scenario, Sampling, BattleSide.A, [0, 60_000_000, 299_900_000]).Value;
        GloveReport report = question.Report(Host) with { BestMicros = 60_000_000, WorstMicros = 0 };
        GloveResult result = OverTheWire<GloveResult>(
            question,
            report,
            "kind side otherGloves winWithout pointsWithout times bestMs worstMs bestOverWorst isBestSure seed engineVersion scenarioId battles");

        Assert.Equal((Side.A, 0, report.IsBestSure), (result.Side, result.OtherGloves, result.IsBestSure));
        Assert.Equal((report.BestMicros, report.WorstMicros), (result.BestMs * 1_000, result.WorstMs * 1_000));
        AssertSame((report.WinWithout, result.WinWithout));
        Assert.Equal(
            (report.PointsWithout.Mean, report.PointsWithout.P95Interval.High), (result.PointsWithout.Mean, result.PointsWithout.P95Interval.High));
        AssertSame(report.BestOverWorst, result.BestOverWorst);
        Assert.Equal([0L, 60_000, 299_900], result.Times.Select(time => time.AtMs));
        foreach ((GloveTime time, GloveTimeView view) in report.Times.Zip(result.Times))
        {
            AssertSame((time.Win, view.Win));
            Assert.Equal(new DifferenceView(time.WinDifference.Difference, time.WinDifference.Low, time.WinDifference.High, null), view.WinMore);
            AssertSame(time.Points, view.Points);
            AssertSame(time.NetMicros, view.NetUsdMicros);
        }

        Assert.NotEqual(result.Times[0].Points.Mean, result.Times[0].NetUsdMicros.Mean);
    }

    [Fact]
    public void WhaleOrCrowd_OnTheWire_HasItsNames_AndEachFigureInItsPlace()
    {
        WhaleOrCrowdQuestion question = WhaleOrCrowdQuestion.Create(Scenario, Sampling, BattleSide.B, 900, 300, 250, 2).Value;
        WhaleOrCrowdReport report = question.Report(Host);
        WhaleOrCrowdResult result = OverTheWire<WhaleOrCrowdResult>(
            question,
            report,
            "kind side coins areCoinsFilledIn whaleGiftCoins crowdViewers crowdGiftCoins winWithout whale crowd crowdOverWhaleWin " +
            "crowdOverWhalePoints crowdOverWhaleNetUsdMicros seed engineVersion scenarioId battles");

        Assert.Equal((Side.B, 900L, false), (result.Side, result.Coins, result.AreCoinsFilledIn));
        Assert.Equal((300, 250, 2), (result.WhaleGiftCoins, result.CrowdViewers, result.CrowdGiftCoins));
        AssertSame((report.WinWithout, result.WinWithout), (report.Whale.Win, result.Whale.Win), (report.Crowd.Win, result.Crowd.Win));
        AssertSame(report.CrowdOverWhaleWin, result.CrowdOverWhaleWin);
        AssertSame(report.CrowdOverWhalePoints, result.CrowdOverWhalePoints);
        AssertSame(report.CrowdOverWhaleNetMicros, result.CrowdOverWhaleNetUsdMicros);
        foreach ((AddedGivers givers, AddedGiversView view) in new[] { (report.Whale, result.Whale), (report.Crowd, result.Crowd) })
        {
            Assert.Equal((givers.Points.Mean, givers.Points.P50), (view.Points.Mean, view.Points.P50));
            AssertSame(givers.NetP10Micros, view.NetP10UsdMicros);
            AssertSame(givers.NetP50Micros, view.NetP50UsdMicros);
            AssertSame(givers.NetP90Micros, view.NetP90UsdMicros);
        }

        Assert.NotEqual(result.Whale.NetP10UsdMicros, result.Crowd.NetP10UsdMicros);
    }

    [Fact]
    public void LastSeconds_OnTheWire_HasItsNames_AndEachFigureInItsPlace()
    {
        LastSecondsQuestion question = LastSecondsQuestion.Create(Scenario, Sampling, 45_500_000).Value;
        LastSecondsReport report = question.Report(Host) with
        {
            LevelBefore = Proportion.Of(1, 9), LeaderDoesNotWin = Proportion.Of(2, 9), Overturned = Proportion.Of(4, 9),
        };
        LastSecondsResult result = OverTheWire<LastSecondsResult>(
            question,
            report,
            "kind lastMs timeShare levelBefore leaderDoesNotWin overturned pointsShare pointsShareInterval byMargin seed engineVersion scenarioId battles");

        Assert.Equal((45_500L, report.TimeShare, report.PointsShare), (result.LastMs, result.TimeShare, result.PointsShare));
        Assert.Equal(new IntervalView(report.PointsShareInterval.Low, report.PointsShareInterval.High), result.PointsShareInterval);
        AssertSame(
            (report.LevelBefore, result.LevelBefore), (report.LeaderDoesNotWin!, result.LeaderDoesNotWin), (report.Overturned!, result.Overturned));
        Assert.NotEmpty(result.ByMargin);
        Assert.Equal(
            report.ByMargin.Select(band => (band.From, band.To, band.Battles, band.LeaderWins.Mean)),
            result.ByMargin.Select(band => (band.From, band.To, band.Battles, band.LeaderWins.Mean)));
    }

    [Fact]
    public void LastSeconds_OfNobody_StayNull()
    {
        LastSecondsQuestion question = LastSecondsQuestion.Create(Scenario, Sampling).Value;
        LastSecondsReport report = question.Report(Host) with
        {
            LeaderDoesNotWin = null, Overturned = null, PointsShare = null, PointsShareInterval = default, ByMargin = [],
        };
        JsonObject json = Node(question, report);
        foreach (string key in (string[])["leaderDoesNotWin", "overturned", "pointsShare"])
            Assert.True(json.ContainsKey(key) && json[key] is null, key);
        Assert.Empty(json["byMargin"]!.AsArray());
    }

    [Theory]
    [InlineData(GateBasis.Gross, MoneyBasis.Gross)]
    [InlineData(GateBasis.Net, MoneyBasis.Net)]
    public void Gate_OnTheWire_HasItsNames_AndEachFigureInItsPlace(GateBasis basis, MoneyBasis word)
    {
        GateQuestion question = GateQuestion.Create(Scenario, Sampling, BattleSide.A, basis).Value;
        GateReport report = question.Report(Host) with
        {
            P10 = new QuantileEstimate(10, 3, null, 4), P50 = new QuantileEstimate(50, 5, 4, 6), P90 = new QuantileEstimate(90, 8, 7, null),
        };
        GateResult result = OverTheWire<GateResult>(
            question,
            report,
            "kind side gateUsdMicros basis neededPoints pointsPerBattle sequences p10 p50 p90 seed engineVersion scenarioId battles");

        Assert.Equal((Side.A, word, report.Gate.Amount.Value), (result.Side, result.Basis, result.GateUsdMicros));
        Assert.Equal((report.Needed.Value, report.Sequences), (result.NeededPoints, result.Sequences));
        MeanEstimate mean = report.PointsPerBattle;
        Assert.Equal(new MeanView(mean.Mean, mean.Sd, mean.Low, mean.High), result.PointsPerBattle);
        AssertSame(report.P10!, result.P10!);
        AssertSame(report.P50!, result.P50!);
        AssertSame(report.P90!, result.P90!);
    }

    [Fact]
    public void Gate_ThatNeverOpened_StaysNull()
    {
        GateQuestion question = GateQuestion.Create(Scenario, new Sampling(1, 5), BattleSide.A).Value;
        JsonObject json = Node(question, question.Report(Host) with { Sequences = 0, P10 = null, P50 = null, P90 = null });
        foreach (string key in (string[])["p10", "p50", "p90"])
            Assert.True(json.ContainsKey(key) && json[key] is null, key);
        Assert.Null(json["pointsPerBattle"]!["low"]);
    }

    /// <summary>Written, read and written again it is the same, under the names that the web client reads.</summary>
    private static T OverTheWire<T>(StudyQuestion question, StudyAnswer answer, string names)
        where T : StudyResult
    {
        string json = JsonSerializer.Serialize(StudyViews.Of(question, answer), ContractsJson.Default.StudyResult);
        T result = Assert.IsType<T>(JsonSerializer.Deserialize(json, ContractsJson.Default.StudyResult));
        Assert.Equal(json, JsonSerializer.Serialize(result, ContractsJson.Default.StudyResult));
        JsonObject node = JsonNode.Parse(json)!.AsObject();
        Assert.Equal(names, string.Join(' ', node.Select(property => property.Key)));
        Assert.Equal(question.Kind, node["kind"]!.GetValue<string>());
        Assert.Equal(("5", question.Scenario.ComputeId(), answer.Battles), (result.Seed, result.ScenarioId, result.Battles));
        return result;
    }

    private static JsonObject Node(StudyQuestion question, StudyAnswer answer) =>
        JsonSerializer.SerializeToNode(StudyViews.Of(question, answer), ContractsJson.Default.StudyResult)!.AsObject();

    private static void AssertSame(params (Proportion Expected, ChanceView? Actual)[] pairs)
    {
        foreach ((Proportion expected, ChanceView? actual) in pairs)
            Assert.Equal(new ChanceView(expected.Mean, expected.Low, expected.High), actual);
    }

    private static void AssertSame(PairedShares pair, SharePairView view) =>
        Assert.Equal(new SharePairView(pair.X, pair.Y, pair.Difference, pair.Low, pair.High), view);

    private static void AssertSame(PairedDifference difference, DifferenceView view) =>
        Assert.Equal(new DifferenceView(difference.Mean, difference.Low, difference.High, difference.VarianceCut), view);

    private static void AssertSame(QuantileEstimate quantile, QuantileView view) =>
        Assert.Equal(new QuantileView(quantile.Value, quantile.Low, quantile.High), view);
}
