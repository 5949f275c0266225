using LiveBattle.Contracts;

namespace LiveBattle.Server.Inputs;

/// <summary>A spectator's gift or likes on the way to the battle's owner: well-formed, and not yet taken.</summary>
/// <param name="SpectatorId">Who sends it, proven by a token.</param>
/// <param name="InputId">Made by the client; unique per battle and spectator.</param>
/// <param name="GiftId">Null for likes.</param>
/// <param name="Count">Units or likes.</param>
[GenerateSerializer, Immutable]
public sealed record OfferedInput(
    [property: Id(0)] string SpectatorId,
    [property: Id(1)] string InputId,
    [property: Id(2)] Side Side,
    [property: Id(3)] int? GiftId,
    [property: Id(4)] int Count);

/// <summary>What the owner answers: the receipt, or why not.</summary>
/// <param name="Receipt">Null when it was refused.</param>
/// <param name="Counted">With a retry, when it is known by then.</param>
/// <param name="Refused">Null when it was taken.</param>
/// <param name="Message">A sentence, when it was refused.</param>
/// <param name="RetryAfterMs">When trying again makes sense; null when it never does.</param>
[GenerateSerializer, Immutable]
public sealed record OfferAnswer(
    [property: Id(0)] InputReceipt? Receipt,
    [property: Id(1)] CountedInput? Counted = null,
    [property: Id(2)] ErrorCode? Refused = null,
    [property: Id(3)] string? Message = null,
    [property: Id(4)] int? RetryAfterMs = null)
{
    public static OfferAnswer Refuse(ErrorCode code, string message, int? retryAfterMs = null) =>
        new(null, null, code, message, retryAfterMs);
}

/// <summary>What an input brought, and to whom that is to be told.</summary>
[GenerateSerializer, Immutable]
public sealed record CountedFor([property: Id(0)] string SpectatorId, [property: Id(1)] CountedInput Counted);
