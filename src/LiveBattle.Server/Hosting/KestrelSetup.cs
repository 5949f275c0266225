using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Throttling;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// What the web server takes of one connection before any of our code is asked. Whoever needs more than this is no
/// browser and no client of ours.
/// </summary>
public static class KestrelSetup
{
    /// <summary>
    /// All headers of a request, in bytes. There are no cookies; a browser's own headers and a host token are some two
    /// thousand.
    /// </summary>
    public const int HeaderBytes = 16 * 1024;

    /// <summary>Headers of a request; browsers send about twenty, proxies some more.</summary>
    public const int Headers = 64;

    /// <summary>Until a request's headers are whole: whoever sends them letter by letter holds a place.</summary>
    public static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a connection without a request is kept. A page asks for its files at once and then listens on the hub,
    /// so that nobody needs the default of two minutes.
    /// </summary>
    public static readonly TimeSpan IdlePatience = TimeSpan.FromSeconds(60);

    /// <summary>Connections that are no WebSockets: page loads and calls over HTTP, half as many as people who watch.</summary>
    public const int PlainConnections = AddressConnections.Most / 2;

    public static void Configure(KestrelServerOptions kestrel)
    {
        ArgumentNullException.ThrowIfNull(kestrel);
        KestrelServerLimits limits = kestrel.Limits;
        limits.MaxRequestBodySize = Limits.ScenarioBytes;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.RequestHeadersTimeout = HeaderPatience;
        limits.KeepAliveTimeout = IdlePatience;
        limits.MaxConcurrentConnections = PlainConnections;

        // The hub's own count refuses with a sentence; this one stands behind it.
        limits.MaxConcurrentUpgradedConnections = AddressConnections.Most;

        // Which program answers, and in which version, helps only those who look for a hole.
        kestrel.AddServerHeader = false;
    }
}
