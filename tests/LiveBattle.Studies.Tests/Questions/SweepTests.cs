using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Questions;

public sealed class SweepTests
{
    private static readonly Scenario Whale = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;

    [Theory]
    [InlineData("a.b=1..3:1", "1", "2", "3")]
    [InlineData("a.b = 0.50 .. 1 : 0.25", "0.5", "0.75", "1")]
    [InlineData("a.b=3..1:-1", "3", "2", "1")]
    [InlineData("a.b=1..4:2", "1", "3")]
    [InlineData("a.b=60s..180s:60s", "60s", "120s", "180s")]
    [InlineData("a.b=100ms..300ms:100ms", "100ms", "200ms", "300ms")]
    [InlineData("a.b=-1..1:1", "-1", "0", "1")]
    public void Parse_AWellFormedRange_HasItsValues(string text, params string[] values)
    {
        SweepRange range = SweepRange.Parse(text).Value;
        Assert.Equal("a.b", range.Path);
        Assert.Equal(values, range.Values.Select(range.TextOf));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a.b=1")]
    [InlineData("a.b=1..2")]
    [InlineData("=1..2:1")]
    [InlineData("a.b=..2:1")]
    [InlineData("a.b=1..2:0")]
    [InlineData("a.b=1..2:-1")]
    [InlineData("a.b=1..1:1")]
    [InlineData("a.b=1..2:5")]
    [InlineData("a.b=one..2:1")]
    [InlineData("a.b=1..2:NaN")]
    [InlineData("a.b=1s..2:1")]
    [InlineData("a.b=1s..2s:1m")]
    [InlineData("a.b=0..101:1")]
    [InlineData("a.b=0..1:0.0000001")]
    [InlineData("a.b=0..99999999999999999999999999999:1")]
    [InlineData("a.b=1e3..2e3:1")]
    public void Parse_AnImpossibleRange_SaysWhatIsAllowed(string text)
    {
        ImmutableArray<Problem> problems = SweepRange.Parse(text).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.True(problem.Allowed.Length > 0 && problem.Message.EndsWith('.')));
    }

    [Fact]
    public void Parse_AHundredValues_AreTheMost()
    {
        Assert.Equal(100, SweepRange.Parse("a=1..100:1").Value.Values.Length);
        Assert.False(SweepRange.Parse("a=1..101:1").IsValid);
    }

    [Theory]
    [InlineData("audience.a.nobody.size=1..3:1")]
    [InlineData("rules.gloveChance=0.5..1.5:0.5")]
    [InlineData("rules.duration=1s..5s:1s")]
    [InlineData("sizes=1..3:1")]
    public void Create_ValuesThatNoScenarioHolds_AreRefused(string range)
    {
        Checked<SweepQuestion> question = SweepQuestion.Create(Whale, SweepRange.Parse(range).Value, new Sampling(10, 1));
        Assert.NotEmpty(question.Problems);
        Assert.Equal(question.Problems.Distinct().Count(), question.Problems.Length);
    }

    [Fact]
    public void Report_OfEachValue_IsTheOutcomeOfThatScenario()
    {
        SweepReport report = Ask("audience.b.whale.size=1..3:1", new Sampling(200, 8), 2);
        Assert.Equal(["1", "2", "3"], report.Points.Select(point => point.Value));
        Assert.Equal(600, report.Battles);
        foreach (SweepPoint point in report.Points)
        {
            Scenario scenario = ScenarioResolver.Vary(Whale, new ScenarioOverride("audience.b.whale.size", point.Value)).Value;
            StudyReport alone = new OutcomeQuestion(scenario, new Sampling(200, 8)).Report(new StudyHost(1));
            Assert.Equal(alone.Rows.AsEnumerable(), point.Report.Rows.AsEnumerable());
            Assert.Equal(point.Report.WinA.Mean - report.Points[0].Report.WinA.Mean, point.WinA.Mean, 1e-12);
            Assert.Equal(point.Report.NetB.Mean - report.Points[0].Report.NetB.Mean, point.NetB.Mean, 1e-3);
        }

        Assert.True(report.Points[2].NetB is { IsSure: true, Mean: > 0 }, "Three whales give more than one.");
    }

    [Fact]
    public void Report_WithAPrecision_PlaysAsManyOfEach()
    {
        SweepReport report = Ask("audience.b.whale.size=1..2:1", new Sampling(20_000, 8, 0.02), 2);
        Assert.All(report.Points, point => Assert.InRange(point.Report.Precision, 0, 0.02));
        Assert.Single(report.Points.Select(point => point.Report.Replications).Distinct());
    }

