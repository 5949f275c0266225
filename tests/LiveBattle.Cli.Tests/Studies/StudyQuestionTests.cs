using System.Globalization;
using System.Text.Json;

namespace LiveBattle.Cli.Tests;

/// <summary>Precision, sweeps, comparisons, sensitivity, single battles: the numbers behind the words.</summary>
public sealed class StudyQuestionTests
{
    [Fact]
    public async Task Precision_WhenReached_StopsEarly()
    {
        JsonElement json = (await CliRun.Of("study", "even-battle", "--precision", "0.05", "--seed", "1", "--json")).Json;
        Assert.True(json.GetProperty("isPrecise").GetBoolean());
        Assert.True(json.GetProperty("precision").GetDouble() <= 0.05);
        Assert.True(json.GetProperty("replications").GetInt32() < 10_000);
    }

    [Fact]
    public async Task Precision_WithTooFewReplications_SaysHowFarItGot_AndExitsWith0()
    {
        CliRun run = await CliRun.Of("study", "even-battle", "--precision", "0.01", "--replications", "100", "--seed", "1", "--json");
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.False(run.Json.GetProperty("isPrecise").GetBoolean());
        Assert.Equal(100, run.Json.GetProperty("replications").GetInt32());
        Assert.InRange(run.Json.GetProperty("precision").GetDouble(), 0.05, 0.2);
    }

