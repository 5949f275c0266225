using System.Globalization;
using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>A battle's books over HTTP: they add up, they agree with the scoreboard, and they end where it does.</summary>
public sealed class LedgerTests : ServerTest
{
    [Fact]
    public async Task Ledger_OfAFinishedBattle_FoldsToItsBalances_AndTheyAreTheScoreboards()
    {
        string id = await CreateFinishedAsync("even-battle");
        ScoreboardFrame frame = (await Server.OutcomeAsync(id)).Frame;
        (LedgerView first, List<LedgerTransaction> all) = await ReadAllAsync(id, limit: 500);

        Assert.True(first.Final);
        Assert.Equal(frame.Seq, first.Seq);
        Assert.Equal(Enumerable.Range(0, all.Count).Select(n => (long)n), all.Select(transaction => transaction.N));
        Assert.Equal(first.Count, all.Count);
        Assert.All(all, transaction => Assert.All(
            transaction.Postings.GroupBy(posting => posting.Commodity), commodity => Assert.Equal(0, commodity.Sum(posting => posting.Amount))));
        Assert.Equal(Fold(all), first.Balances.Where(held => held.Amount != 0).ToDictionary(held => (held.Account, held.Commodity), held => held.Amount));
        Assert.All(
            first.Balances.Where(held => held.Account.StartsWith("wallet:", StringComparison.Ordinal)), held => Assert.InRange(held.Amount, 0, decimal.MaxValue));
        Assert.Equal(
            first.A.ViewersPaidUsdMicros + first.B.ViewersPaidUsdMicros + first.A.PaidAheadUsdMicros + first.B.PaidAheadUsdMicros,
            (long)-Held(first, "cash:viewers", "USD"));
        foreach ((string side, SideFrame shown, LedgerSide books) in (ReadOnlySpan<(string, SideFrame, LedgerSide)>)[("a", frame.A, first.A), ("b", frame.B, first.B)])
        {
            Assert.Equal(shown.Coins, Held(first, $"spent:{side}", "COIN"));
            Assert.Equal(shown.EarningPoints, Held(first, $"points:{side}", "PT"));
            Assert.Equal((shown.Coins, shown.EarningPoints, shown.Diamonds), (books.Coins, books.EarningPoints, books.Diamonds));
            Assert.Equal((shown.GrossUsdMicros, shown.NetUsdMicros), (books.GrossUsdMicros, books.NetUsdMicros));
            Assert.Equal(books.GrossUsdMicros, books.CommissionUsdMicros + books.NetUsdMicros);
            Assert.True(books.ViewersPaidUsdMicros > books.GrossUsdMicros);
            Assert.True(books.PaidAheadUsdMicros > 0);
            Assert.Equal(new PracticeView(0, 0), books.Practice);
        }
    }

