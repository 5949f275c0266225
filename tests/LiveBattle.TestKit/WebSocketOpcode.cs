namespace LiveBattle.TestKit;

/// <summary>What a WebSocket frame is, by its number in RFC 6455.</summary>
internal enum WebSocketOpcode : byte
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}
