namespace LiveBattle.Server.Hosting;

/// <summary>
/// Which <c>Host</c> headers the server answers. A server answers to the addresses it listens on and to this machine's
/// names: otherwise a foreign page could give its own name our address and count as same-origin. Whoever reaches it by
/// another name, through a proxy or a container's host, says so in the setting <c>AllowedHosts</c>.
/// </summary>
public static class AllowedHosts
{
    /// <summary>The setting, which replaces everything here.</summary>
    public const string Setting = "AllowedHosts";

    /// <summary>For <c>HostFilteringOptions.AllowedHosts</c>; never <c>*</c>, which would be any.</summary>
    /// <param name="urls">Where the server listens.</param>
    /// <param name="machine">What its addresses are when it listens on all of them.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<ServerUrl> urls, NetworkPlace machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return [.. ServerUrl.LocalNames.Union(urls.SelectMany(url => Of(url, machine)), StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The hosts by which one address is reached from elsewhere.</summary>
    internal static IReadOnlyList<string> Of(ServerUrl url, NetworkPlace machine) => url.IsAny ? machine.Hosts : [url.Host];
}
