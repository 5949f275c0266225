using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Projection.Tests;

public sealed class StudyViewsTests
{
    private const ulong Seed = ulong.MaxValue;

    private static readonly Scenario Scenario = ScenarioResolver.ResolvePreset("bench-study").Value;
    private static readonly OutcomeQuestion Question = new(Scenario, new Sampling(40, Seed, 0.5));
    private static readonly StudyReport Report = Question.Report(new StudyHost(1));

    [Fact]
    public void Result_OfAReport_HasEachFigureInItsPlace()
    {
        OutcomeResult result = Assert.IsType<OutcomeResult>(StudyViews.Of(Question, Report));

        Assert.Equal(("18446744073709551615", EngineVersion.Current, Scenario.ComputeId()), (result.Seed, result.EngineVersion, result.ScenarioId));
        Assert.Equal((40L, 40L, true), (result.Battles, result.Replications, result.IsPrecise));
        Assert.Equal(Report.Precision, result.Precision);
        AssertSame(Report.WinA, result.WinA);
        AssertSame(Report.WinB, result.WinB);
        AssertSame(Report.Draw, result.Draw);
        AssertSame(Report.PointsA, result.PointsA);
        AssertSame(Report.PointsB, result.PointsB);
        AssertSame(Report.NetA, result.NetA);
        AssertSame(Report.NetB, result.NetB);
        Assert.NotEqual(result.PointsA, result.PointsB);
        Assert.NotEqual(result.NetA, result.NetB);
        Assert.Null(result.ElapsedMs);
    }

    [Fact]
    public void Result_OnTheWire_BeginsWithItsKind_HasTheContractsNames_AndNoTime()
    {
        string json = JsonSerializer.Serialize(StudyViews.Of(Question, Report), ContractsJson.Default.StudyResult);

        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(
            [
                "kind", "replications", "winA", "winB", "draw", "pointsA", "pointsB", "netA", "netB", "precision", "isPrecise",
                "seed", "engineVersion", "scenarioId", "battles",
            ],
            document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("outcome", document.RootElement.GetProperty("kind").GetString());
        Assert.Equal(["mean", "low", "high"], Names("winA"));
        Assert.Equal(
            ["mean", "sd", "p5", "p50", "p95", "meanInterval", "p5Interval", "p50Interval", "p95Interval"], Names("netB"));
        Assert.Equal(StudyViews.Of(Question, Report), JsonSerializer.Deserialize(json, ContractsJson.Default.StudyResult));

        IEnumerable<string> Names(string key) => document.RootElement.GetProperty(key).EnumerateObject().Select(property => property.Name);
    }

    /// <summary>The Cli writes the result by itself, with its time.</summary>
    [Fact]
    public void Result_WithItsTime_TellsIt()
    {
        string json = JsonSerializer.Serialize(
            StudyViews.Of(Report, Scenario, Question.Sampling) with { ElapsedMs = 12 }, ContractsJson.Default.OutcomeResult);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(12, document.RootElement.GetProperty("elapsedMs").GetInt64());
        Assert.False(document.RootElement.TryGetProperty("kind", out _));
    }

    [Fact]
    public void Interval_OfTooFewBattles_StaysNull()
    {
        OutcomeResult one = StudyViews.Of(new OutcomeQuestion(Scenario, new Sampling(1, 7)).Report(new StudyHost(1)), Scenario, new Sampling(1, 7));
        Assert.Equal(new IntervalView(null, null), one.NetA.MeanInterval);
        Assert.Null(one.IsPrecise);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(38, 3, 2)]
    [InlineData(39, 1, 1)]
    [InlineData(40, 1, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(0, int.MaxValue, 40)]
    [InlineData(5, 0, 0)]
    public void Battles_AreAPage_AndEachIsTheBattleOfItsSeed(int from, int count, int expected)
    {
        IReadOnlyList<StudyBattleView> battles = StudyViews.Battles(Report, from, count);

        Assert.Equal(Enumerable.Range(from, expected).Select(i => (long)i), battles.Select(battle => battle.Replication));
        foreach (StudyBattleView battle in battles.Take(3))
        {
            ulong seed = SeedSequence.Mix(Seed, battle.Replication);
            (BattleRun run, _) = Play.Finished(Scenario, seed);
            Assert.Equal($"{seed}", battle.Seed);
            Assert.Equal((run.A.Points, run.B.Points), (battle.PointsA, battle.PointsB));
            Assert.Equal(FrameProjector.Verdict(run.Verdict)!.Winner, battle.Winner);
            Assert.True(battle.NetAUsdMicros > 0 && battle.NetAUsdMicros != battle.NetBUsdMicros);
        }
    }

    private static void AssertSame(Proportion share, ChanceView view) =>
        Assert.Equal((share.Mean, share.Low, share.High), (view.Mean, view.Low, view.High));

    private static void AssertSame(Distribution spread, SpreadView view)
    {
        Assert.Equal((spread.Mean, spread.Sd, spread.P5, spread.P50, spread.P95), (view.Mean, view.Sd, view.P5, view.P50, view.P95));
        Assert.Equal((spread.MeanInterval.Low, spread.MeanInterval.High), (view.MeanInterval.Low, view.MeanInterval.High));
        Assert.Equal((spread.P5Interval.Low, spread.P5Interval.High), (view.P5Interval.Low, view.P5Interval.High));
        Assert.Equal((spread.P50Interval.Low, spread.P50Interval.High), (view.P50Interval.Low, view.P50Interval.High));
        Assert.Equal((spread.P95Interval.Low, spread.P95Interval.High), (view.P95Interval.Low, view.P95Interval.High));
    }
}
