using LiveBattle.Engine.Battle;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What somebody says came out of a battle.</summary>
/// <param name="VerdictAtMicros">When the verdict was reached.</param>
/// <param name="ViewersA">Viewers present at the end.</param>
internal sealed record Claim(
    SideTally A, SideTally B, Verdict Verdict, long VerdictAtMicros, long? ViewersA = null, long? ViewersB = null);
