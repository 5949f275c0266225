using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli.Tests.Advice;

/// <summary>From the line to the answer: what is typed is what is asked, and what is wrong is told.</summary>
public sealed class AdviseCommandTests
{
    private const string Common = "--seed 7 --replications 200 --json";

    private static readonly Scenario Scenario = ScenarioResolver.ResolvePreset("bench-study").Value;
    private static readonly Sampling Sampling = new(200, 7);

    public static TheoryData<string, StudyQuestion> Lines => new()
    {
        { "advise lead bench-study", LeadQuestion.Create(Scenario, Sampling, BattleSide.A).Value },
        { "advise lead bench-study --side b --at 90500ms --share 0.75", LeadQuestion.Create(Scenario, Sampling, BattleSide.B, 90_500_000, 0.75).Value },
        { "advise glove bench-study --at 2m,30s --at 1m", GloveQuestion.Create(Scenario, Sampling, BattleSide.A, [30_000_000, 60_000_000, 120_000_000]).Value },
        { "advise glove bench-study --side b", GloveQuestion.Create(Scenario, Sampling, BattleSide.B).Value },
        { "advise whale-or-crowd bench-study", WhaleOrCrowdQuestion.Create(Scenario, Sampling, BattleSide.A).Value },
        {
            "advise whale-or-crowd bench-study --side b --coins 2,000 --whale-gift 500 --crowd 300 --crowd-gift 2",
            WhaleOrCrowdQuestion.Create(Scenario, Sampling, BattleSide.B, 2_000, 500, 300, 2).Value
        },
        { "advise last-seconds bench-study --last 10s", LastSecondsQuestion.Create(Scenario, Sampling, 10_000_000).Value },
        { "advise gate bench-study --side b --basis gross", GateQuestion.Create(Scenario, Sampling, BattleSide.B, GateBasis.Gross).Value },
    };

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public async Task Json_IsTheAnswerOnTheWire(string line, StudyQuestion question)
    {
        CliRun run = await CliRun.Of($"{line} {Common}".Split(' '));
        Assert.Equal((Exit.Success, ""), (run.ExitCode, run.Error));
        AssertSame(question, run);
    }

    [Fact]
    public async Task Planner_Json_IsTheAnswerOnTheWire()
    {
        PlannerNumbers numbers = new()
        {
            Followers = 12_000,
            Viewers = 25,
            HoursPerWeek = 7.5,
            Rates = RateCards.Find("source-b")!,
            BestSupporterCoins = 9_000,
            OtherIncome = UsdMicros.FromMicros(12_500_000),
            BattlesPerHour = 2.5,
            BattleGiftPercent = 60,
            CoinPrice = CohortCoinPrice.Of(13_000),
            LiveFollowers = 15,
            Facts = CreatorFacts.None.With(CreatorFacts.Followers, 12_000).With(CreatorFacts.AgeYears, 30).With(CreatorFacts.CreatorAccount, 1),
        };
        CliRun run = await CliRun.Of(
            ("planner --followers 12,000 --viewers 25 --hours 7.5 --rates source-b --best-supporter 9_000 --other-income 12.50 --battles-per-hour 2.5 " +
            "--battle-gifts 60 --coin-price 0.013 --live-followers 15 --age 30 --creator-account yes --seed 7 --replications 500 --json").Split(' '));
        Assert.Equal((Exit.Success, ""), (run.ExitCode, run.Error));
        AssertSame(PlannerQuestion.Create(numbers, new Sampling(500, 7)).Value, run);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("app")]
    public async Task CoinPrice_OfAShop_IsTheShops(string shop)
    {
        JsonElement json = (await CliRun.Of(
            "planner", "--followers", "1", "--viewers", "2", "--hours", "2", "--coin-price", shop, "--seed", "7", "--replications", "500", "--json")).Json;
        Assert.Equal(shop, json.GetProperty("numbers").GetProperty("coinPrice").GetString());
    }