    [Theory]
    [InlineData("--precision", "0.0005", "3,841,4")]
    [InlineData("--replications", "0", "9,600 battles")]
    [InlineData("--replications", "2000000", "2,000,000 battles")]
    public async Task ImpossibleAmounts_AreRefused_WithWhatTheyWouldTake(string option, string value, string battles)
    {
        CliRun run = await CliRun.Of("study", "even-battle", option, value, "--json");
        JsonElement error = run.Json.GetProperty("errors")[0];
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Equal(option, error.GetProperty("path").GetString());
        Assert.Contains(battles, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("on this machine", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(option == "--precision" ? "0.001 to 0.5" : "1 to 1,000,000", error.GetProperty("allowed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverythingWrong_IsToldAtOnce()
    {
        CliRun run = await CliRun.Of(
            "study", "even-battle", "--set", "rules.duratoin=5s", "--replications", "x", "--seed", "x", "--vary", "y", "--threads", "x", "--html", "-", "--json");
        string[] paths = [.. run.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()!)];
        Assert.Equal(
            ["--html", "--replications", "--seed", "--threads", "--vary", "rules.duratoin"], paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sweep_Csv_HasARowPerValue_ThatAgreesWithAStudyOfThatValue()
    {
        using TempFolder folder = new();
        const string Path = "audience.b.whale.giftsPerMinute";
        _ = await CliRun.Of(
            "study", "whale-and-crowd", "--vary", $"{Path}=0.1..0.3:0.1", "--replications", "100", "--seed", "1", "--csv", folder["sweep.csv"]);
        string[][] rows = [.. File.ReadAllLines(folder["sweep.csv"]).Select(row => row.Split(','))];
        Assert.Equal(["value", "0.1", "0.2", "0.3"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        JsonElement alone = (await CliRun.Of(
            "study", "whale-and-crowd", "--set", $"{Path}=0.2", "--replications", "100", "--seed", "1", "--json")).Json;
        Assert.Equal(Text(alone, "winA"), Cell("winA"));
        Assert.Equal(Text(alone, "netB"), Cell("netBUsdMicros"));
        Assert.Equal(Text(alone, "pointsB"), Cell("pointsB"));

        string Cell(string column) => rows[2][Array.IndexOf(rows[0], column)];

        static string Text(JsonElement json, string key) =>
            json.GetProperty(key).GetProperty("mean").GetDouble().ToString("R", CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Comparison_OfAScenarioWithItself_FindsNothing()
    {
        JsonElement json = (await CliRun.Of("study", "even-battle", "--against", "even-battle", "--replications", "50", "--seed", "1", "--json")).Json;
        Assert.Equal("comparison", json.GetProperty("kind").GetString());
        foreach (string key in (string[])["winA", "winB", "pointsA", "netA", "netB"])
            Assert.Equal(0, json.GetProperty(key).GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task Comparison_Csv_HasBothBattlesOfAPair_OnTheSameSeed()
    {
        using TempFolder folder = new();
        _ = await CliRun.Of(
            "study", "glove-finish", "--against-set", "rules.gloveChance=0", "--replications", "10", "--seed", "1", "--csv", folder["pairs.csv"]);
        string[][] rows = [.. File.ReadAllLines(folder["pairs.csv"]).Select(row => row.Split(','))];
        Assert.Equal(11, rows.Length);
        Assert.All(rows[1..], row => Assert.Equal(row[1], row[7]));
        Assert.All(rows, row => Assert.Equal(13, row.Length));
    }

    [Fact]
    public async Task Sensitivity_Json_HasTheWidestFirst_AndNoBattles()
    {
        JsonElement json = (await CliRun.Of("study", "whale-and-crowd", "--sensitivity", "--replications", "50", "--seed", "1", "--json")).Json;
        double[] swings = [.. json.GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("swing").GetDouble())];
        Assert.Equal(swings.OrderDescending(), swings);
        Assert.False(json.GetProperty("base").TryGetProperty("rows", out _));
    }

    [Fact]
    public async Task Sensitivity_Csv_QuotesSettings()
    {
        using TempFolder folder = new();
        _ = await CliRun.Of("study", "whale-and-crowd", "--sensitivity", "10", "--replications", "20", "--seed", "1", "--csv", folder["bars.csv"]);
        string[] lines = File.ReadAllLines(folder["bars.csv"]);
        Assert.All(lines[1..], line => Assert.StartsWith("\"audience.", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\tb", "\"a\\u0009b\"")]
    public void CsvText_IsNoFormula(string text, string cell) => Assert.Equal(cell, CsvFigures.Text(text));

    [Fact]
    public async Task Replication17_IsTheBattleThatSimulatePlays()
    {
        using TempFolder folder = new();
        string[] study = ["study", "whale-and-crowd", "--seed", "9", "--set", "audience.b.whale.size=2"];
        _ = await CliRun.Of([.. study, "--replications", "18", "--csv", folder["rows.csv"]]);
        string[] row = File.ReadAllLines(folder["rows.csv"])[18].Split(',');
        JsonElement told = (await CliRun.Of([.. study, "--replication", "17", "--json"])).Json;
        Assert.Equal(row[1], told.GetProperty("seed").GetString());
        string[] command = told.GetProperty("command").GetString()!.Split(' ');
        Assert.Equal("livebattle", command[0]);
        JsonElement played = (await CliRun.Of([.. command[1..], "--json"])).Json;
        Assert.Equal(row[2], played.GetProperty("verdict").GetProperty("winner").GetString());
        Assert.Equal(row[3], played.GetProperty("a").GetProperty("points").GetInt64().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row[6], played.GetProperty("b").GetProperty("netUsdMicros").GetInt64().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("--csv")]
    [InlineData("--html")]
    public async Task StoppedStudy_LeavesNoFile_AndTheOldOneAlone(string option)
    {
        using TempFolder folder = new();
        string kept = folder.Write("kept", "as it was");
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(100));
        CliRun run = await CliRun.With("", stop.Token, "study", "even-battle", "--replications", "1000000", option, kept);
        Assert.Equal(Exit.Interrupted, run.ExitCode);
        Assert.Equal("as it was", File.ReadAllText(kept));
        Assert.Equal([kept], Directory.GetFiles(Path.GetDirectoryName(kept)!));
    }

    [Fact]
    public void FileThatFailsHalfway_LeavesNothing()
    {
        using TempFolder folder = new();
        string kept = folder.Write("kept", "as it was");
        Assert.Throws<OperationCanceledException>(() => Files.WriteWhole(kept, writer =>
        {
            writer.Write("half");
            throw new OperationCanceledException();
        }));
        Assert.Equal("as it was", File.ReadAllText(kept));
        Assert.Equal([kept], Directory.GetFiles(Path.GetDirectoryName(kept)!));
    }

    [Fact]
    public void Link_IsKept_AndWhatItLeadsToReplaced()
    {
        using TempFolder folder = new();
        string kept = folder.Write("kept", "as it was");
        File.CreateSymbolicLink(folder["link"], kept);
        Files.WriteWhole(folder["link"], writer => writer.Write("new"));
        Assert.Equal("new", File.ReadAllText(kept));
        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
    }

    [Theory]
    [InlineData(new[] { "a", "--set", "x=1" }, "a --set x=1")]
    [InlineData(new[] { "it's", "" }, "'it'\\''s' ''")]
    [InlineData(new[] { "a b", "$x", "*" }, "'a b' '$x' '*'")]
    public void Command_IsQuotedForAShell(string[] words, string line) => Assert.Equal(line, CommandText.Of(words));
}
