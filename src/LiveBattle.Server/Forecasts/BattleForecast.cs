using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Forecasts;

namespace LiveBattle.Server.Forecasts;

/// <summary>
/// The win chance of one live battle as its owner shows it: asked every tenth tick while it is on, one at a time. The
/// answer comes on another thread; everything else is the owner's.
/// </summary>
internal sealed class BattleForecast(ForecastDesk desk, string scenarioId)
{
    /// <summary>A battle of more expected events has no win chance in time, not even near its end.</summary>
    public const double MostEvents = 200_000;

    /// <summary>Likewise of more viewers, newcomers included: every continuation copies what each of them has done.</summary>
    public const int MostViewers = 100_000;

    /// <summary>A chance that is older says nothing of the battle as it stands.</summary>
    public const long FreshTicks = 10 * WinChance.TicksBetween;

    private BattleRun? _copy;
    private long _askedTick = -1;
    private int _isBusy;
    private WinChance? _newest;

    /// <summary>Whether the host has it shown.</summary>
    public bool IsOn { get; set; }

    /// <summary>Asks once every tenth tick; goes without while the last answer is not there.</summary>
    /// <param name="run">Played to a whole tick; it is copied.</param>
    public void Ask(BattleRun run)
    {
        long tick = run.Tick;
        if (!IsOn || run.IsOver || tick < 0 || (_askedTick >= 0 && tick / WinChance.TicksBetween == _askedTick / WinChance.TicksBetween))
            return;
        if (Interlocked.CompareExchange(ref _isBusy, 1, 0) != 0)
            return;
        _askedTick = tick;
        if (_copy is null)
            _copy = run.Fork();
        else
            _copy.CopyFrom(run);
        if (!desk.TryAsk(_copy, scenarioId, Take))
            Volatile.Write(ref _isBusy, 0);
    }

    /// <summary>Side a's chance to show with a tick's frame; null when there is none, or it is too old.</summary>
    public double? At(long tick) =>
        IsOn && Volatile.Read(ref _newest) is { } newest && tick - newest.Tick is >= 0 and <= FreshTicks ? newest.A.Mean : null;

    private void Take(WinChance? chance)
    {
        if (chance is not null)
            Volatile.Write(ref _newest, chance);
        Volatile.Write(ref _isBusy, 0);
    }
}
