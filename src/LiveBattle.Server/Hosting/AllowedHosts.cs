namespace LiveBattle.Server.Hosting;

/// <summary>
/// Which <c>Host</c> headers the server answers. A server that only this machine can reach answers only to this
/// machine's names: otherwise a foreign page could give its own name this machine's address and count as same-origin.
/// </summary>
public static class AllowedHosts
{
    /// <summary>For <c>HostFilteringOptions.AllowedHosts</c>; <c>*</c> means any.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<ServerUrl> urls) =>
        urls.All(url => url.IsLoopback)
            ? [.. ServerUrl.LocalNames.Union(urls.Select(url => url.Host))]
            : ["*"];
}
