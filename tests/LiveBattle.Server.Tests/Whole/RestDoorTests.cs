using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Who may come in by HTTP, and what is answered to those who may not or knock at the wrong door.</summary>
public sealed class RestDoorTests : ServerTest
{
    private const string Even = """{"scenario":"even-battle","seed":1}""";

    [Fact]
    public async Task Create_WithABodyThatCallsItselfText_IsUnderstood()
    {
        using HttpResponseMessage response = await PostAsync(Even, "text/plain", origin: null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task Create_FromAPageElsewhere_IsRefused(string origin)
    {
        using HttpResponseMessage response = await PostAsync(Even, "text/plain", origin);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("malformed", problem.GetProperty("name").GetString());
        Assert.Empty(await Server.ListAsync());
    }

    [Fact]
    public async Task Create_FromTheServersOwnPage_IsTaken()
    {
        using HttpResponseMessage response = await PostAsync(Even, "application/json", Server.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Create_WithACommandIdOfAnotherRequest_IsRefused()
    {
        await Server.CreateAsync(new { scenario = "even-battle", seed = 1, commandId = "monday" });
        using HttpResponseMessage response = await PostAsync(
            """{"scenario":"even-battle","seed":2,"commandId":"monday"}""", "application/json", origin: null);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal((int)Contracts.ErrorCode.InputIdReused, problem.GetProperty("code").GetInt32());
        Assert.Single(await Server.ListAsync());
    }

    [Theory]
    [InlineData("/hubs/other")]
    [InlineData("/api/elsewhere")]
    public async Task PathsThatNameNothing_AreNotFound(string path)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Ready_FollowsTheJournal_AndAliveDoesNot()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/readyz"));
        string file = Folder["livebattle.db"];
        File.Move(file, file + ".away");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/healthz"));
        File.Move(file + ".away", file);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/readyz"));
    }

    [Fact]
    public async Task WhatIsFinished_MayBeKeptForEver_WhatRunsMayNot()
    {
        CreateBattleReply running = await Server.CreateAsync(new { scenario = "even-battle" });
        CreateBattleReply over = await Server.CreateAsync(new { scenario = "even-battle", startAt = Time.NowUnixMs - 600_000 });

        Assert.True(await IsImmutableAsync($"/api/battles/{over.Id}/outcome"));
        Assert.True(await IsImmutableAsync($"/api/battles/{over.Id}/recording"));
        Assert.True(await IsImmutableAsync($"/api/battles/{over.Id}"));
        Assert.False(await IsImmutableAsync($"/api/battles/{running.Id}/recording"));
        Assert.False(await IsImmutableAsync($"/api/battles/{running.Id}"));
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        return response.StatusCode;
    }

    private async Task<bool> IsImmutableAsync(string path)
    {
        using HttpResponseMessage response = await Server.Http.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.CacheControl?.Extensions.Any(extension => extension.Name == "immutable") == true;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string type, string? origin)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/battles") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await Server.Http.SendAsync(request, Token);
    }
}
