using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>Scenarios that are right in every part and too large as a whole.</summary>
public sealed class ScenarioSizeTests
{
    [Fact]
    public void Read_MoreGiftsThanABattleHolds_AreRefused()
    {
        // 1,000,000 viewers x 399 a minute x 301 s = 2,002 million.
        string crowd = Texts.SmallWith("size: 10, giftsPerMinute: 1", "size: 1000000, giftsPerMinute: 398");
        Texts.AssertTaken(crowd, "", true);
        Texts.AssertTaken(crowd.Replace("398", "399", StringComparison.Ordinal), "audience", false);
    }

    [Fact]
    public void Read_MoreCoinsThanMoneyCanCount_AreRefusedUnlessWalletsHoldThemBack()
    {
        // 1,000,000 viewers x 0.2 a minute x 301 s x 1,000,000 coins, about twice the limit.
        const string Rich = "size: 1000000, giftsPerMinute: 0.2, gifts: { 1000000: 1 }";
        const string Old = "size: 10, giftsPerMinute: 1, gifts: { Rose: 1 }";
        Texts.AssertTaken(Texts.SmallWith(Old, Rich), "audience.a", false);
        Texts.AssertTaken(Texts.SmallWith(Old, Rich + ", walletCoins: 500000"), "", true);
        Texts.AssertTaken(Texts.SmallWith(Old, Rich + ", walletCoins: 500001"), "audience.a", false);
    }

    // Three time makers at the very end make of 30 s a minute, all of it closing: 10 min of a gift a minute and viewer, of
    // a million coins each.
    [Theory]
    [InlineData(49_999, true)]
    [InlineData(50_001, false)]
    public void Read_CoinsOfALiveThatTimeMakersKeepInItsLast30Seconds_AreCounted(int viewers, bool isTaken) => Texts.AssertTaken(
        Texts.SmallWith(
            "size: 10, giftsPerMinute: 1, gifts: { Rose: 1 }",
            $"size: {viewers}, giftsPerMinute: 1, gifts: {{ 1000000: 1 }}, responses: {{ closing: 10 }}") + "\nrules: { duration: 30s }\n",
        "audience.a",
        isTaken);

    [Fact]
    public void Read_CoinsThatGiftsWouldCallForth_AreCounted()
    {
        // 100,000 roses a minute call forth nine times as many gifts of a million coins from viewers who give none themselves.
        const string Old = "size: 10, giftsPerMinute: 1, gifts: { Rose: 1 }";
        const string Caught = "size: 100000, giftsPerMinute: 1, gifts: { Rose: 1 } }\n"
            + "    - { cohort: copycats, size: 1000, giftsPerMinute: 0, gifts: { 1000000: 1 }";
        Texts.AssertTaken(Texts.SmallWith(Old, Caught + ", responses: { contagion: 0.9 }"), "audience.a", false);
        Texts.AssertTaken(Texts.SmallWith(Old, Caught), "", true);
    }

    [Theory]
    [InlineData(996, "")]
    [InlineData(997, "catalogue")]
    public void Read_ACatalogue_HoldsAThousandGifts(int more, string path) => Texts.AssertTaken(
        Texts.SmallWith(
            "  - { id: 1, name: Rose, coins: 1 }",
            "  - { id: 1, name: Rose, coins: 1 }\n" + string.Concat(Enumerable.Range(100, more).Select(id => $"  - {{id: {id}, name: g, coins: 1}}\n"))),
        path,
        path.Length == 0);

    [Fact]
    public void Read_ThatWouldBeTooLargeToReadAgain_IsRefused()
    {
        // Written out, each gift takes some more room.
        string name = new('龍', Limits.NameLength);
        string text = Texts.SmallWith(
            "  - { id: 1, name: Rose, coins: 1 }",
            "  - { id: 1, name: Rose, coins: 1 }\n" + string.Concat(Enumerable.Range(100, 620).Select(id => $"  - {{id: {id}, name: {name}, coins: 1}}\n")));
        Texts.AssertTaken(text, "(file)", false);
    }

    [Theory]
    [InlineData("rules: { duration: 30s }", 999_990, true)]
    [InlineData("rules: { duration: 30s }", 999_991, false)]
    [InlineData("rules: { duration: 90s }", 499_995, true)]
    [InlineData("rules: { duration: 90s }", 499_996, false)]
    public void Read_NewcomersOfALongestBattle_CountAsViewers(string rules, int arrivals, bool isTaken)
    {
        // A battle of 30 s lasts a minute with three time makers, one of 90 s two.
        string text = Texts.SmallWithCohortKey($"arrivalsPerMinute: {arrivals}") + "\n" + rules;
        Texts.AssertTaken(text, "audience.a", isTaken);
    }

    [Fact]
    public void Read_TooManyNewcomers_SaysHowMany()
    {
        Problem problem = Texts.OnlyProblem(Texts.SmallWithCohortKey("arrivalsPerMinute: 1000000"));
        Assert.Equal("10 viewers and about 5,516,667 newcomers", problem.Value);
        Assert.Equal("at most 1,000,000 a side expected", problem.Allowed);
        Assert.Contains("arrivalsPerMinute", problem.Message, StringComparison.Ordinal);
    }
}
