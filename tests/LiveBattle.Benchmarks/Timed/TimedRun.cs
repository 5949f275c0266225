using System.Collections.Immutable;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LiveBattle.Benchmarks.Workloads;
using Perfolizer.Horology;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>
/// Times cases with BenchmarkDotNet, all in this process: a process for each would have to build a project of its own
/// under the repository's rules, and a server plays every battle in one process, too.
/// </summary>
internal static class TimedRun
{
    private static readonly (Type Table, IClock Clock)[] Tables =
    [
        (typeof(BaselineBenchmarks), new ProcessorClock()),
        (typeof(EngineBenchmarks), new ProcessorClock()),
        (typeof(KindBenchmarks), new ProcessorClock()),
        (typeof(StudyBenchmarks), Chronometer.BestClock),
        (typeof(DriftBenchmarks), new ProcessorClock()),
    ];

    /// <summary>Times them, in their order; work on several threads by the clock, all other by the processor's time.</summary>
    /// <param name="cases">With the bare loops that they are held against.</param>
    /// <param name="isShort">Fewer and shorter iterations.</param>
    /// <returns>One result for each; fewer when some could not be timed, which has been printed.</returns>
    public static ImmutableArray<CaseResult> Of(ImmutableArray<TimedCase> cases, bool isShort)
    {
        HashSet<string> names = [.. cases.Select(each => each.Name)];
        BenchmarkRunInfo[] runs =
        [
            .. Tables
                .Select(each => BenchmarkConverter.TypeToBenchmarks(each.Table, Config(names, isShort, each.Clock)))
                .Where(run => run.BenchmarksCases.Length > 0),
        ];
        CaseResult[] results =
        [
            .. BenchmarkRunner.Run(runs).SelectMany(summary => summary.Reports).Select(CaseResult.Of).OfType<CaseResult>(),
        ];
        return [.. cases.SelectMany(each => results.Where(result => result.Case.Name == each.Name))];
    }

    private static ManualConfig Config(HashSet<string> names, bool isShort, IClock clock)
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithClock(clock)
            .WithWarmupCount(isShort ? 1 : 3)
            .WithIterationCount(isShort ? 5 : 15)
            .WithIterationTime(TimeInterval.FromMilliseconds(isShort ? 100 : 250));
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
            .AddColumn(new EventsPerSecondColumn())
            .AddFilter(new SimpleFilter(each => names.Contains((string)each.Parameters[nameof(CaseBenchmarks.Case)])))
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "timed"));
    }
}
