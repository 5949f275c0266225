namespace LiveBattle.Server.Hosting;

internal static class HostedSingleton
{
    /// <summary>One instance that others may ask for and that the host starts and stops.</summary>
    public static void AddHostedSingleton<TService>(this IServiceCollection services)
        where TService : class, IHostedService
    {
        services.AddSingleton<TService>();
        services.AddHostedService(provider => provider.GetRequiredService<TService>());
    }
}
