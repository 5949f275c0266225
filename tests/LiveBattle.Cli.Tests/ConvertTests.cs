using System.Text.Json;

namespace LiveBattle.Cli.Tests;

/// <summary>The figures that both guides print, seen from the outside.</summary>
public sealed class ConvertTests
{
    [Theory]
    [InlineData("source-a", 10, 10, 0, 50_000, 25_000)]
    [InlineData("source-a", 100, 100, 0, 500_000, 250_000)]
    [InlineData("source-a", 1_000, 1_000, 0, 5_000_000, 2_500_000)]
    [InlineData("source-a", 5_000, 5_000, 0, 25_000_000, 12_500_000)]
    [InlineData("source-a", 10_000, 10_000, 0, 50_000_000, 25_000_000)]
    [InlineData("source-a", 100_000, 100_000, 0, 500_000_000, 250_000_000)]
    [InlineData("source-a", 1_000_000, 1_000_000, 0, 5_000_000_000, 2_500_000_000)]
    [InlineData("source-a", 7, 7, 0, 35_000, 17_500)]
    [InlineData("source-a", 12_345, 12_345, 0, 61_725_000, 30_862_500)]
    [InlineData("source-b", 10, 1, 0, 50_000, 25_000)]
    [InlineData("source-b", 100, 10, 0, 500_000, 250_000)]
    [InlineData("source-b", 1_000, 100, 0, 5_000_000, 2_500_000)]
    [InlineData("source-b", 5_000, 500, 0, 25_000_000, 12_500_000)]
    [InlineData("source-b", 10_000, 1_000, 0, 50_000_000, 25_000_000)]
    [InlineData("source-b", 100_000, 10_000, 0, 500_000_000, 250_000_000)]
    [InlineData("source-b", 1_000_000, 100_000, 0, 5_000_000_000, 2_500_000_000)]
    [InlineData("source-b", 7, 0, 7, 35_000, 17_500)]
    [InlineData("source-b", 12_345, 1_234, 5, 61_725_000, 30_862_500)]
    [InlineData("source-b", 19_999, 1_999, 9, 99_995_000, 49_997_500)]
    [InlineData("source-b", 20_000, 2_000, 0, 100_000_000, 50_000_000)]
    public async Task Points_AreWorthWhatTheGuidesPrint(
        string card, long points, long diamonds, long remainder, long gross, long net)
    {
        JsonElement json = (await CliRun.Of("convert", $"{points}", "points", "--rates", card, "--json")).Json;
        Assert.Equal(card, json.GetProperty("rates").GetString());
        Assert.Equal(points, json.GetProperty("earningPoints").GetInt64());
        Assert.Equal(diamonds, json.GetProperty("diamonds").GetInt64());
        Assert.Equal(remainder, json.GetProperty("remainderPoints").GetInt64());
        Assert.Equal(gross, json.GetProperty("grossUsdMicros").GetInt64());
        Assert.Equal(gross - net, json.GetProperty("commissionUsdMicros").GetInt64());
        Assert.Equal(net, json.GetProperty("netUsdMicros").GetInt64());
        Assert.Equal(0, json.GetProperty("feeUsdMicros").GetInt64());
        Assert.Equal("silent", json.GetProperty("feeProvenance").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("viewerPaidUsdMicros").ValueKind);
        JsonElement gate = json.GetProperty("gate");
        Assert.Equal(points >= 20_000, gate.GetProperty("open").GetBoolean());
        Assert.Equal(Math.Max(0, 20_000 - points), gate.GetProperty("pointsToGo").GetInt64());
        Assert.Equal(card == "source-a" ? "net" : "gross", gate.GetProperty("basis").GetString());
        Assert.Equal(card == "source-a" ? 50_000_000 : 100_000_000, gate.GetProperty("amountUsdMicros").GetInt64());
    }

    [Fact]
    public async Task SeveralCards_ComeInTheOrderAsked()
    {
        JsonElement json = (await CliRun.Of("convert", "1,000", "coins", "--rates", "source-b,measured,source-a", "--json")).Json;
        Assert.Equal(["source-b", "measured", "source-a"], json.EnumerateArray().Select(each => each.GetProperty("rates").GetString()));
    }

    [Fact]
    public async Task Card_WhenLeftOut_IsMeasured()
    {
        JsonElement json = (await CliRun.Of("convert", "1000", "coins", "--json")).Json;
        Assert.Equal("measured", json.GetProperty("rates").GetString());
        Assert.Equal(12_900_000, json.GetProperty("viewerPaidUsdMicros").GetInt64());
    }