    [Theory]
    [InlineData("advise lead bench-study --replications 200 --side b --at 45s")]
    [InlineData("advise glove bench-study --set rules.gloveChance=0.3 --replications 100 --at 60s,30s --at 90s")]
    [InlineData("planner --followers 5,000 --viewers 5 --hours 2 --age 30 --replications 500")]
    [InlineData("planner --followers 5,000 --viewers 5 --hours 2 --replications 500")]
    public async Task CommandInTheOutput_AsksTheSameAgain(string line)
    {
        string[] args = line.Split(' ');
        CliRun first = await CliRun.Of(args);
        string[] told = first.Out.Split('\n');
        int at = Array.FindIndex(told, each => each.Contains("again", StringComparison.Ordinal) && each.Contains("livebattle ", StringComparison.Ordinal));
        string command = told[at][told[at].IndexOf("livebattle ", StringComparison.Ordinal)..].TrimEnd();
        CliRun second = await CliRun.Of(command.Split(' ')[1..]);
        Assert.Equal(told[..^2], second.Out.Split('\n')[..^2]);
    }

    [Theory]
    [InlineData("advise leed bench-study", "did you mean lead?")]
    [InlineData("advise gat bench-study", "did you mean gate?")]
    [InlineData("advise last-second bench-study", "did you mean last-seconds?")]
    [InlineData("advise lead bench-study --shar 0.9", "did you mean --share?")]
    [InlineData("planner --follower 5 --viewers 5 --hours 2", "did you mean --followers?")]
    public async Task Misspelt_IsGuessed_AndNothingElseIsTold(string line, string guess)
    {
        CliRun run = await CliRun.Of(line.Split(' '));
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Contains(guess, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Split("found:").Length - 1);
    }

