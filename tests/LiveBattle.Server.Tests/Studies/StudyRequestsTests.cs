using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Studies.Reading;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Planning;
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
    public void EveryKindOfQuestion_HasAReader()
    {
        StudyQuestion[] questions =
        [
            Valid("""{"scenario":"bench-study"}"""),
            Valid("""{"kind":"comparison","scenario":"bench-study","other":"even-battle"}"""),
            Valid("""{"kind":"sweep","scenario":"bench-study","vary":"rules.duration=60s..180s:60s"}"""),
            Valid("""{"kind":"sensitivity","scenario":"bench-study"}"""),
            Valid("""{"kind":"lead","scenario":"bench-study"}"""),
            Valid("""{"kind":"glove","scenario":"bench-study"}"""),
            Valid("""{"kind":"whaleOrCrowd","scenario":"bench-study"}"""),
            Valid("""{"kind":"lastSeconds","scenario":"bench-study"}"""),
            Valid("""{"kind":"gate","scenario":"bench-study"}"""),
            Valid("""{"kind":"planner","followers":5000,"viewers":40,"hoursPerWeek":12}"""),
        ];
        Assert.Equal(
            typeof(StudyQuestion).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(StudyQuestion)) && !type.IsAbstract).Select(type => type.Name).Order(),
            questions.Select(question => question.GetType().Name).Order());
        Assert.Equal(StudyRequests.Kinds, questions.Select(question => question.Kind));
    }

    [Fact]
    public void Lead_ReadsItsFields()
    {
        LeadQuestion usual = Assert.IsType<LeadQuestion>(Valid("""{"kind":"lead","scenario":"bench-study"}"""));
        LeadQuestion asked = Assert.IsType<LeadQuestion>(Valid(
            """{"kind":"lead","scenario":"bench-study","side":"b","atMs":150000,"share":0.75,"replications":200,"seed":"9"}"""));

        Assert.Equal((BattleSide.A, 60_000_000L, 0.9, 10_000), (usual.Side, usual.AtMicros, usual.Share, usual.Sampling.Replications));
        Assert.Equal((BattleSide.B, 150_000_000L, 0.75, 200, 9UL), (asked.Side, asked.AtMicros, asked.Share, asked.Sampling.Replications, asked.Sampling.Seed));
    }

    [Fact]
    public void Glove_ReadsItsFields()
    {
        GloveQuestion usual = Assert.IsType<GloveQuestion>(Valid("""{"kind":"glove","scenario":"bench-study"}"""));
        GloveQuestion asked = Assert.IsType<GloveQuestion>(Valid(
            """{"kind":"glove","scenario":"bench-study","side":"b","timesMs":[0,1500,150000],"replications":100}"""));

        Assert.Equal((BattleSide.A, 9, 10_000), (usual.Side, usual.TimesMicros.Length, usual.Sampling.Replications));
        Assert.Equal(BattleSide.B, asked.Side);
        Assert.Equal([0, 1_500_000, 150_000_000], asked.TimesMicros);
    }

    [Fact]
    public void WhaleOrCrowd_ReadsItsFields()
    {
        WhaleOrCrowdQuestion usual = Assert.IsType<WhaleOrCrowdQuestion>(Valid("""{"kind":"whaleOrCrowd","scenario":"bench-study"}"""));
        WhaleOrCrowdQuestion asked = Assert.IsType<WhaleOrCrowdQuestion>(Valid(
            """{"kind":"whaleOrCrowd","scenario":"bench-study","side":"b","coins":4000,"whaleGiftCoins":1000,"crowdViewers":300,"crowdGiftCoins":5}"""));

        Assert.True(usual.Terms.AreCoinsFilledIn);
        Assert.Equal(BattleSide.B, asked.Side);
        Assert.Equal(new WhaleOrCrowdTerms(4_000, 1_000, 300, 5, false), asked.Terms);
    }

    [Fact]
    public void LastSecondsAndGate_ReadTheirFields()
    {
        Assert.Equal(30_000_000, Assert.IsType<LastSecondsQuestion>(Valid("""{"kind":"lastSeconds","scenario":"bench-study"}""")).LastMicros);
        Assert.Equal(12_500_000, Assert.IsType<LastSecondsQuestion>(Valid("""{"kind":"lastSeconds","scenario":"bench-study","lastMs":12500}""")).LastMicros);
        GateQuestion gate = Assert.IsType<GateQuestion>(Valid("""{"kind":"gate","scenario":"bench-study","side":"b","basis":"gross"}"""));
        Assert.Equal((BattleSide.B, GateBasis.Gross), (gate.Side, gate.Gate.Basis));
        Assert.Equal(GateBasis.Net, Assert.IsType<GateQuestion>(Valid("""{"kind":"gate","scenario":"bench-study"}""")).Gate.Basis);
    }

    [Fact]
    public void Planner_ReadsItsNumbers_AndNeedsNoScenario()
    {
        PlannerNumbers usual = Assert.IsType<PlannerQuestion>(Valid("""{"kind":"planner","followers":5000,"viewers":40,"hoursPerWeek":12.5}""")).Numbers;
        PlannerNumbers asked = Assert.IsType<PlannerQuestion>(Valid(
            """
            {"kind":"planner","followers":5000,"viewers":40,"hoursPerWeek":12,"rates":"source-b","bestSupporterCoins":9000,
            "otherIncomeUsdMicros":150000000,"battlesPerHour":2.5,"battleGiftPercent":60,"coinPrice":0.0105,"liveFollowers":30,
            "facts":{"ageYears":30},"replications":500}
            """)).Numbers;

        Assert.Equal((5_000L, 40, 12.5, "measured", 0L, 4.0, 80), (usual.Followers, usual.Viewers, usual.HoursPerWeek, usual.Rates.Id, usual.BestSupporterCoins, usual.BattlesPerHour, usual.BattleGiftPercent));
        Assert.Null(usual.CoinPrice);
        Assert.Equal(("source-b", 9_000L, 150_000_000L, 2.5, 60), (asked.Rates.Id, asked.BestSupporterCoins, asked.OtherIncome.Value, asked.BattlesPerHour, asked.BattleGiftPercent));
        Assert.Equal((CohortCoinPrice.Of(10_500), 30L, 30L), (asked.CoinPrice, asked.LiveFollowers, asked.Facts[CreatorFacts.AgeYears]));
        Assert.Null(asked.Facts[CreatorFacts.AccountAgeDays]);
    }

    [Theory]
    [InlineData("""{"kind":"lead","scenario":"nope","side":"c","atMs":-1,"share":1,"replications":0}""", "atMs,replications,scenario,share,side")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","atMs":301000}""", "atMs")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","atMs":60050}""", "atMs")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","atMs":"60s"}""", "atMs")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","replications":199,"precision":0.01}""", "precision,replications")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","precision":0.01}""", "precision")]
    [InlineData("""{"kind":"lead","scenario":"bench-study","timesMs":[0]}""", "timesMs")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":[]}""", "timesMs")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":60000}""", "timesMs")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":[0,"x",-5]}""", "timesMs[1],timesMs[2]")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":[0,0,250,400000]}""", "timesMs[1],timesMs[2],timesMs[3]")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","timesMs":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]}""", "timesMs")]
    [InlineData("""{"kind":"glove","scenario":"bench-study","replications":99,"precision":0.01}""", "precision,replications")]
    [InlineData("""{"kind":"whaleOrCrowd","scenario":"bench-study","coins":0,"whaleGiftCoins":1000001,"crowdViewers":0,"crowdGiftCoins":1.5}""", "coins,crowdGiftCoins,crowdViewers,whaleGiftCoins")]
    [InlineData("""{"kind":"whaleOrCrowd","scenario":"bench-study","crowdViewers":1000000}""", "scenario.audience.a")]
    [InlineData("""{"kind":"whaleOrCrowd","scenario":"bench-study","set":["rules.specificGift=Rose"]}""", "scenario")]
    [InlineData("""{"kind":"lastSeconds","scenario":"bench-study","lastMs":0}""", "lastMs")]
    [InlineData("""{"kind":"lastSeconds","scenario":"bench-study","lastMs":30000,"side":"a"}""", "side")]
    [InlineData("""{"kind":"gate","scenario":"bench-study","basis":"both"}""", "basis")]
    [InlineData("""{"kind":"planner"}""", "followers,hoursPerWeek,viewers")]
    [InlineData("""{"kind":"planner","followers":-1,"viewers":0,"hoursPerWeek":169,"bestSupporterCoins":-1,"otherIncomeUsdMicros":-1,"battlesPerHour":12,"battleGiftPercent":0,"coinPrice":"shop","liveFollowers":-1,"rates":"sorce-a","facts":[]}""",
        "battleGiftPercent,battlesPerHour,bestSupporterCoins,coinPrice,followers,hoursPerWeek,liveFollowers,otherIncomeUsdMicros,rates,viewers")]
    [InlineData("""{"kind":"planner","followers":5,"viewers":40,"hoursPerWeek":12,"liveFollowers":6}""", "liveFollowers")]
    [InlineData("""{"kind":"planner","followers":5,"viewers":40,"hoursPerWeek":12,"scenario":"even-battle","set":[]}""", "scenario,set")]
    [InlineData("""{"kind":"planner","followers":5,"viewers":40,"hoursPerWeek":12,"facts":{"followers":9,"ageYears":-1,"shoeSize":44}}""", "facts.ageYears,facts.followers,facts.shoeSize")]
    [InlineData("""{"kind":"planner","followers":5,"viewers":40,"hoursPerWeek":12,"replications":100001,"precision":0.1}""", "precision,replications")]
    [InlineData("""{"kind":"planner","followers":5,"viewers":40,"hoursPerWeek":0.1,"battlesPerHour":0.1}""", "battlesPerHour")]
    public void Advice_ThatCannotBeGiven_IsToldEverythingAtOnce(string body, string paths)
    {
        Problem[] problems = Refused(body);

        Assert.Equal(paths.Split(','), problems.Select(problem => problem.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Allowed.Length > 0 && problem.Message.Length > 0));
    }

    [Fact]
    public void Gate_ByACardThatIsSilent_IsToldWhereToSayMore()
    {
        JsonNode scenario = JsonNode.Parse(ScenarioResolver.ResolvePreset("bench-study").Value.ToCanonicalJson())!;
        foreach (string level in (string[])["low", "mid", "high"])
            scenario["rates"]!["gate"]![level]!["basis"] = null;
        string body = $$"""{"kind":"gate","scenario":{{scenario.ToJsonString()}}}""";

        Assert.Equal("basis", Assert.Single(Refused(body)).Path);
        Assert.Equal(GateBasis.Net, Assert.IsType<GateQuestion>(Valid(body[..^1] + ",\"basis\":\"net\"}")).Gate.Basis);
    }

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
    [InlineData("""{"kind":"glove","scenario":"bench-study","replications":400000}""")]
    [InlineData("""{"kind":"whaleOrCrowd","scenario":"bench-study","replications":900000}""")]
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
