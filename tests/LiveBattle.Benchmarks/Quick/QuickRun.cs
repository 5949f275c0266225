using System.Diagnostics;
using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Quick;

/// <summary>
/// Times cases in turns: each round gives every case its share, so that a machine that slows down slows all of them down,
/// and the ratio of two cases is taken within a round. Events are counted by the processor's time, not the clock's: on a
/// busy machine others run in between.
/// </summary>
internal static class QuickRun
{
    private const int Rounds = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    /// <param name="cases">With the bare loops that they are held against.</param>
    public static IReadOnlyList<QuickResult> Of(IReadOnlyList<TimedCase> cases)
    {
        IWorkload[] workloads = [.. cases.Select(each => each.Prepare())];
        foreach (IWorkload workload in workloads)
            _ = Time(workload, WarmUp);
        Turn[][] turns = [.. cases.Select(_ => new Turn[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < workloads.Length; i++)
                turns[i][round] = Time(workloads[i], Shortest);
        }

        return [.. cases.Select((each, i) => Result(each, turns[i], BareOf(each)))];

        Turn[]? BareOf(TimedCase each) =>
            each.Bare is null ? null : turns[cases.Index().First(other => other.Item.Name == each.Bare).Index];
    }

    private static Turn Time(IWorkload workload, TimeSpan atLeast)
    {
        long events = 0;
        int times = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        TimeSpan used;
        do
        {
            events += workload.Play();
            times++;
            used = Environment.CpuUsage.TotalTime - before;
        }
        while (used < atLeast);

        return new Turn(
            events / used.TotalSeconds,
            (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / events,
            Stopwatch.GetElapsedTime(start).TotalMilliseconds / times);
    }

    private static QuickResult Result(TimedCase each, Turn[] turns, Turn[]? bare)
    {
        double[] ratios = bare is null ? [] : [.. turns.Zip(bare, (turn, limit) => turn.EventsPerSecond / limit.EventsPerSecond)];
        double? ratio = bare is null ? null : Median(ratios);
        return new QuickResult(
            each,
            Median(turns.Select(turn => turn.EventsPerSecond)),
            ratio,
            bare is null ? null : (ratios.Max() - ratios.Min()) / ratio,
            turns.Max(turn => turn.BytesPerEvent),
            Median(turns.Select(turn => turn.Milliseconds)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private readonly record struct Turn(double EventsPerSecond, double BytesPerEvent, double Milliseconds);
}
