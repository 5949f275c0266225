using System.Diagnostics;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;

namespace LiveBattle.Cli;

/// <summary>A battle played to its verdict, ready to be told.</summary>
internal sealed record PlayedBattle
{
    // Often enough that Ctrl-C is felt at once, seldom enough to cost nothing.
    private const int TicksBetweenLooks = 10;

    public required Scenario Scenario { get; init; }

    public required string ScenarioId { get; init; }

    public required ulong Seed { get; init; }

    public required string Digest { get; init; }

    public required VerdictFrame Verdict { get; init; }

    public required SideFrame A { get; init; }

    public required SideFrame B { get; init; }

    /// <summary>What side a's viewers paid for the coins they gifted; null when nobody knows the price of one.</summary>
    public required UsdMicros? PaidA { get; init; }

    /// <summary>The same of side b.</summary>
    public required UsdMicros? PaidB { get; init; }

    public required long Events { get; init; }

    public required Recording Recording { get; init; }

    /// <summary>From the resolved scenario in memory to the result.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Plays.</summary>
    /// <param name="scenario">What.</param>
    /// <param name="seed">With which luck.</param>
    /// <param name="listener">Hears every event; null when nobody wants to.</param>
    /// <param name="cancellationToken">Looked at every second of simulated time.</param>
    public static PlayedBattle Play(Scenario scenario, ulong seed, IEventSink? listener, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        BattleRun run = new(ScenarioPlanner.Compile(scenario), seed);
        RunDigest digest = new();
        PaidByViewers paid = new(scenario);
        SinkPair<RunDigest, PaidByViewers> heard = new(digest, paid);
        if (listener is null)
            Advance(run, heard, cancellationToken);
        else
            Advance(run, new SinkPair<SinkPair<RunDigest, PaidByViewers>, IEventSink>(heard, listener), cancellationToken);

        string printed = digest.Print();
        string id = scenario.ComputeId();
        FrameProjector projector = new(scenario, new ViewerNames(id));
        return new PlayedBattle
        {
            Scenario = scenario,
            ScenarioId = id,
            Seed = seed,
            Digest = printed,
            Verdict = FrameProjector.Verdict(run.Verdict)!,
            A = projector.SideA(run),
            B = projector.SideB(run),
            PaidA = paid.A,
            PaidB = paid.B,
            Events = run.Events,
            Recording = Recordings.Of(scenario, run, printed),
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
    }

    private static void Advance<TSink>(BattleRun run, TSink sink, CancellationToken cancellationToken)
        where TSink : IEventSink
    {
        for (long tick = 0; !run.IsOver; tick += TicksBetweenLooks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.AdvanceTo(tick, ref sink);
        }
    }
}
