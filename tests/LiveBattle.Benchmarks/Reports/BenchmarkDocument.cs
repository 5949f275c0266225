using System.Globalization;
using LiveBattle.Benchmarks.Workloads;
using LiveBattle.Engine;

namespace LiveBattle.Benchmarks.Reports;

/// <summary>The text of docs/benchmarks.md.</summary>
internal static class BenchmarkDocument
{
    /// <summary>Where a document stands in the repository that the program was built in.</summary>
    public static string Path(string name)
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(at, "LiveBattle.sln")))
            at = System.IO.Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
        return System.IO.Path.Combine(at, "docs", name);
    }

    /// <summary>The whole document.</summary>
    /// <param name="results">Of every case.</param>
    /// <param name="isShort">Whether iterations were few and short.</param>
    public static string Of(BenchmarkResults results, bool isShort) => $"""
        # What the engine costs

        Written by a program, about ten minutes on two cores that nothing else uses; to write it anew:

        ```
        dotnet run -c Release --project tests/LiveBattle.Benchmarks -- --report
        ```

        While tuning, `--quick` prints the ratios in half a minute, on a busy machine too; `--filter PART-OF-A-NAME` times some
        cases, `--short` all of them less carefully.

        Measured on {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, engine version {EngineVersion.Current}: {Machine.Describe()}{(isShort ? "; with --short" : "")}.

        ## Targets

        {BenchmarkTables.Targets(results)}
        Where the time of a mixed battle goes, and what was left undone to save some of it, stands in the engine's README under
        *No vector types*.

        ## Whole battles

        The preset bench-mixed with its cohorts scaled: gifts, taps, wallets, closing, a glove. All battles are five minutes
        long, whatever their size. Run and digest are used again and again, as studies do.

        {BenchmarkTables.Cases(results, TimedCases.Battles)}
        ## One kind of event at a time

        The same audience of 10,000 viewers (taps: 100,000) with the digest on, with everything taken away but one kind. Only
        what is written is counted: a gift that a wallet holds back and a candidate that is thinned out cost time and are no
        events.

        {BenchmarkTables.Cases(results, TimedCases.Kinds)}
        ## The limit, and other ways

        - *Bare sampling loop*: of each event only what any simulation must draw - a random block, a wait, a viewer, a gift.
        - *Drawn in batches*: the same with blocks and waits made 32 at a time, as the engine makes them.
        - *An account a viewer*: the same with 16 bytes found by the viewer's number: what memory alone costs.
        - *A process per viewer*: the way of general libraries. Each viewer's gifts and taps are processes that wait their
          turn in one binary heap; waits by `System.Random` and `Math.Log`. It knows no wallets, gloves or digest.

        {BenchmarkTables.Cases(results, [.. TimedCases.Baselines, .. TimedCases.Again])}
        Taps that bring nothing any more are told together by the engine; a process each must play them all. *Faster* is
        therefore more than the ratio of events. A battle of processes is computed from their rate.

        {BenchmarkTables.ViewerByViewer(results)}
        ## Studies and recovery

        {BenchmarkTables.Times(results)}
        ## How it is measured

        By BenchmarkDotNet, every case in one process (its in-process toolchain), as a server plays every battle in one. Ratios
        are of medians of one run. Work on one thread is timed by the processor's time, work on two by the clock. The bare loop
        is timed first and once more at the end: how far the two lie apart is how far a ratio can be trusted. Events and
        allocated bytes are counted once for each case; small battles are played several at a time, each of another seed.
        Bytes per idle viewer are what a run of a million viewers a side holds.

        """;
}
