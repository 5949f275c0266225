using System.Collections.Immutable;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Server.Battles;

/// <summary>A refusal on its way to whoever asked: REST and hub each write it their own way.</summary>
/// <param name="Code">Decides whether trying again helps.</param>
/// <param name="Message">A sentence: what is wrong and what is allowed.</param>
public sealed record BattleError(ErrorCode Code, string Message)
{
    /// <summary>Every problem by itself, when there is more to say than one sentence.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>When trying again makes sense; null when it never does.</summary>
    public int? RetryAfterMs { get; init; }

    public static BattleError UnknownBattle(string id) =>
        new(ErrorCode.UnknownBattle, $"There is no battle '{Problem.Echo(id)}'; GET /api/battles lists those there are.");

    public static BattleError Gone(string id) =>
        new(ErrorCode.Gone, $"Battle '{id}' was deleted by its host, or ended so long ago that it is not kept any more.");

    public static BattleError JournalAway { get; } =
        new(ErrorCode.JournalUnavailable, "The journal cannot be used at the moment; nothing was stored.") { RetryAfterMs = 2_000 };

    public static BattleError Moved { get; } =
        new(ErrorCode.CatchingUp, "The battle is being taken over; it goes on in a moment.") { RetryAfterMs = 500 };
}

/// <summary>What was asked for, or why not.</summary>
public readonly record struct Answer<T>(T? Value, BattleError? Error)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(BattleError error) => new(null, error);
}
