using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Cli.Tests;

/// <summary>Rate cards for programs, and cards of people's own.</summary>
public sealed class RatesTests : IDisposable
{
    private const string Mine =
        """
        base: source-b
        id: mine
        name: Mine
        processorFee: { provenance: measured, mid: { flatUsdMicros: 250000, share: { parts: 2, of: 100 } }, source: my bank }
        eligibility:
          provenance: inferred
          source: my agency
          items: [ { id: streamHours, stage: earn, comparison: atLeast, threshold: 20, unit: hours, text: 20 hours live a month } ]
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_AsJson_CountsHowEntriesAreKnown()
    {
        JsonElement[] cards = [.. (await CliRun.Of("rates", "list", "--json")).Json.EnumerateArray()];
        Assert.Equal(["source-a", "source-b", "measured"], cards.Select(card => card.GetProperty("id").GetString()));
        Assert.All(cards, card => Assert.Equal(
            21, new[] { "printed", "inferred", "measured", "silent" }.Sum(how => card.GetProperty(how).GetInt32())));
    }

    [Theory]
    [InlineData("source-a")]
    [InlineData("source-b")]
    [InlineData("measured")]
    public async Task Show_AsJson_IsTheCanonicalCard(string id) => Assert.Equal(
        RateCardJson.ToText(RateCards.Find(id)!) + Environment.NewLine, (await CliRun.Of("rates", "show", id, "--json")).Out);

    [Fact]
    public async Task Show_OfAFile_WritesItOutWhole_AndReadsItAgain()
    {
        CliRun shown = await CliRun.Of("rates", "show", _folder.Write("mine.yaml", Mine), "--json");
        Assert.False(shown.Json.TryGetProperty("base", out _));
        Assert.Equal(10, shown.Json.GetProperty("pointsPerDiamond").GetProperty("mid").GetInt64());
        CliRun again = await CliRun.Of("rates", "show", _folder.Write("whole.json", shown.Out), "--json");
        Assert.Equal(shown.Out, again.Out);
    }

    [Fact]
    public async Task Show_ForPeople_NamesWhoseSilenceItIs()
    {
        CliRun run = await CliRun.Of("rates", "show", _folder.Write("mine.yaml", Mine));
        Assert.Contains("$0.25 and 2 % of a withdrawal", run.Out, StringComparison.Ordinal);
        Assert.Contains("guide B does not say", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task Compare_AsJson_HasEveryEntryAndEveryContradiction()
    {
        JsonElement json = (await CliRun.Of("rates", "compare", "source-a,source-b", "--json")).Json;
        Assert.Equal(["source-a", "source-b"], json.GetProperty("rates").EnumerateArray().Select(id => id.GetString()));
        JsonElement fee = json.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("entry").GetString() == "processorFee");
        Assert.Equal("nothingToCompare", fee.GetProperty("agreement").GetString());
        Assert.Equal("silent", fee.GetProperty("values")[0].GetProperty("provenance").GetString());
        Assert.Equal(JsonValueKind.Null, fee.GetProperty("values")[0].GetProperty("mid").ValueKind);
        Assert.Equal(10, json.GetProperty("contradictions").GetArrayLength());
    }

    [Fact]
    public async Task Compare_WithAnEditedCard_TellsItsNumbers()
    {
        CliRun run = await CliRun.Of("rates", "compare", $"source-a,{_folder.Write("mine.yaml", Mine)}", "--json");
        JsonElement fee = run.Json.GetProperty("contradictions").EnumerateArray()
            .Single(each => each.GetProperty("topic").GetString() == "What the payment processor keeps");
        Assert.StartsWith("20,000 points are $50.00 net by guide A.", fee.GetProperty("follows").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_TellsEachRule()
    {
        JsonElement json = (await CliRun.Of("rates", "check", "source-b", "--followers", "5,000", "--creator-account", "yes", "--json")).Json;
        JsonElement earn = json.GetProperty("earn");
        Assert.Equal("no", earn.GetProperty("answer").GetString());
        JsonElement followers = earn.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "followers");
        Assert.Equal(95_001, followers.GetProperty("short").GetInt64());
        Assert.Equal("notMet", followers.GetProperty("outcome").GetString());
        Assert.Equal(["earn", "earn", "earn", "earn", "earn", "earn", "withdraw"], Stages(json.GetProperty("withdraw")));
    }

    [Fact]
    public async Task Check_OfASilentCard_CannotTell()
    {
        JsonElement[] checks = [.. (await CliRun.Of("rates", "check", "source-a,measured", "--followers", "5000", "--age", "18", "--json")).Json.EnumerateArray()];
        Assert.Equal(["cannotTell", "yes"], checks.Select(check => check.GetProperty("earn").GetProperty("answer").GetString()));
        Assert.True(checks[0].GetProperty("earn").GetProperty("silent").GetBoolean());
    }

    [Fact]
    public async Task Check_OfACardWithItsOwnCondition_TakesItsFact()
    {
        string card = _folder.Write("mine.yaml", Mine);
        CliRun run = await CliRun.Of("rates", "check", card, "--fact", "streamHours=12");
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.Contains("No: by Mine this creator may not earn: 20 hours live a month (8 hours short).", run.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Stages(JsonElement stage) =>
        stage.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("stage").GetString());
}
