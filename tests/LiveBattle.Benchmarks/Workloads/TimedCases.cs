using System.Collections.Immutable;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Everything that is timed. Viewers are of both sides together.</summary>
internal static class TimedCases
{
    /// <summary>The limit at the size of most cases.</summary>
    public const string Bare = "bare-10k";

    /// <summary>The limit at the largest size.</summary>
    public const string BareLarge = "bare-1M";

    private const string BareTiny = "bare-1k";
    private const string BareMiddle = "bare-100k";

    private const int Tiny = 1_000;
    private const int Small = 10_000;
    private const int Middle = 100_000;
    private const int Large = 1_000_000;

    // Small battles are played several at a time, so that one round is long enough to be timed.
    private const int ViewersOfARound = 20_000;

    /// <summary>The limit and the other ways to do it.</summary>
    public static ImmutableArray<TimedCase> Baselines { get; } =
    [
        new(Bare, "bare sampling loop", Bare, () => new BareSamplingLoop(Mix(), Small)),
        new(BareLarge, "bare sampling loop", BareLarge, () => new BareSamplingLoop(Mix(), Large)),
        new(BareTiny, "bare sampling loop", BareTiny, () => new BareSamplingLoop(Mix(), Tiny)),
        new(BareMiddle, "bare sampling loop", BareMiddle, () => new BareSamplingLoop(Mix(), Middle)),
        new("batch-10k", "bare loop, drawn in batches", Bare, () => new BatchSamplingLoop(Mix(), Small)),
        new("account-10k", "bare loop and an account a viewer", Bare, () => new AccountSamplingLoop(Mix(), Small)),
        new("account-1M", "bare loop and an account a viewer", BareLarge, () => new AccountSamplingLoop(Mix(), Large)),
        Processes("process-1k", BareTiny, Tiny),
        Processes("process-10k", Bare, Small),
        Processes("process-100k", BareMiddle, Middle) with { IsSlow = true },
        Processes("process-1M", BareLarge, Large) with { IsSlow = true },
    ];

    /// <summary>Whole battles of the mix, with and without the digest.</summary>
    public static ImmutableArray<TimedCase> Battles { get; } =
    [
        Mixed("mixed-1k", BareTiny, Tiny, hasDigest: true),
        Mixed("mixed-10k", Bare, Small, hasDigest: true) with { RatioToReach = 0.6 },
        Mixed("mixed-100k", BareMiddle, Middle, hasDigest: true),
        Mixed("mixed-1M", BareLarge, Large, hasDigest: true) with { RatioToReach = 0.35 },
        Mixed("mixed-1k-no-digest", BareTiny, Tiny, hasDigest: false) with { IsSlow = true },
        Mixed("mixed-10k-no-digest", Bare, Small, hasDigest: false),
        Mixed("mixed-100k-no-digest", BareMiddle, Middle, hasDigest: false) with { IsSlow = true },
        Mixed("mixed-1M-no-digest", BareLarge, Large, hasDigest: false) with { IsSlow = true },
    ];

    /// <summary>One kind of event after the other, digest on.</summary>
    public static ImmutableArray<TimedCase> Kinds { get; } =
    [
        Battle("gifts", "gifts alone, wallets unlimited", BenchmarkScenarios.Gifts, Small),
        Battle("gifts-wallets", "gifts from wallets of 10 coins, which hold many back", BenchmarkScenarios.Wallets, Small),
        Battle("gifts-heavy-tail", "gifts, 97 % of them from a fifth", BenchmarkScenarios.HeavyTail, Small),
        Battle("gifts-streaks", "gifts in streaks of 5 in the mean", BenchmarkScenarios.Streaks, Small),
        Battle("gifts-glove", "gifts under gloves without a break", BenchmarkScenarios.Glove, Small),
        Battle("gifts-responsive", "gifts that answer score and gloves", BenchmarkScenarios.Responsive, Small),
        Battle("gifts-contagious", "gifts with contagion 0.5", BenchmarkScenarios.Contagious, Small),
        Battle("taps", "taps that bring points", BenchmarkScenarios.Taps, Middle),
        Battle("moving", "arrivals and stays", BenchmarkScenarios.Moving, Small),
        new("spectators", "spectators' gifts and likes, 50 a tick", Bare, () => new SpectatorBattle(BenchmarkScenarios.Spectators(Small))),
    ];

