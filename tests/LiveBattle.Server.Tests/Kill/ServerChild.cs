using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiveBattle.Server.Tests.Whole;

namespace LiveBattle.Server.Tests.Kill;

/// <summary>
/// A server as a process of its own on a loopback port, over a folder that outlives it: killed without a word, and started
/// again over the same folder and port.
/// </summary>
internal sealed class ServerChild(TempFolder folder) : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the server and returns once it says that it is ready.</summary>
    public async Task StartAsync()
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "LiveBattle.Server.dll"),
                "--urls", Address.ToString().TrimEnd('/'), "--data", folder.Path, "--no-demo",
            },
        };

        // It wants pages to show, and these tests are not about them.
        string pages = Path.Combine(folder.Path, "pages");
        Directory.CreateDirectory(pages);
        await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<!doctype html><title>LiveBattle</title>", Token);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_WEBROOT"] = pages;
        _process = Process.Start(start)!;
        TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> said = [];
        _process.OutputDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data ?? "(end)");
            if (line.Data?.Contains("is ready at", StringComparison.Ordinal) == true)
                ready.TrySetResult(true);
            if (line.Data is null)
                ready.TrySetResult(false);
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data ?? "");
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (!await ready.Task.WaitAsync(Until.Patience, Token))
            Assert.Fail($"the server ended before it was ready: {string.Join('\n', said)}");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static int FreePort()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
