using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// Bounds what lies behind the broadcaster. "The newest frame wins" holds for what waits in its hands; what it has handed
/// over is sent, however old it is by then. Without a bound the kernel holds megabytes of old frames for each reader that
/// has frozen.
/// </summary>
public static class SocketSetup
{
    /// <summary>What the kernel may hold for one connection, in bytes; Linux keeps as much again for its own books.</summary>
    public const int SendBufferBytes = 24 * 1024;

    /// <summary>What the hub's transport may hold for one connection, in bytes: about two frames of the largest kind.</summary>
    public const int TransportBufferBytes = 8 * 1024;

    public static void AddBoundedSockets(this IWebHostBuilder host) =>
        host.UseSockets(sockets =>
        {
            // What a write sets off runs where the write ran, which saves a fifth of the broadcaster's processor time and
            // most of its garbage. It is safe while no handler blocks a thread for long: what computes has its own threads.
            sockets.UnsafePreferInlineScheduling = true;
            sockets.CreateBoundListenSocket = endpoint =>
            {
                // Sockets that are accepted take it over from the one that listens.
                Socket socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
                socket.SendBufferSize = SendBufferBytes;
                return socket;
            };
        });

    /// <summary>
    /// Leaves it to the broadcaster when a connection that does not read is dropped. The web server's own measure, so many
    /// bytes a second of a response, takes a spectator who stopped reading for a download that crawls, and cuts it off
    /// within seconds and without a word.
    /// </summary>
    public static void UseThePatienceOfTheBroadcaster(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(BattleServer.HubPath, StringComparison.OrdinalIgnoreCase)
                && context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            {
                rate.MinDataRate = null;
            }

            return next(context);
        });
    }

    /// <summary>WebSockets alone, with small buffers: a frame needs no history, so neither does a connection.</summary>
    public static void Configure(HttpConnectionDispatcherOptions hub)
    {
        ArgumentNullException.ThrowIfNull(hub);
        hub.Transports = HttpTransportType.WebSockets;
        hub.AllowStatefulReconnects = false;
        hub.TransportMaxBufferSize = TransportBufferBytes;
    }
}