    /// <summary>Work with a time of its own to keep.</summary>
    public static ImmutableArray<TimedCase> Studies { get; } =
    [
        new("study-10000", "10,000 battles of bench-study, 2 threads", null, () => new StudyBattles(BenchmarkScenarios.Study, 10_000))
        {
            MillisecondsToReach = 1_000,
            IsThreaded = true,
            IsSlow = true,
        },
        new("continuations-1000", "1,000 continuations of bench-study from the half, 2 threads", null, () => new Continuations(BenchmarkScenarios.Study, 1_000))
        {
            MillisecondsToReach = 50,
            IsThreaded = true,
        },
        new("recovery-500k", "500,000 events of bench-mixed again, digest on", Bare, () => new Recovery(BenchmarkScenarios.Preset, 500_000))
        {
            MillisecondsToReach = 50,
        },
    ];

    /// <summary>The limit once more, after all others: how much the machine changed meanwhile.</summary>
    public static ImmutableArray<TimedCase> Again { get; } =
        [new(Bare + "-again", "bare sampling loop, timed last", Bare, () => new BareSamplingLoop(Mix(), Small)) { IsSlow = true }];

    public static ImmutableArray<TimedCase> All { get; } = [.. Baselines, .. Battles, .. Kinds, .. Studies, .. Again];

    /// <summary>The case of a name.</summary>
    public static TimedCase Of(string name) => All.First(each => each.Name == name);

    /// <summary>The cases a filter chooses, and what they are held against.</summary>
    /// <param name="filter">Part of their names; empty for all.</param>
    /// <param name="hasSlow">Whether an empty filter chooses the slow ones, too.</param>
    public static ImmutableArray<TimedCase> Choose(string filter, bool hasSlow)
    {
        TimedCase[] chosen = [.. All.Where(each => filter.Length == 0 ? hasSlow || !each.IsSlow : each.Name.Contains(filter, StringComparison.Ordinal))];
        return [.. All.Where(each => chosen.Contains(each) || chosen.Any(other => other.Bare == each.Name))];
    }

    /// <summary>Messages that viewers who are a process each would send in one battle of the mix, in the mean.</summary>
    public static double ProcessEventsOfABattle(int viewers)
    {
        double minutes = BenchmarkScenarios.Preset.Rules.DurationMicros / 60_000_000.0;
        return minutes * Everybody(viewers).Sum(cohort => cohort.Size * (cohort.GiftsPerMinute + (cohort.TapsPerMinute / TapBatch.MeanTaps)));
    }

    private static TimedCase Mixed(string name, string bare, int viewers, bool hasDigest) => Battle(
        name, hasDigest ? "bench-mixed, digest on" : "bench-mixed, digest off", BenchmarkScenarios.Mixed, viewers, bare, hasDigest);

    private static TimedCase Battle(
        string name, string about, Func<int, Scenario> scenario, int viewers, string bare = Bare, bool hasDigest = true)
    {
        int battles = Math.Max(1, ViewersOfARound / viewers);
        return new TimedCase(name, about, bare, () => new EngineBattles(scenario(viewers), battles, hasDigest)) { Battles = battles };
    }

    private static TimedCase Processes(string name, string bare, int viewers) =>
        new(name, "a process per viewer", bare, () => new ProcessPerViewer(Everybody(viewers)));

    private static GiftMix Mix() => GiftMix.Of(Everybody(Small));

    private static Cohort[] Everybody(int viewers)
    {
        Scenario scenario = BenchmarkScenarios.Mixed(viewers);
        return [.. scenario.AudienceA, .. scenario.AudienceB];
    }
}
