using System.Collections.Concurrent;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Tests.Whole;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveBattle.Server.Tests.Forecasts;

public sealed class ForecastDeskTests : IDisposable
{
    // A thousand of these take minutes: the desk is busy until it gives up.
    private static readonly BattlePlan Endless = ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset("bench-mixed").Value);
    private static readonly BattlePlan Quick = ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset("even-battle").Value);

    private readonly VirtualTime _time = new();
    private readonly ForecastDesk _desk;

    public ForecastDeskTests() => _desk = new ForecastDesk(_time, NullLogger<ForecastDesk>.Instance);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task TryAsk_AnswersWithTheForecast()
    {
        TaskCompletionSource<WinChance?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_desk.TryAsk(new BattleRun(Quick, 1), "id", answer.SetResult));
        Assert.Equal(
            WinChance.Of(new BattleRun(Quick, 1), "id", new StudyHost(1) { Cancellation = TestContext.Current.CancellationToken }),
            await answer.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TryAsk_WhatTakesTooLong_IsGivenUp_AndWhatDoesNotFitIsDropped()
    {
        TaskCompletionSource<WinChance?> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_desk.TryAsk(new BattleRun(Endless, 1), "id", first.SetResult));
        int taken = 0;
        while (taken <= ForecastDesk.Waiting && _desk.TryAsk(new BattleRun(Endless, 1), "id", _ => { }))
            taken++;
        Assert.InRange(taken, ForecastDesk.Waiting - 1, ForecastDesk.Waiting + 1);

        // The clock is put on until the desk, which reads it when it begins, has noticed.
        await Until.TrueAsync(
            () =>
            {
                _time.Advance(ForecastDesk.Patience);
                return Task.FromResult(first.Task.IsCompleted);
            },
            "the desk to give up");
        Assert.Null(await first.Task);
    }

    [Fact]
    public async Task TryAsk_WhatFails_IsToldAsNone_AndTheNextOneIsAnswered()
    {
        TaskCompletionSource<WinChance?> failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<WinChance?> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Failures log = new();
        using ForecastDesk desk = new(_time, log);

        // Its continuations grow beyond the limit that the battle brought along.
        Assert.True(desk.TryAsk(new BattleRun(Quick, 1, eventLimit: 5), "id", failed.SetResult));
        Assert.True(desk.TryAsk(new BattleRun(Quick, 1), "id", next.SetResult));
        Assert.Null(await failed.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken));
        Assert.NotNull(await next.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken));
        Assert.IsType<EventLimitReachedException>(Assert.Single(log.Seen));
    }

    [Fact]
    public void Dispose_InTheMiddleOfAForecast_EndsIt()
    {
        Assert.True(_desk.TryAsk(new BattleRun(Endless, 1), "id", _ => Assert.Fail("It was not to be answered.")));
        _desk.Dispose();
        Assert.False(_desk.TryAsk(new BattleRun(Quick, 1), "id", _ => { }));
    }

    /// <summary>Keeps the exceptions that are logged.</summary>
    private sealed class Failures : ILogger<ForecastDesk>
    {
        public ConcurrentQueue<Exception> Seen { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
                Seen.Enqueue(exception);
        }
    }
}
