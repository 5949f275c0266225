using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Studies;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Tests.Studies;

public sealed class StudyRequestsTests
{
    [Fact]
    public void Body_WithAPresetAlone_IsAnOutcomeQuestion_AndTheSameOneEachTime()
    {
        StudyQuestion question = Valid("""{"scenario":"bench-study"}""");

        Assert.IsType<OutcomeQuestion>(question);
        Assert.Equal((10_000, 1UL, null), (question.Sampling.Replications, question.Sampling.Seed, question.Sampling.Precision));
        Assert.Equal(question.ComputeKey(), Valid("""{"kind":"outcome","seed":"1","scenario":"bench-study","replications":10000}""").ComputeKey());
        Assert.NotEqual(question.ComputeKey(), Valid("""{"seed":2,"scenario":"bench-study"}""").ComputeKey());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Limits.Replications)]
    public void Replications_AtTheLimits_AreTaken(int replications) =>
        Assert.Equal(replications, Valid($$"""{"scenario":"poisson-check","replications":{{replications}}}""").Sampling.Replications);

    [Theory]
    [InlineData("0.001", 960_361)]
    [InlineData("0.01", 9_600)]
    [InlineData("0.5", 1)]
    public void Precision_WithoutANumber_PlaysAsManyAsSurelyReachIt(string precision, int replications)
    {
        Sampling sampling = Valid($$"""{"scenario":"poisson-check","precision":{{precision}}}""").Sampling;
        Assert.Equal(replications, sampling.Replications);
        Assert.Equal($"{sampling.Precision}", precision);
    }

    [Fact]
    public void Precision_WithANumber_KeepsIt() =>
        Assert.Equal(77, Valid("""{"scenario":"bench-study","precision":0.01,"replications":77}""").Sampling.Replications);

    [Fact]
    public void Settings_ChangeThePreset_AndTheScenarioWrittenOut()
    {
        string written = ScenarioResolver.ResolvePreset("whale-and-crowd").Value.ToCanonicalJson();
        string changed = Valid("""{"scenario":"whale-and-crowd","set":["rules.duration=60s","rules.countdown=1s"]}""").Scenario.ComputeId();

        Assert.Equal(changed, Valid($$"""{"scenario":{{written}},"set":["rules.duration=60s","rules.countdown=1s"]}""").Scenario.ComputeId());
        Assert.NotEqual(changed, Valid("""{"scenario":"whale-and-crowd"}""").Scenario.ComputeId());
        Assert.Equal(60_000_000, Valid($$"""{"scenario":{{written}},"set":["rules.duration=60s"]}""").Scenario.Rules.DurationMicros);
    }

    [Theory]
    [InlineData("""{}""", "scenario")]
    [InlineData("""{"scenario":"bench-studdy"}""", "scenario")]
    [InlineData("""{"scenario":7}""", "scenario")]
    [InlineData("""{"scenario":{"name":"x"}}""", "scenario.audience,scenario.creators")]
    [InlineData("""{"scenario":"bench-study","replications":0}""", "replications")]
    [InlineData("""{"scenario":"bench-study","replications":-1}""", "replications")]
    [InlineData("""{"scenario":"bench-study","replications":1000001}""", "replications")]
    [InlineData("""{"scenario":"bench-study","replications":1.5}""", "replications")]
    [InlineData("""{"scenario":"bench-study","replications":"100"}""", "replications")]
    [InlineData("""{"scenario":"bench-study","precision":0.000999}""", "precision")]
    [InlineData("""{"scenario":"bench-study","precision":0}""", "precision")]
    [InlineData("""{"scenario":"bench-study","precision":-1}""", "precision")]
    [InlineData("""{"scenario":"bench-study","precision":0.51}""", "precision")]
    [InlineData("""{"scenario":"bench-study","precision":1e-300}""", "precision")]
    [InlineData("""{"scenario":"bench-study","precision":"fine"}""", "precision")]
    [InlineData("""{"scenario":"bench-study","seed":-1}""", "seed")]
    [InlineData("""{"scenario":"bench-study","seed":"one"}""", "seed")]
    [InlineData("""{"scenario":"bench-study","kind":"outcomes"}""", "kind")]
    [InlineData("""{"scenario":"bench-study","kind":1}""", "kind")]
    [InlineData("""{"scenario":"bench-study","replication":5}""", "replication")]
    [InlineData("""{"scenario":"bench-study","set":"rules.duration=60s"}""", "set")]
    [InlineData("""{"scenario":"bench-study","set":["rules.duration"]}""", "set[0]")]
    [InlineData("""{"scenario":"bench-study","set":["rules.duration=60s",5]}""", "set[1]")]
    [InlineData("""{"scenario":"bench-study","set":["rules.duration=1s"]}""", "scenario.rules.duration")]
    [InlineData("""{"scenario":"bench-study","set":["audience.a.nobody.size=5"]}""", "scenario.audience.a.nobody.size")]
    [InlineData("""{"scenario":"nope","replications":0,"precision":9,"seed":"x","sead":1,"set":[1]}""", "precision,replications,sead,seed,set[0]")]
    [InlineData("""{"scenario":"nope","replications":0,"seed":"x"}""", "replications,scenario,seed")]
    [InlineData("""{"scenario":"\ud800"}""", "scenario")]
    [InlineData("""[]""", "(body)")]
    [InlineData("""null""", "(body)")]
    public void Body_ThatIsWrong_IsToldEverythingAtOnce(string body, string paths)
    {
        Problem[] problems = Refused(body);

        Assert.Equal(paths.Split(','), problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Allowed.Length > 0 && problem.Message.Length > 0));
    }

    [Fact]
    public void Comparison_IsWithAnotherScenario_OrWithSettingsOfTheSame()
    {
        ComparisonQuestion settings = Assert.IsType<ComparisonQuestion>(Valid(
            """{"kind":"comparison","scenario":"bench-study","otherSet":["rules.duration=60s"],"replications":5,"luck":"own"}"""));
        ComparisonQuestion other = Assert.IsType<ComparisonQuestion>(Valid(
            """{"kind":"comparison","scenario":"bench-study","other":"bench-study","otherSet":["rules.duration=60s"]}"""));

        Assert.Equal((Luck.Own, 5, Luck.Common), (settings.Luck, settings.Sampling.Replications, other.Luck));
        Assert.Equal(other.Other.ComputeId(), settings.Other.ComputeId());
        Assert.NotEqual(other.Other.ComputeId(), other.Scenario.ComputeId());
    }

    [Fact]
    public void Sweep_IsWrittenAsOnTheCommandLine()
    {
        SweepQuestion sweep = Assert.IsType<SweepQuestion>(Valid(
            """{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=60s..180s:60s"}"""));
        Assert.Equal(["60s", "120s", "180s"], sweep.Range.Values.Select(sweep.Range.TextOf));
    }

    [Fact]
    public void Sensitivity_TurnsWhatIsNamed_OrWhatCreatorsAskAbout()
    {
        SensitivityQuestion named = Assert.IsType<SensitivityQuestion>(Valid(
            """{"kind":"sensitivity","scenario":"whale-and-crowd","inputs":[{"path":"audience.b.whale.giftsPerMinute","low":0.2,"high":"0.6"}]}"""));
        Assert.Equal([new SensitivityInput("audience.b.whale.giftsPerMinute", "0.2", "0.6")], named.Inputs);
        SensitivityQuestion usual = Assert.IsType<SensitivityQuestion>(Valid(
            """{"kind":"sensitivity","scenario":"whale-and-crowd","percent":10,"replications":10}"""));
        Assert.Equal(SensitivityInput.Of(usual.Scenario, 10), usual.Inputs);
    }

    [Theory]
    [InlineData("""{"kind":"comparison","scenario":"bench-study"}""", "other")]
    [InlineData("""{"kind":"comparison","scenario":"bench-study","other":"nope","luck":"bad"}""", "luck,other")]
    [InlineData("""{"kind":"comparison","scenario":"bench-study","otherSet":["rules.duration=1s"]}""", "other.rules.duration")]
    [InlineData("""{"kind":"comparison","scenario":"nope","otherSet":["x"],"vary":"y"}""", "otherSet[0],scenario,vary")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study"}""", "vary")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration"}""", "vary")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=60s..120s:0s"}""", "vary step")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=60s..120s:-5s"}""", "vary step")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=5s..15s:5s"}""", "scenario.rules.duration")]
    [InlineData("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=60s..260s:1s"}""", "vary step")]
    [InlineData("""{"kind":"sensitivity","scenario":"bench-study","percent":91}""", "percent")]
    [InlineData("""{"kind":"sensitivity","scenario":"bench-study","inputs":[]}""", "inputs")]
    [InlineData("""{"kind":"sensitivity","scenario":"bench-study","percent":5,"inputs":[{"path":"rules.duration","low":5,"hihg":7}]}""", "inputs[0].high,inputs[0].hihg,percent")]
    public void Variation_ThatMakesNoSense_IsRefused(string body, string paths) =>
        Assert.Equal(paths.Split(','), Refused(body).Select(problem => problem.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Kind_ThatIsUnknown_IsToldWhichThereAre()
    {
        Problem problem = Assert.Single(Refused("""{"scenario":"bench-study","kind":"outcom"}"""));
        Assert.Equal(string.Join(", ", StudyRequests.Kinds), problem.Allowed);
        Assert.Contains("did you mean outcome?", problem.Message, StringComparison.Ordinal);
        Assert.Equal("outcome", StudyRequests.Kinds[0]);
    }

    [Theory]
    [InlineData("""{"scenario":"bench-study","precision":0.0001}""")]
    [InlineData("""{"scenario":"bench-study","replications":5000000}""")]
    [InlineData("""{"scenario":"bench-mixed","replications":1000000}""")]
    public void Question_BeyondTheLimits_IsToldWhatItWouldTake(string body)
    {
        Problem problem = Assert.Single(Refused(body));
        Assert.Matches(@"[\d,]{7,} battles, about [\d,]{9,} events, about [\d,]+ (s|min|h)\b", $"{problem.Value} {problem.Message}");
    }

    [Fact]
    public void Settings_AtTheLimit_AreTaken_AndOneBeyondIsNot()
    {
        Assert.NotNull(Valid(Body(StudyForm.MostSettings)));
        Assert.Equal($"set[{StudyForm.MostSettings}]", Assert.Single(Refused(Body(StudyForm.MostSettings + 1))).Path);

        static string Body(int settings) =>
            $$"""{"scenario":"bench-study","set":[{{string.Join(',', Enumerable.Repeat("\"rules.duration=60s\"", settings))}}]}""";
    }

    [Theory]
    [InlineData(StudyCost.MostBattles, StudyCost.MostEvents, true)]
    [InlineData(StudyCost.MostBattles + 1, 0, false)]
    [InlineData(0, StudyCost.MostEvents + 1, false)]
    public void Cost_AtTheLimits_IsAllowed_AndOneBeyondIsNot(double battles, double events, bool isAllowed) =>
        Assert.Equal(isAllowed, new StudyCost(battles, events).IsAllowed);

    [Theory]
    [InlineData(24_999_999, "less than a second")]
    [InlineData(25_000_001, "about 2 s")]
    [InlineData(2_999_999_999, "about 120 s")]
    [InlineData(3_000_000_000, "about 2 min")]
    [InlineData(180_000_000_001, "about 3 h")]
    public void Cost_InWords_IsRoundedUp(double events, string took) =>
        Assert.EndsWith(took, new StudyCost(1, events).ToString(), StringComparison.Ordinal);

    private static StudyQuestion Valid(string body)
    {
        Checked<StudyQuestion> question = StudyRequests.Check(JsonElement.Parse(body));
        Assert.Empty(question.Problems);
        return question.Value;
    }

    private static Problem[] Refused(string body) => [.. StudyRequests.Check(JsonElement.Parse(body)).Problems];
}
