using LiveBattle.Server.Inputs;
using LiveBattle.Server.Studies;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Live;

/// <summary>Tells the broadcasters of every connection that comes and goes.</summary>
public sealed class BattleHubLifetime(
    FrameBroadcaster broadcaster, StudyBroadcaster studies, SpectatorDesk spectators, ILogger<DefaultHubLifetimeManager<BattleHub>> log)
    : DefaultHubLifetimeManager<BattleHub>(log)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        broadcaster.Connect(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        broadcaster.Disconnect(connection.ConnectionId);
        studies.Disconnect(connection.ConnectionId);
        spectators.Go(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
