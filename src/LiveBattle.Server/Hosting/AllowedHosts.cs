namespace LiveBattle.Server.Hosting;

/// <summary>
/// Which <c>Host</c> headers the server answers. A server answers to the addresses it listens on and to this
/// machine's names: otherwise a foreign page could give its own name our address and count as same-origin. One that
/// listens on every address cannot know its names; the setting <c>AllowedHosts</c> tells them.
/// </summary>
public static class AllowedHosts
{
    /// <summary>For <c>HostFilteringOptions.AllowedHosts</c>; <c>*</c> means any.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<ServerUrl> urls) =>
        !urls.Any(url => url.IsAny)
            ? [.. ServerUrl.LocalNames.Union(urls.Select(url => url.Host))]
            : ["*"];
}
