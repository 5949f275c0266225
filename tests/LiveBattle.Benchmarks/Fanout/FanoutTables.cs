using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiveBattle.Benchmarks.Reports;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>Results as tables in Markdown.</summary>
internal static class FanoutTables
{
    private const FanoutDesign Ours = FanoutDesign.LiveBattle;
    private const double Kilo = 1_024;

    /// <summary>While everybody reads, one design a row.</summary>
    public static string Reading(FanoutResults results) => Rows(
        """
        | design | µs per frame | × raw | p50 / p99 | memory per connection, idle / busy | allocated per frame | frames delivered | bytes per frame | cores |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|

        """,
        results.Reading,
        (design, run) => $"{run.MicrosPerFrame:F1} | {results.RatioToRaw(design):F2} | {run.MedianMs:F1} / {run.P99Ms:F1} ms | {run.IdleBytes / Kilo:F1} / {run.BusyBytes / Kilo:F1} KB | {run.AllocatedPerFrame:N0} B | {run.Share:P1} | {run.FrameBytes:N0} | {run.Cores:F2}");

    /// <summary>While one in a hundred does not read, one design a row.</summary>
    public static string Frozen(FanoutResults results) => Rows(
        """
        | design | healthy p99 before → after | worst second | longest gap of a healthy client | frames delivered | server grows by | old frames a thawed client gets first | until it is on the newest |
        |---|---:|---:|---:|---:|---:|---:|---:|

        """,
        results.Frozen,
        (_, run) => $"{run.BeforeP99Ms:F1} → {run.AfterP99Ms:F1} ms | {run.WorstP99Ms:F1} ms | {run.LongestGapMs / 1_000:F2} s | {run.Share:P1} | {run.GrowthBytes / Kilo / Kilo:N1} MB | {run.OldBytes / Kilo:N0} KB | {(run.Lost > 0 ? (FormattableString)$"{run.Lost:N0} never were" : $"{run.CaughtUpMs:N0} ms")}");

    /// <summary>What is to be reached by the real server.</summary>
    public static string Targets(FanoutResults results)
    {
        StringBuilder text = new(
            """
            | what | to reach | measured | reached |
            |---|---:|---:|---|

            """);
        foreach (Target target in OurTargets(results))
            text.Append(CultureInfo.InvariantCulture, $"| {target.What} | {target.Wanted} | {target.Measured} | {(target.IsReached ? "yes" : "NO")} |\n");
        return text.ToString();
    }

    private static ImmutableArray<Target> OurTargets(FanoutResults results)
    {
        FanoutFigures run = results.Reading[Ours];
        FrozenFigures frozen = results.Frozen[Ours];
        double most = results.Reading[FanoutDesign.Raw].P99Ms * 1.2;
        return
        [
            AtMost("processor time per delivered frame", 1.25, results.RatioToRaw(Ours), "F2", " × raw"),
            AtMost("p99 from stamp to receipt: raw's and a fifth", most, run.P99Ms, "F1", " ms"),
            AtMost("memory per connection while broadcasting", 32, run.BusyBytes / Kilo, "F1", " KB"),
            AtMost("allocated per delivered frame", 100, run.AllocatedPerFrame, "F0", " B"),
            AtMost("1 % frozen: p99 of the healthy, a fifth more than before", frozen.BeforeP99Ms * 1.2, frozen.AfterP99Ms, "F1", " ms"),
            AtMost("1 % frozen: longest gap of a healthy client", 0.3, frozen.LongestGapMs / 1_000, "F2", " s"),
            AtMost("thawed: old frames first", 64, frozen.OldBytes / Kilo, "F0", " KB"),
            AtMost("thawed: until it is on the newest", 1_000, frozen.Lost > 0 ? double.PositiveInfinity : frozen.CaughtUpMs, "F0", " ms"),
        ];
    }

    private static Target AtMost(string what, double wanted, double measured, string format, string unit) => new(
        what,
        $"≤ {wanted.ToString(format, CultureInfo.InvariantCulture)}{unit}",
        measured.ToString(format, CultureInfo.InvariantCulture) + unit,
        measured <= wanted);

    private static string Rows<T>(
        string head, IReadOnlyDictionary<FanoutDesign, T> runs, Func<FanoutDesign, T, FormattableString> row)
    {
        StringBuilder text = new(head);
        foreach ((FanoutDesign design, T run) in runs)
            text.Append(CultureInfo.InvariantCulture, $"| {Name(design)} | {row(design, run).ToString(CultureInfo.InvariantCulture)} |\n");
        return text.ToString();
    }

    private static string Name(FanoutDesign design) => design switch
    {
        FanoutDesign.Raw => "raw: WebSocket middleware, bytes encoded beforehand",
        FanoutDesign.Group => "group: `Clients.Group().SendAsync`, awaited, JSON",
        _ => "**LiveBattle**",
    };
}
