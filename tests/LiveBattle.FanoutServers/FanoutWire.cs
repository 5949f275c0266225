namespace LiveBattle.FanoutServers;

/// <summary>What the benchmark and its servers agree on; the benchmark compiles this file too.</summary>
internal static class FanoutWire
{
    /// <summary>Where spectators connect.</summary>
    public const string Path = "/hubs/battle";

    /// <summary>In the address: how many battles a connection watches, the first so many.</summary>
    public const string TopicsKey = "topics";

    /// <summary>Battles that there are at most, and that a connection of the real server may watch.</summary>
    public const int Topics = 16;

    /// <summary>Before every line that a server writes to its parent, because its log goes to the same place.</summary>
    public const string Mark = "> ";

    /// <summary>The first such line, and then the address.</summary>
    public const string Ready = "ready ";

    /// <summary>Asks it to push from now on.</summary>
    public const string Begin = "begin";

    /// <summary>Asks it to push no more until it is asked again.</summary>
    public const string Pause = "pause";

    /// <summary>Asks for the bytes it has allocated.</summary>
    public const string Allocated = "allocated";
}
