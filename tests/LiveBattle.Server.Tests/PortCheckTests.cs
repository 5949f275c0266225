using System.Net;
using System.Net.Sockets;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveBattle.Server.Tests;

public sealed class PortCheckTests : IDisposable
{
    private readonly Socket _occupant = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public PortCheckTests()
    {
        _occupant.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _occupant.Listen();
    }

    private int OccupiedPort => ((IPEndPoint)_occupant.LocalEndPoint!).Port;

    public void Dispose() => _occupant.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("*")]
    public void EnsureFree_PortIsInUse_NamesItAndAnother(string host)
    {
        var failure = Assert.Throws<StartupFailureException>(() => PortCheck.EnsureFree([new ServerUrl(host, OccupiedPort)]));

        AssertNamesThePort(failure, host);
    }

    [Fact]
    public void EnsureFree_PortIsFree_LeavesItFree()
    {
        var port = OccupiedPort;
        _occupant.Dispose();

        PortCheck.EnsureFree([new ServerUrl("127.0.0.1", port)]);
        PortCheck.EnsureFree([new ServerUrl("127.0.0.1", port), new ServerUrl("127.0.0.1", 0)]);
    }

    [Fact]
    public void EnsureFree_AddressOfAnotherMachine_SaysSo()
    {
        // 192.0.2.0/24 is reserved for documentation (RFC 5737): no machine has it.
        var failure = Assert.Throws<StartupFailureException>(() => PortCheck.EnsureFree([new ServerUrl("192.0.2.1", 5080)]));

        Assert.StartsWith("This machine has no address 192.0.2.1;", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Explain_WhatTheWebServerThrows_GivesTheSameSentence(string host)
    {
        var url = new ServerUrl(host, OccupiedPort);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url.ToString());
        builder.Logging.ClearProviders();
        await using var app = builder.Build();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken));

        var options = new ServerOptions { DataFolder = "unused", Urls = [ServerOptions.DefaultUrl, url] };
        AssertNamesThePort(StartupProblems.Explain(error, options)!, host);
    }

    [Fact]
    public void Explain_MayNotUseThePort_SaysSo()
    {
        var error = new IOException(
            "Failed to bind to address http://localhost:80.",
            new AggregateException(new SocketException((int)SocketError.AccessDenied)));

        var failure = PortCheck.Explain(error, [new ServerUrl("localhost", 80)]);

        Assert.Equal(
            "Port 80 may not be used by this account; choose one above 1023: --urls http://localhost:5090", failure?.Message);
    }

    [Fact]
    public void Explain_AnotherPartsPort_IsAnotherMatter()
    {
        var error = new IOException("Failed to bind to 127.0.0.1:11111", new SocketException((int)SocketError.AddressAlreadyInUse));

        Assert.Null(PortCheck.Explain(error, [ServerOptions.DefaultUrl]));
    }

    [Fact]
    public void Problems_JournalAndBugs_AreToldApart()
    {
        var options = new ServerOptions { DataFolder = "unused" };

        var failure = StartupProblems.Explain(new JournalUnavailableException("The journal is damaged."), options);

        Assert.Equal((3, "The journal is damaged."), (failure?.ExitCode, failure?.Message));
        Assert.Null(StartupProblems.Explain(new InvalidOperationException("A bug."), options));
    }

    private void AssertNamesThePort(StartupFailureException failure, string host)
    {
        Assert.Equal(3, failure.ExitCode);
        Assert.Equal(
            $"Port {OccupiedPort} is in use by another program; stop it, or choose another port: --urls http://{host}:5090",
            failure.Message);
    }
}
