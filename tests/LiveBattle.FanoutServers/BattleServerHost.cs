using LiveBattle.Server.Hosting;

namespace LiveBattle.FanoutServers;

/// <summary>The server that Program starts, without its pages and its demo.</summary>
/// <param name="data">An empty folder.</param>
internal sealed class BattleServerHost(string data) : IFanoutServer
{
    private readonly BattleServer _server = BattleServer.Build(
        new ServerOptions { Urls = [new ServerUrl("127.0.0.1", 0)], DataFolder = data, Demo = false }, TimeProvider.System);

    public bool IsPushing
    {
        set
        {
        }
    }

    public async Task<string> StartAsync()
    {
        await _server.StartAsync();
        return _server.Addresses.Single();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
