using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Quick;

/// <summary>What the quick mode saw of one case.</summary>
/// <param name="Case">What was timed.</param>
/// <param name="EventsPerSecond">On one core, median of the rounds.</param>
/// <param name="RatioToBare">Median of the rounds' ratios to the bare loop in the same round.</param>
/// <param name="Spread">(Largest − smallest) / median of those ratios: how far this figure can be trusted.</param>
/// <param name="BytesPerEvent">Allocated, in the round with the most.</param>
/// <param name="Milliseconds">Of the clock, for the work done once; median of the rounds.</param>
internal sealed record QuickResult(
    TimedCase Case, double EventsPerSecond, double? RatioToBare, double? Spread, double BytesPerEvent, double Milliseconds);
