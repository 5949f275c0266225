using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>The built-in gifts over HTTP, from outside.</summary>
public sealed class GiftsTests : ServerTest
{
    [Theory]
    [InlineData("/api/gifts")]
    [InlineData("/api/gifts?search=&sort=&class=")]
    public async Task AllGifts_AreListedByPrice(string path)
    {
        IReadOnlyList<ListedGift> gifts = await Server.GetAsync<IReadOnlyList<ListedGift>>(path);

        Assert.Equal(GiftCatalog.BuiltIn.Gifts.Select(gift => gift.Id), gifts.Select(gift => gift.Id));
        Assert.Equal(GiftCatalog.BuiltIn.Gifts.Select(gift => $"{gift.PriceClass}"), gifts.Select(gift => $"{gift.Class}"));
    }

    [Theory]
    [InlineData(5655, """{"id":5655,"name":"Rose","coins":1,"streakable":true,"class":"oneCoin","source":"official list 2024-01-05"}""")]
    [InlineData(8130, """{"id":8130,"name":"Like-Pop","coins":99,"streakable":true,"class":"small","source":"official list 2024-01-05"}""")]
    [InlineData(6267, """{"id":6267,"name":"Corgi","coins":299,"streakable":false,"class":"medium","source":"official list 2024-01-05"}""")]
    [InlineData(11046, """{"id":11046,"name":"Galaxy","coins":1000,"streakable":null,"class":"large","source":"community list 2025-08"}""")]
    [InlineData(6369, """{"id":6369,"name":"Lion","coins":29999,"streakable":false,"class":"grand","source":"official list 2024-01-05"}""")]
    public async Task Gift_OnTheWire_IsAsApproved(int id, string json) =>
        Assert.Equal($"[{json}]", await Server.Http.GetStringAsync($"/api/gifts?search=id:{id}", Token));

    [Theory]
    [InlineData("search=ROSE", 5655)]
    [InlineData("search=6369", 6369)]
    [InlineData("class=onecoin&sort=name&search=c", 6784, 5479, 6788, 5827)]
    [InlineData("class=grand&min=34500&sort=coins&descending=true", 9427, 9092, 8651, 8381)]
    [InlineData("min=99&max=100&sort=id&descending=true", 8130, 7121, 6432, 6427, 6104, 6097, 5660, 5659, 5585)]
    [InlineData("descending=false&search=zzzz")]
    public async Task Questions_AreAnsweredInTheOrderAsked(string query, params int[] ids) => Assert.Equal(
        ids, (await Server.GetAsync<IReadOnlyList<ListedGift>>($"/api/gifts?{query}")).Select(gift => gift.Id));

    [Theory]
    [InlineData("sort=price", "sort", "price", "coins, name, id")]
    [InlineData("class=larg", "class", "larg", "oneCoin, small, medium, large, grand")]
    [InlineData("descending=yes", "descending", "yes", "true or false (1 or 0)")]
    [InlineData("min=-1", "min", "-1", "a whole number from 0 to 1,000,000,000,000")]
    [InlineData("min=5&max=4", "max", "4", "5 or more")]
    [InlineData("sort=id&sort=name", "sort", "id,name", "each parameter once")]
    [InlineData("serach=rose", "serach", "rose", "search, sort, descending, class, min, max")]
    public async Task BadQuestion_IsRefused_WithWhatIsAllowed(string query, string path, string value, string allowed)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync($"/api/gifts?{query}", Token);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal((1001, "malformed"), (problem.GetProperty("code").GetInt32(), problem.GetProperty("name").GetString()));
        JsonElement error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            (path, value, allowed),
            (error.GetProperty("path").GetString(), error.GetProperty("value").GetString(), error.GetProperty("allowed").GetString()));
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task BadQuestion_WithSeveralFaults_IsToldAll()
    {
        using HttpResponseMessage response = await Server.Http.GetAsync("/api/gifts?sort=x&class=y&min=z&colour=red", Token);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(
            ["class", "colour", "min", "sort"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetString()!).Order());
    }

    [Fact]
    public async Task View_OfABattle_StaysSmall_WithTheWholeCatalogue()
    {
        CreateBattleReply battle = await Server.CreateAsync(new { scenario = "even-battle", seed = 42 });

        byte[] view = await Server.Http.GetByteArrayAsync($"/api/battles/{battle.Id}", Token);

        TestContext.Current.TestOutputHelper!.WriteLine($"{view.Length} bytes");
        Assert.InRange(view.Length, 1, 12 * 1024);
    }
}
