namespace LiveBattle.Server.Hosting;

/// <summary>What the server was asked to do, checked.</summary>
public sealed record ServerOptions
{
    public static ServerUrl DefaultUrl { get; } = new("localhost", 5080);

    /// <summary>Where to listen; at least one, all different.</summary>
    public IReadOnlyList<ServerUrl> Urls { get; init; } = [DefaultUrl];

    /// <summary>Whether people in the same network are to come: their address is told at the start.</summary>
    public bool Lan { get; init; }

    /// <summary>Full path of the folder for the journal; it need not exist yet.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether spectators may give themselves names; else each gets a made-up one.</summary>
    public bool FreeNames { get; init; }

    /// <summary>Whether a demo battle is kept running.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>The demo battles' seed; null draws a new one each time.</summary>
    public ulong? DemoSeed { get; init; }
}
