using LiveBattle.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace LiveBattle.Server.Tests.Hosting;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData("AllowedHosts", "localhost;127.0.0.1;[::1]")]
    [InlineData("AllowedHosts", "battle.example; *.battle.example;192.0.2.7;[2001:db8::7];")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "https://collector.example/v1/metrics")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "10000")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "key=value=1,other=2")]
    [InlineData("Logging:LogLevel:Default", "warning")]
    [InlineData("Logging:Console:LogLevel:LiveBattle", "Debug")]
    [InlineData("ASPNETCORE_URLS", " ")]
    [InlineData("Logging:Console:FormatterName", "simple")]
    public void WhatIsAllowed_IsNoProblem(string key, string value) => Assert.Empty(Problems((key, value)));

    [Theory]
    [InlineData("AllowedHosts", "", "is empty")]
    [InlineData("AllowedHosts", " ; ", "is empty")]
    [InlineData("AllowedHosts", "http://battle.example", "'http://battle.example' is no host")]
    [InlineData("AllowedHosts", "localhost;battle.example:5080", "'battle.example:5080' is no host")]
    [InlineData("AllowedHosts", "localhost,127.0.0.1", "is no host")]
    [InlineData("AllowedHosts", "::1", "is no host")]
    [InlineData("AllowedHosts", "*.[::1]", "is no host")]
    [InlineData("AllowedHosts", "*.", "is no host")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "http://localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://collector", "cannot be used")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "collector", "cannot be used")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http", "grpc, http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "10s", "whole milliseconds")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "0", "whole milliseconds")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Warning")]
    [InlineData("Logging:Console:LogLevel:Default", "77", "Warning")]
    [InlineData("ASPNETCORE_URLS", "http://*:80", "--urls")]
    [InlineData("urls", "http://*:80", "--urls")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://*:80", "--urls")]
    public void WhatWouldBePassedOver_IsNamed_WithWhatIsAllowed(string key, string value, string expected)
    {
        string problem = Assert.Single(Problems((key, value)));

        Assert.StartsWith(key.StartsWith("Kestrel", StringComparison.Ordinal) ? "Kestrel:Endpoints" : key, problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Contains("Allowed: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }

    [Fact]
    public void Secrets_AreNotShown()
    {
        string problem = Assert.Single(Problems(("OTEL_EXPORTER_OTLP_HEADERS", "s3cret")));

        Assert.StartsWith("OTEL_EXPORTER_OTLP_HEADERS", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AllProblems_AreToldAtOnce() => Assert.Equal(
        3,
        Problems(("AllowedHosts", ""), ("OTEL_EXPORTER_OTLP_ENDPOINT", "x"), ("Logging:LogLevel:Default", "Loud")).Count);

    [Theory]
    [InlineData("{ \"AllowedHosts\": \"http://x\" }", "AllowedHosts 'http://x'")]
    [InlineData("{ \"AllowedHosts\": ", "appsettings.json")]
    [InlineData("no JSON", "appsettings.json")]
    public void File_IsReadToo(string text, string expected)
    {
        using TempFolder folder = new();
        File.WriteAllText(folder["appsettings.json"], text);

        Assert.Contains(
            ServerSettings.Problems(folder.Path, _ => null), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void FileOfTheStage_IsReadToo()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder["appsettings.Studio.json"], """{ "AllowedHosts": "" }""");

        Assert.Single(ServerSettings.Problems(folder.Path, name => name == "DOTNET_ENVIRONMENT" ? "Studio" : null));
        Assert.Empty(ServerSettings.Problems(folder.Path, _ => null));
    }

    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings) => ServerSettings.Problems(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build());
}
