using System.Diagnostics;
using System.Threading.RateLimiting;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

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
        RateLimitLease place, SemaphoreSlim turn, string battleId, string scenarioId, Scenario scenario, BattleRun run, long tick)
    {
        _place = place;
        _turn = turn;
        _tick = tick;
        BattleId = battleId;
        ScenarioId = scenarioId;
        Scenario = scenario;
        Run = run;
    }

    public string BattleId { get; }

    public string ScenarioId { get; }

    public Scenario Scenario { get; }

    public BattleRun Run { get; }

    /// <summary>Whether the verdict had been shown when it was asked for: then nothing of it ever changes again.</summary>
    public bool IsFinal => _tick == long.MaxValue;

    /// <summary>Plays everything, off the live threads.</summary>
    /// <param name="books">Hears every event.</param>
    /// <param name="afterSlice">Runs after every few milliseconds of work; null when there is nothing to do then.</param>
    public Task PlayAsync(BattleBooks books, Func<Task>? afterSlice, CancellationToken cancellationToken) =>
        Task.Run(() => PlaySlicesAsync(books, afterSlice, cancellationToken), cancellationToken);

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

    private async Task PlaySlicesAsync(BattleBooks books, Func<Task>? afterSlice, CancellationToken cancellationToken)
    {
        while (Run.Tick < _tick && !Run.IsOver)
        {
            // Whoever is sent to slowly holds a place, but not the turn.
            await _turn.WaitAsync(cancellationToken);
            try
            {
                PlaySlice(ref books);
            }
            finally
            {
                _turn.Release();
            }

            if (afterSlice is not null)
                await afterSlice();
            await Task.Yield();
        }
    }

    private void PlaySlice(ref BattleBooks books)
    {
        long started = Stopwatch.GetTimestamp();
        while (Run.Tick < _tick && !Run.IsOver && Stopwatch.GetElapsedTime(started) < Slice)
            Run.AdvanceTo(Run.Tick + 1, ref books);
    }
}
