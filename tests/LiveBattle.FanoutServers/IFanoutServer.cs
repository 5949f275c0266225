namespace LiveBattle.FanoutServers;

/// <summary>A server of one design, in a process of its own.</summary>
internal interface IFanoutServer : IAsyncDisposable
{
    /// <summary>Listens on a free loopback port.</summary>
    /// <returns>The address.</returns>
    Task<string> StartAsync();

    /// <summary>Whether it pushes ten times a second; the real server does so whenever a battle is watched.</summary>
    bool IsPushing { set; }
}
