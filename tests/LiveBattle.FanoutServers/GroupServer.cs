using LiveBattle.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.FanoutServers;

/// <summary>A SignalR hub that sends each frame to a group and waits until it is sent, one loop a battle.</summary>
internal sealed class GroupServer(FrameTape tape) : IFanoutServer
{
    private readonly WebApplication _app = PlainApp.Build(services => services.AddSignalR()
        .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default)));

    private readonly CancellationTokenSource _stop = new();
    private volatile bool _isPushing;

    public bool IsPushing
    {
        set => _isPushing = value;
    }

    public async Task<string> StartAsync()
    {
        _app.MapHub<GroupHub>(FanoutWire.Path, hub => hub.Transports = HttpTransportType.WebSockets);
        await _app.StartAsync();
        for (int topic = 0; topic < FanoutWire.Topics; topic++)
            _ = PushAsync(GroupHub.Name(topic));
        return _app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task PushAsync(string group)
    {
        IHubContext<GroupHub> hub = _app.Services.GetRequiredService<IHubContext<GroupHub>>();
        using PeriodicTimer timer = new(PlainApp.Tick);
        for (long tick = 0; await timer.WaitForNextTickAsync(_stop.Token); tick++)
        {
            if (_isPushing)
                await hub.Clients.Group(group).SendAsync(nameof(IBattleHubClient.Frame), tape.Frame(tick), _stop.Token);
        }
    }
}
