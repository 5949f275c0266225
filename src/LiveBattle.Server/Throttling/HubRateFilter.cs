using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Control;
using LiveBattle.Server.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace LiveBattle.Server.Throttling;

/// <summary>
/// How often one connection may call the hub, whatever it calls and wherever it comes from. A refusal is an answer where
/// the method's answers can say no, else an exception that begins with the code.
/// </summary>
internal sealed class HubRateFilter(TimeProvider time) : IHubFilter
{
    /// <summary>Calls at once: whoever comes back after a cut asks again for all that was under way.</summary>
    public const int Burst = 100;

    /// <summary>And then so many a second: five times what a busy load client sends.</summary>
    public const int PerSecond = 50;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1) / PerSecond;

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        context.Context.Items[typeof(HubRateFilter)] = new CommandRate(time, Burst, Period);
        return next(context);
    }

    // One call of a connection is dispatched after the other, so its rate needs no lock.
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        CommandRate rate = (CommandRate)invocationContext.Context.Items[typeof(HubRateFilter)]!;
        TimeSpan wait = rate.Take();
        return wait > TimeSpan.Zero ? Refuse(invocationContext.HubMethod.ReturnType, wait) : next(invocationContext);
    }

    private static ValueTask<object?> Refuse(Type answer, TimeSpan wait)
    {
        ErrorReply reply = ProblemMapping.Reply(new BattleError(
            ErrorCode.RateLimited, FormattableString.Invariant($"Calls come too fast: at most {PerSecond} a second of one connection."))
        {
            RetryAfterMs = (int)Math.Ceiling(wait.TotalMilliseconds),
        });
        if (answer == typeof(Task<InputReply>))
            return ValueTask.FromResult<object?>(InputReply.Refused(reply));
        return answer == typeof(Task<object>)
            ? ValueTask.FromResult<object?>(new Refusal(reply))
            : throw new HubException($"{reply.Code} {reply.Name}: {reply.Message}");
    }
}
