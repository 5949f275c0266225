using LiveBattle.Server.Battles;
using LiveBattle.Server.Live;
using LiveBattle.Server.Telemetry;
using OpenTelemetry.Metrics;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// Who hears of the server's instruments: whoever asks <c>/metrics</c>, in the text that Prometheus reads, and an OTLP
/// collector when the environment names one.
/// </summary>
public static class MetricsSetup
{
    /// <summary>The standard variables that name a collector, either of them.</summary>
    public static IReadOnlyList<string> OtlpEndpoints { get; } =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private const string Path = "/metrics";

    public static void AddBattleMetrics(this WebApplicationBuilder builder, ServerMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(metrics);
        builder.Services.AddSingleton(metrics);
        builder.Services.AddOpenTelemetry().WithMetrics(meters =>
        {
            meters.AddMeter(metrics.MeterName);
            foreach (string time in ServerMetrics.Times)
                meters.AddView(time, new ExplicitBucketHistogramConfiguration { Boundaries = ServerMetrics.TimeBuckets });
            meters.AddPrometheusExporter();
            if (OtlpEndpoints.Any(key => !string.IsNullOrWhiteSpace(builder.Configuration[key])))
                meters.AddOtlpExporter();
        });
    }

    public static void MapBattleMetrics(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        FrameBroadcaster broadcaster = app.Services.GetRequiredService<FrameBroadcaster>();
        ShownBattles shown = app.Services.GetRequiredService<ShownBattles>();
        app.Services.GetRequiredService<ServerMetrics>().Observe(
            () => broadcaster.Connections, () => shown.Count, () => broadcaster.FramesSent, () => broadcaster.FramesConflated);
        app.MapPrometheusScrapingEndpoint(Path);
    }
}
