using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

public sealed class ScenarioResolverTests
{
    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Resolve_ThePresetsCanonicalJson_GivesTheSameBytesAndId(string name)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
        Scenario again = Texts.Resolved(scenario.ToCanonicalJson());
        Assert.Equal(scenario.ToCanonicalJson(), again.ToCanonicalJson());
        Assert.Equal(scenario.ComputeId(), again.ComputeId());
        Assert.Matches("^[0-9a-f]{64}$", scenario.ComputeId());
    }

    [Fact]
    public void Resolve_AnyCanonicalJson_GivesTheSameBytesAndId() => Gens.Scenario.Sample(
        scenario =>
        {
            string json = scenario.ToCanonicalJson();
            Scenario again = Texts.Resolved(json);
            Assert.Equal(json, again.ToCanonicalJson());
            Assert.Equal(scenario.ComputeId(), again.ComputeId());
        },
        iter: 300);

    [Fact]
    public void Resolve_AnyCanonicalJsonWithEveryRule_GivesTheSameBytes() => WholeGens.Scenario.Sample(
        scenario =>
        {
            string json = scenario.ToCanonicalJson();
            Scenario again = Texts.Resolved(json);
            Assert.Equal(json, again.ToCanonicalJson());
            Assert.Equal(scenario.Rules, again.Rules);
            Assert.Equal(scenario.Timeline, again.Timeline);
            Assert.Equal(scenario.Forfeits, again.Forfeits);
        },
        iter: 300);

    [Theory]
    [InlineData("10100ms")]
    [InlineData("1781.7s")]
    [InlineData("3599900ms")]
    [InlineData("0.2m")]
    public void Resolve_AnyDurationWrittenOut_ReadsBack(string duration)
    {
        Scenario scenario = Texts.Resolved(Texts.Small, new ScenarioOverride("rules.duration", duration));
        Assert.Equal(scenario.Rules, Texts.Resolved(scenario.ToCanonicalJson()).Rules);
    }

    [Fact]
    public void Resolve_TheSameWrittenTwice_HasOneIdAndAnythingElseAnother()
    {
        string id = Texts.Resolved(Texts.Small).ComputeId();
        Assert.Equal(id, Texts.Resolved("# said again\n" + Texts.SmallWith("{ Rose: 1 }", "{ 'id:1': 1.0 }")).ComputeId());
        Assert.NotEqual(id, Texts.Resolved(Texts.SmallWith("size: 10", "size: 11")).ComputeId());
        Assert.NotEqual(id, Texts.Resolved(Texts.SmallWith("name: Lion, coins: 500", "name: Lion, coins: 501")).ComputeId());
    }

    [Fact]
    public void ResolvePreset_Typo_SuggestsAndListsThem()
    {
        Problem problem = Assert.Single(ScenarioResolver.ResolvePreset("even-batle").Problems);
        Assert.Contains("Did you mean even-battle?", problem.Message, StringComparison.Ordinal);
        Assert.All(Presets.Names, name => Assert.Contains(name, problem.Allowed, StringComparison.Ordinal));
    }

    /// <summary>The example of the published scenario format, without its load run.</summary>
    [Fact]
    public void Resolve_ThePublishedExample_IsPlayed()
    {
        const string Example = """
            name: Whale and crowd
            rates: source-b                      # built in: source-a, source-b, measured (default); or written out
            rules: { duration: 301s, countdown: 3s, likes: { first: 3, next: 1, cap: 6 }, followerPoints: false, specificGift: null, gloveChance: 0.25 }
            creators:
              a: { name: Layla, followers: 120000, liveFollowers: 5000, winStreak: 0 }
              b: { name: Marco, followers: 4200 }
            spectators: { walletCoins: 2000 }
            audience:
              a:
                - cohort: regulars               # unique per side
                  size: 800
                  giftsPerMinute: 0.05           # arrivals per viewer while present
                  gifts: { Rose: 0.9, Doughnut: 0.1 }
                  walletCoins: 500               # or unlimited
                  tapsPerMinute: 0               # per viewer, in batches of up to 15
                  streak: null                   # or { mean: 3 } for streakable gifts; default: each arrival is one gift
                  arrivalsPerMinute: 0           # newcomers; default: everybody from start to end
                  stay: null                     # or { median: 4m, p90: 20m }
                  coinPrice: null                # or web | app | a number of dollars
                  responses: { closing: 2.0, behind: 1, ahead: 1, multiplier: 1, contagion: 0 }
                - { cohort: whale, size: 1, giftsPerMinute: 0.4, gifts: { Lion: 1 }, walletCoins: unlimited }
              b: []
            timeline:                             # scripted; `at` counts from the start of live
              - { at: 160s, speedChallenge: { gifts: 3, within: 40s, multiplier: 2, lasts: 30s } }
              - { at: 240s, side: b, powerUp: boosting-glove }
            """;
        Scenario scenario = Texts.Resolved(Example);
        Assert.Equal("source-b", scenario.Rates.Id);
        Assert.Equal(29_999, scenario.AudienceA[1].Gifts[0].Coins);
        Assert.Equal(2.0, scenario.AudienceA[0].Responses.Closing);
        Assert.Equal(new ScriptedChallenge(160_000_000, SpeedChallenge.Default), scenario.Timeline[0]);
    }

    [Fact]
    public void Override_OfACohort_IsNamedByTheCohort()
    {
        Scenario scenario = Texts.Resolved(
            Texts.Small, new ScenarioOverride("audience.a.fans.giftsPerMinute", "0.8"), new ScenarioOverride("audience.a.fans.gifts", "{ Lion: 1 }"));
        Assert.Equal((0.8, 2), (scenario.AudienceA[0].GiftsPerMinute, scenario.AudienceA[0].Gifts[0].GiftId));
    }

    [Theory]
    [InlineData("rules.duration", "60s")]
    [InlineData("rules.likes.cap", "9")]
    [InlineData("spectators.walletCoins", "5")]
    [InlineData("rules.specificGift", "Lion")]
    [InlineData("audience.a.fans.responses.closing", "3")]
    [InlineData("audience.a.fans.responses.behind", "3")]
    [InlineData("audience.a.fans.responses.contagion", "-0.5")]
    [InlineData("audience.a.fans.tapsPerMinute", "60")]
    [InlineData("audience.a.fans.arrivalsPerMinute", "5")]
    [InlineData("audience.a.fans.topFifth", "0.8")]
    [InlineData("audience.a.fans.streak.mean", "3")]
    [InlineData("audience.a.fans.stay", "{ median: 1m, p90: 2m }")]
    [InlineData("timeline", "[ { at: 240s, side: b, powerUp: boosting-glove } ]")]
    [InlineData("forfeits", "[ { en: Sing, ar: غناء } ]")]
    [InlineData("creators.b.winStreak", "4")]
    [InlineData("audience.b", "[ { cohort: new, size: 1, giftsPerMinute: 1, gifts: { Rose: 1 } } ]")]
    [InlineData("name", "'301'")]
    public void Override_OfASectionThatIsLeftOut_MakesIt(string path, string value) =>
        Assert.NotEqual(Texts.Resolved(Texts.Small).ComputeId(), Texts.Resolved(Texts.Small, new ScenarioOverride(path, value)).ComputeId());

    [Fact]
    public void Override_UnderANull_MakesItTheSection()
    {
        string text = Texts.SmallWithCohortKey("stay: null, streak: null, responses: { behind: 2 }");
        Cohort cohort = Texts.Resolved(
            text,
            new ScenarioOverride("audience.a.fans.stay.median", "4m"),
            new ScenarioOverride("audience.a.fans.stay.p90", "20m"),
            new ScenarioOverride("audience.a.fans.streak.mean", "2.5"),
            new ScenarioOverride("audience.a.fans.responses.ahead", "0.5")).AudienceA[0];
        Assert.Equal((new StayLaw(240_000_000, 1_200_000_000), 2.5), (cohort.Stay, cohort.StreakMean));
        Assert.Equal(new CohortResponses(1, 2, 0.5, 1, 0), cohort.Responses);
    }

    [Fact]
    public void Override_OfHalfAStay_NeedsTheOtherHalf() =>
        Assert.Equal("audience.a.fans.stay.p90", Texts.OnlyProblem(Texts.Small, new ScenarioOverride("audience.a.fans.stay.median", "4m")).Path);

    [Fact]
    public void Override_TheLaterOne_Wins() =>
        Assert.Equal(7, Texts.Resolved(Texts.Small, new ScenarioOverride("audience.a.fans.size", "6"), new ScenarioOverride("audience.a.fans.size", "7")).AudienceA[0].Size);

    [Theory]
    [InlineData("audience.a.wale.size", "1")]
    [InlineData("audience.a.0.size", "1")]
    [InlineData("audience.a.fans.size.more", "1")]
    [InlineData("name.first", "x")]
    [InlineData("audience.a.fans", "1")]
    public void Override_OfNothing_SaysSo(string path, string value)
    {
        Problem problem = Texts.OnlyProblem(Texts.Small, new ScenarioOverride(path, value));
        Assert.Equal((path, value), (problem.Path, problem.Value));
        Assert.Contains("nothing at this path", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Override_OfAPlaceInAScript_SaysSo() => Assert.Contains(
        "nothing at this path",
        Texts.OnlyProblem(Texts.SmallPlus("timeline: [ { at: 1s, side: a, powerUp: magic-mist } ]"), new ScenarioOverride("timeline.0.at", "5s")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("rules.duratoin", "60s", "did you mean duration?")]
    [InlineData("rule.duration", "60s", "did you mean rules?")]
    [InlineData("audience.a.fans.size", "-1", "whole number")]
    [InlineData("", "1", "unknown")]
    public void Override_ThatMakesTheScenarioWrong_IsAProblemOfTheScenario(string path, string value, string message) =>
        Assert.Contains(message, Texts.OnlyProblem(Texts.Small, new ScenarioOverride(path, value)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("*alias")]
    [InlineData("1\n---\n2")]
    public void Override_ValueThatIsNone_SaysSo(string value) =>
        Assert.Contains("cannot be read", Texts.OnlyProblem(Texts.Small, new ScenarioOverride("name", value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Override_PathThatIsFarTooDeep_SaysSo()
    {
        string path = string.Join('.', Enumerable.Repeat("rules", 2_000));
        Assert.Contains("too deep", Texts.OnlyProblem(Texts.Small, new ScenarioOverride(path, "1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Override_WhereAKeyStandsTwice_SaysSo() =>
        Assert.Equal("each key once", Texts.OnlyProblem(Texts.SmallPlus("rules: {}\nrules: {}"), new ScenarioOverride("rules.duration", "60s")).Allowed);

    [Theory]
    [InlineData("rules.duration=60s", "rules.duration", "60s")]
    [InlineData(" a.b = c=d ", "a.b", "c=d")]
    [InlineData("a=", "a", "")]
    public void ParseOverride_KeyAndValue_AreApart(string text, string path, string value) =>
        Assert.Equal(new ScenarioOverride(path, value), ScenarioOverride.Parse(text).Value);

    [Theory]
    [InlineData("rules.duration")]
    [InlineData("=60s")]
    [InlineData("")]
    public void ParseOverride_WithoutAKey_IsAProblem(string text) => Assert.Contains("KEY=VALUE", Assert.Single(ScenarioOverride.Parse(text).Problems).Allowed, StringComparison.Ordinal);
}
