using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Live;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// How a server goes: it takes nothing new, says why on every connection, commits what it took, and is gone within a few
/// seconds, whoever does not listen.
/// </summary>
public static class Farewell
{
    /// <summary>How long connections and requests under way may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long connections have to hear why.</summary>
    public static readonly TimeSpan Hearing = TimeSpan.FromMilliseconds(500);

    /// <summary>What a connection hears last.</summary>
    public const string Reason = "The server is stopping; connect again in a moment.";

    /// <summary>How a call is refused meanwhile.</summary>
    public static BattleError Stopping { get; } =
        new(ErrorCode.Stopping, "The server is stopping; nothing was stored. Try again when it is back.") { RetryAfterMs = 2_000 };

    public static void AddFarewell(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);

    /// <summary>Refuses what comes while the server is stopping; asking whether it lives is answered as ever.</summary>
    public static void UseFarewell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        CancellationToken stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) => stopping.IsCancellationRequested && context.Request.Path != BattleEndpoints.LivePath
            ? ProblemMapping.Result(Stopping).ExecuteAsync(context)
            : next(context));
    }

    /// <summary>
    /// Has every connection told why, before the hub closes them: of those who listen to the stopping, the last to come is
    /// the first to hear, so this comes after the start.
    /// </summary>
    public static void SayGoodbyeAtTheEnd(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        FrameBroadcaster broadcaster = app.Services.GetRequiredService<FrameBroadcaster>();
        app.Lifetime.ApplicationStopping.Register(() =>
        {
            broadcaster.SayGoodbye(Reason);

            // Who has heard it hangs up; the hub, whose turn comes next, cuts off the others in the middle of a word.
            SpinWait.SpinUntil(() => broadcaster.Connections == 0, Hearing);
        });
    }
}
