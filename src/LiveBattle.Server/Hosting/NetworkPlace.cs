using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace LiveBattle.Server.Hosting;

/// <summary>How other machines reach this one, as it is when the server starts. Immutable.</summary>
/// <param name="Addresses">Those of its network interfaces, the likeliest to be reached first; none of them loopback.</param>
/// <param name="Names">Its names in the network, lower-case.</param>
public sealed record NetworkPlace(IReadOnlyList<IPAddress> Addresses, IReadOnlyList<string> Names)
{
    /// <summary>A machine that nobody else reaches.</summary>
    public static NetworkPlace None { get; } = new([], []);

    /// <summary>As the <c>Host</c> header of a request has them: version 6 in brackets.</summary>
    public IReadOnlyList<string> Hosts => [.. Addresses.Select(Host), .. Names];

    /// <summary>
    /// The addresses to tell people, best first: of version 4, which can be typed; else those of version 6 that hold
    /// beyond one cable. Addresses that an interface gave itself come last, for nobody else may be there.
    /// </summary>
    public IReadOnlyList<string> HostsToTell
    {
        get
        {
            List<IPAddress> short4 = [.. Addresses.Where(address => address.AddressFamily == AddressFamily.InterNetwork)];
            List<IPAddress> tellable = short4.Count > 0 ? short4 : [.. Addresses.Where(address => !address.IsIPv6LinkLocal)];
            return [.. tellable.OrderBy(IsSelfGiven).Select(Host)];
        }
    }

    /// <summary>Asks the operating system.</summary>
    public static NetworkPlace OfThisMachine()
    {
        try
        {
            return new NetworkPlace(
                [
                    .. NetworkInterface.GetAllNetworkInterfaces()
                        .Where(network => network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
                        .Select(network => network.GetIPProperties())

                        // The bridges of containers and virtual machines lead to no router.
                        .OrderByDescending(network => network.GatewayAddresses.Count > 0)
                        .SelectMany(network => network.UnicastAddresses)
                        .Select(unicast => unicast.Address)
                        .Where(address => !IPAddress.IsLoopback(address))
                        .Select(WithoutScope)
                        .Distinct(),
                ],
                NamesOf(Environment.MachineName));
        }
        catch (NetworkInformationException)
        {
            // A sandbox may keep its interfaces to itself; then there is no address to tell, and the start says so.
            return None;
        }
    }

    /// <summary>The names that go with a host name: itself, and what the local network's name service makes of it.</summary>
    internal static IReadOnlyList<string> NamesOf(string machine)
    {
        string name = machine.ToLowerInvariant();
        return Uri.CheckHostName(name) == UriHostNameType.Dns ? [name, name.Split('.')[0] + ".local"] : [];
    }

    private static string Host(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    // Which interface leads there is this machine's affair; no Host header tells it.
    private static IPAddress WithoutScope(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new IPAddress(address.GetAddressBytes()) : address;

    // 169.254.0.0/16, RFC 3927.
    private static bool IsSelfGiven(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [169, 254, ..];
}
