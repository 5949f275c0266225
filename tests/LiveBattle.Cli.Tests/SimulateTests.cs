using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveBattle.Engine;

namespace LiveBattle.Cli.Tests;

public sealed class SimulateTests
{
    private static readonly string[] SideKeys =
    [
        "points", "giftPoints", "bonusPoints", "likePoints", "followerPoints", "gifts", "giftMessages", "likes", "coins",
        "earningPoints", "diamonds", "grossUsdMicros", "netUsdMicros", "viewers", "multiplier", "multiplierLeftMs",
        "hiddenLeftMs", "winStreak", "top",
    ];

    [Fact]
    public async Task Json_HasTheContractsShape()
    {
        JsonElement json = (await CliRun.Of("simulate", "even-battle", "--seed", "42", "--json")).Json;
        Assert.Equal(
            ["seed", "engineVersion", "scenarioId", "digest", "verdict", "a", "b", "events", "elapsedMs"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal("42", json.GetProperty("seed").GetString());
        Assert.Equal(64, json.GetProperty("scenarioId").GetString()!.Length);
        Assert.Matches("^e[0-9]+-[0-9a-f]{32}$", json.GetProperty("digest").GetString());
        Assert.Contains(json.GetProperty("verdict").GetProperty("winner").GetString(), (string[])["a", "b", "draw"]);
        Assert.Equal("points", json.GetProperty("verdict").GetProperty("reason").GetString());
        foreach (string side in (string[])["a", "b"])
        {
            Assert.Equal(
                [.. SideKeys, "viewersPaidUsdMicros"], json.GetProperty(side).EnumerateObject().Select(property => property.Name));
            Assert.All(
                json.GetProperty(side).EnumerateObject().Where(property => property.Name != "top"),
                property => Assert.True(property.Value.TryGetInt64(out _), property.Name));
        }

        Assert.True(json.GetProperty("elapsedMs").TryGetInt64(out _));
    }

    [Fact]
    public async Task ViewersPaid_IsWhatTheSummaryTells_AndNullWhereNobodyKnows()
    {
        JsonElement json = (await CliRun.Piped(EveryRule.Yaml, "simulate", "-", "--seed", "42", "--json")).Json;
        string told = (await CliRun.Piped(EveryRule.Yaml, "simulate", "-", "--seed", "42")).Out;
        string[] paid = [.. ((string[])["a", "b"]).Select(side => Economy.UsdMicros.FromMicros(
            json.GetProperty(side).GetProperty("viewersPaidUsdMicros").GetInt64()).ToString())];
        Assert.Matches($@"Viewers paid for gifts +{Regex.Escape(paid[0])} +{Regex.Escape(paid[1])} ", told);

        JsonElement silent = (await CliRun.Of("simulate", "whale-and-crowd", "--seed", "42", "--json")).Json;
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("a").GetProperty("viewersPaidUsdMicros").ValueKind);
    }

    [Fact]
    public async Task Digest_InTwoFreshProcesses_IsTheSame_AndOfAnotherSeedAnother()
    {
        CliRun[] runs = await Task.WhenAll(
            CliRun.InNewProcess("simulate", "even-battle", "--seed", "42", "--json"),
            CliRun.InNewProcess("simulate", "even-battle", "--seed", "42", "--json"),
            CliRun.InNewProcess("simulate", "even-battle", "--seed", "43", "--json"));
        Assert.All(runs, run => Assert.Equal(Exit.Success, run.ExitCode));
        string?[] digests = [.. runs.Select(run => run.Json.GetProperty("digest").GetString())];
        Assert.Equal(digests[0], digests[1]);
        Assert.NotEqual(digests[0], digests[2]);
    }

    // What the runtime and the hash take from a processor must not show: once with all of it, once with next to nothing.
    [Theory]
    [InlineData("1", "1")]
    [InlineData("0", "42")]
    public async Task Digest_InAFreshProcess_IsTheApprovedOne(string instructions, string seed)
    {
        string golden = Path.Combine(Repository.Root, "tests", "LiveBattle.Engine.Tests", "GoldenRuns");
        string approved = File.ReadLines(Path.Combine(golden, $"e{EngineVersion.Current}.txt"))
            .Single(line => line.StartsWith($"whole 0 {seed} ", StringComparison.Ordinal)).Split(' ')[3];
        string scenario = Path.Combine(golden, "scenarios", "whole.yaml");
        CliRun run = await CliRun.InNewProcess(
            [("DOTNET_EnableHWIntrinsic", instructions)], "simulate", scenario, "--seed", seed, "--json");
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.Equal(approved, run.Json.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Process_OfABadLine_ExitsWith2()
    {
        CliRun run = await CliRun.InNewProcess("simulate", "--nothing");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_WhenLeftOut_IsDrawnPrintedAndPlaysTheSameAgain()
    {
        JsonElement drawn = (await CliRun.Of("simulate", "even-battle", "--json")).Json;
        JsonElement again = (await CliRun.Of("simulate", "even-battle", "--json", "--seed", drawn.GetProperty("seed").GetString()!)).Json;
        Assert.Equal(drawn.GetProperty("digest").GetString(), again.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Seed_AtItsLargest_IsTaken()
    {
        CliRun run = await CliRun.Of("simulate", "even-battle", "--seed", "18446744073709551615", "--json");
        Assert.Equal("18446744073709551615", run.Json.GetProperty("seed").GetString());
    }

    [Fact]
    public async Task Set_ChangesTheScenario()
    {
        JsonElement plain = (await CliRun.Of("simulate", "even-battle", "--seed", "5", "--json")).Json;
        JsonElement changed = (await CliRun.Of(
            "simulate", "even-battle", "--seed", "5", "--json", "--set", "audience.a.whales.size=9", "--set", "audience.b.whales.size=8")).Json;
        Assert.Equal(605, changed.GetProperty("a").GetProperty("viewers").GetInt64());
        Assert.Equal(604, changed.GetProperty("b").GetProperty("viewers").GetInt64());
        Assert.NotEqual(plain.GetProperty("scenarioId").GetString(), changed.GetProperty("scenarioId").GetString());
    }

    [Fact]
    public async Task ExchangedSides_MirrorTheTallies()
    {
        CliRun resolved = await CliRun.Of("scenario", "resolve", "whale-and-crowd");
        JsonNode scenario = JsonNode.Parse(resolved.Out)!;
        Exchange(scenario["creators"]!.AsObject());
        Exchange(scenario["audience"]!.AsObject());
        JsonElement plain = (await CliRun.Piped(resolved.Out, "simulate", "-", "--seed", "11", "--json")).Json;
        JsonElement mirrored = (await CliRun.Piped(scenario.ToJsonString(), "simulate", "-", "--seed", "11", "--json")).Json;
        foreach (string key in SideKeys.Where(key => key != "top"))
        {
            Assert.Equal(Value(plain, "a", key), Value(mirrored, "b", key));
            Assert.Equal(Value(plain, "b", key), Value(mirrored, "a", key));
        }

        Assert.NotEqual(
            plain.GetProperty("verdict").GetProperty("winner").GetString(),
            mirrored.GetProperty("verdict").GetProperty("winner").GetString());

        static long Value(JsonElement json, string side, string key) => json.GetProperty(side).GetProperty(key).GetInt64();

        static void Exchange(JsonObject sides)
        {
            JsonNode a = sides["a"]!, b = sides["b"]!;
            sides.Clear();
            sides["a"] = b;
            sides["b"] = a;
        }
    }

    [Fact]
    public async Task Events_AreLinesOfJson_ThatSumToTheScore()
    {
        using TempFolder folder = new();
        JsonElement json = (await CliRun.Of("simulate", "even-battle", "--seed", "42", "--json", "--events", folder["events.jsonl"])).Json;
        JsonElement[] events = [.. File.ReadLines(folder["events.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(json.GetProperty("events").GetInt64(), events.Length);
        Assert.Equal(Enumerable.Range(0, events.Length).Select(n => (long)n), events.Select(each => each.GetProperty("n").GetInt64()));
        Assert.Equal("liveStarted", events[0].GetProperty("kind").GetString());
        JsonElement gift = events[1];
        Assert.Equal(
            ["n", "atMicros", "kind", "side", "viewer", "giftId", "count", "coins", "points", "bonus", "late"],
            gift.EnumerateObject().Select(property => property.Name));
        Assert.Equal("giftSent", gift.GetProperty("kind").GetString());
        Assert.Equal("verdictReached", events[^1].GetProperty("kind").GetString());
        Assert.Equal(json.GetProperty("verdict").GetProperty("margin").GetInt64(), events[^1].GetProperty("margin").GetInt64());
        foreach (string side in (string[])["a", "b"])
        {
            JsonElement[] own = [.. events.Where(each => each.GetProperty("side").GetString() == side)];
            Assert.Equal(
                json.GetProperty(side).GetProperty("points").GetInt64(),
                own.Sum(each => each.GetProperty("points").GetInt64() + each.GetProperty("bonus").GetInt64()));
            Assert.Equal(json.GetProperty(side).GetProperty("coins").GetInt64(), own.Sum(each => each.GetProperty("coins").GetInt64()));
        }
    }

    [Fact]
    public async Task Events_OnStandardOutput_LeaveTheSummaryToStandardError()
    {
        CliRun run = await CliRun.Of("simulate", "even-battle", "--seed", "42", "--events", "-");
        Assert.All(run.Out.TrimEnd('\n').Split('\n'), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Contains("Layla wins by", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("even-battle.yaml")]
    [InlineData("even-battle.yml")]
    [InlineData("even-battle.json")]
    [InlineData("no ending [at] all")]
    public async Task Scenario_FromAFile_IsTheSameAsThePreset(string name)
    {
        using TempFolder folder = new();
        string text = name.EndsWith(".json", StringComparison.Ordinal)
            ? (await CliRun.Of("scenario", "resolve", "even-battle")).Out
            : Engine.Scenarios.Presets.Text("even-battle")!;
        JsonElement file = (await CliRun.Of("simulate", folder.Write(name, text), "--seed", "1", "--json")).Json;
        JsonElement preset = (await CliRun.Of("simulate", "even-battle", "--seed", "1", "--json")).Json;
        Assert.Equal(preset.GetProperty("digest").GetString(), file.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Scenario_ThatIsNoText_IsRefused()
    {
        using TempFolder folder = new();
        File.WriteAllBytes(folder["binary.yaml"], [0xff, 0xfe, 0x00, 0xc3, 0x28]);
        Assert.Equal(Exit.BadInput, (await CliRun.Of("simulate", folder["binary.yaml"])).ExitCode);
        string large = folder.Write("large.yaml", new string('#', 300_000));
        Assert.Contains("too large", (await CliRun.Of("simulate", large)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadScenario_HasEveryProblemTold()
    {
        CliRun run = await CliRun.Piped(
            """
            nme: x
            creators: { a: { name: "" }, b: { name: Marco, followers: -1 } }
            audience: { a: [ { cohort: c, size: 0, giftsPerMinute: 601, gifts: { Rsoe: 1 } } ], b: [] }
            """,
            "simulate",
            "-",
            "--json");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Equal(1011, run.Json.GetProperty("code").GetInt32());
        Assert.Equal("badScenario", run.Json.GetProperty("name").GetString());
        Assert.Equal(
            [
                "audience.a.c.gifts.Rsoe", "audience.a.c.giftsPerMinute", "audience.a.c.size",
                "creators.a.name", "creators.b.followers", "name", "nme",
            ],
            run.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ledger_InAFile_FoldsToTheCoinsAndPointsOfTheResult()
    {
        using TempFolder folder = new();
        string file = folder["books.csv"];
        JsonElement json = (await CliRun.Of("simulate", "whale-and-crowd", "--seed", "7", "--ledger", file, "--json")).Json;
        string[][] lines = [.. File.ReadLines(file).Skip(1).Select(line => line.Split(','))];
        Assert.Equal("transaction,event,atMicros,kind,account,commodity,amount", File.ReadLines(file).First());
        foreach (string side in (string[])["a", "b"])
        {
            Assert.Equal(json.GetProperty(side).GetProperty("coins").GetInt64(), Sum($"spent:{side}", "COIN"));
            Assert.Equal(json.GetProperty(side).GetProperty("earningPoints").GetInt64(), Sum($"points:{side}", "PT"));
        }

        Assert.All(lines.GroupBy(line => (line[0], line[5])), postings => Assert.Equal(0, postings.Sum(Amount)));

        long Sum(string account, string commodity) => lines.Where(line => line[4] == account && line[5] == commodity).Sum(Amount);

        static long Amount(string[] line) => long.Parse(line[6], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("--ledger -", "--ledger")]
    [InlineData("--ledger same.txt --events same.txt", "--ledger")]
    [InlineData("--ledger same.txt --recording ./same.txt", "--ledger")]
    public async Task Ledger_WhereItCannotGo_IsRefused(string options, string path)
    {
        CliRun run = await CliRun.Of(["simulate", "even-battle", .. options.Split(' ')]);
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
    }
}
