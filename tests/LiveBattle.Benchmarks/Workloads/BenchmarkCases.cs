using System.Collections.Immutable;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>Everything whose events are counted by the second. Viewers are of both sides together.</summary>
internal static class BenchmarkCases
{
    public const int Small = 10_000;
    public const int Large = 1_000_000;

    // Small battles are played several at a time, so that one round is long enough to be timed.
    private const int ViewersOfARound = 20_000;

    /// <summary>The limit at the size of most cases.</summary>
    public const string Bare = "bare-10k";

    /// <summary>The limit at the largest size.</summary>
    public const string BareLarge = "bare-1M";

    public const string Mixed = "mixed-10k";
    public const string MixedLarge = "mixed-1M";

    /// <summary>The limit and the other ways to do it.</summary>
    public static ImmutableArray<BenchmarkCase> Baselines { get; } =
    [
        new(Bare, Bare, () => new BareSamplingLoop(Mix(), Small)),
        new(BareLarge, BareLarge, () => new BareSamplingLoop(Mix(), Large)),
        new("account-10k", Bare, () => new AccountSamplingLoop(Mix(), Small)),
        new("account-1M", BareLarge, () => new AccountSamplingLoop(Mix(), Large)),
        new("process-10k", Bare, () => new ProcessPerViewer(Everybody(Small))),
        new("process-100k", Bare, () => new ProcessPerViewer(Everybody(100_000))) { IsSlow = true },
        new("process-1M", BareLarge, () => new ProcessPerViewer(Everybody(Large))) { IsSlow = true },
    ];

    /// <summary>Whole battles of the mix, with and without the digest.</summary>
    public static ImmutableArray<BenchmarkCase> Battles { get; } =
    [
        Battle("mixed-1k", Bare, BenchmarkScenarios.Mixed, 1_000),
        Battle(Mixed, Bare, BenchmarkScenarios.Mixed, Small),
        Battle("mixed-100k", Bare, BenchmarkScenarios.Mixed, 100_000),
        Battle(MixedLarge, BareLarge, BenchmarkScenarios.Mixed, Large),
        Battle("mixed-1k-no-digest", Bare, BenchmarkScenarios.Mixed, 1_000, hasDigest: false) with { IsSlow = true },
        Battle("mixed-10k-no-digest", Bare, BenchmarkScenarios.Mixed, Small, hasDigest: false),
        Battle("mixed-100k-no-digest", Bare, BenchmarkScenarios.Mixed, 100_000, hasDigest: false) with { IsSlow = true },
        Battle("mixed-1M-no-digest", BareLarge, BenchmarkScenarios.Mixed, Large, hasDigest: false) with { IsSlow = true },
    ];

    /// <summary>One kind of event after the other, digest on.</summary>
    public static ImmutableArray<BenchmarkCase> Kinds { get; } =
    [
        Battle("gifts", Bare, BenchmarkScenarios.Gifts, Small),
        Battle("gifts-wallets", Bare, BenchmarkScenarios.Wallets, Small),
        Battle("gifts-heavy-tail", Bare, BenchmarkScenarios.HeavyTail, Small),
        Battle("gifts-streaks", Bare, BenchmarkScenarios.Streaks, Small),
        Battle("gifts-glove", Bare, BenchmarkScenarios.Glove, Small),
        Battle("gifts-responsive", Bare, BenchmarkScenarios.Responsive, Small),
        Battle("gifts-contagious", Bare, BenchmarkScenarios.Contagious, Small),
        Battle("taps", Bare, BenchmarkScenarios.Taps, 100_000),
        Battle("moving", Bare, BenchmarkScenarios.Moving, Small),
        new("spectators", Bare, () => new SpectatorBattle(BenchmarkScenarios.Spectators(Small))),
    ];

    public static ImmutableArray<BenchmarkCase> All { get; } = [.. Baselines, .. Battles, .. Kinds];

    private static BenchmarkCase Battle(
        string name, string bare, Func<int, Scenario> scenario, int viewers, bool hasDigest = true) =>
        new(name, bare, () => new EngineBattles(scenario(viewers), Math.Max(1, ViewersOfARound / viewers), hasDigest));

    private static GiftMix Mix() => GiftMix.Of(Everybody(Small));

    private static Cohort[] Everybody(int viewers)
    {
        Scenario scenario = BenchmarkScenarios.Mixed(viewers);
        return [.. scenario.AudienceA, .. scenario.AudienceB];
    }
}
