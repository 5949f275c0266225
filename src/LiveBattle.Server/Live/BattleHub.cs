using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Storage;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Live;

/// <summary>
/// The spectators' door. It holds no rules and sends nothing by itself: it says who comes in, and lets the broadcaster
/// know what they watch. Refusals are answers; exceptions are for malformed calls.
/// </summary>
public sealed class BattleHub(
    FrameRelay relay,
    FrameBroadcaster broadcaster,
    BattleDirectory battles,
    DemoKeeper demo,
    SpectatorTokens tokens,
    TimeProvider time) : Hub, IBattleHubServer
{
    /// <summary>Battles that one connection may watch at a time.</summary>
    public const int WatchLimit = 16;

    public Task<JoinReply> Join(JoinRequest? request) => Task.FromResult(tokens.Join(request ?? new JoinRequest()));

    public async Task<object> Watch(string battleId)
    {
        ArgumentNullException.ThrowIfNull(battleId);
        Answer<ScoreboardFrame> answer;
        try
        {
            await demo.EnsureAsync(Context.ConnectionAborted);
            answer = await WatchAsync(battleId);
        }
        catch (JournalUnavailableException)
        {
            answer = BattleError.JournalAway;
        }

        return answer.Error is { } error ? new Refusal(ProblemMapping.Reply(error)) : answer.Value!;
    }

    public async Task Unwatch(string battleId)
    {
        ArgumentNullException.ThrowIfNull(battleId);
        if (broadcaster.Unwatch(Context.ConnectionId, battleId))
            await relay.UnsubscribeAsync(battleId);
    }

    public Task<long> Time() => Task.FromResult(time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<Answer<ScoreboardFrame>> WatchAsync(string battleId)
    {
        if (await battles.FindAsync(battleId, Context.ConnectionAborted) is null)
            return BattleError.UnknownBattle(battleId);
        if (broadcaster.WatchedBy(Context.ConnectionId) >= WatchLimit)
            return new BattleError(ErrorCode.RateLimited, $"A connection watches at most {WatchLimit} battles; leave one first.");

        // First the place in the audience, then the subscription: no frame can fall between them.
        broadcaster.Watch(Context.ConnectionId, battleId);
        Answer<ScoreboardFrame> answer = BattleDirectory.Read(battleId, await relay.SubscribeAsync(battleId));
        if (answer.Value is { } frame)
            broadcaster.Publish(frame);
        else
            broadcaster.Unwatch(Context.ConnectionId, battleId);
        return answer;
    }
}
