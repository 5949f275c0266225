namespace LiveBattle.Server.Hosting;

/// <summary>
/// Which pages may open the hub. Browsers let any page open a WebSocket to any server and CORS does not prevent it, so
/// the hub looks at the <c>Origin</c> header itself. Immutable; safe for concurrent use.
/// </summary>
public sealed class AllowedOrigins
{
    private readonly HashSet<string> _origins;

    /// <param name="urls">Where the server listens: these origins, and this machine's own names with the same ports.</param>
    /// <param name="machine">Its addresses, for a server that listens on all of them.</param>
    public AllowedOrigins(IEnumerable<ServerUrl> urls, NetworkPlace machine) =>
        _origins = urls
            .SelectMany(url => ServerUrl.LocalNames.Concat(AllowedHosts.Of(url, machine)).Select(host => Origin(host, url.Port)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True without an origin (a client that is no browser), for the request's own host and port, and for the server's
    /// addresses. False for everything else, <c>null</c> (sandboxed pages, files) included.
    /// </summary>
    /// <param name="origin">The <c>Origin</c> header as received; null or empty when there was none.</param>
    /// <param name="host">The request's <c>Host</c> header.</param>
    public bool Allows(string? origin, HostString host)
    {
        if (string.IsNullOrEmpty(origin))
            return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery != "/")
            return false;
        // A proxy in front may speak https to the browser and http to us: without a port, the host's is the origin's.
        var same = host.HasValue
            && uri.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
            && uri.Port == (host.Port ?? DefaultPort(uri.Scheme));
        return same || (uri.Scheme == "http" && _origins.Contains(Origin(uri.Host, uri.Port)));
    }

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;

    private static string Origin(string host, int port) => $"{host}:{port}";
}
