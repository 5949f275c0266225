namespace LiveBattle.TestKit;

/// <summary>What the client itself needs of a hub message.</summary>
internal readonly ref struct HubMessageHead
{
    public required HubMessageKind Kind { get; init; }

    /// <summary>Of a completion; null elsewhere.</summary>
    public string? InvocationId { get; init; }

    /// <summary>Of a completion or a close message; null when there is none.</summary>
    public string? Error { get; init; }

    /// <summary>Of a completion, as it came; empty when the method returns nothing.</summary>
    public ReadOnlySpan<byte> Result { get; init; }

    public bool AllowReconnect { get; init; }
}
