using System.Collections.Immutable;
using LiveBattle.Benchmarks.Timed;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Reports;

/// <summary>Everything that one run measured.</summary>
/// <param name="Cases">One of each that could be timed, in the order of <see cref="TimedCases.All"/>.</param>
/// <param name="Standing">Viewers who are there to the end.</param>
/// <param name="Moving">Viewers who leave after a stay.</param>
internal sealed record BenchmarkResults(ImmutableArray<CaseResult> Cases, IdleViewerMemory Standing, IdleViewerMemory Moving)
{
    /// <summary>The result of a name, or null when it was not timed.</summary>
    public CaseResult? Of(string name) => Cases.FirstOrDefault(each => each.Case.Name == name);

    /// <summary>Events per second as a share of the bare loop's, by the medians; null where they do not compare.</summary>
    public double? RatioToBare(CaseResult result) =>
        result.Case.Bare is { } bare && Of(bare) is { } limit ? result.EventsPerSecond / limit.EventsPerSecond : null;
}
