using System.Text.Json;

namespace LiveBattle.Cli.Tests;

/// <summary>What every command keeps to: exit codes, streams, help.</summary>
public sealed class FrontDoorTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "simulate", "study", "advise", "advise lead", "advise glove", "advise whale-or-crowd", "advise last-seconds", "advise gate",
        "planner", "convert", "replay", "gifts", "rates list", "rates show", "rates compare", "rates check",
        "scenario", "scenario list", "scenario validate", "scenario schema", "scenario resolve",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfACommand_ShowsAnExampleOfIt(string command)
    {
        CliRun run = await CliRun.Of([.. command.Split(' '), "--help"]);
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.Contains($"Examples:\n  livebattle {command}", run.Out, StringComparison.Ordinal);
        Assert.Contains("--json", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("simul", 2)]
    [InlineData("simulate", 2)]
    [InlineData("simulate --seed", 2)]
    [InlineData("simulate even-battle extra", 2)]
    [InlineData("simulate even-battle --sede 1", 2)]
    [InlineData("simulate --sede 1 even-battle", 2)]
    [InlineData("simulate even-battle --seed -1", 2)]
    [InlineData("simulate even-battle --seed 1.5", 2)]
    [InlineData("simulate even-battle --seed 0x10", 2)]
    [InlineData("simulate even-battle --seed 18446744073709551616", 2)]
    [InlineData("simulate even-battle --set nonsense", 2)]
    [InlineData("simulate even-battle --set audience.a.nobody.size=3", 2)]
    [InlineData("simulate even-battle --set rules.duration=1s", 2)]
    [InlineData("simulate even-battle --recording -", 2)]
    [InlineData("simulate even-batle", 2)]
    [InlineData("simulate missing.yaml", 3)]
    [InlineData("simulate missing/scenario", 3)]
    [InlineData("simulate /", 3)]
    [InlineData("simulate even-battle --seed 1 --events missing/events.jsonl", 3)]
    [InlineData("simulate even-battle --seed 1 --recording missing/battle.json", 3)]
    [InlineData("study even-battle --replications 0", 2)]
    [InlineData("study even-battle --replications 1000001", 2)]
    [InlineData("study even-battle --replications -5", 2)]
    [InlineData("study even-battle --threads 0", 2)]
    [InlineData("study even-battle --precision 0", 2)]
    [InlineData("study even-battle --precision -0.01", 2)]
    [InlineData("study even-battle --precision 0.00099", 2)]
    [InlineData("study even-battle --precision 0.51", 2)]
    [InlineData("study even-battle --precision NaN", 2)]
    [InlineData("study even-battle --precision 1e-2", 2)]
    [InlineData("study even-battle --vary nonsense", 2)]
    [InlineData("study even-battle --vary audience.a.whales.size=5..1:1", 2)]
    [InlineData("study even-battle --vary audience.a.whales.size=1..5:0", 2)]
    [InlineData("study even-battle --vary audience.a.whales.size=one..5:1", 2)]
    [InlineData("study even-battle --vary audience.a.whales.size=1..101:1", 2)]
    [InlineData("study even-battle --vary nothing.here=1..5:1", 2)]
    [InlineData("study even-battle --vary audience.a.whales.size=0..5:1", 2)]
    [InlineData("study even-battle --against evn-battle", 2)]
    [InlineData("study even-battle --against missing.yaml", 3)]
    [InlineData("study even-battle --against-set nonsense", 2)]
    [InlineData("study even-battle --against-set audience.a.nobody.size=1", 2)]
    [InlineData("study - --against -", 2)]
    [InlineData("study even-battle --against glove-finish --luck other", 2)]
    [InlineData("study even-battle --luck common", 2)]
    [InlineData("study even-battle --sensitivity 0", 2)]
    [InlineData("study even-battle --sensitivity 91", 2)]
    [InlineData("study even-battle --sensitivity 10 --against glove-finish", 2)]
    [InlineData("study even-battle --replication 17", 2)]
    [InlineData("study even-battle --seed 1 --replication -1", 2)]
    [InlineData("study even-battle --seed 1 --replication 1000000", 2)]
    [InlineData("study even-battle --seed 1 --replication 1 --threads 2", 2)]
    [InlineData("study even-battle --csv -", 2)]
    [InlineData("study even-battle --html -", 2)]
    [InlineData("study even-battle --csv same --html ./same", 2)]
    [InlineData("study even-battle --replications 1 --html missing/page.html", 3)]
    [InlineData("study even-battle --replications 1 --html /", 3)]
    [InlineData("study even-battle --replications 1 --csv missing/rows.csv", 3)]
    [InlineData("advise", 2)]
    [InlineData("advise leed even-battle", 2)]
    [InlineData("advise lead", 2)]
    [InlineData("advise lead even-batle", 2)]
    [InlineData("advise lead missing.yaml", 3)]
    [InlineData("advise lead even-battle --at", 2)]
    [InlineData("advise lead even-battle --set audience.a.nobody.size=3 --at soon", 2)]
    [InlineData("advise last-seconds even-battle --side b", 2)]
    [InlineData("planner", 2)]
    [InlineData("planner --followers 5 --viewers 5", 2)]
    [InlineData("planner --followers 5 --viewers 5 --hours 2 --rates missing.yaml", 3)]
    [InlineData("convert", 2)]
    [InlineData("convert 5", 2)]
    [InlineData("convert 5 pionts", 2)]
    [InlineData("convert 1.0 points", 2)]
    [InlineData("convert 1e3 points", 2)]
    [InlineData("convert -5 points", 2)]
    [InlineData("convert 5 points --rates source-c", 2)]
    [InlineData("convert 1000000000001 points", 2)]
    [InlineData("gifts --sort price", 2)]
    [InlineData("rates", 2)]
    [InlineData("rates lsit", 2)]
    [InlineData("rates show", 2)]
    [InlineData("rates show source-c", 2)]
    [InlineData("rates show source-a,source-b", 2)]
    [InlineData("rates show missing.yaml", 3)]
    [InlineData("rates compare source-a", 2)]
    [InlineData("rates compare source-a,", 2)]
    [InlineData("rates check source-b --followers many", 2)]
    [InlineData("rates check source-b --followers 10000000001", 2)]
    [InlineData("rates check source-b --followers -1", 2)]
    [InlineData("rates check source-b --creator-account maybe", 2)]
    [InlineData("rates check source-b --fact 12", 2)]
    [InlineData("rates check source-b --fact folowers=12", 2)]
    [InlineData("rates check source-b --fact followers=x", 2)]
    [InlineData("rates check source-b --followers 12 --fact followers=13", 2)]
    [InlineData("scenario", 2)]
    [InlineData("scenario shema", 2)]
    [InlineData("scenario validate even-battle --set name=", 2)]
    [InlineData("replay missing.json", 3)]
    [InlineData("replay http://127.0.0.1:1/api/battles/x", 3)]
    public async Task BadLine_HasItsExitCode_AndOneReadableProblem(string line, int exit)
    {
        string[] args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CliRun people = await CliRun.Of(args);
        Assert.Equal(exit, people.ExitCode);
        Assert.Empty(people.Out);
        Assert.StartsWith("error: ", people.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", people.Error, StringComparison.Ordinal);

        CliRun program = await CliRun.Of([.. args, "--json"]);
        Assert.Equal(exit, program.ExitCode);
        Assert.Empty(program.Error);
        Assert.Equal(
            ["code", "name", "message", "errors"], program.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(exit == Exit.BadInput ? JsonValueKind.Number : JsonValueKind.Null, program.Json.GetProperty("code").ValueKind);
        Assert.All(
            program.Json.GetProperty("errors").EnumerateArray(),
            error => Assert.Equal(["path", "value", "allowed", "message"], error.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task UnknownOption_SuggestsTheNearest()
    {
        CliRun run = await CliRun.Of("simulate", "even-battle", "--recroding", "x");
        Assert.Contains("did you mean --recording?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AndJson_CannotShareStandardOutput()
    {
        CliRun run = await CliRun.Of("simulate", "even-battle", "--events", "-", "--json");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Equal("--events", run.Json.GetProperty("errors")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Events_AndRecording_CannotShareAFile()
    {
        CliRun run = await CliRun.Of("simulate", "even-battle", "--events", "both.json", "--recording", "./both.json", "--json");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Equal("--recording", run.Json.GetProperty("errors")[0].GetProperty("path").GetString());
        Assert.False(File.Exists("both.json"));
    }

    [Fact]
    public async Task Version_IsPrinted()
    {
        CliRun run = await CliRun.Of("--version");
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.NotEmpty(run.Out);
    }

    [Fact]
    public async Task AtSign_InAnArgument_OpensNoFile()
    {
        CliRun run = await CliRun.Of("simulate", "@even-battle");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Contains("@even-battle", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Study_WhenStopped_ExitsWith130()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(100));
        CliRun run = await CliRun.With("", stop.Token, "study", "even-battle", "--replications", "1000000");
        Assert.Equal(Exit.Interrupted, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Simulate_WhenStopped_ExitsWith130()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        CliRun run = await CliRun.With("", stop.Token, "simulate", "even-battle");
        Assert.Equal(Exit.Interrupted, run.ExitCode);
    }

    [Theory]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("a\u202eb", "a\\u202Eb")]
    [InlineData("line\nbreak", "line\\u000Abreak")]
    [InlineData("plain ليلى 🦁", "plain ليلى 🦁")]
    [InlineData("نی\u200cلو 👩\u200d🎤", "نی\u200cلو 👩\u200d🎤")]
    public void Text_FromOutside_IsMadeHarmless(string text, string shown) => Assert.Equal(shown, Screen.Plain(text));

    [Fact]
    public async Task EvilKey_InAScenario_ReachesNoTerminal()
    {
        CliRun run = await CliRun.Piped("\"\\e[2J[red]x\": 1\nname: y\n", "simulate", "-");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Contains("\\u001b[2J[red]x", run.Error, StringComparison.Ordinal);
    }
}
