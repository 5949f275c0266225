namespace LiveBattle.TestKit;

/// <summary>How lean connections behave; one object serves any number of them.</summary>
public sealed record LeanHubOptions
{
    /// <summary>As a SignalR client's.</summary>
    public static readonly LeanHubOptions Default = new();

    public LeanEncoding Encoding { get; init; }

    /// <summary>What is done with a pushed message; nothing by default.</summary>
    public LeanPush? OnPush { get; init; }

    /// <summary>
    /// Time between two hub pings; <see cref="Timeout.InfiniteTimeSpan"/> for none. Kept to a tenth of a second.
    /// </summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A server that is silent for longer is given up, unless the connection is frozen.</summary>
    public TimeSpan ServerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of the longest hub message that is taken.</summary>
    public int MessageLimit { get; init; } = 1 << 20;

    /// <summary>
    /// Whether every pushed message is read to its end, so that a malformed one is noticed. Without it a push is known
    /// by its first bytes, which a load generator that shares the server's processors wants.
    /// </summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>
    /// Bytes the kernel keeps for this side at most; null for the system's own measure. The kernel doubles it.
    /// </summary>
    public int? ReceiveBufferBytes { get; init; }
}
