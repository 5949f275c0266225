using System.Net;
using System.Text.Json;
using LiveBattle.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What <c>/openapi/v1.json</c> says is what the server does.</summary>
public sealed class ApiDescriptionTests : ServerTest
{
    [Fact]
    public async Task EveryEndpoint_IsDescribed_WithItsAnswersAndRefusals()
    {
        JsonElement document = await DocumentAsync();
        JsonElement paths = document.GetProperty("paths");
        foreach (RouteEndpoint endpoint in Server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            string path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (!path.StartsWith("/api/", StringComparison.Ordinal) || path.Contains("**", StringComparison.Ordinal))
                continue;
            foreach (string method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                Assert.True(paths.TryGetProperty(path, out JsonElement item), $"{path} is not described");
                Assert.True(item.TryGetProperty(method.ToLowerInvariant(), out JsonElement operation), $"{method} {path} is not described");
                Assert.True(operation.TryGetProperty("summary", out _), $"{method} {path} has no summary");
                string[] statuses = [.. operation.GetProperty("responses").EnumerateObject().Select(response => response.Name)];
                Assert.Contains(statuses, status => status.StartsWith('2'));
                Assert.Contains("400", statuses);
                Assert.Contains("503", statuses);
            }
        }

        foreach (string name in (string[])["/api/battles", "/api/battles/{id}/control", "/api/studies", "/api/convert"])
            Assert.True(paths.TryGetProperty(name, out _), name);
    }

    [Fact]
    public async Task EveryReference_LeadsSomewhere()
    {
        string text = await Server.Http.GetStringAsync("/openapi/v1.json", Token);
        JsonElement document = JsonElement.Parse(text);
        HashSet<string> schemas = [.. document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name)];
        string[] parts = text.Split("\"#/components/schemas/");
        Assert.True(parts.Length > 20, "the document refers to its schemas");
        foreach (string part in parts.Skip(1))
            Assert.Contains(part[..part.IndexOf('"', StringComparison.Ordinal)], schemas);
        Assert.Contains("ProblemView", schemas);
        Assert.Contains("ScoreboardFrame", schemas);
    }

    /// <summary>Asked with a parameter that there is not, an endpoint names those that there are.</summary>
    [Fact]
    public async Task EveryParameter_IsOneThatTheEndpointReads()
    {
        string battle = (await Server.CreateAsync(new { scenario = "even-battle", seed = 5, startAt = Time.NowUnixMs - 600_000 })).Id;
        using HttpResponseMessage opened = await Server.Http.PostAsync(
            "/api/studies", new StringContent("""{"scenario":"bench-study","replications":10}"""), Token);
        string study = JsonElement.Parse(await opened.Content.ReadAsStringAsync(Token)).GetProperty("id").GetString()!;
        int asked = 0;
        foreach (JsonProperty path in (await DocumentAsync()).GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out JsonElement get))
                continue;
            string[] told = get.TryGetProperty("parameters", out JsonElement parameters)
                ? [.. parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!)]
                : [];
            string place = path.Name
                .Replace("{id}", path.Name.Contains("/studies/", StringComparison.Ordinal) ? study : battle, StringComparison.Ordinal)
                .Replace("{n}", "0", StringComparison.Ordinal)
                .Replace("{name}", "even-battle", StringComparison.Ordinal);
            using HttpResponseMessage response = await Server.Http.GetAsync($"{place}?nonsense=1", Token);
            ProblemView? problem = response.StatusCode == HttpStatusCode.BadRequest
                ? JsonSerializer.Deserialize<ProblemView>(await response.Content.ReadAsStringAsync(Token), JsonSerializerOptions.Web)
                : null;
            if (problem?.Errors.SingleOrDefault(error => error.Path == "nonsense")?.Allowed is not { } allowed)
            {
                Assert.Empty(told);
                continue;
            }

            string[] read = allowed == "no parameters" ? [] : allowed.Split(", ");
            Assert.Equal((path.Name, string.Join(' ', read.Order())), (path.Name, string.Join(' ', told.Order())));
            asked++;
        }

        Assert.True(asked >= 7, $"only {asked} endpoints read parameters");
    }

    private Task<JsonElement> DocumentAsync() => Server.GetAsync<JsonElement>("/openapi/v1.json");
}