    [Fact]
    public async Task Ledger_OfALiveBattle_EndsWhereTheScoreboardDoes_AndIsTheBeginningOfTheFinalOne()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 5, startAt = Time.NowUnixMs - 100_000 });
        (LedgerView live, List<LedgerTransaction> soFar) = await ReadAllAsync(battle.Id, limit: 10_000);
        BattleView view = await Server.ViewAsync(battle.Id);

        Assert.False(live.Final);
        Assert.InRange(live.Seq, 1, view.Seq);
        Assert.NotEmpty(soFar);
        Assert.All(soFar, transaction => Assert.InRange(transaction.AtMicros, 0, live.Seq * 100_000));
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{battle.Id}/ledger", Token);
        Assert.Null(response.Headers.CacheControl?.MaxAge);

        Time.Advance(TimeSpan.FromMinutes(10));
        (LedgerView final, List<LedgerTransaction> all) = await ReadAllAsync(battle.Id, limit: 10_000);
        Assert.True(final.Final);
        Assert.True(all.Count > soFar.Count);
        Assert.Equal(soFar.Select(Line), all.Take(soFar.Count).Select(Line));
    }

    [Fact]
    public async Task LedgerCsv_HasALineForEveryPosting_AndMayBeKept()
    {
        string id = await CreateFinishedAsync("whale-and-crowd");
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{id}/ledger.csv", Token);
        string[] lines = (await response.Content.ReadAsStringAsync(Token)).Split('\n');
        (_, List<LedgerTransaction> all) = await ReadAllAsync(id, limit: 10_000);

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains(id, response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("transaction,event,atMicros,kind,account,commodity,amount", lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal(
            all.SelectMany(transaction => transaction.Postings.Select(posting => string.Create(
                CultureInfo.InvariantCulture,
                $"{transaction.N},{transaction.Event},{transaction.AtMicros},{transaction.Kind},{posting.Account},{posting.Commodity},{posting.Amount}"))),
            lines[1..^1]);
    }

    [Fact]
    public async Task Ledger_OfAFinishedBattle_MayBeKeptForEver()
    {
        string id = await CreateFinishedAsync("even-battle");
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{id}/ledger?limit=1", Token);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        LedgerView view = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(Token), ContractsJson.Default.LedgerView)!;
        Assert.Equal($"/api/battles/{id}/ledger?after=0&limit=1", view.Next);
    }

    [Fact]
    public async Task Ledger_BeforeTheStart_IsEmpty()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", startAt = Time.NowUnixMs + 60_000 });
        LedgerView view = await Server.GetAsync<LedgerView>($"/api/battles/{battle.Id}/ledger");
        Assert.Equal((0, false, null), (view.Count, view.Final, view.Next));
        Assert.Empty(view.Balances);
    }

    [Theory]
    [InlineData("after=-2&limit=0", "after,limit")]
    [InlineData("after=x", "after")]
    [InlineData("limit=10001", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("limits=5", "limits")]
    public async Task Ledger_OfNoSuchPage_SaysWhatIsAllowed(string query, string paths)
    {
        string id = await CreateFinishedAsync("even-battle");
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/battles/{id}/ledger?{query}", Token);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.BadRequest, 1001), (response.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.Equal(paths, string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString())));
    }

    [Fact]
    public async Task LedgerCsv_TakesNoParameters_AndOfALiveBattleIsNotKept()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", startAt = Time.NowUnixMs - 100_000 });
        using HttpResponseMessage live = await Server.Http.GetAsync($"/api/battles/{battle.Id}/ledger.csv", Token);
        Assert.Null(live.Headers.CacheControl?.MaxAge);
        using HttpResponseMessage refused = await Server.Http.GetAsync($"/api/battles/{battle.Id}/ledger.csv?limit=5", Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("/api/battles/nothing/ledger")]
    [InlineData("/api/battles/nothing/ledger.csv")]
    public async Task Ledger_OfAnUnknownBattle_IsNotFound(string path)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.NotFound, 1002), (response.StatusCode, problem.GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task Ledgers_AskedForAllAtOnce_AreEachAnsweredOrToldToComeBack()
    {
        string id = await CreateFinishedAsync("even-battle");
        HttpResponseMessage[] responses = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(_ => Server.Http.GetAsync($"/api/battles/{id}/ledger?limit=1", Token)));
        Assert.All(responses, response => Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]));
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        foreach (HttpResponseMessage busy in responses.Where(response => response.StatusCode == HttpStatusCode.ServiceUnavailable))
        {
            Assert.Equal(TimeSpan.FromSeconds(1), busy.Headers.RetryAfter?.Delta);
            Assert.Contains("3006", await busy.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        foreach (HttpResponseMessage response in responses)
            response.Dispose();
        using HttpResponseMessage after = await Server.Http.GetAsync($"/api/battles/{id}/ledger?limit=1", Token);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private async Task<string> CreateFinishedAsync(string preset)
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = preset, seed = 42, startAt = Time.NowUnixMs - 400_000 });
        await Server.OutcomeAsync(battle.Id);
        return battle.Id;
    }

    private async Task<(LedgerView First, List<LedgerTransaction> All)> ReadAllAsync(string id, int limit)
    {
        LedgerView first = await Server.GetAsync<LedgerView>($"/api/battles/{id}/ledger?limit={limit}");
        List<LedgerTransaction> all = [.. first.Transactions];
        for (string? next = first.Next; next is not null;)
        {
            LedgerView page = await Server.GetAsync<LedgerView>(next);
            Assert.InRange(page.Transactions.Count, 1, limit);
            all.AddRange(page.Transactions);
            next = page.Next;
        }

        return (first, all);
    }

    private static Dictionary<(string Account, string Commodity), decimal> Fold(IEnumerable<LedgerTransaction> transactions) => transactions
        .SelectMany(transaction => transaction.Postings)
        .GroupBy(posting => (posting.Account, posting.Commodity))
        .Select(held => (held.Key, Amount: held.Sum(posting => (decimal)posting.Amount)))
        .Where(held => held.Amount != 0)
        .ToDictionary(held => held.Key, held => held.Amount);

    private static decimal Held(LedgerView view, string account, string commodity) =>
        Assert.Single(view.Balances, held => held.Account == account && held.Commodity == commodity).Amount;

    private static string Line(LedgerTransaction transaction) => JsonSerializer.Serialize(transaction);
}
