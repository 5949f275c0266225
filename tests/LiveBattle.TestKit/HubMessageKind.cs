namespace LiveBattle.TestKit;

/// <summary>
/// What a hub message is, by its number in the protocol; others have no business on a lean connection.
/// </summary>
internal enum HubMessageKind
{
    Invocation = 1,
    Completion = 3,
    Ping = 6,
    Close = 7,
}
