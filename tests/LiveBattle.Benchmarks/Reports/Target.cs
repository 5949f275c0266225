using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Benchmarks.Timed;

namespace LiveBattle.Benchmarks.Reports;

/// <summary>Something to reach, and whether it is.</summary>
/// <param name="What">Of what.</param>
/// <param name="Wanted">The bound, with its unit.</param>
/// <param name="Measured">The figure, with its unit.</param>
/// <param name="IsReached">Whether the figure keeps the bound.</param>
internal sealed record Target(string What, string Wanted, string Measured, bool IsReached)
{
    private const double MostBytesPerEvent = 0.01;
    private const double MostBytesPerViewer = 40;

    /// <summary>All targets of the results that are there.</summary>
    public static ImmutableArray<Target> Of(BenchmarkResults results) =>
    [
        .. results.Cases.Where(each => each.Case.RatioToReach is not null).Select(each => Ratio(each, results)),
        .. results.Cases.Where(each => each.Case.RatioToReach is not null).Select(Allocated),
        Viewer("bytes per idle viewer, who stays to the end", results.Standing.LiveBytes),
        Viewer("bytes per idle viewer, who leaves after a stay", results.Moving.LiveBytes),
        .. results.Cases.Where(each => each.Case.MillisecondsToReach is not null).Select(Milliseconds),
    ];

    private static Target Ratio(CaseResult result, BenchmarkResults results)
    {
        double wanted = result.Case.RatioToReach!.Value;
        double ratio = results.RatioToBare(result) ?? 0;
        return new Target($"{result.Case.Name}: {result.Case.About}", $"≥ {Text(wanted, "F2")} × bare", $"{Text(ratio, "F3")} × bare", ratio >= wanted);
    }

    private static Target Allocated(CaseResult result) => new(
        $"{result.Case.Name}: allocated bytes per event",
        $"< {Text(MostBytesPerEvent, "F2")}",
        Text(result.BytesPerEvent, "F4"),
        result.BytesPerEvent < MostBytesPerEvent);

    private static Target Viewer(string what, double bytes) =>
        new(what, $"≤ {Text(MostBytesPerViewer, "F0")}", Text(bytes, "F1"), bytes <= MostBytesPerViewer);

    private static Target Milliseconds(CaseResult result)
    {
        double most = result.Case.MillisecondsToReach!.Value;
        return new Target(
            $"{result.Case.Name}: {result.Case.About}",
            $"≤ {Text(most, "N0")} ms",
            $"{Text(result.MedianMilliseconds, "N1")} ms",
            result.MedianMilliseconds <= most);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