    [Fact]
    public void Sensitivity_SortsByWhatMattersMost_OnAnyNumberOfThreads()
    {
        SensitivityReport one = Turn(1);
        Assert.Equal(one.Bars.OrderByDescending(bar => bar.Swing).Select(bar => bar.Input), one.Bars.Select(bar => bar.Input));
        Assert.Equal(one.Bars.AsEnumerable(), Turn(8).Bars.AsEnumerable());
        Assert.Contains(one.Bars, bar => bar is { Input.Path: "audience.b.whale.giftsPerMinute", NetBHigh: { IsSure: true, Mean: > 0 }, NetBLow: { IsSure: true, Mean: < 0 } });

        static SensitivityReport Turn(int threads) => SensitivityQuestion
            .Create(Whale, SensitivityInput.Of(Whale), new Sampling(1_000, 2)).Value.Report(new StudyHost(threads));
    }

    [Fact]
    public void SensitivityInputs_OfEveryPreset_AreScenarios()
    {
        foreach (string preset in Engine.Scenarios.Presets.Names)
        {
            Scenario scenario = ScenarioResolver.ResolvePreset(preset).Value;
            Assert.All((int[])[1, 20, 90], percent =>
                Assert.Empty(SensitivityQuestion.Create(scenario, SensitivityInput.Of(scenario, percent), new Sampling(1, 1)).Problems));
        }
    }

    [Theory]
    [InlineData(100, 10, "90", "110")]
    [InlineData(10, 90, "1", "19")]
    [InlineData(3, 20, "2", "4")]
    public void SensitivityInputs_OfASize_AreWholeViewersAtLeastSoFarAway(int size, int percent, string low, string high)
    {
        Scenario scenario = ScenarioResolver.Vary(Whale, new ScenarioOverride("audience.b.whale.size", $"{size}")).Value;
        Assert.Contains(new SensitivityInput("audience.b.whale.size", low, high), SensitivityInput.Of(scenario, percent));
    }

    [Fact]
    public void SensitivityInputs_OfASideNearItsLimit_EndWhereItIsFull()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(
            "poisson-check",
            new ScenarioOverride("audience.a.crowd.size", "990000"),
            new ScenarioOverride("audience.a.crowd.giftsPerMinute", "0.001")).Value;
        ImmutableArray<SensitivityInput> inputs = SensitivityInput.Of(scenario);
        Assert.Contains(new SensitivityInput("audience.a.crowd.size", "792000", "1000000"), inputs);
        Assert.Contains(new SensitivityInput("audience.a.crowd.giftsPerMinute", "0.0008", "0.0012"), inputs);
        Assert.True(SensitivityQuestion.Create(scenario, inputs, new Sampling(1, 1)).IsValid);
    }

    [Fact]
    public void SensitivityInputs_OfManyCohorts_AreThoseThatGiveMost()
    {
        // Cohort n of a side gives n times the coins of the first.
        string cohorts = string.Join(", ", Enumerable.Range(1, 40).Select(n => $"{{ cohort: c{n}, size: 10, giftsPerMinute: 1, gifts: {{ {n}: 1 }} }}"));
        Scenario scenario = ScenarioResolver.Vary(
            Whale, new ScenarioOverride("audience.a", $"[{cohorts}]"), new ScenarioOverride("audience.b", $"[{cohorts}]")).Value;
        ImmutableArray<SensitivityInput> inputs = SensitivityInput.Of(scenario);
        Assert.Equal(
            [.. ((string[])["a", "b"]).SelectMany(side => Enumerable.Range(29, 12).SelectMany(
                n => (string[])[$"audience.{side}.c{n}.size", $"audience.{side}.c{n}.giftsPerMinute"])).Prepend("audience.a.c28.giftsPerMinute").Prepend("audience.a.c28.size")],
            inputs.Select(input => input.Path));
        Assert.True(SensitivityQuestion.Create(scenario, inputs, new Sampling(1, 1)).IsValid);
    }

    [Fact]
    public void Sensitivity_WithAPrecision_KnowsEveryChangeToIt()
    {
        SensitivityReport report = SensitivityQuestion.Create(
            Whale, [new SensitivityInput("audience.b.whale.giftsPerMinute", "0.05", "0.3")], new Sampling(20_000, 8, 0.02)).Value.Report(new StudyHost(2));
        Assert.True(report.IsPrecise);
        Assert.InRange(report.Base.Precision, 0, 0.02);
        Assert.All(report.Bars, bar =>
        {
            Assert.InRange(bar.WinALow.HalfWidth!.Value, 0, 0.02);
            Assert.InRange(bar.WinAHigh.HalfWidth!.Value, 0, 0.02);
        });
    }

    [Fact]
    public void Sensitivity_WithoutAnythingToTurn_IsRefused() =>
        Assert.NotEmpty(SensitivityQuestion.Create(Whale, [], new Sampling(1, 1)).Problems);

    private static SweepReport Ask(string range, Sampling sampling, int threads) =>
        SweepQuestion.Create(Whale, SweepRange.Parse(range).Value, sampling).Value.Report(new StudyHost(threads));
}
