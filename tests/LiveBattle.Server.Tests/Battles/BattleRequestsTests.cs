using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Battles;

public sealed class BattleRequestsTests
{
    private const long Now = 1_795_428_000_000;
    private const long Week = 7L * 24 * 3_600_000;

    [Fact]
    public void Check_PresetAlone_FillsInTheRest()
    {
        CheckedBattleRequest request = Valid("""{"scenario":"even-battle"}""");

        Assert.Equal("Even battle", request.Scenario.Name);
        Assert.Equal((Now, 1, 1), (request.StartsAtUnixMs, request.SpeedNum, request.SpeedDen));
        Assert.Null(request.CommandId);
        Assert.False(request.Demo);
    }

    [Fact]
    public void Check_ScenarioWrittenOut_IsThatScenario()
    {
        string written = ScenarioResolver.ResolvePreset("whale-and-crowd").Value.ToCanonicalJson();

        Assert.Equal(written, Valid($$"""{"scenario":{{written}}}""").Scenario.ToCanonicalJson());
    }

    [Theory]
    [InlineData("\"0\"", 0)]
    [InlineData("\"42\"", 42)]
    [InlineData("42", 42)]
    [InlineData("0", 0)]
    [InlineData("9007199254740991", 9_007_199_254_740_991)]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    public void Seed_AsTextOrNumber_IsTaken(string seed, ulong expected) =>
        Assert.Equal(expected, Valid($$"""{"scenario":"even-battle","seed":{{seed}}}""").Seed);

