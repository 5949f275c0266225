using System.Text.Json;

namespace LiveBattle.Cli.Tests;

public sealed class GiftsTests
{
    [Theory]
    [InlineData("gifts", "gifts --search ro --sort name")]
    [InlineData("gifts-dearest", "gifts --class grand --sort coins --descending")]
    [InlineData("gifts-between", "gifts --min 99 --max 100")]
    [InlineData("gifts-by-id", "gifts --search 5655")]
    [InlineData("gifts-none", "gifts --search rose --min 1000")]
    [InlineData("help-gifts", "gifts --help")]
    public async Task Gifts_AreToldAsApproved(string name, string line)
    {
        CliRun run = await CliRun.Of(line.Split(' '));
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.Empty(run.Error);
        Approved.Matches(name, run.Out);
    }

    [Fact]
    public async Task Problems_AreToldAsApproved()
    {
        CliRun run = await CliRun.Of("gifts", "--sort", "price", "--class", "graand", "--min", "ten");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Empty(run.Out);
        Approved.Matches("error-gifts", run.Error);
    }

    [Fact]
    public async Task Table_OfTheWholeCatalogue_FitsAHundredColumns_AndCountsItself()
    {
        CliRun run = await CliRun.Of("gifts");
        string[] lines = run.Out.Split('\n');
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        int gifts = (await CliRun.Of("gifts", "--json")).Json.GetArrayLength();
        Assert.Equal($"{gifts} of {gifts} gifts", lines[^2]);
        Assert.Equal(gifts + 6, lines.Length);
    }

    [Fact]
    public async Task Json_HasTheFactsOfEachGift()
    {
        JsonElement found = (await CliRun.Of("gifts", "--search", "rose", "--json")).Json;
        Assert.Equal(
            """[{"id":5655,"name":"Rose","coins":1,"streakable":true,"class":"oneCoin","source":"official list 2024-01-05"}]""",
            JsonSerializer.Serialize(found));
        JsonElement silent = (await CliRun.Of("gifts", "--search", "Galaxy", "--json")).Json[0];
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("streakable").ValueKind);
    }

    [Fact]
    public async Task Json_OfNone_IsAnEmptyList() =>
        Assert.Equal(0, (await CliRun.Of("gifts", "--search", "zzzz", "--json")).Json.GetArrayLength());

    [Fact]
    public async Task Default_IsByPrice()
    {
        JsonElement byCoins = (await CliRun.Of("gifts", "--json")).Json;
        long[] coins = [.. byCoins.EnumerateArray().Select(gift => gift.GetProperty("coins").GetInt64())];
        Assert.Equal(coins.Order(), coins);
    }

    [Theory]
    [InlineData("--sort", "price")]
    [InlineData("--class", "tiny")]
    [InlineData("--min", "-1")]
    [InlineData("--max", "1000000000001")]
    public async Task BadValue_IsToldWhereItStands(string option, string value)
    {
        CliRun run = await CliRun.Of("gifts", option, value, "--json");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        JsonElement problem = run.Json.GetProperty("errors")[0];
        Assert.Equal((option, value), (problem.GetProperty("path").GetString(), problem.GetProperty("value").GetString()));
    }
}
