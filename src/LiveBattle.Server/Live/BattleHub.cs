using System.Diagnostics;
using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Telemetry;
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
    StudyDesk desk,
    StudyBroadcaster studies,
    DemoKeeper demo,
    SpectatorTokens tokens,
    SpectatorDesk spectators,
    InputDoor door,
    TimeProvider time,
    ILogger<BattleHub> log) : Hub, IBattleHubServer
{
    /// <summary>Battles that one connection may watch at a time.</summary>
    public const int WatchLimit = 16;

    public Task<object> Join(JoinRequest? request)
    {
        Answer<JoinReply> answer = tokens.Join(request ?? new JoinRequest());
        if (answer.Value is not { } joined)
            return Task.FromResult<object>(new Refusal(ProblemMapping.Reply(answer.Error!)));
        spectators.Come(Context.ConnectionId, joined.SpectatorId);

        // It may have gone while it was let in; then nobody else would take it out again.
        if (Context.ConnectionAborted.IsCancellationRequested)
            spectators.Go(Context.ConnectionId);
        return Task.FromResult<object>(joined);
    }

    public Task<InputReply> SendGift(SendGiftRequest? request) => door.GiftAsync(Context.ConnectionId, request);

    public Task<InputReply> Like(LikeRequest? request) => door.LikeAsync(Context.ConnectionId, request);

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
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A refusal like any other to whoever asked; what went wrong is for the log.
            ServerLog.WatchFailed(log, battleId, exception);
            answer = new BattleError(ErrorCode.Internal, "The server made a mistake; its log tells more.");
        }

        return answer.Error is { } error ? new Refusal(ProblemMapping.Reply(error)) : answer.Value!;
    }

    public async Task Unwatch(string battleId)
    {
        ArgumentNullException.ThrowIfNull(battleId);
        if (broadcaster.Unwatch(Context.ConnectionId, battleId))
            await relay.UnsubscribeAsync(battleId);
    }

    public Task<object> WatchStudy(string studyId)
    {
        ArgumentNullException.ThrowIfNull(studyId);
        return Task.FromResult<object>(WatchStudy(desk.Find(studyId)) switch
        {
            { Value: { } view } => view,
            { Error: { } error } => new Refusal(ProblemMapping.Reply(error)),
            _ => throw new UnreachableException(),
        });
    }

    public Task UnwatchStudy(string studyId)
    {
        ArgumentNullException.ThrowIfNull(studyId);
        studies.Unwatch(Context.ConnectionId, studyId);
        return Task.CompletedTask;
    }

    public Task<long> Time() => Task.FromResult(time.GetUtcNow().ToUnixTimeMilliseconds());

    private Answer<StudyView> WatchStudy(Answer<Study> found)
    {
        if (found.Value is not { } study)
            return found.Error!;
        if (studies.Watch(Context.ConnectionId, study) is not { } view)
        {
            return new BattleError(
                ErrorCode.RateLimited, $"A connection watches at most {StudyBroadcaster.WatchLimit} studies; leave one first.")
            {
                RetryAfterMs = 1_000,
            };
        }

        // It may have gone while it was let in; then nobody else would take it out again.
        if (Context.ConnectionAborted.IsCancellationRequested)
            studies.Disconnect(Context.ConnectionId);
        return view;
    }

    private async Task<Answer<ScoreboardFrame>> WatchAsync(string battleId)
    {
        if (await battles.FindAsync(battleId, Context.ConnectionAborted) is null)
            return await battles.MissingAsync(battleId, Context.ConnectionAborted);
        if (!broadcaster.IsWatching(Context.ConnectionId, battleId) && broadcaster.WatchedBy(Context.ConnectionId) >= WatchLimit)
        {
            return new BattleError(ErrorCode.RateLimited, $"A connection watches at most {WatchLimit} battles; leave one first.")
            {
                RetryAfterMs = 1_000,
            };
        }

        // First the place in the audience, then the subscription: no frame can fall between them.
        broadcaster.Watch(Context.ConnectionId, battleId);
        ScoreboardFrame? frame = null;
        try
        {
            Answer<ScoreboardFrame> answer = BattleDirectory.Read(battleId, await relay.SubscribeAsync(battleId));
            frame = answer.Value;
            if (frame is null)
                return answer;
            broadcaster.Publish(frame);
            return broadcaster.Stamp(frame);
        }
        finally
        {
            if (frame is null)
                broadcaster.Unwatch(Context.ConnectionId, battleId);
        }
    }
}
