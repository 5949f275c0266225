using System.Collections.Concurrent;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Telemetry;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Forecasts;

/// <summary>
/// Works out win chances, one after the other on one thread of its own. Whatever does not fit is dropped at once and never
/// made up for: a forecast is the first thing that a busy server does without. Thread-safe.
/// </summary>
public sealed class ForecastDesk : IDisposable
{
    /// <summary>Forecasts that wait for the thread.</summary>
    public const int Waiting = 8;

    /// <summary>A forecast that takes longer is given up: the battle has gone on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<Request> _requests = new(Waiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly ILogger<ForecastDesk> _log;
    private readonly Thread _thread;

    public ForecastDesk(TimeProvider time, ILogger<ForecastDesk> log)
    {
        _time = time;
        _log = log;
        _thread = new Thread(Work) { IsBackground = true, Name = "win chance" };
        _thread.Start();
    }

    /// <summary>Asks for the win chance of a battle; does not wait.</summary>
    /// <param name="run">Played to a whole tick; belongs to the desk until it has answered.</param>
    /// <param name="scenarioId">Of the run's plan.</param>
    /// <param name="answer">Gets the chance on the desk's thread, or null when it was given up.</param>
    /// <returns>False when too many wait: then nothing is answered.</returns>
    public bool TryAsk(BattleRun run, string scenarioId, Action<WinChance?> answer) =>
        !_stop.IsCancellationRequested && _requests.TryAdd(new Request(run, scenarioId, answer));

    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
            return;
        _stop.Cancel();
        _thread.Join();
        _requests.Dispose();
        _stop.Dispose();
    }

    private void Work()
    {
        try
        {
            foreach (Request request in _requests.GetConsumingEnumerable(_stop.Token))
                request.Answer(Forecast(request));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops; whoever asked last goes without.
        }
    }

    private WinChance? Forecast(Request request)
    {
        using CancellationTokenSource patience = new(Patience, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, patience.Token);
        try
        {
            return WinChance.Of(request.Run, request.ScenarioId, new StudyHost(1) { Cancellation = either.Token });
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // On a thread of its own it would end the server, and all live battles with it.
            ServerLog.ForecastFailed(_log, exception);
            return null;
        }
    }

    private sealed record Request(BattleRun Run, string ScenarioId, Action<WinChance?> Answer);
}
