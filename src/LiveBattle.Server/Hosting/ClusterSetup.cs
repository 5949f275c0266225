using System.Net;
using System.Net.Sockets;
using LiveBattle.Contracts;
using Orleans.Configuration;
using Orleans.Serialization;

namespace LiveBattle.Server.Hosting;

/// <summary>Orleans in this process alone: one silo on loopback, no gateway for outsiders, nothing stored.</summary>
public static class ClusterSetup
{
    // A battle that nobody asks about is let go; its journal brings it back.
    private static readonly TimeSpan IdleBattle = TimeSpan.FromMinutes(2);

    public static void AddBattleSilo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0);
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = IdleBattle);
            silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(
                type => type.Assembly == typeof(ScoreboardFrame).Assembly, ContractsJson.Default.Options));
        });
    }

    /// <summary>
    /// A port nobody uses, so that servers with other data folders run beside this one. Two servers that start at the
    /// same instant get different ones, because each asks the system.
    /// </summary>
    private static int FreePort()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
