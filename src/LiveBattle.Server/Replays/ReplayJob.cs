using System.Diagnostics;
using System.Threading.RateLimiting;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Replays;

/// <summary>
/// A battle being played again, up to the tick that was shown when it was asked for. Holds its place at
/// the desk until it is disposed of, and the turn to compute only while it computes.
/// </summary>
public sealed class ReplayJob : IDisposable
{
    // Whoever else waits for a thread gets one in between.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    private readonly RateLimitLease _place;
    private readonly SemaphoreSlim _turn;
    private readonly long _tick;

    internal ReplayJob(
        RateLimitLease place, SemaphoreSlim turn, JournaledBattle battle, Scenario scenario, BattleRun run, long tick)
    {
        _place = place;
        _turn = turn;
        _tick = tick;
        Battle = battle;
        Scenario = scenario;
        Run = run;
    }

    public string BattleId => Battle.Row.Id;

    public string ScenarioId => Battle.Row.ScenarioId;

    public Scenario Scenario { get; }

    public BattleRun Run { get; }

    /// <summary>The last tick that may be told of: what was shown when it was asked for, or the verdict's.</summary>
    public long LastTick => IsFinal ? Run.VerdictAt.TickCeiling : _tick;

    /// <summary>The journal's row and entries, as they were then.</summary>
    public JournaledBattle Battle { get; }

    /// <summary>Whether the verdict had been shown when it was asked for: then nothing of it ever changes again.</summary>
    public bool IsFinal => _tick == long.MaxValue;

    /// <summary>Plays everything, off the live threads.</summary>
    /// <param name="books">Hears every event.</param>
    /// <param name="afterSlice">Runs after every few milliseconds of work; null when there is nothing to do then.</param>
    public Task PlayAsync(BattleBooks books, Func<Task>? afterSlice, CancellationToken cancellationToken) =>
        PlayAsync(books, LastTick, isEnough: null, afterSlice, cancellationToken);

    /// <summary>Plays on to a tick, or until it is enough, off the live threads.</summary>
    /// <param name="sink">Hears every event.</param>
    /// <param name="tick">No further than this, nor than what was shown.</param>
    /// <param name="isEnough">Asked after every tick; null to go all the way.</param>
    public Task PlayAsync<TSink>(TSink sink, long tick, Func<bool>? isEnough, CancellationToken cancellationToken)
        where TSink : class, IEventSink =>
        PlayAsync(sink, tick, isEnough, afterSlice: null, cancellationToken);

    /// <summary>Works something out from the battle at its start, off the live threads.</summary>
    /// <param name="work">Is given the run, whose forks it may play; a live battle's inputs to come are in it.</param>
    public async Task<T> WorkOutAsync<T>(Func<BattleRun, T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => work(Run), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _place.Dispose();

    private Task PlayAsync<TSink>(
        TSink sink, long tick, Func<bool>? isEnough, Func<Task>? afterSlice, CancellationToken cancellationToken)
        where TSink : class, IEventSink =>
        Task.Run(() => PlaySlicesAsync(sink, Math.Min(tick, LastTick), isEnough, afterSlice, cancellationToken), cancellationToken);

    private async Task PlaySlicesAsync<TSink>(
        TSink sink, long tick, Func<bool>? isEnough, Func<Task>? afterSlice, CancellationToken cancellationToken)
        where TSink : class, IEventSink
    {
        while (GoesOn())
        {
            // Whoever is sent to slowly holds a place, but not the turn.
            await _turn.WaitAsync(cancellationToken);
            try
            {
                long started = Stopwatch.GetTimestamp();
                while (GoesOn() && Stopwatch.GetElapsedTime(started) < Slice)
                    Run.AdvanceTo(Run.Tick + 1, ref sink);
            }
            finally
            {
                _turn.Release();
            }

            if (afterSlice is not null)
                await afterSlice();
            await Task.Yield();
        }

        bool GoesOn() => Run.Tick < tick && !Run.IsOver && isEnough?.Invoke() != true;
    }
}
