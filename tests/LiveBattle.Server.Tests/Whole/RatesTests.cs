using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The rate cards over HTTP, from outside.</summary>
public sealed class RatesTests : ServerTest
{
    [Fact]
    public async Task Rates_AskedForWithAParameter_SayThatThereIsNone()
    {
        using HttpResponseMessage response = await Server.Http.GetAsync("/api/rates?card=source-b", Token);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.BadRequest, 1001), (response.StatusCode, problem.GetProperty("code").GetInt32()));
        Assert.Equal("no parameters", problem.GetProperty("errors")[0].GetProperty("allowed").GetString());
    }

    [Fact]
    public async Task Rates_AreTheCanonicalCards()
    {
        using HttpResponseMessage response = await Server.Http.GetAsync("/api/rates", Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            $"[{string.Join(',', RateCards.BuiltIn.Select(RateCardJson.ToText))}]", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Rates_ReadByTheContract_AndWrittenAgain_AreTheSame()
    {
        string body = await Server.Http.GetStringAsync("/api/rates", Token);
        IReadOnlyList<RateCardView> cards = JsonSerializer.Deserialize(body, ContractsJson.Default.IReadOnlyListRateCardView)!;

        Assert.Equal(10, cards[1].PointsPerDiamond.Mid);
        Assert.Equal(new ShareView(15, 4), cards[1].Currencies.Items[1].UnitsPerUsd.Mid);
        Assert.Equal(new CoinPackageView("web", "US", 70, 74, "USD", "a buying guide for the web shop", null, null), cards[2].CoinPackages.Items[7]);
        Assert.Equal(
            JsonElement.Parse(body).GetRawText(),
            JsonSerializer.Serialize(cards, Relaxed.IReadOnlyListRateCardView));
    }

    [Fact]
    public async Task Rates_PostedTo_AreAProblem()
    {
        using HttpResponseMessage response = await Server.Http.PostAsync("/api/rates", null, Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static ContractsJson Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
