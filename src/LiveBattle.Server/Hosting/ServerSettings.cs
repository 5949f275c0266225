using System.Globalization;
using System.Net;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// What is set beside the command line, in <c>appsettings.json</c> and the environment: every value that the server or a
/// part of it would pass over, take for something else or stumble upon later is named before anything starts.
/// </summary>
public static class ServerSettings
{
    private const string HostsAllowed =
        "names and IP addresses without scheme and port, separated by semicolons, such as battle.example;192.0.2.7;[2001:db8::7], "
        + "*.example for every name below one, or * for any";

    private const string EndpointAllowed = "an address of a collector, such as http://localhost:4317";
    private const string MillisAllowed = "whole milliseconds from 1 to 2147483647";
    private const string Protocols = "grpc, http/protobuf";

    private static readonly string[] Elsewhere = ["urls", "ASPNETCORE_URLS", "DOTNET_URLS"];
    private static readonly string[] OtlpProtocols = ["OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL"];
    private static readonly string[] OtlpHeaders = ["OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_METRICS_HEADERS"];

    private static readonly string[] Millis =
    [
        "OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_EXPORTER_OTLP_METRICS_TIMEOUT", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_METRIC_EXPORT_TIMEOUT",
    ];

    /// <summary>The problems of what is set on this machine, each a line: what, where and what is allowed.</summary>
    /// <param name="folder">Where <c>appsettings.json</c> may lie.</param>
    /// <param name="environment">Value of an environment variable, or null.</param>
    public static IReadOnlyList<string> Problems(string folder, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        string stage = environment("ASPNETCORE_ENVIRONMENT") ?? environment("DOTNET_ENVIRONMENT") ?? Environments.Production;
        ConfigurationBuilder settings = new();
        settings.SetBasePath(folder);
        foreach (string file in (string[])["appsettings.json", $"appsettings.{stage}.json"])
            settings.AddJsonFile(file, optional: true);
        settings.AddEnvironmentVariables();
        try
        {
            return Problems(settings.Build());
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // The innermost says at which place.
            return [$"{error.Message.TrimEnd('.')}: {error.GetBaseException().Message.TrimEnd('.')}. Allowed: a JSON file that can be read, or none."];
        }
    }

    /// <summary>The problems of settings, wherever they come from.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return
        [
            .. Hosts(settings[AllowedHosts.Setting]),
            .. Addresses(settings),
            .. MetricsSetup.OtlpEndpoints.SelectMany(key => Check(settings, key, EndpointAllowed, IsEndpoint)),
            .. OtlpProtocols.SelectMany(key => Check(settings, key, Protocols, value => value is "grpc" or "http/protobuf")),
            .. Millis.SelectMany(key => Check(settings, key, MillisAllowed, IsMillis)),
            .. OtlpHeaders.Where(key => settings[key] is { } value && !IsHeaders(value)).Select(key =>
                $"{key} cannot be read (it may be a secret, so it is not shown). Allowed: name=value, several separated by commas."),
            .. Levels(settings.GetSection("Logging")),
        ];
    }

    // An empty list would be any host.
    private static IEnumerable<string> Hosts(string? value)
    {
        if (value is null)
            yield break;
        string[] hosts = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0)
            yield return $"{AllowedHosts.Setting} is empty. Allowed: {HostsAllowed}.";
        foreach (string host in hosts.Where(host => !IsHost(host)))
            yield return $"{AllowedHosts.Setting} '{host}' is no host. Allowed: {HostsAllowed}.";
    }

    private static IEnumerable<string> Addresses(IConfiguration settings)
    {
        foreach (string key in Elsewhere.Where(key => !string.IsNullOrWhiteSpace(settings[key])))
            yield return $"{key} '{settings[key]}' is not read. Allowed: --urls says where to listen.";
        if (settings.GetSection("Kestrel:Endpoints").GetChildren().Any())
            yield return "Kestrel:Endpoints is not read. Allowed: --urls says where to listen, and a proxy in front can speak https.";
    }

    private static IEnumerable<string> Check(IConfiguration settings, string key, string allowed, Func<string, bool> isGood)
    {
        if (settings[key] is { } value && !string.IsNullOrWhiteSpace(value) && !isGood(value.Trim()))
            yield return $"{key} '{value}' cannot be used. Allowed: {allowed}.";
    }

    private static IEnumerable<string> Levels(IConfigurationSection logging) =>
        logging.GetChildren()
            .SelectMany(child => child.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase)
                ? child.GetChildren()
                : child.GetSection("LogLevel").GetChildren())
            .Where(level => !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out LogLevel known) || !Enum.IsDefined(known))
            .Select(level => $"{level.Path} '{level.Value}' is no level. Allowed: {string.Join(", ", Enum.GetNames<LogLevel>())}.");

    private static bool IsHost(string host)
    {
        if (host == "*")
            return true;
        string name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        if (name.StartsWith('[') && name.EndsWith(']'))
            return IPAddress.TryParse(name, out _) && name == host;
        return Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4;
    }

    private static bool IsEndpoint(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0;

    private static bool IsMillis(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int millis) && millis > 0;

    private static bool IsHeaders(string value) =>
        string.IsNullOrWhiteSpace(value) || value.Split(',').All(pair => pair.IndexOf('=', StringComparison.Ordinal) > 0);
}
