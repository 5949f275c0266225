using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace LiveBattle.Server.Throttling;

/// <summary>
/// Middleware that refuses an address more than it may ask for, and connections beyond what the server holds. This
/// machine is exempt from what is counted by address.
/// </summary>
internal sealed class AddressLimits(RequestDelegate next, AddressRates rates, AddressConnections connections)
{
    private const int FullRetryMs = 10_000;

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string? address = AddressGroup.Of(context.Connection.RemoteIpAddress);
        if (address is not null && WorkOf(context) is { } work && rates.Take(address, work) is var wait && wait > TimeSpan.Zero)
            return Refuse(context, TooFast(work, wait));
        return IsConnection(context) ? ConnectAsync(context, address) : next(context);
    }

    // The request of a WebSocket lasts as long as the connection.
    private async Task ConnectAsync(HttpContext context, string? address)
    {
        Admission admission = connections.Enter(address);
        if (admission != Admission.Granted)
        {
            await Refuse(context, TooMany(admission));
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            connections.Leave(address);
        }
    }

    private static Work? WorkOf(HttpContext context)
    {
        PathString path = context.Request.Path;
        if (path.StartsWithSegments(BattleServer.HubPath, StringComparison.OrdinalIgnoreCase))
            return Work.Connection;
        if (context.GetEndpoint()?.Metadata.GetMetadata<CountedWork>() is { } counted)
            return counted.Work;
        return path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Work.Read : null;
    }

    private static bool IsConnection(HttpContext context) =>
        context.Request.Path.StartsWithSegments(BattleServer.HubPath, StringComparison.OrdinalIgnoreCase)
        && context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true;

    private static BattleError TooFast(Work work, TimeSpan wait)
    {
        Allowance allowance = Allowance.Of(work);
        return new BattleError(
            ErrorCode.RateLimited,
            FormattableString.Invariant($"Your network asks too often: at most {allowance.Burst:N0} of these at once and {allowance.PerSecond:N0} a second after that."))
        {
            RetryAfterMs = (int)Math.Ceiling(wait.TotalMilliseconds),
        };
    }

    private static BattleError TooMany(Admission admission) => admission == Admission.AddressIsFull
        ? new BattleError(
            ErrorCode.RateLimited,
            FormattableString.Invariant($"Your network has {AddressConnections.MostPerAddress:N0} connections to this server, which is the most it may have."))
        {
            RetryAfterMs = FullRetryMs,
        }
        : new BattleError(
            ErrorCode.Busy,
            FormattableString.Invariant($"The server has {AddressConnections.Most:N0} connections, which is all it holds; try again in a moment."))
        {
            RetryAfterMs = FullRetryMs,
        };

    private static Task Refuse(HttpContext context, BattleError error) => ProblemMapping.Result(error).ExecuteAsync(context);
}
