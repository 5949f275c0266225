using System.Globalization;
using System.Text.Json;

namespace LiveBattle.Cli.Tests;

public sealed class StudyTests
{
    [Fact]
    public async Task Json_HasTheContractsShape()
    {
        JsonElement json = (await CliRun.Of("study", "even-battle", "--replications", "100", "--seed", "1", "--json")).Json;
        Assert.Equal(
            ["kind", "replications", "winA", "winB", "draw", "pointsA", "pointsB", "netA", "netB", "precision", "isPrecise", "seed", "engineVersion", "scenarioId", "battles", "elapsedMs"],
            json.EnumerateObject().Select(property => property.Name));
        foreach (string share in (string[])["winA", "winB", "draw"])
            Assert.Equal(["mean", "low", "high"], json.GetProperty(share).EnumerateObject().Select(property => property.Name));
        foreach (string spread in (string[])["pointsA", "pointsB", "netA", "netB"])
        {
            Assert.Equal(
                ["mean", "sd", "p5", "p50", "p95", "meanInterval", "p5Interval", "p50Interval", "p95Interval"],
                json.GetProperty(spread).EnumerateObject().Select(property => property.Name));
            foreach (string figure in (string[])["mean", "p5", "p50", "p95"])
            {
                JsonElement interval = json.GetProperty(spread).GetProperty(figure + "Interval");
                double value = json.GetProperty(spread).GetProperty(figure).GetDouble();
                Assert.True(interval.GetProperty("low").GetDouble() <= value && value <= interval.GetProperty("high").GetDouble());
            }

            Assert.True(json.GetProperty(spread).GetProperty("p50").TryGetInt64(out _));
        }

        Assert.Equal(100, json.GetProperty("replications").GetInt32());
        Assert.Equal(JsonValueKind.String, json.GetProperty("seed").ValueKind);
    }

    [Fact]
    public async Task Numbers_OnAnyThreads_AreTheSame()
    {
        using TempFolder folder = new();
        List<string> answers = [];
        foreach (string threads in (string[])["1", "2", "8"])
        {
            string csv = folder[$"rows-{threads}.csv"];
            JsonElement json = (await CliRun.Of(
                "study", "whale-and-crowd", "--replications", "300", "--seed", "9", "--threads", threads, "--json", "--csv", csv)).Json;
            IEnumerable<string> numbers = json.EnumerateObject().Where(property => property.Name != "elapsedMs").Select(property => property.Value.GetRawText());
            answers.Add(string.Join('|', numbers) + File.ReadAllText(csv));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Csv_HasARowPerBattle_ThatSimulateCanPlay()
    {
        using TempFolder folder = new();
        _ = await CliRun.Of("study", "even-battle", "--replications", "20", "--seed", "3", "--csv", folder["rows.csv"]);
        string[] lines = File.ReadAllLines(folder["rows.csv"]);
        Assert.Equal("replication,seed,winner,pointsA,pointsB,netAUsdMicros,netBUsdMicros", lines[0]);
        Assert.Equal(21, lines.Length);
        string[] row = lines[18].Split(',');
        Assert.Equal("17", row[0]);
        JsonElement played = (await CliRun.Of("simulate", "even-battle", "--seed", row[1], "--json")).Json;
        Assert.Equal(row[2], played.GetProperty("verdict").GetProperty("winner").GetString());
        Assert.Equal(row[3], Text(played.GetProperty("a").GetProperty("points")));
        Assert.Equal(row[4], Text(played.GetProperty("b").GetProperty("points")));
        Assert.Equal(row[5], Text(played.GetProperty("a").GetProperty("netUsdMicros")));
        Assert.Equal(row[6], Text(played.GetProperty("b").GetProperty("netUsdMicros")));

        static string Text(JsonElement number) => number.GetInt64().ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Set_ChangesTheAnswer()
    {
        JsonElement plain = (await CliRun.Of("study", "even-battle", "--replications", "50", "--seed", "1", "--json")).Json;
        JsonElement changed = (await CliRun.Of(
            "study", "even-battle", "--replications", "50", "--seed", "1", "--json", "--set", "audience.a.whales.size=40")).Json;
        Assert.Equal(Mean(plain, "pointsB"), Mean(changed, "pointsB"));
        Assert.True(Mean(changed, "pointsA") > Mean(plain, "pointsA"));

        static double Mean(JsonElement json, string key) => json.GetProperty(key).GetProperty("mean").GetDouble();
    }
}