    [Theory]
    [InlineData("advise lead bench-study --at 300900ms --share 0.5", "")]
    [InlineData("advise lead bench-study --at 301s", "--at")]
    [InlineData("advise lead bench-study --at 50ms", "--at")]
    [InlineData("advise lead bench-study --at soon", "--at")]
    [InlineData("advise lead bench-study --share 0.49", "--share")]
    [InlineData("advise lead bench-study --share 0.991", "--share")]
    [InlineData("advise lead bench-study --share 90%", "--share")]
    [InlineData("advise lead bench-study --side A", "--side")]
    [InlineData("advise lead bench-study --replications 199", "--replications")]
    [InlineData("advise lead bench-study --replications 1000001", "--replications")]
    [InlineData("advise lead bench-study --threads 0", "--threads")]
    [InlineData("advise glove bench-study --at 1m,60s", "--at")]
    [InlineData("advise glove bench-study --at ,", "--at --at")]
    [InlineData("advise glove bench-study --replications 99", "--replications")]
    [InlineData("advise whale-or-crowd bench-study --coins 0", "--coins")]
    [InlineData("advise whale-or-crowd bench-study --coins 1000000001", "--coins")]
    [InlineData("advise whale-or-crowd bench-study --whale-gift 1000001", "--whale-gift")]
    [InlineData("advise whale-or-crowd bench-study --crowd 0", "--crowd")]
    [InlineData("advise whale-or-crowd bench-study --crowd-gift -1", "--crowd-gift")]
    [InlineData("advise whale-or-crowd bench-study --crowd-gift 1e3", "--crowd-gift")]
    [InlineData("advise whale-or-crowd bench-study --set rules.specificGift=Rose", "scenario")]
    [InlineData("advise last-seconds bench-study --last 0s", "--last")]
    [InlineData("advise last-seconds bench-study --last 301s", "--last")]
    [InlineData("advise gate bench-study --basis both", "--basis")]
    [InlineData("planner --followers 5 --viewers 0 --hours 2", "--viewers")]
    [InlineData("planner --followers 5 --viewers 100001 --hours 2", "--viewers")]
    [InlineData("planner --followers 5 --viewers 5 --hours 0.09", "--hours")]
    [InlineData("planner --followers 5 --viewers 5 --hours 168.1", "--hours")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --battles-per-hour 11.1", "--battles-per-hour")]
    [InlineData("planner --followers 5 --viewers 5 --hours 0.1 --battles-per-hour 0.1", "--battles-per-hour")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --battle-gifts 101", "--battle-gifts")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --battle-gifts 0", "--battle-gifts")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --best-supporter -1", "--best-supporter")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --other-income -1", "--other-income")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --live-followers 6", "--live-followers")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --coin-price 0", "--coin-price")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --coin-price 1001", "--coin-price")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --coin-price web --rates source-b", "--coin-price")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --replications 499", "--replications")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --replications 100001", "--replications")]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --rates source-a,source-b", "--rates")]
    [InlineData("planner --followers many --viewers 5 --hours 2", "--followers")]
    public async Task OutOfRange_IsToldAtItsOption(string line, string paths)
    {
        string[] args = paths.Length == 0 ? [.. line.Split(' '), "--seed", "7", "--replications", "200"] : line.Split(' ');
        CliRun run = await CliRun.Of([.. args, "--json"]);
        Assert.Equal(paths.Length == 0 ? Exit.Success : Exit.BadInput, run.ExitCode);
        if (paths.Length > 0)
            Assert.Equal(paths, string.Join(' ', run.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString())));
    }

    [Theory]
    [InlineData("planner --followers 5", "Option '--viewers' is required. Option '--hours' is required.")]
    [InlineData("advise", "livebattle advise needs a command: lead, glove, whale-or-crowd, last-seconds, gate.")]
    public async Task LeftOut_IsAskedFor(string line, string sentence)
    {
        CliRun run = await CliRun.Of(line.Split(' '));
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_OfASilentCard_IsRefusedInItsWords_WhateverTheBasis()
    {
        RateCard card = RateCards.Find("source-a")!;
        RateCard silent = card with { Gate = new RateEntry<Gate> { Provenance = Provenance.Silent, Source = "guide A" } };
        string scenario = (Scenario with { Rates = silent }).ToCanonicalJson();
        CliRun run = await CliRun.Piped(scenario, "advise", "gate", "-", "--basis", "net");
        Assert.Equal((Exit.BadInput, ""), (run.ExitCode, run.Out));
        Assert.Contains("Guide A does not say the least that can be withdrawn, so nobody can tell when it is reached: give the card a gate.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_WithoutABasis_IsAskedForIt()
    {
        RateCard card = RateCards.Default;
        Gate unsaid = card.Gate.Mid!.Value with { Basis = null };
        RateCard half = card with { Gate = card.Gate with { Low = unsaid, Mid = unsaid, High = unsaid } };
        string scenario = (Scenario with { Rates = half }).ToCanonicalJson();
        CliRun run = await CliRun.Piped(scenario, "advise", "gate", "-", "--json");
        Assert.Equal("--basis", run.Json.GetProperty("errors")[0].GetProperty("path").GetString());
        CliRun told = await CliRun.Piped(scenario, "advise", "gate", "-", "--basis", "net", "--replications", "50", "--seed", "7");
        Assert.Contains("net is what was asked for.", told.Out.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("glove")]
    [InlineData("whale-or-crowd")]
    [InlineData("last-seconds")]
    [InlineData("gate")]
    public async Task Name_WithMarkup_IsShownAsItIsWritten(string question)
    {
        const string Name = "[bold]Zed[/]";
        Scenario marked = Scenario with { CreatorA = Scenario.CreatorA with { Name = Name } };
        CliRun run = await CliRun.Piped(marked.ToCanonicalJson(), "advise", question, "-", "--replications", "200", "--seed", "7");
        Assert.Equal((Exit.Success, ""), (run.ExitCode, run.Error));
        Assert.Contains(Name, run.Out, StringComparison.Ordinal);
        Assert.Equal(run.Out.Split("Zed").Length, run.Out.Split(Name).Length);
    }

    [Fact]
    public async Task Advise_WhenStopped_ExitsWith130()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(100));
        CliRun run = await CliRun.With("", stop.Token, "advise", "glove", "even-battle", "--replications", "100000");
        Assert.Equal((Exit.Interrupted, ""), (run.ExitCode, run.Out));
    }

    private static void AssertSame(StudyQuestion question, CliRun run)
    {
        using StringWriter written = new();
        JsonOut.Write(written, StudyViews.Of(question, Answers.To(question)));
        JsonObject expected = JsonNode.Parse(written.ToString())!.AsObject();
        JsonObject actual = JsonNode.Parse(run.Out)!.AsObject();
        Assert.True(actual.Remove("elapsedMs"));
        expected.Remove("elapsedMs");
        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
        Assert.IsAssignableFrom<StudyResult>(JsonSerializer.Deserialize(run.Out, ContractsJson.Default.StudyResult));
    }
}
