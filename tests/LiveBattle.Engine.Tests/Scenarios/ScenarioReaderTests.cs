using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Read_ManyFaults_NamesThemAllAtOnce()
    {
        const string Broken = """
            name: ""
            rates: measurd
            ruls: {}
            rules: { duration: 5s, countdown: 61s, likes: { first: -1, cop: 6 }, gloveChance: 1.5, followerPoints: perhaps }
            creators:
              a: { name: Ada, followers: 10, liveFollowers: 11 }
              b: { followers: -1, winStreak: 1.5 }
            spectators: { walletCoins: -1 }
            audience:
              a:
                - { cohort: fans, size: 0, giftsPerMinute: 601, gifts: { Rosse: 1 }, walletCoins: much }
                - { cohort: fans, size: 1, giftsPerMinute: 1, gifts: {}, tapsPerMinutes: 0 }
                - { cohort: two words, size: 1, giftsPerMinute: 1, gifts: { Rose: 0 } }
                - { size: 1, giftsPerMinute: 1, gifts: { 0: 1, 'id:0': 1 } }
                - 5
              c: []
            forfeits: []
            """;
        (string Path, string Value, string Allowed, string Message)[] expected =
        [
            ("name", "\"\"", "1 to", "text"),
            ("rates", "measurd", "measured", "did you mean measured?"),
            ("rules.duration", "\"5s\"", "10s to 3600s", "duration"),
            ("rules.countdown", "\"61s\"", "0s to 60s", "duration"),
            ("rules.likes.first", "-1", "0 to 1,000", "whole number"),
            ("rules.gloveChance", "1.5", "0 to 1", "number"),
            ("rules.followerPoints", "\"perhaps\"", "true or false", "yes or no"),
            ("rules.likes.cop", "cop", "first, next, cap", "did you mean cap?"),
            ("creators.a.liveFollowers", "11", "10", "More followers"),
            ("creators.b.name", "(missing)", "1 to", "text"),
            ("creators.b.followers", "-1", "0 to 1,000,000,000", "whole number"),
            ("creators.b.winStreak", "1.5", "0 to 1,000,000", "whole number"),
            ("spectators.walletCoins", "-1", "0 to 100,000", "whole number"),
            ("audience.a.fans.size", "0", "or 0 where arrivalsPerMinute is above 0", "newcomers"),
            ("audience.a.fans.giftsPerMinute", "601", "0 to 600", "number"),
            ("audience.a.fans.gifts.Rosse", "Rosse", "id:NUMBER", "Did you mean Rose?"),
            ("audience.a.fans.walletCoins", "\"much\"", "unlimited", "wallet"),
            ("audience.a.fans.cohort", "\"fans\"", "its own", "Two cohorts"),
            ("audience.a.fans.gifts", "{}", "at least one", "gifts"),
            ("audience.a.fans.tapsPerMinutes", "tapsPerMinutes", "tapsPerMinute", "did you mean tapsPerMinute?"),
            ("audience.a[2].cohort", "\"two words\"", "letters", "one word"),
            ("audience.a[2].gifts.Rose", "0", "above 0", "left out"),
            ("audience.a[3].cohort", "(missing)", "1 to", "text"),
            ("audience.a[3].gifts.0", "0", "1 to 1,000,000", "costs"),
            ("audience.a[3].gifts.id:0", "id:0", "id of the catalogue", "no gift of this id"),
            ("audience.a[4]", "5", "object", "object"),
            ("audience.b", "(missing)", "[]", "missing"),
            ("audience.c", "c", "a, b", "unknown"),
            ("forfeits", "[]", "1 to 200", "task"),
            ("ruls", "ruls", "rules", "did you mean rules?"),
        ];

        Problem[] problems = [.. ScenarioResolver.ResolveText(Broken).Problems];
        foreach ((string path, string value, string allowed, string message) in expected)
        {
            Problem problem = Assert.Single(problems, problem => problem.Path == path);
            Assert.Equal(value, problem.Value);
            Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        }

        Assert.Equal(expected.Length, problems.Length);
    }

    [Fact]
    public void Read_TheSmallScenario_FillsInEveryDefault()
    {
        Scenario scenario = Texts.Resolved(Texts.Small);
        Assert.Equal(RateCards.Default, scenario.Rates);
        Assert.Equal(new ScenarioRules(301_000_000, 3_000_000, 3, 1, 6, false, 0.25), scenario.Rules);
        Assert.Equal(new Creator("Ada", null, 0, 0), scenario.CreatorA);
        Assert.Equal(2_000, scenario.SpectatorWalletCoins);
        Assert.Equal(ForfeitDeck.Default, scenario.Forfeits);
        Cohort cohort = Assert.Single(scenario.AudienceA);
        Assert.Equal((null, 1.0), (cohort.WalletCoins, cohort.Responses.Closing));
        Assert.Empty(scenario.AudienceB);
    }

    // Each limit and one beyond it.
    public static TheoryData<string, string, bool> Edges { get; } = new()
    {
        { "rules: { duration: 10s }", "rules.duration", true },
        { "rules: { duration: 9900ms }", "rules.duration", false },
        { "rules: { duration: 60m }", "rules.duration", true },
        { "rules: { duration: 3600100ms }", "rules.duration", false },
        { "rules: { duration: 10050ms }", "rules.duration", false },
        { "rules: { duration: 10100ms }", "rules.duration", true },
        { "rules: { duration: 301 }", "rules.duration", false },
        { "rules: { countdown: 0s }", "rules.countdown", true },
        { "rules: { countdown: 60s }", "rules.countdown", true },
        { "rules: { countdown: 60100ms }", "rules.countdown", false },
        { "rules: { likes: { first: 0, next: 0, cap: 0 } }", "", true },
        { "rules: { likes: { first: 1000, next: 1000, cap: 1000 } }", "", true },
        { "rules: { likes: { cap: 1001 } }", "rules.likes.cap", false },
        { "rules: { likes: { next: -1 } }", "rules.likes.next", false },
        { "rules: { gloveChance: 0 }", "", true },
        { "rules: { gloveChance: 1 }", "", true },
        { "rules: { gloveChance: 1.0000001 }", "rules.gloveChance", false },
        { "rules: { gloveChance: -0.0000001 }", "rules.gloveChance", false },
        { "rules: { followerPoints: true }", "", true },
        { "rules: { followerPoints: 1 }", "rules.followerPoints", false },
        { "spectators: { walletCoins: 0 }", "", true },
        { "spectators: { walletCoins: 100000 }", "", true },
        { "spectators: { walletCoins: 100001 }", "spectators.walletCoins", false },
        { "rates: source-a", "", true },
        { "rates: 5", "rates", false },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Read_AtALimit_IsTakenAndOneBeyondIsNot(string lines, string path, bool isTaken) => Texts.AssertTaken(Texts.SmallPlus(lines), path, isTaken);

    [Theory]
    [InlineData("size: 10", "size: 1", true)]
    [InlineData("size: 10", "size: 1000000", true)]
    [InlineData("size: 10", "size: 1000001", false)]
    [InlineData("size: 10", "size: 1.5", false)]
    [InlineData("size: 10", "size: '10'", false)]
    [InlineData("giftsPerMinute: 1", "giftsPerMinute: 0", true)]
    [InlineData("giftsPerMinute: 1", "giftsPerMinute: 600", true)]
    [InlineData("giftsPerMinute: 1", "giftsPerMinute: 600.0001", false)]
    [InlineData("giftsPerMinute: 1", "giftsPerMinute: -0.0001", false)]
    public void Read_CohortAtALimit_IsTakenAndOneBeyondIsNot(string old, string replacement, bool isTaken) =>
        Texts.AssertTaken(Texts.SmallWith(old, replacement), "audience.a.fans." + replacement.Split(':')[0], isTaken);

    [Theory]
    [InlineData("walletCoins: 0", true)]
    [InlineData("walletCoins: 1000000000", true)]
    [InlineData("walletCoins: 1000000001", false)]
    [InlineData("walletCoins: -1", false)]
    [InlineData("walletCoins: 0.5", false)]
    [InlineData("walletCoins: unlimited", true)]
    [InlineData("walletCoins: null", true)]
    [InlineData("walletCoins: unlimted", false)]
    public void Read_WalletAtALimit_IsTakenAndOneBeyondIsNot(string key, bool isTaken) =>
        Texts.AssertTaken(Texts.SmallWithCohortKey(key), "audience.a.fans.walletCoins", isTaken);

    [Theory]
    [InlineData("1000000", true)]
    [InlineData("1000001", false)]
    [InlineData("0", false)]
    [InlineData("-5", false)]
    [InlineData("99999999999999999999", false)]
    public void Read_AnonymousGiftAtALimit_IsTakenAndOneBeyondIsNot(string coins, bool isTaken) =>
        Texts.AssertTaken(Texts.SmallWith("{ Rose: 1 }", $"{{ {coins}: 1 }}"), $"audience.a.fans.gifts.{coins}", isTaken);

    [Fact]
    public void Read_CohortsAtTheLimit_AreTakenAndOneMoreIsNot()
    {
        Texts.AssertTaken(Many(Limits.CohortsPerSide), "", true);
        Texts.AssertTaken(Many(Limits.CohortsPerSide + 1), "audience.a", false);

        static string Many(int count) => Texts.SmallWith(
            "- { cohort: fans, size: 10, giftsPerMinute: 1, gifts: { Rose: 1 } }",
            "[" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{ cohort: c{i}, size: 1, giftsPerMinute: 1, gifts: {{ Rose: 1 }} }}")) + "]");
    }

    [Fact]
    public void Read_GiftsOfACohortAtTheLimit_AreTakenAndOneMoreIsNot()
    {
        Texts.AssertTaken(Many(Limits.GiftsPerCohort), "", true);
        Texts.AssertTaken(Many(Limits.GiftsPerCohort + 1), "audience.a.fans.gifts", false);

        static string Many(int count) => Texts.SmallWith(
            "{ Rose: 1 }", "{ " + string.Join(", ", Enumerable.Range(1, count).Select(i => $"{i}: 1")) + " }");
    }

    [Fact]
    public void Read_ViewersOfASideBeyondTheLimit_AreRefusedTogether()
    {
        string full = Texts.SmallWith(
            "- { cohort: fans, size: 10, giftsPerMinute: 1, gifts: { Rose: 1 } }",
            """
            - { cohort: most, size: 999999, giftsPerMinute: 0.01, gifts: { Rose: 1 } }
                - { cohort: last, size: 1, giftsPerMinute: 0.01, gifts: { Rose: 1 } }
            """);
        Texts.AssertTaken(full, "", true);
        Texts.AssertTaken(full.Replace("size: 1,", "size: 2,", StringComparison.Ordinal), "audience.a", false);
    }

    [Fact]
    public void Read_NameAtTheLimit_IsTakenAndOneLongerIsNot()
    {
        // Counted in what people see as a character.
        string longest = string.Concat(Enumerable.Repeat("e\u0301", Limits.NameLength));
        Texts.AssertTaken(Texts.SmallWith("name: Ada", $"name: \"{longest}\""), "", true);
        Texts.AssertTaken(Texts.SmallWith("name: Ada", $"name: \"{longest}x\""), "creators.a.name", false);
    }

    [Theory]
    [InlineData("a\\u0007b")]
    [InlineData("a\\u202eb")]
    [InlineData("a\\nb")]
    public void Read_NameWithUnseenCharacters_IsRefused(string name) =>
        Texts.AssertTaken(Texts.SmallWith("name: Ada", $"name: \"{name}\""), "creators.a.name", false);

    [Fact]
    public void Read_ALoadRun_IsRefusedByName()
    {
        Assert.Equal(Texts.Resolved(Texts.Small).ComputeId(), Texts.Resolved(Texts.SmallPlus("load: null")).ComputeId());
        Problem problem = Texts.OnlyProblem(Texts.SmallPlus("load: { target: null }"));
        Assert.Equal(("load", "null, or leave it out"), (problem.Path, problem.Allowed));
        Assert.Contains("load run is not part of a battle", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lion", 2, 500)]
    [InlineData("lion", 2, 500)]
    [InlineData("id:4", 4, 7)]
    [InlineData("25", -25, 25)]
    public void Read_GiftKey_MeansAGiftOfTheCatalogue(string key, int id, int coins)
    {
        GiftShare share = Assert.Single(Texts.Resolved(Texts.SmallWith("{ Rose: 1 }", $"{{ '{key}': 0.5 }}")).AudienceA[0].Gifts);
        Assert.Equal(new GiftShare(id, coins, 0.5), share);
    }

    [Theory]
    [InlineData("Heart", "id:3, id:4", "Several")]
    [InlineData("Lyon", "id:NUMBER", "Did you mean Lion?")]
    [InlineData("Zzzzzz", "id:NUMBER", "no such gift.")]
    [InlineData("id:99", "catalogue", "no gift of this id")]
    [InlineData("id:x", "catalogue", "no gift of this id")]
    public void Read_GiftKeyThatMeansNone_SaysWhatToWrite(string key, string allowed, string message)
    {
        Problem problem = Texts.OnlyProblem(Texts.SmallWith("{ Rose: 1 }", $"{{ '{key}': 1 }}"));
        Assert.Equal(("audience.a.fans.gifts." + key, key), (problem.Path, problem.Value));
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ Rose: 1, 'id:1': 1 }", "gifts.id:1")]
    [InlineData("{ Rose: 1, rose: 1 }", "gifts.rose")]
    [InlineData("{ 5: 1, '05': 1 }", "gifts.05")]
    [InlineData("{ Rose: -1 }", "gifts.Rose")]
    [InlineData("{ Rose: much }", "gifts.Rose")]
    [InlineData("{ Rose: 0 }", "gifts.Rose")]
    [InlineData("{ Rose: 1000001 }", "gifts.Rose")]
    [InlineData("[Rose]", "gifts")]
    public void Read_GiftsThatMakeNoChoice_AreRefused(string gifts, string path) =>
        Texts.AssertTaken(Texts.SmallWith("{ Rose: 1 }", gifts), "audience.a.fans." + path, false);

    [Theory]
    [InlineData("{ id: 1, name: Rose, coins: 1 }", "{ id: 2, name: Rose, coins: 1 }", "catalogue[1].id")]
    [InlineData("{ id: 1, name: Rose, coins: 1 }", "{ id: 0, name: Rose, coins: 1 }", "catalogue[0].id")]
    [InlineData("coins: 500", "coins: 1000001", "catalogue[1].coins")]
    [InlineData("coins: 500", "coins: 0", "catalogue[1].coins")]
    [InlineData("coins: 500", "coins: 500, streakable: maybe", "catalogue[1].streakable")]
    [InlineData("coins: 500", "coins: 500, coin: 1", "catalogue[1].coin")]
    public void Read_CatalogueFault_IsNamedByItsPlace(string old, string replacement, string path) =>
        Assert.Contains(ScenarioResolver.ResolveText(Texts.SmallWith(old, replacement)).Problems, problem => problem.Path == path);

    [Fact]
    public void Read_CohortWithAnEmptyName_IsNamedByItsPlace() =>
        Texts.AssertTaken(Texts.SmallWith("cohort: fans", "cohort: ''"), "audience.a[0].cohort", false);

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("text")]
    [InlineData("~")]
    public void Read_RootThatIsNoObject_IsOneProblem(string text) => Assert.Contains("a scenario", Texts.OnlyProblem(text).Allowed, StringComparison.Ordinal);

    [Fact]
    public void Read_NothingAtAll_IsOneProblem() => Assert.Single(ScenarioReader.Read(default).Problems);

    [Fact]
    public void Read_ValueWithHalfACharacter_IsOneProblem()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "name": "\ud800", "\udc00": 1 }""");
        Assert.Contains("half a character", Assert.Single(ScenarioReader.Read(document.RootElement).Problems).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("giftsPerMinute: -0.0")]
    [InlineData("giftsPerMinute: 0")]
    public void Read_MinusZero_IsZero(string rate)
    {
        Scenario scenario = Texts.Resolved(Texts.SmallWith("giftsPerMinute: 1", rate));
        Assert.False(double.IsNegative(scenario.AudienceA[0].GiftsPerMinute));
        Assert.Contains("\"giftsPerMinute\":0,", scenario.ToCanonicalJson(), StringComparison.Ordinal);
    }
}
