namespace LiveBattle.TestKit;

/// <summary>One way to write hub messages. Holds nothing, so all connections share it.</summary>
internal interface IHubEncoding
{
    /// <summary>The name in the hub's handshake.</summary>
    string Name { get; }

    bool IsBinary { get; }

    /// <summary>A hub ping, ready to send.</summary>
    ReadOnlySpan<byte> Ping { get; }

    /// <summary>Takes one message from the front of what came, without what separates it from the next.</summary>
    /// <returns>False when more must come first.</returns>
    bool TryTake(scoped ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> message);

    /// <summary>Whether the first bytes say that it is an invocation; false when they leave it open.</summary>
    bool IsSurelyInvocation(ReadOnlySpan<byte> message);

    /// <summary>Reads a message to its end.</summary>
    /// <exception cref="LeanProtocolException">It is not one that a lean connection gets.</exception>
    HubMessageHead Read(ReadOnlySpan<byte> message);

    /// <summary>A call, ready to send.</summary>
    byte[] Call(string id, string method, ReadOnlySpan<object?> arguments);

    /// <summary>Whether an answer is a refusal, and which.</summary>
    LeanRefusedException? Refusal(ReadOnlySpan<byte> result);
}
