using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>A refusal of an account for programs, with its code from the table that hub and REST use.</summary>
internal sealed record RefusalJson(int Code, string Name, string Message, long? MissingUsdMicros, long? Missing)
{
    public static RefusalJson Of(AccountRefusal refusal)
    {
        ErrorCode code = CodeOf(refusal.Reason);
        return new RefusalJson(
            (int)code,
            JsonNamingPolicy.CamelCase.ConvertName(code.ToString()),
            refusal.Message,
            refusal.MissingUsdMicros?.Value,
            refusal.Missing);
    }

    private static ErrorCode CodeOf(RefusalReason reason) => reason switch
    {
        RefusalReason.BelowMinimum => ErrorCode.BelowMinimum,
        RefusalReason.DailyCap => ErrorCode.DailyCap,
        RefusalReason.NotEligible => ErrorCode.NotEligible,
        RefusalReason.NotEnough => ErrorCode.WalletEmpty,
        RefusalReason.NotNow or RefusalReason.Silent => ErrorCode.NotNow,
        RefusalReason.NotOffered => ErrorCode.Malformed,
        _ => throw new System.Diagnostics.UnreachableException($"Reason {reason}."),
    };
}
