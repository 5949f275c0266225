using System.Text.Json;

namespace LiveBattle.Cli.Tests;

/// <summary>Withdrawals and recharges: an answer of no is exit code 1, told whole.</summary>
public sealed class WalkTests
{
    [Fact]
    public async Task Withdraw_ThatIsRefused_TellsEveryReason_AndExitsWith1()
    {
        CliRun run = await CliRun.Of("withdraw", "19999", "points", "--rates", "source-b", "--followers", "5000", "--age", "17", "--on", "2026-11-23");
        Assert.Equal(Exit.ComparisonFailed, run.ExitCode);
        Assert.Empty(run.Error);
        Approved.Matches("withdraw-refused", run.Out);
    }

    [Fact]
    public async Task WithdrawJson_HasCodesPostingsAndWhatIsMissing()
    {
        CliRun run = await CliRun.Of("withdraw", "19999", "points", "--rates", "source-b", "--age", "17", "--json");
        JsonElement json = run.Json;
        Assert.Equal(Exit.ComparisonFailed, run.ExitCode);
        Assert.False(json.GetProperty("arrived").GetBoolean());
        Assert.Equal(
            [(2006, "belowMinimum", 1L), (2008, "notEligible", 1L)],
            json.GetProperty("refusals").EnumerateArray().Select(refusal => (
                refusal.GetProperty("code").GetInt32(), refusal.GetProperty("name").GetString()!, refusal.GetProperty("missing").GetInt64())));
        Assert.Equal(2_500, json.GetProperty("refusals")[0].GetProperty("missingUsdMicros").GetInt64());
        Assert.Equal(49_997_500, json.GetProperty("balanceUsdMicros").GetInt64());
        Assert.Equal(["pointsConverted"], json.GetProperty("transactions").EnumerateArray().Select(each => each.GetProperty("kind").GetString()!));
    }

    [Fact]
    public async Task WithdrawJson_ThatArrives_SaysWhereEverythingIs()
    {
        JsonElement json = (await CliRun.Of("withdraw", "400000", "coins", "--to", "sar", "--on", "2026-11-23", "--json")).Json;
        Assert.Equal((true, "paid", "2026-11-23", "2026-12-08"), (
            json.GetProperty("arrived").GetBoolean(),
            json.GetProperty("state").GetString(),
            json.GetProperty("requestedOn").GetString(),
            json.GetProperty("dueBy").GetString()));
        Assert.Equal((1_000_000_000, 1_000_000_000, 1_000_000_000), (
            json.GetProperty("askedUsdMicros").GetInt64(), json.GetProperty("bankUsdMicros").GetInt64(), json.GetProperty("balanceUsdMicros").GetInt64()));
        Assert.Equal(("SAR", 375_000, 2), (
            json.GetProperty("payout").GetProperty("currency").GetString()!,
            json.GetProperty("payout").GetProperty("minorUnits").GetInt64(),
            json.GetProperty("payout").GetProperty("minorDigits").GetInt32()));
        Assert.All(json.GetProperty("transactions").EnumerateArray(), transaction => Assert.All(
            transaction.GetProperty("postings").EnumerateArray().GroupBy(posting => posting.GetProperty("commodity").GetString()),
            commodity => Assert.Equal(0, commodity.Sum(posting => posting.GetProperty("amount").GetInt64()))));
    }

    [Theory]
    [InlineData("--to GBP", "without a rate")]
    [InlineData("--followers 5000", "95,001 followers short")]
    public async Task Withdraw_ThatCanBeSeenToFail_PostsNothing(string options, string why)
    {
        CliRun run = await CliRun.Of([.. $"withdraw 20000 points --rates source-b {options} --json".Split(' ')]);
        Assert.Equal(Exit.ComparisonFailed, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("state").ValueKind);
        Assert.Empty(run.Json.GetProperty("transactions").EnumerateArray());
        Assert.Contains(why, run.Json.GetProperty("refusals")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw 0 points", Exit.BadInput)]
    [InlineData("withdraw -5 points", Exit.BadInput)]
    [InlineData("withdraw 1.5 points", Exit.BadInput)]
    [InlineData("withdraw 1000000000001 points", Exit.BadInput)]
    [InlineData("withdraw 5 points --to XYZ", Exit.BadInput)]
    [InlineData("withdraw 5 points --ask -1", Exit.BadInput)]
    [InlineData("withdraw 5 points --age old", Exit.BadInput)]
    [InlineData("withdraw 100000 points --ask 0", Exit.BadInput)]
    [InlineData("withdraw 100000 points --ask 100", Exit.Success)]
    [InlineData("recharge 0", Exit.BadInput)]
    [InlineData("recharge -1", Exit.BadInput)]
    [InlineData("recharge 1000000001", Exit.BadInput)]
    [InlineData("recharge 1000000000", Exit.Success)]
    [InlineData("recharge 100 --country Atlantis", Exit.BadInput)]
    public async Task Lines_AtALimitAndBeyond_ExitAsTheyShould(string line, int exit)
    {
        CliRun run = await CliRun.Of(line.Split(' '));
        Assert.Equal(exit, run.ExitCode);
        Assert.Equal(exit == Exit.BadInput, run.Error.Length > 0);
    }

    [Fact]
    public async Task RechargeJson_HasPackagesAndPostings()
    {
        JsonElement json = (await CliRun.Of("recharge", "70", "--shop", "web", "--json")).Json;
        Assert.Equal(("web", "US", 70, 70, 0), (
            json.GetProperty("shop").GetString()!,
            json.GetProperty("country").GetString()!,
            json.GetProperty("wantedCoins").GetInt32(),
            json.GetProperty("coins").GetInt32(),
            json.GetProperty("overCoins").GetInt32()));
        Assert.Equal((740_000, 0), (json.GetProperty("paidUsdMicros").GetInt32(), json.GetProperty("storeKeepsUsdMicros").GetInt32()));
        Assert.Equal((70, 1, 74), (
            json.GetProperty("packages")[0].GetProperty("coins").GetInt32(),
            json.GetProperty("packages")[0].GetProperty("count").GetInt32(),
            json.GetProperty("packages")[0].GetProperty("priceMinorUnits").GetInt32()));
    }
}
