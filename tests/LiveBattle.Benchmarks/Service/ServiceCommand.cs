using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiveBattle.Benchmarks.Reports;

namespace LiveBattle.Benchmarks.Service;

/// <summary>Measures what the live service promises, each on a server process of its own.</summary>
internal static class ServiceCommand
{
    private const int Fine = 0;
    private const int NotReached = 1;
    private const int BadInput = 2;
    private const double Mega = 1_024 * 1_024;

    /// <param name="arguments">What follows --service.</param>
    /// <returns>The exit code: 0, 1 when a figure is not reached, 2 for arguments that are not understood.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (ServiceOptions.Parse(arguments, out string? problem) is not { } options)
        {
            Console.Error.WriteLine(problem);
            return BadInput;
        }

        GiftRushFigures gifts = Told(await GiftRush.RunAsync(options.Seconds));
        WatchedFigures watched = Told(await ManyBattles.WatchedAsync(options.Watched, options.Seconds));
        UnwatchedFigures unwatched = Told(await ManyBattles.UnwatchedAsync(options.Unwatched, options.Seconds));
        ImmutableArray<Target> targets = Targets(gifts, watched, unwatched);
        string document = Document(options, targets, gifts, watched, unwatched);
        Console.WriteLine(document);
        if (options.IsReport)
        {
            await File.WriteAllTextAsync(BenchmarkDocument.Path("service.md"), document);
            Console.WriteLine("docs/service.md is written.");
        }

        return targets.All(target => target.IsReached) ? Fine : NotReached;
    }

    private static ImmutableArray<Target> Targets(GiftRushFigures gifts, WatchedFigures watched, UnwatchedFigures unwatched) =>
    [
        AtMost($"gift to receipt, p99, at {GiftRush.GiftsPerSecond:N0} gifts a second", 20, gifts.P99Ms, "F1", " ms"),
        AtMost($"{watched.Battles:N0} watched battles: tick lateness, p99", 50, watched.P99Ms, "F0", " ms"),
        AtMost($"{unwatched.Battles:N0} unwatched battles: processor", 0.01, unwatched.Cores, "F4", " cores"),
        AtMost($"{unwatched.Battles:N0} unwatched battles: memory", 50, unwatched.GrowthBytes / Mega, "F1", " MB"),
        AtMost($"{unwatched.Battles:N0} unwatched battles: `GET /api/battles`, median", 200, unwatched.ListMs, "F0", " ms"),
    ];

    private static string Document(
        ServiceOptions options, ImmutableArray<Target> targets, GiftRushFigures gifts, WatchedFigures watched, UnwatchedFigures unwatched)
    {
        StringBuilder rows = new();
        foreach (Target target in targets)
            rows.Append(CultureInfo.InvariantCulture, $"| {target.What} | {target.Wanted} | {target.Measured} | {(target.IsReached ? "yes" : "NO")} |\n");
        return string.Create(CultureInfo.InvariantCulture, $"""
            # What the live service carries

            Written by a program; to write it anew, on a machine that does nothing else:

            ```
            dotnet run -c Release --project tests/LiveBattle.Benchmarks -- --service --report
            ```

            Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Machine.Describe()}. Server and clients share the processors.

            | what | to reach | measured | reached |
            |---|---:|---:|---|
            {rows}
            **Gifts.** {GiftRush.Connections} connections, each in one of {GiftRush.Battles} live battles at ten frames a second, give {GiftRush.GiftsPerSecond:N0} gifts a second for
            {options.Seconds} s after a warm-up, at fixed moments whatever the server does. The time is from the moment a gift was due to its
            receipt, which is sent when the gift is on the disk: p50 {gifts.MedianMs:F1} ms, p99 {gifts.P99Ms:F1} ms, worst {gifts.WorstMs:F1} ms over {gifts.Gifts:N0} gifts
            ({gifts.PerSecond:N0} a second). The server took {gifts.Cores:F2} cores.

            **Watched battles.** {watched.Battles:N0} of even-battle, one connection each, for {options.Seconds} s. Lateness is from a frame's tick to its sending: p50
            {watched.MedianMs:F0} ms, p99 {watched.P99Ms:F0} ms, worst {watched.WorstMs:F0} ms over {watched.Frames:N0} frames, {watched.Share:P1} of what ten a second would be. The server took
            {watched.Cores:F2} cores and {watched.BytesEach / 1_024:F0} KB a battle, its connection included.

            **Unwatched battles.** {unwatched.Battles:N0} of even-battle, all within their time, created at {unwatched.CreateMs:F1} ms each. While nobody asks, the
            server takes {unwatched.Cores:F4} cores; its resident memory is {unwatched.GrowthBytes / Mega:F1} MB above what it was with a hundred. The list has every
            one of them as far as the limit of a page goes.

            """);
    }

    private static Target AtMost(string what, double wanted, double measured, string format, string unit) => new(
        what,
        $"≤ {wanted.ToString("0.##", CultureInfo.InvariantCulture)}{unit}",
        measured.ToString(format, CultureInfo.InvariantCulture) + unit,
        measured <= wanted);

    private static T Told<T>(T figures)
    {
        Console.WriteLine(figures);
        return figures;
    }
}
