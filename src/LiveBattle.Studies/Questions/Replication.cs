using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Questions;

/// <summary>How one replication ended. Money in micro-dollars.</summary>
public readonly record struct Replication(
    ulong Seed, BattleSide Winner, long PointsA, long PointsB, long NetA, long NetB);
