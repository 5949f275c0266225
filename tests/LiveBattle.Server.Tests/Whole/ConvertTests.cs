using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Conversions over HTTP, from outside; they leave nothing behind, so one server does for all.</summary>
public sealed class ConvertTests(ConvertTests.OneServer one) : IClassFixture<ConvertTests.OneServer>
{
    private readonly TestServer _server = one.Server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneCard_IsAnObject_WithTheContractsNames()
    {
        JsonElement json = await AnswerAsync("amount=19999&unit=points&rates=source-b");

        Assert.Equal("source-b", json.GetProperty("rates").GetString());
        Assert.Equal((19_999L, 1_999L, 9L), (Number("earningPoints"), Number("diamonds"), Number("remainderPoints")));
        Assert.Equal((99_995_000L, 49_997_500L, 49_997_500L), (Number("grossUsdMicros"), Number("commissionUsdMicros"), Number("netUsdMicros")));
        Assert.Equal((0L, 49_997_500L), (Number("feeUsdMicros"), Number("bankUsdMicros")));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("viewerPaidUsdMicros").ValueKind);
        Assert.Equal("""{"amountUsdMicros":100000000,"basis":"gross","open":false,"pointsToGo":1}""", json.GetProperty("gate").GetRawText());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("steps").ValueKind);

        long Number(string name) => json.GetProperty(name).GetInt64();
    }

    [Fact]
    public async Task Card_WhenLeftOut_IsMeasured() =>
        Assert.Equal("measured", (await AnswerAsync("amount=1,000&unit=coins")).GetProperty("rates").GetString());

    [Fact]
    public async Task SeveralCards_AreAnArray_InTheOrderAsked()
    {
        JsonElement json = await AnswerAsync("amount=1000&unit=coins&rates=source-b,measured,source-a");
        Assert.Equal(["source-b", "measured", "source-a"], json.EnumerateArray().Select(each => each.GetProperty("rates").GetString()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public async Task Explain_BringsTheSteps(string explain, bool isExplained) => Assert.Equal(
        isExplained ? JsonValueKind.Array : JsonValueKind.Null,
        (await AnswerAsync($"amount=1&unit=points&explain={explain}")).GetProperty("steps").ValueKind);

    [Fact]
    public async Task NetDollars_AreWhatMustBeGifted()
    {
        JsonElement json = await AnswerAsync("amount=500&unit=usd&net=true&rates=source-a");
        Assert.Equal("net", json.GetProperty("amountBasis").GetString());
        Assert.Equal((200_000L, 500_000_000L), (json.GetProperty("earningPoints").GetInt64(), json.GetProperty("netUsdMicros").GetInt64()));
    }

    [Fact]
    public async Task Reading_ChangesGuideA_AndLeavesWhatGuideBPrints()
    {
        JsonElement json = await AnswerAsync("amount=1000&unit=coins&rates=source-a,source-b&reading=onGift");
        Assert.Equal([500L, 100L], json.EnumerateArray().Select(each => each.GetProperty("diamonds").GetInt64()));
        Assert.All(json.EnumerateArray(), each => Assert.Equal(2_500_000, each.GetProperty("netUsdMicros").GetInt64()));
    }

    [Fact]
    public async Task ApprovedExample_IsWhatTheServerSays()
    {
        string approved = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Wire", "conversion.json"), Token);
        string answered = await _server.Http.GetStringAsync(
            "/api/convert?amount=19999&unit=points&rates=source-b&to=SAR&explain=true", Token);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(approved), JsonNode.Parse(answered)), answered);
    }

    [Theory]
    [InlineData("", "amount,unit")]
    [InlineData("amount=5", "unit")]
    [InlineData("unit=points", "amount")]
    [InlineData("amount=&unit=", "amount,unit")]
    [InlineData("amount=-5&unit=points", "amount")]
    [InlineData("amount=1.5&unit=points", "amount")]
    [InlineData("amount=1e3&unit=points", "amount")]
    [InlineData("amount=NaN&unit=usd", "amount")]
    [InlineData("amount=1000000000001&unit=points", "amount")]
    [InlineData("amount=1000000000000&unit=diamonds&rates=source-b", "amount")]
    [InlineData("amount=5&unit=pionts", "unit")]
    [InlineData("amount=5&unit=points&rates=source-c", "rates")]
    [InlineData("amount=5&unit=points&rates=,", "rates,rates")]
    [InlineData("amount=5&unit=points&rates=source-c,measured,", "rates,rates")]
    [InlineData("amount=5&unit=points&explain=maybe&net=2", "explain,net")]
    [InlineData("amount=5&unit=points&to=JPY", "to")]
    [InlineData("amount=5&unit=points&to=riyal", "to")]
    [InlineData("amount=5&unit=points&reading=never", "reading")]
    [InlineData("amount=5&unit=points&rates=source-b&reading=onGift", "reading")]
    [InlineData("amount=5&unit=points&amuont=6", "amuont")]
    [InlineData("amount=5&amount=6&unit=points", "amount")]
    [InlineData("amount=5&Amount=6&unit=points", "amount")]
    [InlineData("amount=5&unit=points&rates=measured&rates=source-a", "rates")]
    [InlineData("amount=x&unit=y&rates=z&explain=q&net=q&to=q&reading=q&more=q", "amount,explain,more,net,rates,reading,to,unit")]
    public async Task BadParameters_AreNamedAllAtOnce(string query, string paths)
    {
        using HttpResponseMessage response = await _server.Http.GetAsync($"/api/convert?{query}", Token);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((1001, "malformed"), (problem.GetProperty("code").GetInt32(), problem.GetProperty("name").GetString()));
        JsonElement[] errors = [.. problem.GetProperty("errors").EnumerateArray()];
        Assert.Equal(paths.Split(','), errors.Select(error => error.GetProperty("path").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(errors, error =>
        {
            Assert.Equal(["path", "value", "allowed", "message"], error.EnumerateObject().Select(property => property.Name));
            Assert.NotEmpty(error.GetProperty("allowed").GetString()!);
            Assert.NotEmpty(error.GetProperty("message").GetString()!);
        });
    }

    [Fact]
    public async Task MoreCardsThanTheLimit_AreRefused_AndTheLimitIsNot()
    {
        string ten = string.Join(',', Enumerable.Repeat("measured", Rates.ConvertQuery.MaxCards));
        Assert.Equal(Rates.ConvertQuery.MaxCards, (await AnswerAsync($"amount=5&unit=points&rates={ten}")).GetArrayLength());
        using HttpResponseMessage response = await _server.Http.GetAsync($"/api/convert?amount=5&unit=points&rates={ten},measured", Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Answer_ReadsAsTheContractsRecord()
    {
        ConversionView view = (await _server.Http.GetFromJsonAsync(
            "/api/convert?amount=7655&unit=coins&rates=source-b", ContractsJson.Default.ConversionView, Token))!;
        Assert.Equal((AmountUnitWord.Coins, EntryProvenance.Silent), (view.Unit, view.FeeProvenance));
        Assert.Equal((35_000_000L, 655L), (view.GiftCards!.ValueUsdMicros, view.GiftCards.RemainderPoints));
    }

    private Task<JsonElement> AnswerAsync(string query) => _server.GetAsync<JsonElement>($"/api/convert?{query}");

    public sealed class OneServer : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        internal TestServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await TestServer.StartAsync(_folder, new VirtualTime());

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            _folder.Dispose();
        }
    }
}
