using System.Globalization;
using System.Net;

namespace LiveBattle.Server.Hosting;

/// <summary>An address to listen on, such as <c>http://localhost:5080</c>.</summary>
/// <param name="Host"><c>localhost</c>, an IP address (version 6 in brackets) or <c>*</c> for all interfaces.</param>
/// <param name="Port">0 to 65535; 0 takes a free one.</param>
public sealed record ServerUrl(string Host, int Port)
{
    public const string Allowed =
        "http://HOST:PORT, where HOST is localhost, an IP address of this machine or * for all interfaces, "
        + "and PORT is 0 (any free one, not with localhost) to 65535";

    private const string Scheme = "http://";
    private const string AllInterfaces = "*";
    private const string Local = "localhost";

    /// <summary>The names by which browsers reach this machine from itself.</summary>
    public static IReadOnlyList<string> LocalNames { get; } = [Local, "127.0.0.1", "[::1]"];

    /// <summary>Whether it listens on every interface.</summary>
    public bool IsAny =>
        Host == AllInterfaces || (Address is { } address && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLoopback => Host == Local || (Address is { } address && IPAddress.IsLoopback(address));

    /// <summary>The same port on every interface.</summary>
    public ServerUrl OnAllInterfaces => this with { Host = AllInterfaces };

    /// <summary>The addresses that listening on it takes.</summary>
    public IReadOnlyList<IPAddress> Addresses => Host switch
    {
        Local => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        AllInterfaces => [IPAddress.Any],
        _ => [Address!],
    };

    private IPAddress? Address => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>
    /// Null when the text is no such address; then <paramref name="problem"/> says why. A host name other than
    /// localhost is refused, because the web server would take it to mean all interfaces.
    /// </summary>
    public static ServerUrl? Parse(string text, out string? problem)
    {
        problem = null;
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            problem = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                ? "https is not served; a proxy in front can do that"
                : "it does not begin with http://";
        else if (text[Scheme.Length..].TrimEnd('/').IndexOfAny(['/', '?', '#', '@']) >= 0)
            problem = "it has more than a host and a port";
        else if (Split(text[Scheme.Length..].TrimEnd('/')) is not var (host, port))
            problem = "the port is not a number from 0 to 65535";
        else if (Normal(host) is not { } known)
            problem = $"'{host}' is neither localhost nor an IP address";
        else if (known == Local && port == 0)
            problem = "localhost stands for two addresses, which cannot share any free port; use 127.0.0.1:0";
        else
            return new ServerUrl(known, port);
        return null;
    }

    public override string ToString() => $"{Scheme}{Host}:{Port.ToString(CultureInfo.InvariantCulture)}";

    private static (string Host, int Port)? Split(string authority)
    {
        var colon = authority.LastIndexOf(':');
        if (colon <= authority.LastIndexOf(']'))
            return (authority, 80);
        return int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port <= IPEndPoint.MaxPort
            ? (authority[..colon], port)
            : null;
    }

    private static string? Normal(string host)
    {
        if (host is AllInterfaces or "+")
            return AllInterfaces;
        if (host.Equals(Local, StringComparison.OrdinalIgnoreCase))
            return Local;
        if (!IPAddress.TryParse(host, out var address))
            return null;
        var text = host.StartsWith('[') ? $"[{address}]" : address.ToString();
        // "1" would be read as 0.0.0.1, and a version 6 address without brackets has no clear port.
        return text.Equals(host, StringComparison.OrdinalIgnoreCase) && host.Contains(':') == host.StartsWith('[') ? text : null;
    }
}
