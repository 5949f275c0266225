namespace LiveBattle.Benchmarks.Quick;

/// <summary>What the quick mode saw of one case.</summary>
/// <param name="Name">Of the case.</param>
/// <param name="EventsPerSecond">On one core, median of the rounds.</param>
/// <param name="RatioToBare">Median of the rounds' ratios to the bare loop in the same round.</param>
/// <param name="Spread">(Largest − smallest) / median of those ratios: how far this figure can be trusted.</param>
/// <param name="BytesPerEvent">Allocated, all rounds together.</param>
internal sealed record QuickResult(string Name, double EventsPerSecond, double RatioToBare, double Spread, double BytesPerEvent);
