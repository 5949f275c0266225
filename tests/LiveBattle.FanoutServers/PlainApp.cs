using System.Globalization;

namespace LiveBattle.FanoutServers;

/// <summary>What the two designs of comparison share.</summary>
internal static class PlainApp
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>A web application on a free loopback port that logs nothing.</summary>
    public static WebApplication Build(Action<IServiceCollection> addServices)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        addServices(builder.Services);
        return builder.Build();
    }

    /// <summary>How many battles a connection watches: the first so many.</summary>
    public static int TopicsOf(HttpContext context) =>
        int.Parse(context.Request.Query[FanoutWire.TopicsKey].ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
}
