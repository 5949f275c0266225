namespace LiveBattle.Contracts;

/// <summary>What a spectator may say when joining; both may be absent.</summary>
public sealed record JoinRequest(string? Name = null, string? Token = null);

/// <summary>Who the server takes the spectator for from now on.</summary>
/// <param name="SpectatorId">Chosen by the server.</param>
/// <param name="Token">Brings the same spectator back on a later connection.</param>
/// <param name="Name">The name others see.</param>
/// <param name="Protocol">See <see cref="ProtocolVersion"/>.</param>
public sealed record JoinReply(string SpectatorId, string Token, string Name, int Protocol);

/// <summary>An error as every door tells it.</summary>
/// <param name="Code">See <see cref="ErrorCode"/>.</param>
/// <param name="Name">The code's name in camelCase.</param>
/// <param name="Message">A sentence for people: what is wrong and what is allowed.</param>
/// <param name="RetryAfterMs">When trying again makes sense; null when it never does.</param>
public sealed record ErrorReply(int Code, string Name, string Message, int? RetryAfterMs = null);

/// <summary>
/// How a hub method says no: an answer, not an exception. <c>Watch</c> answers with a <see cref="ScoreboardFrame"/> or
/// with this; a frame has no <c>ok</c>.
/// </summary>
public sealed record Refusal(ErrorReply Error)
{
    /// <summary>Always false.</summary>
    public bool Ok { get; init; }
}