    [Theory]
    [InlineData("9007199254740992")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("\"-1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"\"")]
    [InlineData("\"0x2a\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void Seed_OfAnotherKind_IsRefused(string seed) =>
        Assert.Equal("seed", Refused($$"""{"scenario":"even-battle","seed":{{seed}}}""").Path);

    [Fact]
    public void Seed_LeftOut_IsDrawnWithinWhatAJsonNumberHolds()
    {
        ulong[] drawn = [.. Enumerable.Range(0, 200).Select(_ => RequestBody.DrawSeed())];

        Assert.All(drawn, seed => Assert.InRange(seed, 0UL, (1UL << 53) - 1));
        Assert.Equal(drawn.Length, drawn.Distinct().Count());
        Assert.NotEqual(Valid("""{"scenario":"even-battle","seed":null}""").Seed, Valid("""{"scenario":"even-battle"}""").Seed);
    }

    [Theory]
    [InlineData(0.25, 1, 4)]
    [InlineData(1, 1, 1)]
    [InlineData(1.5, 3, 2)]
    [InlineData(0.33, 33, 100)]
    [InlineData(32, 32, 1)]
    public void Speed_WithinTheLimits_IsAReducedRatio(double speed, int num, int den)
    {
        CheckedBattleRequest request = Valid(FormattableString.Invariant($$"""{"scenario":"even-battle","speed":{{speed}}}"""));

        Assert.Equal((num, den), (request.SpeedNum, request.SpeedDen));
    }

    [Theory]
    [InlineData("0.2499")]
    [InlineData("32.001")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e300")]
    public void Speed_BeyondTheLimits_IsRefused(string speed) =>
        Assert.Equal("speed", Refused($$"""{"scenario":"even-battle","speed":{{speed}}}""").Path);

    [Theory]
    [InlineData(Now - Week)]
    [InlineData(Now)]
    [InlineData(Now + Week)]
    public void StartAt_WithinAWeek_IsTaken(long startAt) =>
        Assert.Equal(startAt, Valid($$"""{"scenario":"even-battle","startAt":{{startAt}}}""").StartsAtUnixMs);

    [Theory]
    [InlineData(Now - Week - 1)]
    [InlineData(Now + Week + 1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void StartAt_FurtherAway_IsRefused(long startAt) =>
        Assert.Equal("startAt", Refused($$"""{"scenario":"even-battle","startAt":{{startAt}}}""").Path);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void CommandId_WithinItsLength_IsTaken(int length) =>
        Assert.Equal(length, Valid($$"""{"scenario":"even-battle","commandId":"{{new string('c', length)}}"}""").CommandId?.Length);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void CommandId_BeyondItsLength_IsRefused(int length) =>
        Assert.Equal("commandId", Refused($$"""{"scenario":"even-battle","commandId":"{{new string('c', length)}}"}""").Path);

    [Theory]
    [InlineData("sealed")]
    [InlineData("paused")]
    public void Switch_IsYesOrNo_AndNoWhenItIsLeftOut(string field)
    {
        Assert.Equal(field, Refused($$"""{"scenario":"even-battle","{{field}}":"yes"}""").Path);
        Assert.True(Switch(Valid($$"""{"scenario":"even-battle","{{field}}":true}""")));
        Assert.False(Switch(Valid($$"""{"scenario":"even-battle","{{field}}":false}""")));
        Assert.False(Switch(Valid("""{"scenario":"even-battle"}""")));

        bool Switch(CheckedBattleRequest request) => field == "sealed" ? request.IsSealed : request.IsPaused;
    }

    [Fact]
    public void SealedBattle_HasNoSeedOfItsCreators() =>
        Assert.Equal("seed", Refused("""{"scenario":"even-battle","sealed":true,"seed":"7"}""").Path);

    [Theory]
    [InlineData("{}", "scenario")]
    [InlineData("""{"scenario":null}""", "scenario")]
    [InlineData("""{"scenario":7}""", "scenario")]
    [InlineData("""{"scenario":["even-battle"]}""", "scenario")]
    [InlineData("""{"scenario":"even-batle"}""", "scenario")]
    [InlineData("""{"scenario":"\ud800"}""", "scenario")]
    [InlineData("""{"scenario":{"name":"half \ud83d"}}""", "scenario")]
    public void Scenario_ThatIsNone_IsRefused(string request, string path) => Assert.Equal(path, Refused(request).Path);

    [Fact]
    public void Scenario_Missing_IsSaidToBeMissing() => Assert.Equal(Problem.Missing, Refused("{}").Value);

    [Fact]
    public void Scenario_WithProblems_NamesEachUnderScenario()
    {
        Checked<CheckedBattleRequest> answer = Check(
            """{"scenario":{"name":"","creators":{"a":{"name":"A"},"b":{"name":"B"}},"audience":{"a":[],"b":[]},"colour":"red"}}""");

        Assert.Equal(["scenario.colour", "scenario.name"], answer.Problems.Select(problem => problem.Path).Order());
    }

    [Fact]
    public void Scenario_AtTheLiveLimit_IsTaken_AndBeyondItRefused()
    {
        // 50,352 viewers at 72 gifts a minute expect 20 million gifts in 301 s and the 30 s that a host's time makers add.
        Valid($$"""{"scenario":{{Crowd(size: 50_300)}}}""");
        Problem problem = Refused($$"""{"scenario":{{Crowd(size: 50_400)}}}""");

        Assert.Equal("scenario.audience", problem.Path);
        Assert.EndsWith(" events", problem.Value, StringComparison.Ordinal);
        Assert.Contains("20,000,000", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NamesAllProblemsAtOnce() => Assert.Equal(
        ["commandId", "paused", "scenario", "sealed", "seed", "speed", "startAt"],
        Check("""{"scenario":"none","seed":-1,"speed":33,"startAt":0,"commandId":"","sealed":1,"paused":"yes"}""")
            .Problems.Select(problem => problem.Path).Order());

    [Fact]
    public void Problem_SaysWhatStoodThere_WhatMayStandThere_AndWhy() => Assert.Equal(
        new Problem("speed", "33", "0.25 to 32, with at most two decimals", "A battle cannot be shown at this speed."),
        Refused("""{"scenario":"even-battle","speed":33}"""));

    private static string Crowd(int size) => $$"""
        {
          "name": "Crowd", "creators": { "a": { "name": "A" }, "b": { "name": "B" } },
          "audience": {
            "a": [ { "cohort": "c", "size": {{size}}, "giftsPerMinute": 72, "gifts": { "1": 1 } } ],
            "b": []
          }
        }
        """;

    private static CheckedBattleRequest Valid(string json)
    {
        Checked<CheckedBattleRequest> answer = Check(json);
        Assert.True(answer.IsValid, string.Join("; ", answer.Problems.Select(problem => $"{problem.Path}: {problem.Message}")));
        return answer.Value;
    }

    private static Problem Refused(string json) => Assert.Single(Check(json).Problems);

    private static Checked<CheckedBattleRequest> Check(string json) =>
        BattleRequests.Check(JsonDocument.Parse(json).RootElement, Now);
}
