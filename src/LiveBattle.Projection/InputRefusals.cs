using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Projection;

/// <summary>What the engine answers to an input that it does not take, in the contract's table and in a sentence.</summary>
public static class InputRefusals
{
    /// <summary>
    /// The code of an answer. What only the shell could have got wrong, a tick that is past or a power-up of no name, is
    /// malformed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The input was accepted.</exception>
    public static ErrorCode Code(InputAnswer answer) => answer switch
    {
        InputAnswer.Past or InputAnswer.UnknownPowerUp => ErrorCode.Malformed,
        InputAnswer.NotStarted => ErrorCode.NotStarted,
        InputAnswer.BattleOver => ErrorCode.BattleOver,
        InputAnswer.UnknownSide => ErrorCode.UnknownSide,
        InputAnswer.UnknownGift => ErrorCode.UnknownGift,
        InputAnswer.NoneLeft => ErrorCode.NoneLeft,
        InputAnswer.NotNow => ErrorCode.NotNow,
        InputAnswer.WalletEmpty => ErrorCode.WalletEmpty,
        InputAnswer.BadCount => ErrorCode.BadCount,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "This is no refusal."),
    };

    /// <summary>Why an input is not taken: a sentence, and the code with its name.</summary>
    /// <param name="answer">Another than accepted.</param>
    /// <param name="kind">What the input was.</param>
    public static string Why(InputAnswer answer, InputKind kind)
    {
        ErrorCode code = Code(answer);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Sentence(answer, kind)} ({(int)code} {JsonNamingPolicy.CamelCase.ConvertName(code.ToString())})");
    }

    private static string Sentence(InputAnswer answer, InputKind kind) => answer switch
    {
        InputAnswer.Past => "It comes before an input that stands earlier in the list.",
        InputAnswer.NotStarted => "It counts in the countdown, when no gift and no like does.",
        InputAnswer.BattleOver => "It counts at or after the end of the battle.",
        InputAnswer.UnknownSide => "It names no side.",
        InputAnswer.UnknownGift => "The scenario's catalogue has no gift of its id.",
        InputAnswer.UnknownPowerUp => $"It names no power-up: {string.Join(", ", PowerUpNames.All)}.",
        InputAnswer.NoneLeft =>
            $"No power-up of its kind is left: a side has {Limits.PowerUpsPerKind} gloves and {Limits.PowerUpsPerKind} mists, " +
            $"both together have {Limits.TimeMakers} time makers.",
        InputAnswer.NotNow => "Power-ups and challenges count in the live window, and one challenge at a time.",
        InputAnswer.WalletEmpty => "The spectator's practice wallet does not hold what it costs.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"Its count is not from 1 to {(kind == InputKind.Gift ? Limits.GiftUnits : Limits.LikesAtOnce):N0}, or its spectator's number not from 0 to {Limits.Spectators - 1:N0}."),
    };
}
