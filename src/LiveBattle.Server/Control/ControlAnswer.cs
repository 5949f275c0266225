using LiveBattle.Contracts;

namespace LiveBattle.Server.Control;

/// <summary>What a battle's owner answers its host: where the battle stands, or why not.</summary>
/// <param name="Seq">Tick at which the command was taken.</param>
/// <param name="Rev">Journal entries once it was stored.</param>
/// <param name="Refused">Null when it was taken.</param>
/// <param name="Message">A sentence, when it was refused.</param>
/// <param name="RetryAfterMs">When trying again makes sense; null when it never does, or the code says it.</param>
[GenerateSerializer, Immutable]
public sealed record ControlAnswer(
    [property: Id(0)] long Seq,
    [property: Id(1)] long Rev,
    [property: Id(2)] ErrorCode? Refused = null,
    [property: Id(3)] string? Message = null,
    [property: Id(4)] int? RetryAfterMs = null)
{
    public static ControlAnswer Refuse(ErrorCode code, string message) => new(0, 0, code, message);
}
