using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Forecasts;

/// <summary>How likely each end of a battle is, as it stands at a tick.</summary>
/// <param name="Tick">Everything up to it has happened.</param>
/// <param name="A">Chance that side a wins, with the 95 % interval of the sample.</param>
/// <param name="B">Likewise of side b.</param>
/// <param name="Draw">Likewise of a draw.</param>
public sealed record WinChance(long Tick, Proportion A, Proportion B, Proportion Draw)
{
    /// <summary>Continuations of one forecast: the chance is known to about 3 percentage points, 95 % of the times.</summary>
    public const int Continuations = 1_000;

    /// <summary>Ticks from one forecast of a live battle to the next: a second.</summary>
    public const int TicksBetween = 10;

    /// <summary>
    /// Plays the rest of a battle many times on fresh luck, and counts how it ends. On the battle's own luck there would be
    /// one end only, the one that comes. The luck is keyed by scenario and tick, so whoever forecasts the same battle at the
    /// same tick says the same.
    /// </summary>
    /// <param name="run">
    /// The battle, played to a whole tick. It is only read, by all threads of the study, and must stand still meanwhile.
    /// </param>
    /// <param name="scenarioId">Of the run's plan.</param>
    /// <param name="host">Threads and cancellation; its progress counts continuations.</param>
    /// <param name="continuations">1 or more.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EventLimitReachedException">A continuation grew beyond the run's limit.</exception>
    public static WinChance Of(BattleRun run, string scenarioId, StudyHost host, int continuations = Continuations)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(continuations, 1);
        if (run.Verdict is { } verdict)
            return new WinChance(run.Tick, Sure(BattleSide.A), Sure(BattleSide.B), Sure(BattleSide.Neither));

        ulong luck = SeedSequence.Mix(RandomStream.IdOf(scenarioId, "continuations"), Math.Max(0, run.Tick));
        BattleSide[] winners = new BattleSide[continuations];
        Battles.GoOn(run, luck, winners.AsMemory(), host, fork =>
        {
            Interruptible.Finish(fork, host.Cancellation);
            return fork.Verdict!.Value.Winner;
        });
        return new WinChance(run.Tick, Share(BattleSide.A), Share(BattleSide.B), Share(BattleSide.Neither));

        Proportion Share(BattleSide side) => Proportion.Of(winners.Count(winner => winner == side), continuations);

        Proportion Sure(BattleSide side) => verdict.Winner == side ? new Proportion(1, 1, 1) : new Proportion(0, 0, 0);
    }
}
