using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Control;

/// <summary>Where a battle's host comes in: proves who they are, and has commands carried out. Thread-safe.</summary>
public sealed class HostDoor(
    BattleDirectory battles,
    BattleCreation creation,
    HostTokens tokens,
    IBattleJournal journal,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<HostDoor> log)
{
    /// <summary>Carries out a host's command, durably.</summary>
    /// <param name="token">What the creation of the battle answered; empty when none was sent.</param>
    public async Task<Answer<ControlReply>> ControlAsync(string battleId, string token, JsonElement body, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(battleId, token, cancellationToken) is { } refusal)
            return refusal;
        Checked<HostCommand> command = HostCommand.Check(body);
        if (!command.IsValid)
            return new BattleError(ErrorCode.Malformed, "This is no command.") { Problems = command.Problems };
        if (command.Value.Kind == HostCommandKind.Rematch)
            return await RematchAsync(battleId, command.Value.Id, cancellationToken);
        ControlAnswer answer = await grains.GetGrain<IBattleGrain>(battleId).ControlAsync(command.Value);
        return answer.Refused is not { } code
            ? new ControlReply(answer.Seq, answer.Rev)
            : code switch
            {
                ErrorCode.JournalUnavailable => BattleError.JournalAway,
                ErrorCode.CatchingUp => BattleError.Moved,
                _ => new BattleError(code, answer.Message!) { RetryAfterMs = answer.RetryAfterMs },
            };
    }

    /// <summary>Deletes a battle with all that is known of it; null when that is done.</summary>
    public async Task<BattleError?> DeleteAsync(string battleId, string token, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(battleId, token, cancellationToken) is { } refusal)
            return refusal;
        await journal.DeleteAsync(battleId, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        await grains.GetGrain<IBattleGrain>(battleId).ForgetAsync();
        ServerLog.BattleDeleted(log, battleId);
        return null;
    }

    /// <summary>Why somebody may not command a battle; null when they may.</summary>
    private async Task<BattleError?> RefusalAsync(string battleId, string token, CancellationToken cancellationToken)
    {
        if (await battles.FindAsync(battleId, cancellationToken) is null)
            return await battles.MissingAsync(battleId, cancellationToken);
        return tokens.Proves(battleId, token)
            ? null
            : new BattleError(
                ErrorCode.BadToken, "Only the battle's host may do this: send 'Authorization: Bearer' and the hostToken that its creation answered.");
    }

    private async Task<Answer<ControlReply>> RematchAsync(string battleId, string commandId, CancellationToken cancellationToken)
    {
        // Asked first: an end that is due is recorded by then.
        Answer<BattleView> view = await battles.ViewAsync(battleId, cancellationToken);
        if (view.Error is { } error)
            return error;
        if (await battles.FindAsync(battleId, cancellationToken) is not { Outcome: not null } row)
            return new BattleError(ErrorCode.NotNow, view.Value!.VoidReason ?? "A rematch follows the verdict.");
        CreateBattleReply rematch = await creation.RematchAsync(row, commandId, cancellationToken);
        return new ControlReply(view.Value!.Seq, view.Value.Rev, rematch);
    }
}
