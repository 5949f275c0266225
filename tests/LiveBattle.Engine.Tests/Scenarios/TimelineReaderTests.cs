using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>The script: what it says, and what it may not.</summary>
public sealed class TimelineReaderTests
{
    [Fact]
    public void Read_EveryKindOfEntry_IsKeptInOrderAndWrittenAgain()
    {
        Scenario scenario = Texts.Resolved(With(
            "{ at: 0s, side: a, powerUp: magic-mist }",
            "{ at: 100ms, speedChallenge: { gifts: 5, within: 20s, multiplier: 3, lasts: 15s } }",
            "{ at: 2m, side: b, powerUp: boosting-glove }",
            "{ at: 2m, speedChallenge: {} }",
            "{ at: 300.9s, side: a, powerUp: time-maker, speedChallenge: null }"));
        TimelineEntry[] expected =
        [
            new ScriptedPowerUp(0, BattleSide.A, PowerUp.MagicMist),
            new ScriptedChallenge(100_000, new SpeedChallenge(5, 20_000_000, 3, 15_000_000)),
            new ScriptedPowerUp(120_000_000, BattleSide.B, PowerUp.BoostingGlove),
            new ScriptedChallenge(120_000_000, SpeedChallenge.Default),
            new ScriptedPowerUp(300_900_000, BattleSide.A, PowerUp.TimeMaker),
        ];
        Assert.Equal(expected, scenario.Timeline);
        Assert.Contains(
            "\"timeline\":[{\"at\":\"0s\",\"side\":\"a\",\"powerUp\":\"magic-mist\"},"
            + "{\"at\":\"100ms\",\"speedChallenge\":{\"gifts\":5,\"within\":\"20s\",\"multiplier\":3,\"lasts\":\"15s\"}},"
            + "{\"at\":\"120s\",\"side\":\"b\",\"powerUp\":\"boosting-glove\"},"
            + "{\"at\":\"120s\",\"speedChallenge\":{\"gifts\":3,\"within\":\"40s\",\"multiplier\":2,\"lasts\":\"30s\"}},"
            + "{\"at\":\"300900ms\",\"side\":\"a\",\"powerUp\":\"time-maker\"}],",
            scenario.ToCanonicalJson(),
            StringComparison.Ordinal);
        Assert.Equal(scenario.ToCanonicalJson(), Texts.Resolved(scenario.ToCanonicalJson()).ToCanonicalJson());
    }

    [Theory]
    [InlineData("timeline: []")]
    [InlineData("timeline: null")]
    public void Read_NoScript_IsTheSameAsLeftOut(string line) =>
        Assert.Equal(Texts.Resolved(Texts.Small).ComputeId(), Texts.Resolved(Texts.SmallPlus(line)).ComputeId());

