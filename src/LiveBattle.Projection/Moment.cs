namespace LiveBattle.Projection;

/// <summary>When and how a battle is shown: what the journal's marks say, beside what the engine played.</summary>
/// <param name="BattleId">The battle.</param>
/// <param name="Tick">The tick to show, played already; negative before the start, counting up to it.</param>
/// <param name="Rev">Journal entries applied.</param>
/// <param name="Speed">Simulated per wall time.</param>
/// <param name="Paused">Whether simulated time stands.</param>
/// <param name="UntilStartMs">Wall milliseconds until tick 0; 0 once it is past.</param>
public sealed record Moment(
    string BattleId, long Tick, long Rev, double Speed, bool Paused, long UntilStartMs = 0);
