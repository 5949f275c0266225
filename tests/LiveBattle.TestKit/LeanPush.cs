namespace LiveBattle.TestKit;

/// <summary>
/// Takes one message that the server pushed. Runs on the loop's thread, one at a time for all connections of the loop,
/// so it must be quick and wait for nothing. An exception ends the connection and is told as its fault.
/// </summary>
/// <param name="hub">Whom it was pushed to.</param>
/// <param name="message"> The whole invocation as it came: JSON in UTF-8 without the separator, or MessagePack without
/// the length. Valid until the callback returns.
/// </param>
public delegate void LeanPush(LeanHub hub, ReadOnlySpan<byte> message);
