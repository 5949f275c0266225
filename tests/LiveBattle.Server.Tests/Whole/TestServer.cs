using System.Net.Http.Json;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>A whole server on a free loopback port, spoken to over the network; only its journal is looked at from inside.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly BattleServer _server;
    private bool _stopped;

    private TestServer(BattleServer server)
    {
        _server = server;
        Address = new Uri(server.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address, Timeout = Until.Patience };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IBattleJournal Journal => _server.Services.GetRequiredService<IBattleJournal>();

    /// <summary>One of the server's own parts.</summary>
    public T Service<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(TempFolder folder, TimeProvider time, bool demo = false, ulong? demoSeed = null)
    {
        BattleServer server = BattleServer.Build(
            new ServerOptions
            {
                Urls = [new ServerUrl("127.0.0.1", 0)],
                DataFolder = folder.Path,
                Demo = demo,
                DemoSeed = demoSeed,
            },
            time);
        try
        {
            await server.StartAsync();
            return new TestServer(server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        _server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _server.WaitForShutdownAsync();
        await _server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
    }

    public async Task<CreateBattleReply> CreateAsync(object request)
    {
        using HttpResponseMessage response = await Http.PostAsJsonAsync("/api/battles", request, Token);
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<CreateBattleReply>(Token))!;
    }

    public Task<IReadOnlyList<BattleSummary>> ListAsync() => GetAsync<IReadOnlyList<BattleSummary>>("/api/battles");

    public Task<BattleView> ViewAsync(string id) => GetAsync<BattleView>($"/api/battles/{id}");

    public Task<OutcomeView> OutcomeAsync(string id) => GetAsync<OutcomeView>($"/api/battles/{id}/outcome");

    public Task<Recording> RecordingAsync(string id) => GetAsync<Recording>($"/api/battles/{id}/recording");

    public async Task<BattleRow> RowAsync(string id) => (await Journal.FindAsync(id, Token))!;

    public async Task<T> GetAsync<T>(string path) => (await Http.GetFromJsonAsync<T>(path, JsonSerializerOptions.Web, Token))!;
}
