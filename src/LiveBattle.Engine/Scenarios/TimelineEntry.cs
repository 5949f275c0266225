using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Something that happens by script.</summary>
/// <param name="AtMicros">Microseconds from the start of live; whole ticks.</param>
public abstract record TimelineEntry(long AtMicros);

/// <summary>A side uses a power-up.</summary>
public sealed record ScriptedPowerUp(long AtMicros, BattleSide Side, PowerUp PowerUp) : TimelineEntry(AtMicros);

/// <summary>A speed challenge is announced to both sides.</summary>
public sealed record ScriptedChallenge(long AtMicros, SpeedChallenge Challenge) : TimelineEntry(AtMicros);
