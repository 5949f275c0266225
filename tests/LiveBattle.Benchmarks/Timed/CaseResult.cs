using BenchmarkDotNet.Reports;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>What was measured of one case. Times are of its work done once.</summary>
/// <param name="Case">What was timed.</param>
/// <param name="Events">In the work done once.</param>
/// <param name="MeanNanoseconds">Arithmetic mean of the iterations.</param>
/// <param name="MedianNanoseconds">Their median: what ratios are taken from.</param>
/// <param name="AllocatedBytes">In the work done once; see <see cref="PlayedOnce"/>.</param>
internal sealed record CaseResult(
    TimedCase Case, long Events, double MeanNanoseconds, double MedianNanoseconds, long AllocatedBytes)
{
    public double EventsPerSecond => Events / MedianNanoseconds * 1e9;

    public double BytesPerEvent => (double)AllocatedBytes / Events;

    public double MedianMilliseconds => MedianNanoseconds / 1e6;

    /// <summary>The result in a report, or null when the case could not be timed.</summary>
    public static CaseResult? Of(BenchmarkReport? report)
    {
        if (report is not { Success: true, ResultStatistics: { } times })
            return null;
        TimedCase timed = TimedCases.Of((string)report.BenchmarkCase.Parameters[nameof(CaseBenchmarks.Case)]);
        return PlayedOnce.Of(timed.Name) is { } once
            ? new CaseResult(timed, once.Events, times.Mean, times.Median, once.AllocatedBytes)
            : null;
    }
}
