namespace LiveBattle.TestKit;

/// <summary>What a <see cref="LeanSocket"/> tells, always on the loop's thread.</summary>
internal interface ILeanReader
{
    /// <summary>The HTTP connection has become a WebSocket.</summary>
    void OnUpgraded();

    /// <summary>The next bytes of the messages; where one ends is the reader's business.</summary>
    void OnData(ReadOnlySpan<byte> piece);

    /// <summary>The server closes the WebSocket.</summary>
    /// <param name="status">Null when the frame gave none.</param>
    void OnClose(int? status);

    /// <summary>Nothing more will come: the connection is gone, or what came was wrong.</summary>
    void OnFault(Exception fault);

    /// <summary>Time has passed.</summary>
    /// <param name="now">Milliseconds of the loop's clock.</param>
    void OnBeat(long now);
}
