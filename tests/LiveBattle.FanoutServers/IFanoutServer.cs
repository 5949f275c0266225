namespace LiveBattle.FanoutServers;

/// <summary>A server of one design, in a process of its own.</summary>
internal interface IFanoutServer : IAsyncDisposable
{
    /// <summary>Listens on a free loopback port.</summary>
    /// <returns>The address.</returns>
    Task<string> StartAsync();

    /// <summary>Begins to push ten times a second, where it does not do so by itself.</summary>
    void Begin();
}