    [Fact]
    public async Task Explain_AddsTheSteps()
    {
        JsonElement json = (await CliRun.Of("convert", "1000", "points", "--rates", "source-b", "--explain", "--json")).Json;
        JsonElement gross = json.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("key").GetString() == "gross");
        Assert.Equal("$5.00 gross", gross.GetProperty("result").GetString());
        Assert.Equal("inferred", gross.GetProperty("provenance").GetString());
    }

    [Fact]
    public async Task Silence_IsSaid_AndMoneyIsLabelled()
    {
        CliRun run = await CliRun.Of("convert", "20000", "points", "--rates", "source-a,source-b");
        Assert.Contains("Guide A does not say", run.Out, StringComparison.Ordinal);
        Assert.Contains("Guide A and Guide B do not say what a coin costs", run.Out, StringComparison.Ordinal);
        Assert.Contains("a coin costs $0.0106 to $0.0152 (card measured): another source", run.Out, StringComparison.Ordinal);
        Assert.Contains("Gross (before commission)", run.Out, StringComparison.Ordinal);
        Assert.Contains("Net (after commission)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Net_ComesFirst_WhenAsked()
    {
        string plain = (await CliRun.Of("convert", "1000", "points")).Out;
        string net = (await CliRun.Of("convert", "1000", "points", "--net")).Out;
        Assert.True(Place(plain, "Gross") < Place(plain, "Net "));
        Assert.True(Place(net, "Net ") < Place(net, "Gross"));

        static int Place(string text, string word) => text.IndexOf(word, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NetDollars_SayWhatMustBeGifted()
    {
        JsonElement json = (await CliRun.Of("convert", "500", "usd", "--net", "--rates", "source-a", "--json")).Json;
        Assert.Equal("net", json.GetProperty("amountBasis").GetString());
        Assert.Equal(200_000, json.GetProperty("earningPoints").GetInt64());
        Assert.Equal(500_000_000, json.GetProperty("netUsdMicros").GetInt64());
        Assert.Equal(0, json.GetProperty("remainderUsdMicros").GetInt64());
    }

    [Fact]
    public async Task To_AddsThePayout_AndLeavesItOutOtherwise()
    {
        JsonElement json = (await CliRun.Of("convert", "20000", "points", "--rates", "source-b", "--to", "sar", "--json")).Json;
        JsonElement payout = json.GetProperty("payout");
        Assert.Equal(("SAR", 18_750L, 2), (
            payout.GetProperty("currency").GetString(), payout.GetProperty("minorUnits").GetInt64(), payout.GetProperty("minorDigits").GetInt32()));
        Assert.Equal("1986-06", payout.GetProperty("rate").GetProperty("date").GetString());

        JsonElement silent = (await CliRun.Of("convert", "20000", "points", "--to", "GBP", "--json")).Json.GetProperty("payout");
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("minorUnits").ValueKind);
        Assert.Equal("silent", silent.GetProperty("rate").GetProperty("provenance").GetString());

        JsonElement without = (await CliRun.Of("convert", "20000", "points", "--json")).Json;
        Assert.Equal(JsonValueKind.Null, without.GetProperty("payout").ValueKind);
    }

    [Theory]
    [InlineData("onConversion", 1_000)]
    [InlineData("onGift", 500)]
    public async Task Reading_OfGuideA_ChangesDiamonds_AndNoMoney(string reading, long diamonds)
    {
        JsonElement json = (await CliRun.Of("convert", "1000", "coins", "--rates", "source-a", "--reading", reading, "--json")).Json;
        Assert.Equal(reading, json.GetProperty("commissionFalls").GetString());
        Assert.Equal(diamonds, json.GetProperty("diamonds").GetInt64());
        Assert.Equal(2_500_000, json.GetProperty("netUsdMicros").GetInt64());
    }

    [Fact]
    public async Task BadWords_AreAllNamedAtOnce()
    {
        CliRun run = await CliRun.Of("convert", "-5", "pionts", "--to", "riyal", "--reading", "never", "--json");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Equal(
            ["amount", "unit", "--to", "--reading"],
            run.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("1000 coins")]
    [InlineData("19999 points --to AED")]
    [InlineData("1,000,000 points --net")]
    [InlineData("500 usd --net --to SAR")]
    [InlineData("123456.789 usd")]
    [InlineData("1000 coins --explain --reading onGift")]
    [InlineData("12,345 diamonds --explain --to GBP")]
    public async Task ThreeCards_FitInAHundredColumns(string asked)
    {
        CliRun run = await CliRun.Of(["convert", .. asked.Split(' '), "--rates", "source-a,source-b,measured"]);
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 100));
    }
}
