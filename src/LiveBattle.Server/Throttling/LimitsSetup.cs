using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Throttling;

internal static class LimitsSetup
{
    /// <summary>What counts: requests and connections by address, calls by connection.</summary>
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<AddressRates>();
        services.AddSingleton<AddressConnections>();
        services.AddSingleton<HubRateFilter>();
        services.Configure<HubOptions>(hub => hub.AddFilter<HubRateFilter>());
    }
}
