using System.Globalization;
using System.Text;
using LiveBattle.Benchmarks.Timed;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Reports;

/// <summary>Results as tables in Markdown.</summary>
internal static class BenchmarkTables
{
    private static readonly (string Processes, string Engine, int Viewers)[] Pairs =
    [
        ("process-1k", "mixed-1k", 1_000),
        ("process-10k", "mixed-10k", 10_000),
        ("process-100k", "mixed-100k", 100_000),
        ("process-1M", "mixed-1M", 1_000_000),
    ];

    /// <summary>Every case by itself.</summary>
    public static string Cases(BenchmarkResults results) => Cases(results, TimedCases.All);

    /// <summary>Some cases, one a row, as far as they were timed.</summary>
    public static string Cases(BenchmarkResults results, IEnumerable<TimedCase> cases)
    {
        StringBuilder text = new("""
            | case | what | events | mean | M events/s/core | × bare | allocated B/event |
            |---|---|---:|---:|---:|---:|---:|

            """);
        foreach (CaseResult result in cases.Select(each => results.Of(each.Name)).OfType<CaseResult>())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Case.Name} | {result.Case.About} | {result.Events:N0} | {result.MeanNanoseconds / 1e6:N1} ms | {Rate(result):F2} | {results.RatioToBare(result):F3} | {result.BytesPerEvent:F4} |\n");
        }

        return text.ToString();
    }

    // Where events do not compare, battles are counted.
    private static double? Rate(CaseResult result) => result.Case.Bare is null ? null : result.EventsPerSecond / 1e6;

    /// <summary>Work that is not counted in events, and its time.</summary>
    public static string Times(BenchmarkResults results)
    {
        StringBuilder text = new("""
            | case | what | mean | median | allocated |
            |---|---|---:|---:|---:|

            """);
        foreach (CaseResult result in TimedCases.Studies.Select(each => results.Of(each.Name)).OfType<CaseResult>())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Case.Name} | {result.Case.About} | {result.MeanNanoseconds / 1e6:N1} ms | {result.MedianMilliseconds:N1} ms | {result.AllocatedBytes / 1024.0:N0} KiB |\n");
        }

        return text.ToString();
    }

    /// <summary>The engine beside a process for each viewer.</summary>
    public static string ViewerByViewer(BenchmarkResults results)
    {
        StringBuilder text = new("""
            | viewers | events/s, engine ÷ processes | a battle, engine | a battle, processes | faster |
            |---:|---:|---:|---:|---:|

            """);
        foreach ((string processes, string engine, int viewers) in Pairs)
        {
            if (results.Of(processes) is not { } slow || results.Of(engine) is not { } fast)
                continue;
            double ours = fast.MedianMilliseconds / fast.Case.Battles;
            double theirs = TimedCases.ProcessEventsOfABattle(viewers) / slow.EventsPerSecond * 1_000;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {viewers:N0} | {fast.EventsPerSecond / slow.EventsPerSecond:F1} × | {ours:N1} ms | {theirs:N1} ms | {theirs / ours:N1} × |\n");
        }

        return text.ToString();
    }

    /// <summary>What is to be reached.</summary>
    public static string Targets(BenchmarkResults results)
    {
        StringBuilder text = new("""
            | what | to reach | measured | reached |
            |---|---:|---:|---|

            """);
        foreach (Target target in Target.Of(results))
            text.Append(CultureInfo.InvariantCulture, $"| {target.What} | {target.Wanted} | {target.Measured} | {(target.IsReached ? "yes" : "NO")} |\n");
        return text.ToString();
    }
}
