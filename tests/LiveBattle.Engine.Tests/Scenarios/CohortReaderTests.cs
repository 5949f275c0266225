using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>The keys that a cohort may leave out: each at its limits, one beyond, read and written.</summary>
public sealed class CohortReaderTests
{
    /// <summary>A key with its value, where a problem would be, whether it is taken.</summary>
    public static TheoryData<string, string, bool> Edges { get; } = new()
    {
        { "tapsPerMinute: 0", "tapsPerMinute", true },
        { "tapsPerMinute: 480", "tapsPerMinute", true },
        { "tapsPerMinute: 480.001", "tapsPerMinute", false },
        { "tapsPerMinute: -0.001", "tapsPerMinute", false },
        { "tapsPerMinute: many", "tapsPerMinute", false },
        { "streak: { mean: 1 }", "streak.mean", true },
        { "streak: { mean: 1000 }", "streak.mean", true },
        { "streak: { mean: 0.999 }", "streak.mean", false },
        { "streak: { mean: 1000.001 }", "streak.mean", false },
        { "streak: {}", "streak.mean", false },
        { "streak: { mean: 3, most: 5 }", "streak.most", false },
        { "streak: 3", "streak", false },
        { "arrivalsPerMinute: 0", "arrivalsPerMinute", true },
        { "arrivalsPerMinute: 1000", "arrivalsPerMinute", true },
        { "arrivalsPerMinute: 1000001", "arrivalsPerMinute", false },
        { "arrivalsPerMinute: -0.001", "arrivalsPerMinute", false },
        { "stay: { median: 1s, p90: 1100ms }", "", true },
        { "stay: { median: 1439.9m, p90: 1440m }", "", true },
        { "stay: { median: 4m, p90: 20m }", "", true },
        { "stay: { median: 900ms, p90: 2s }", "stay.median", false },
        { "stay: { median: 1s, p90: 86400100ms }", "stay.p90", false },
        { "stay: { median: 4m, p90: 4m }", "stay.p90", false },
        { "stay: { median: 4m, p90: 239900ms }", "stay.p90", false },
        { "stay: { median: 1050ms, p90: 2s }", "stay.median", false },
        { "stay: { median: 4m }", "stay.p90", false },
        { "stay: { p90: 4m }", "stay.median", false },
        { "stay: { median: 4m, p90: 20m, p99: 30m }", "stay.p99", false },
        { "stay: 4m", "stay", false },
        { "topFifth: 0.2", "topFifth", true },
        { "topFifth: 0.99", "topFifth", true },
        { "topFifth: 0.199", "topFifth", false },
        { "topFifth: 0.991", "topFifth", false },
        { "topFifth: most", "topFifth", false },
        { "responses: { closing: 0, behind: 0, ahead: 0, multiplier: 0 }", "", true },
        { "responses: { closing: 10, behind: 10, ahead: 10, multiplier: 10 }", "", true },
        { "responses: { closing: 10.001 }", "responses.closing", false },
        { "responses: { closing: -0.001 }", "responses.closing", false },
        { "responses: { behind: 10.001 }", "responses.behind", false },
        { "responses: { behind: -0.001 }", "responses.behind", false },
        { "responses: { ahead: 10.001 }", "responses.ahead", false },
        { "responses: { ahead: -0.001 }", "responses.ahead", false },
        { "responses: { multiplier: 10.001 }", "responses.multiplier", false },
        { "responses: { multiplier: -0.001 }", "responses.multiplier", false },
        { "responses: { contagion: 0.9 }", "responses.contagion", true },
        { "responses: { contagion: 0.901 }", "responses.contagion", false },
        { "responses: { contagion: -0.999 }", "responses.contagion", true },
        { "responses: { contagion: -1 }", "responses.contagion", false },
        { "responses: { behing: 1 }", "responses.behing", false },
        { "responses: 2", "responses", false },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Read_AtALimit_IsTakenAndOneBeyondIsNot(string key, string path, bool isTaken) =>
        Texts.AssertTaken(Texts.SmallWithCohortKey(key), "audience.a.fans." + path, isTaken);

    [Theory]
    [InlineData("tapsPerMinute: 0")]
    [InlineData("tapsPerMinute: null")]
    [InlineData("streak: null")]
    [InlineData("arrivalsPerMinute: -0.0")]
    [InlineData("stay: null")]
    [InlineData("topFifth: null")]
    [InlineData("responses: { closing: 1, behind: 1, ahead: 1, multiplier: 1, contagion: 0 }")]
    [InlineData("responses: { behind: null, contagion: -0.0 }")]
    [InlineData("responses: null")]
    public void Read_AtItsDefault_IsTheSameAsLeftOut(string key) =>
        Assert.Equal(Texts.Resolved(Texts.Small).ComputeId(), Texts.Resolved(Texts.SmallWithCohortKey(key)).ComputeId());

    [Fact]
    public void Read_EveryKey_IsKeptAndWrittenInItsPlace()
    {
        Scenario scenario = Texts.Resolved(Texts.SmallWithCohortKey(
            "responses: { contagion: -0.25, multiplier: 5, ahead: 4, behind: 3, closing: 2 }, topFifth: 0.8, stay: { p90: 20m, median: 4m }, "
            + "arrivalsPerMinute: 12.5, streak: { mean: 3 }, tapsPerMinute: 60, walletCoins: 500, coinPrice: web"));
        Cohort cohort = scenario.AudienceA[0];
        Assert.Equal((60, 3, 12.5, 0.8), (cohort.TapsPerMinute, cohort.StreakMean, cohort.ArrivalsPerMinute, cohort.TopFifth));
        Assert.Equal(new StayLaw(240_000_000, 1_200_000_000), cohort.Stay);
        Assert.Equal(new CohortResponses(2, 3, 4, 5, -0.25), cohort.Responses);
        Assert.Contains(
            "\"walletCoins\":500,\"tapsPerMinute\":60,\"streak\":{\"mean\":3},\"arrivalsPerMinute\":12.5,"
            + "\"stay\":{\"median\":\"240s\",\"p90\":\"1200s\"},\"topFifth\":0.8,\"coinPrice\":\"web\","
            + "\"responses\":{\"closing\":2,\"behind\":3,\"ahead\":4,\"multiplier\":5,\"contagion\":-0.25}}",
            scenario.ToCanonicalJson(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingOfThem_WritesEveryKeyAtItsDefault() => Assert.Contains(
        "\"walletCoins\":\"unlimited\",\"tapsPerMinute\":0,\"streak\":null,\"arrivalsPerMinute\":0,\"stay\":null,\"topFifth\":null,"
        + "\"coinPrice\":null,\"responses\":{\"closing\":1,\"behind\":1,\"ahead\":1,\"multiplier\":1,\"contagion\":0}}",
        Texts.Resolved(Texts.Small).ToCanonicalJson(),
        StringComparison.Ordinal);

    [Fact]
    public void Read_StayWithALongMedian_SaysWhatP90IsMeasuredBy()
    {
        Problem problem = Texts.OnlyProblem(Texts.SmallWithCohortKey("stay: { median: 4m, p90: 3m }"));
        Assert.Equal(("\"3m\"", "above the median of 240s"), (problem.Value, problem.Allowed));
        Assert.Contains("one in ten longer", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", arrivalsPerMinute: 0", false)]
    [InlineData(", arrivalsPerMinute: 0.001", true)]
    public void Read_SizeZero_NeedsNewcomers(string arrivals, bool isTaken)
    {
        string text = Texts.SmallWith("size: 10", "size: 0" + arrivals);
        Texts.AssertTaken(text, "audience.a.fans.size", isTaken);
        if (!isTaken)
            Assert.Contains("newcomers", Texts.OnlyProblem(text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SizeZeroWithArrivalsThatAreNone_IsOneProblem() =>
        Texts.AssertTaken(Texts.SmallWith("size: 10", "size: 0, arrivalsPerMinute: -1"), "audience.a.fans.arrivalsPerMinute", false);

    [Theory]
    [InlineData("0.9", "0", "0", true)]
    [InlineData("0.1", "0.2", "0.6", true)]
    [InlineData("0.3", "0.3", "0.3", true)]
    [InlineData("0.9", "-0.9", "0", true)]
    [InlineData("0.3", "0.3", "0.301", false)]
    [InlineData("0.9", "0.001", "-0.9", false)]
    public void Read_ContagionOfASide_IsAtMostTheLimitTogether(string first, string second, string third, bool isTaken)
    {
        string cohorts = string.Join(", ", new[] { first, second, third }.Select((contagion, i) =>
            $"{{ cohort: c{i}, size: 1, giftsPerMinute: 1, gifts: {{ Rose: 1 }}, responses: {{ contagion: {contagion} }} }}"));
        string text = Texts.SmallWith("  b: []", $"  b: [ {cohorts} ]");
        Texts.AssertTaken(text, "audience.b", isTaken);
        if (isTaken)
            return;
        Problem problem = Texts.OnlyProblem(text);
        Assert.Equal("contagion of 0.901 together", problem.Value);
        Assert.Contains("at most 0.9", problem.Allowed, StringComparison.Ordinal);
        Assert.Contains("without end", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ContagionOfTwoSides_IsCountedApart() => Texts.AssertTaken(
        Texts.SmallWithCohortKey("responses: { contagion: 0.9 }").Replace(
            "  b: []",
            "  b: [ { cohort: fans, size: 1, giftsPerMinute: 1, gifts: { Rose: 1 }, responses: { contagion: 0.9 } } ]",
            StringComparison.Ordinal),
        "",
        true);
}
