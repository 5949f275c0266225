namespace LiveBattle.FanoutServers;

/// <summary>A way to push a frame to everybody.</summary>
internal enum FanoutDesign
{
    /// <summary>Kestrel's WebSockets and bytes encoded beforehand: what any design on Kestrel must spend.</summary>
    Raw,

    /// <summary>One awaited send to a SignalR group: what the documentation of SignalR teaches.</summary>
    Group,

    /// <summary>This repository's server, whole, with a real battle.</summary>
    LiveBattle,
}