    /// <summary>Entries, where the only problem is, and what it says.</summary>
    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        { "5", "timeline[0]", "an object, as in { at: 60s, side: a", "object" },
        { "{ at: 1s }", "timeline[0]", "powerUp with its side, or speedChallenge", "one thing" },
        { "{ at: 1s, side: a, powerUp: magic-mist, speedChallenge: {} }", "timeline[0]", "or speedChallenge", "one thing" },
        { "{ at: 1s, powerUp: magic-mist }", "timeline[0].side", "a or b", "used by a side" },
        { "{ at: 1s, side: c, powerUp: magic-mist }", "timeline[0].side", "a or b", "used by a side" },
        { "{ at: 1s, side: 1, powerUp: magic-mist }", "timeline[0].side", "a or b", "used by a side" },
        { "{ at: 1s, side: a, powerUp: magic-mits }", "timeline[0].powerUp", "boosting-glove, magic-mist, time-maker", "Did you mean magic-mist?" },
        { "{ at: 1s, side: a, powerUp: 5 }", "timeline[0].powerUp", "boosting-glove, magic-mist, time-maker", "no such power-up" },
        { "{ at: 1s, side: a, speedChallenge: {} }", "timeline[0].side", "leave it out", "both sides" },
        { "{ at: 1s, speedChallenge: 3 }", "timeline[0].speedChallenge", "an object, as in { gifts: 3, within: 40s }", "object" },
        { "{ at: 1s, speedChallenge: { gift: 3 } }", "timeline[0].speedChallenge.gift", "gifts, within, multiplier, lasts", "did you mean gifts?" },
        { "{ at: 1s, side: a, powerUp: magic-mist, for: 5s }", "timeline[0].for", "at, side, powerUp, speedChallenge", "unknown" },
        { "{ side: a, powerUp: magic-mist }", "timeline[0].at", "0s to 3630s", "duration" },
        { "{ at: 1, side: a, powerUp: magic-mist }", "timeline[0].at", "0s to 3630s", "duration" },
        { "{ at: 150ms, side: a, powerUp: magic-mist }", "timeline[0].at", "steps of 100ms", "whole steps of 100ms" },
        { "{ at: 301s, side: a, powerUp: magic-mist }", "timeline[0].at", "before 301s", "live window" },
        { "{ at: 301s, side: a, powerUp: time-maker }", "timeline[0].at", "before 301s", "live window" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_EntryThatIsWrong_IsNamedByItsPlace(string entry, string path, string allowed, string message)
    {
        Problem problem = Texts.OnlyProblem(With(entry));
        Assert.Equal(path, problem.Path);
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gifts: 1", true)]
    [InlineData("gifts: 10000", true)]
    [InlineData("gifts: 0", false)]
    [InlineData("gifts: 10001", false)]
    [InlineData("gifts: 1.5", false)]
    [InlineData("within: 1s", true)]
    [InlineData("within: 600s", true)]
    [InlineData("within: 900ms", false)]
    [InlineData("within: 600100ms", false)]
    [InlineData("multiplier: 2", true)]
    [InlineData("multiplier: 10", true)]
    [InlineData("multiplier: 1", false)]
    [InlineData("multiplier: 11", false)]
    [InlineData("multiplier: 2.5", false)]
    [InlineData("lasts: 1s", true)]
    [InlineData("lasts: 600s", true)]
    [InlineData("lasts: 900ms", false)]
    [InlineData("lasts: 600100ms", false)]
    public void Read_ChallengeAtALimit_IsTakenAndOneBeyondIsNot(string key, bool isTaken) =>
        Texts.AssertTaken(With($"{{ at: 1s, speedChallenge: {{ {key} }} }}"), "timeline[0].speedChallenge." + key.Split(':')[0], isTaken);

    [Fact]
    public void Read_OutOfOrder_SaysWhichEntryComesFirst()
    {
        Problem problem = Texts.OnlyProblem(With(
            "{ at: 10s, side: a, powerUp: magic-mist }",
            "{ at: 20s, side: a, powerUp: magic-mist }",
            "{ at: 19900ms, side: b, powerUp: magic-mist }",
            "{ at: 20s, side: b, powerUp: magic-mist }"));
        Assert.Equal(("timeline[2].at", "\"19900ms\"", "20s or later, as in timeline[1]"), (problem.Path, problem.Value, problem.Allowed));
        Assert.Contains("earlier than timeline[1]", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ at: 310900ms, side: a, powerUp: magic-mist }", true)]
    [InlineData("{ at: 311s, side: a, powerUp: magic-mist }", false)]
    [InlineData("{ at: 310900ms, speedChallenge: {} }", true)]
    [InlineData("{ at: 311s, side: a, powerUp: time-maker }", false)]
    public void Read_AfterATimeMaker_TheLiveWindowEndsTenSecondsLater(string entry, bool isTaken)
    {
        string text = With("{ at: 300900ms, side: a, powerUp: time-maker }", entry);
        Texts.AssertTaken(text, "timeline[1].at", isTaken);
        if (!isTaken)
            Assert.Equal("before 311s", Texts.OnlyProblem(text).Allowed);
    }

    [Fact]
    public void Read_TimeMakersOfBothSides_ProlongOneWindow()
    {
        string[] makers = ["{ at: 300s, side: a, powerUp: time-maker }", "{ at: 305s, side: b, powerUp: time-maker }", "{ at: 320s, side: a, powerUp: time-maker }"];
        Texts.AssertTaken(With([.. makers, "{ at: 330900ms, side: a, powerUp: magic-mist }"]), "", true);
        Texts.AssertTaken(With([.. makers, "{ at: 331s, side: a, powerUp: magic-mist }"]), "timeline[3].at", false);
        Texts.AssertTaken(With([.. makers, "{ at: 320s, side: b, powerUp: time-maker }"]), "timeline[3].powerUp", false);
        Assert.Contains(
            "3 time makers, both sides together",
            Texts.OnlyProblem(With([.. makers, "{ at: 320s, side: b, powerUp: time-maker }"])).Allowed,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InTheLongestBattle_EveryTimeOfTheWindowIsTaken()
    {
        string[] makers = [.. Enumerable.Repeat("{ at: 0s, side: a, powerUp: time-maker }", Limits.TimeMakers)];
        const string Longest = "\nrules: { duration: 60m }";
        Texts.AssertTaken(With([.. makers, "{ at: 3629900ms, side: a, powerUp: magic-mist }"]) + Longest, "", true);
        Texts.AssertTaken(With([.. makers, "{ at: 3630s, side: a, powerUp: magic-mist }"]) + Longest, "timeline[3].at", false);
        Texts.AssertTaken(With([.. makers, "{ at: 3630100ms, side: a, powerUp: magic-mist }"]) + Longest, "timeline[3].at", false);
    }

    [Fact]
    public void Read_WhereTheDurationIsWrong_TheScriptIsNotBlamed() => Texts.AssertTaken(
        With("{ at: 3000s, side: a, powerUp: magic-mist }") + "\nrules: { duration: long }", "rules.duration", false);

    [Theory]
    [InlineData("boosting-glove")]
    [InlineData("magic-mist")]
    public void Read_PowerUpsOfAKindAtTheLimit_AreTakenAndOneMoreIsToldOnce(string kind)
    {
        string[] most =
        [
            .. Enumerable.Repeat($"{{ at: 1s, side: a, powerUp: {kind} }}", Limits.PowerUpsPerKind),
            .. Enumerable.Repeat($"{{ at: 1s, side: b, powerUp: {kind} }}", Limits.PowerUpsPerKind),
        ];
        Texts.AssertTaken(With(most), "", true);
        string more = $"{{ at: 1s, side: b, powerUp: {kind} }}";
        Problem problem = Texts.OnlyProblem(With([.. most, more, more]));
        Assert.Equal(("timeline[40].powerUp", $"\"{kind}\"", "at most 20 of a kind for a side"), (problem.Path, problem.Value, problem.Allowed));
    }

    [Theory]
    [InlineData("70900ms", false)]
    [InlineData("71s", true)]
    public void Read_ASecondChallenge_WaitsForTheEndOfTheFirst(string at, bool isTaken)
    {
        // The first: announced at 1 s, 40 s for the task, 30 s of reward.
        string text = With("{ at: 1s, speedChallenge: {} }", "{ at: 2s, side: a, powerUp: magic-mist }", $"{{ at: {at}, speedChallenge: {{}} }}");
        Texts.AssertTaken(text, "timeline[2].at", isTaken);
        if (isTaken)
            return;
        Problem problem = Texts.OnlyProblem(text);
        Assert.Equal("71s or later", problem.Allowed);
        Assert.Contains("timeline[0] is not over", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EntriesAtTheLimit_AreTakenAndOneMoreIsNot()
    {
        Texts.AssertTaken(Many(Limits.TimelineEntries), "", true);
        Texts.AssertTaken(Many(Limits.TimelineEntries + 1), "timeline", false);

        static string Many(int count) => With([.. Enumerable.Range(0, count)
            .Select(i => $"{{ at: {2 * i}s, speedChallenge: {{ within: 1s, lasts: 1s }} }}")]) + "\nrules: { duration: 60m }";
    }

    [Fact]
    public void Read_ScriptThatIsNoList_IsRefused() => Texts.AssertTaken(Texts.SmallPlus("timeline: { at: 1s }"), "timeline", false);

    private static string With(params string[] entries) => Texts.SmallPlus("timeline:\n" + string.Join('\n', entries.Select(entry => "  - " + entry)));
}
