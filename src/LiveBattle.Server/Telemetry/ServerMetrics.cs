using System.Diagnostics.Metrics;

namespace LiveBattle.Server.Telemetry;

/// <summary>
/// Every instrument of the server, under the names that <c>/metrics</c> shows: the exporter adds <c>_total</c> to counters
/// and <c>_seconds</c> to times. No instrument carries a battle's or a person's id. Thread-safe.
/// </summary>
public sealed class ServerMetrics : IDisposable
{
    private const string Name = "LiveBattle";
    private const string Seconds = "s";

    private static int _made;

    private readonly Meter _meter;
    private readonly Histogram<double> _lateness;
    private readonly Histogram<double> _acknowledged;
    private readonly Histogram<double> _committed;

    public ServerMetrics()
    {
        // Servers that share a process, as in tests, are counted apart.
        int number = Interlocked.Increment(ref _made);
        MeterName = number == 1 ? Name : FormattableString.Invariant($"{Name}.{number}");
        _meter = new Meter(MeterName);
        _lateness = _meter.CreateHistogram<double>(
            "livebattle_tick_lateness", Seconds, "How long after it was due a watched battle's frame was made.");
        _acknowledged = _meter.CreateHistogram<double>(
            "livebattle_ack", Seconds, "From a spectator's call to its answer, once the input is durable or refused.");
        _committed = _meter.CreateHistogram<double>(
            "livebattle_journal_commit", Seconds, "How long a group commit of the journal took.");
    }

    /// <summary>The meter to listen to.</summary>
    public string MeterName { get; }

    /// <summary>Upper ends of the buckets of times, in seconds: what is to be reached stands at 0.02 and 0.05.</summary>
    public static double[] TimeBuckets { get; } = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Instruments with those buckets.</summary>
    public static IReadOnlyList<string> Times { get; } = ["livebattle_tick_lateness", "livebattle_ack", "livebattle_journal_commit"];

    /// <summary>Adds what is read when somebody asks.</summary>
    /// <param name="connections">Hub connections now.</param>
    /// <param name="battlesLive">Battles that are being shown from here.</param>
    /// <param name="framesSent">Frames handed to connections so far.</param>
    /// <param name="framesConflated">Frames so far that a newer one overtook before they were sent.</param>
    public void Observe(Func<int> connections, Func<int> battlesLive, Func<long> framesSent, Func<long> framesConflated)
    {
        _meter.CreateObservableGauge("livebattle_connections", connections, description: "Hub connections.");
        _meter.CreateObservableGauge("livebattle_battles_live", battlesLive, description: "Battles that are being shown.");
        _meter.CreateObservableCounter("livebattle_frames_sent", framesSent, description: "Frames handed to connections.");
        _meter.CreateObservableCounter(
            "livebattle_frames_conflated", framesConflated, description: "Frames that a newer one overtook on a slow connection.");
    }

    /// <summary>A frame was made after it was due; early ones count as in time.</summary>
    public void Late(TimeSpan by) => _lateness.Record(Math.Max(0, by.TotalSeconds));

    /// <summary>A spectator's input was answered.</summary>
    public void Acknowledged(TimeSpan after) => _acknowledged.Record(after.TotalSeconds);

    /// <summary>The journal has committed a group.</summary>
    public void Committed(TimeSpan took) => _committed.Record(took.TotalSeconds);

    public void Dispose() => _meter.Dispose();
}
