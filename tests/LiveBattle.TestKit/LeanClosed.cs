namespace LiveBattle.TestKit;

/// <summary>How a connection ended.</summary>
/// <param name="Error">
/// What the hub's close message gave as the reason; null when it gave none, or there was no such message.
/// </param>
/// <param name="AllowReconnect">Whether the hub's close message asked to come again.</param>
/// <param name="Status">
/// The WebSocket's status code, 1000 for an ordinary end; null when there was no close frame, or none in it.
/// </param>
/// <param name="Fault">What went wrong on the way; null when both sides parted as they should.</param>
public sealed record LeanClosed(string? Error, bool AllowReconnect, int? Status, Exception? Fault)
{
    /// <summary>One sentence for people.</summary>
    public override string ToString() => this switch
    {
        { Error: { } error } => $"The server closed the connection with the error: {error}",
        { Fault: { } fault } => $"The connection broke: {fault.Message}",
        _ => $"The connection was closed with the status {Status?.ToString() ?? "none"}.",
    };
}
