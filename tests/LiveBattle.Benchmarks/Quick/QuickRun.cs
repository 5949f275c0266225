using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Quick;

/// <summary>
/// Times cases in turns: each round gives every case its share, so that a machine that slows down slows all of them down,
/// and the ratio of two cases is taken within a round. What is counted is the processor's time, not the clock's: on a busy
/// machine others run in between.
/// </summary>
internal static class QuickRun
{
    private const int Rounds = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(120);

    /// <param name="cases">With the bare loops that they are held against.</param>
    public static IReadOnlyList<QuickResult> Of(IReadOnlyList<BenchmarkCase> cases)
    {
        IWorkload[] workloads = [.. cases.Select(each => each.Prepare())];
        foreach (IWorkload workload in workloads)
            _ = EventsPerSecond(workload, WarmUp, out _);
        double[][] rates = [.. cases.Select(_ => new double[Rounds])];
        double[] bytes = new double[cases.Count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < workloads.Length; i++)
            {
                rates[i][round] = EventsPerSecond(workloads[i], Turn, out double allocated);
                bytes[i] = Math.Max(bytes[i], allocated);
            }
        }

        return [.. cases.Select((each, i) => Result(each, rates[i], rates[BareOf(each)], bytes[i]))];

        int BareOf(BenchmarkCase each) => cases.Index().First(other => other.Item.Name == each.Bare).Index;
    }

    private static double EventsPerSecond(IWorkload workload, TimeSpan atLeast, out double bytesPerEvent)
    {
        long events = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TimeSpan elapsed;
        do
        {
            events += workload.Play();
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < atLeast);

        bytesPerEvent = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / events;
        return events / elapsed.TotalSeconds;
    }

    private static QuickResult Result(BenchmarkCase each, double[] rates, double[] bare, double bytes)
    {
        double[] ratios = [.. rates.Zip(bare, (rate, limit) => rate / limit)];
        double ratio = Median(ratios);
        return new QuickResult(each.Name, Median(rates), ratio, (ratios.Max() - ratios.Min()) / ratio, bytes);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
