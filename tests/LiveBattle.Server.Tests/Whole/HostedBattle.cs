using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>A battle and its host, who commands it over HTTP; every command has an id of its own.</summary>
internal sealed class HostedBattle(TestServer server, CreateBattleReply created)
{
    private int _commands;

    public string Id => created.Id;

    public CreateBattleReply Created => created;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<HostedBattle> CreateAsync(TestServer server, object request) => new(server, await server.CreateAsync(request));

    public async Task<ControlReply> DoAsync(object command)
    {
        using HttpResponseMessage response = await SendAsync(command);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Token));
        return (await response.Content.ReadFromJsonAsync<ControlReply>(Token))!;
    }

    /// <summary>Status and number of a refusal.</summary>
    public async Task<(HttpStatusCode Status, int Code)> RefusedAsync(object command)
    {
        using HttpResponseMessage response = await SendAsync(command);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(Token));
        return (response.StatusCode, problem.GetProperty("code").GetInt32());
    }

    public async Task<HttpStatusCode> DeleteAsync(string? token = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Delete, $"/api/battles/{Id}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token ?? created.HostToken}");
        using HttpResponseMessage response = await server.Http.SendAsync(request, Token);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(object command)
    {
        JsonElement element = JsonSerializer.SerializeToElement(command);
        Dictionary<string, object?> body = element.EnumerateObject().ToDictionary(field => field.Name, field => (object?)field.Value);
        body.TryAdd("commandId", $"command {_commands++}");
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/battles/{Id}/control") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {created.HostToken}");
        return await server.Http.SendAsync(request, Token);
    }
}
