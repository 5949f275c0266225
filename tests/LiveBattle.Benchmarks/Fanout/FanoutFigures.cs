namespace LiveBattle.Benchmarks.Fanout;

/// <summary>One run in which everybody reads.</summary>
/// <param name="Frames">Delivered while it was measured.</param>
/// <param name="Share">Of the frames that ten a second would be.</param>
/// <param name="FrameBytes">Mean length of a hub message.</param>
/// <param name="MicrosPerFrame">Processor time of the server.</param>
/// <param name="Cores">Processor time of the server per second.</param>
/// <param name="MedianMs">From the stamp to the receipt.</param>
/// <param name="P99Ms">The same.</param>
/// <param name="IdleBytes">Resident memory of the server per connection that gets nothing yet.</param>
/// <param name="BusyBytes">The same while it broadcasts.</param>
/// <param name="AllocatedPerFrame">Bytes that the server allocated.</param>
/// <param name="ClientBytes">Managed and native memory of this process per idle connection.</param>
internal sealed record FanoutFigures(
    long Frames,
    double Share,
    double FrameBytes,
    double MicrosPerFrame,
    double Cores,
    double MedianMs,
    double P99Ms,
    double IdleBytes,
    double BusyBytes,
    double AllocatedPerFrame,
    double ClientBytes)
{
    /// <summary>The median of each figure by itself.</summary>
    public static FanoutFigures Median(IReadOnlyCollection<FanoutFigures> runs) => new(
        (long)Of(runs, run => run.Frames),
        Of(runs, run => run.Share),
        Of(runs, run => run.FrameBytes),
        Of(runs, run => run.MicrosPerFrame),
        Of(runs, run => run.Cores),
        Of(runs, run => run.MedianMs),
        Of(runs, run => run.P99Ms),
        Of(runs, run => run.IdleBytes),
        Of(runs, run => run.BusyBytes),
        Of(runs, run => run.AllocatedPerFrame),
        Of(runs, run => run.ClientBytes));

    /// <summary>The median of one figure.</summary>
    public static double Of<T>(IReadOnlyCollection<T> runs, Func<T, double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
