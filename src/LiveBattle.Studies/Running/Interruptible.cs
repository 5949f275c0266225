using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Studies.Running;

/// <summary>Plays a battle so that it can be stopped in its middle, however large it is. Same events as without.</summary>
internal static class Interruptible
{
    // Some ten milliseconds of a large battle; a small one is over before.
    private const int StepsAtATime = 1 << 18;

    /// <summary>Plays it to its verdict, and nobody listens.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EventLimitReachedException">It grew beyond its limit.</exception>
    public static void Finish(BattleRun run, CancellationToken cancellation)
    {
        NoSink sink = default;
        Finish(run, ref sink, cancellation);
    }

    /// <summary>Plays it to its verdict.</summary>
    /// <inheritdoc cref="Finish(BattleRun, CancellationToken)"/>
    public static void Finish<TSink>(BattleRun run, ref TSink sink, CancellationToken cancellation)
        where TSink : IEventSink
    {
        // A time maker moves the verdict on while it is played.
        while (!run.IsOver)
            AdvanceTo(run, run.VerdictAt.TickCeiling, ref sink, cancellation);
    }

    /// <summary>Plays it to a tick, and nobody listens.</summary>
    /// <inheritdoc cref="Finish(BattleRun, CancellationToken)"/>
    public static void AdvanceTo(BattleRun run, long tick, CancellationToken cancellation)
    {
        NoSink sink = default;
        AdvanceTo(run, tick, ref sink, cancellation);
    }

    private static void AdvanceTo<TSink>(BattleRun run, long tick, ref TSink sink, CancellationToken cancellation)
        where TSink : IEventSink
    {
        do
            cancellation.ThrowIfCancellationRequested();
        while (!run.AdvanceTowards(tick, StepsAtATime, ref sink));
    }
}
