using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Projection;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>
/// A battle as its owner plays it: run, digest and recent gifts together, from the journal's scenario, seed and inputs.
/// It can always be thrown away and made again. Not thread-safe.
/// </summary>
public sealed class BattlePlayer
{
    // A slice of a long way: after it, whoever else waits for a thread gets one.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    // Steps of the engine between two looks at the clock: some tenths of a millisecond, however large the audience is.
    private const int StepsPerLook = 2_000;

    // What one beat plays at the greatest speed.
    private const long ShortWay = 40;

    private readonly string _battleId;
    private readonly BattleRun _run;
    private readonly RunDigest _digest = new();
    private readonly RecentGifts _recent = new();
    private readonly FrameProjector _projector;
    private readonly string? _commitment;

    public BattlePlayer(JournaledBattle battle, PlayableScenario scenario)
    {
        _battleId = battle.Row.Id;
        _commitment = Commitment.Of(battle.Row);
        Book = new SpectatorBook(battle.Row.Id, battle.Entries);
        _run = JournaledRuns.Start(battle, scenario.Plan);
        _projector = new FrameProjector(scenario.Scenario, scenario.Names);
    }

    public bool IsOver => _run.IsOver;

    /// <summary>What spectators did, kept up by the run.</summary>
    internal SpectatorBook Book { get; }

    /// <summary>The last tick that was played, or is being played.</summary>
    public long Tick => _run.Tick;

    /// <summary>The tick at which live starts.</summary>
    public long LiveTick => new SimTime(_run.Plan.Clock.LiveStart).TickCeiling;

    /// <summary>How much longer than its script live lasts, because of inputs.</summary>
    public long LongerByTicks => VerdictTick - _run.Plan.ScriptedClock.VerdictTick;

    /// <summary>Events played so far.</summary>
    public long Events => _run.Events;

    /// <summary>The tick whose frame first shows the verdict.</summary>
    public long VerdictTick => _run.VerdictAt.TickCeiling;

    /// <summary>
    /// Plays everything up to a tick: a short way at once, a long one on the thread pool in slices, so that nobody else
    /// waits for a thread for long.
    /// </summary>
    public Task AdvanceToAsync(long tick)
    {
        if (tick - _run.Tick > ShortWay && !_run.IsOver)
            return Task.Run(() => CatchUpAsync(tick));
        Play(tick);
        return Task.CompletedTask;
    }

    /// <summary>Takes an input that counts at a tick not played yet, or says why not; refused ones leave no trace.</summary>
    public InputAnswer Enqueue(in BattleInput input) => _run.Enqueue(input);

    /// <summary>Practice coins that a spectator has left.</summary>
    /// <param name="spectator">Number within the battle.</param>
    public long CoinsLeft(int spectator) => _run.PracticeCoinsLeft(spectator);

    /// <summary>Has its win chance worked out from where it stands, when it is time for that.</summary>
    internal void Ask(BattleForecast forecast) => forecast.Ask(_run);

    /// <summary>Why a battle of this size has no win chance; null when it has one.</summary>
    internal string? WhyNoForecast
    {
        get
        {
            if (_run.Plan.ExpectedEvents > BattleForecast.MostEvents)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"This battle expects {_run.Plan.ExpectedEvents:N0} events; a win chance can be worked out in time for at most {BattleForecast.MostEvents:N0}.");
            }

            return _run.Plan.Slots <= BattleForecast.MostViewers
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"This battle may have {_run.Plan.Slots:N0} viewers; a win chance can be worked out in time for at most {BattleForecast.MostViewers:N0}.");
        }
    }

    /// <summary>The scoreboard at a tick that has been played and none after it.</summary>
    public ScoreboardFrame Frame(long tick, long rev, BattleSchedule schedule, long untilStartMs = 0)
    {
        Moment moment = new(_battleId, tick, rev, schedule.Speed, schedule.IsPaused, UntilStartMs: untilStartMs);
        ScoreboardFrame frame = _projector.Frame(_run, _recent, moment);

        // A sealed battle keeps its seed back until nothing can be won with it any more.
        return _commitment is null
            ? frame
            : frame with { Commitment = _commitment, Seed = frame.Verdict is null ? null : frame.Seed };
    }

    /// <summary>What is stored of a battle that is over.</summary>
    public StoredOutcome Outcome(long rev, BattleSchedule schedule, long nowUnixMs)
    {
        VerdictFrame verdict = FrameProjector.Verdict(_run.Verdict)
            ?? throw new InvalidOperationException($"Battle {_battleId} is not over.");
        ScoreboardFrame frame = Frame(VerdictTick, rev, schedule);
        return new StoredOutcome
        {
            Winner = JournalRecords.Word(verdict.Winner),
            Margin = verdict.Margin,
            Reason = JournalRecords.Word(verdict.Reason),
            Digest = _digest.Print(),
            Events = _run.Events,
            FrameJson = JsonSerializer.Serialize(frame, ContractsJson.Default.ScoreboardFrame),
            BalancesJson = Balances.Write(_run, frame),
            FinishedAtUnixMs = nowUnixMs,
        };
    }

    private SinkPair<RunDigest, SinkPair<RecentGifts, SpectatorBook>> Sink => new(_digest, new(_recent, Book));

    private async Task CatchUpAsync(long tick)
    {
        while (!PlaySlice(tick))
            await Task.Yield();
    }

    private bool PlaySlice(long tick)
    {
        long started = Stopwatch.GetTimestamp();
        SinkPair<RunDigest, SinkPair<RecentGifts, SpectatorBook>> sink = Sink;
        while (Stopwatch.GetElapsedTime(started) < Slice)
        {
            if (_run.AdvanceTowards(tick, StepsPerLook, ref sink))
                return true;
        }

        return false;
    }

    private void Play(long tick)
    {
        SinkPair<RunDigest, SinkPair<RecentGifts, SpectatorBook>> sink = Sink;
        _run.AdvanceTo(tick, ref sink);
    }
}
