using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <summary>
/// Ensures the demo: whoever looks finds a battle well inside its live window. When there is none, one is created whose
/// start lies in the past – which is free, since history is a function. Not chained to any battle's end. Thread-safe.
/// </summary>
public sealed class DemoKeeper(
    ServerOptions options, BattleCreation battles, IBattleJournal journal, TimeProvider time, ILogger<DemoKeeper> log) : IDisposable
{
    /// <summary>The scenario of the demo.</summary>
    public const string Preset = "even-battle";

    private const long StartedAgoMs = 60_000;
    private const int RowsLookedAt = 50;

    // Into the live window: far enough that points have risen, far enough from its end that there is something to see.
    private static readonly SimTime Earliest = SimTime.FromMillis(10_000);
    private static readonly SimTime Latest = SimTime.FromMillis(200_000);

    private static readonly Scenario Even = ScenarioResolver.ResolvePreset(Preset).Value;
    private static readonly string EvenId = Even.ComputeId();

    private readonly SemaphoreSlim _one = new(1);

    // Found last. A demo has no host, so nothing but time changes it, and while it is lively nobody need look again.
    private BattleRow? _lively;

    /// <summary>Makes sure of a demo battle; returns at once when there is one, or when the demo is switched off.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!options.Demo)
            return;
        await _one.WaitAsync(cancellationToken);
        try
        {
            long now = time.GetUtcNow().ToUnixTimeMilliseconds();
            if (_lively is { } known && IsLively(known, now))
                return;
            List<BattleRow> demos = [.. (await journal.ListAsync(RowsLookedAt, cancellationToken)).Where(row => row.Demo)];
            _lively = demos.Find(row => IsLively(row, now)) ?? await battles.CreateAsync(
                new CheckedBattleRequest(Even, NextSeed(demos), now - StartedAgoMs, 1, 1, CommandId: null, Demo: true),
                cancellationToken);
        }
        catch (JournalUnavailableException unavailable)
        {
            ServerLog.DemoNotEnsured(log, unavailable);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static bool IsLively(BattleRow row, long nowUnixMs)
    {
        if (VoidBattle.Is(row) || row.ScenarioId != EvenId)
            return false;
        BattleClock clock = new(Even.Rules.CountdownMicros, Even.Rules.CountdownMicros + Even.Rules.DurationMicros);
        long at = SimTime.FromTick(BattleSchedule.Of(row).TickAt(nowUnixMs)).Micros;
        long intoLive = at - clock.LiveStart;
        return intoLive >= Earliest.Micros && intoLive <= Latest.Micros;
    }

    /// <summary>With a seed given, the demos play it and those after it, one each; else chance decides.</summary>
    private ulong NextSeed(List<BattleRow> demos)
    {
        if (options.DemoSeed is not { } first)
            return RequestBody.DrawSeed();
        ulong seed = first;
        while (demos.Exists(row => row.Seed == seed))
            seed = unchecked(seed + 1);
        return seed;
    }
}
