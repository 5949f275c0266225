using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LiveBattle.Server.Tests.Kill;

/// <summary>
/// A server as a process of its own on a loopback port, over a folder that outlives it: killed without a word, and started
/// again over the same folder and port.
/// </summary>
internal sealed class ServerChild(TempFolder folder) : IAsyncDisposable
{
    // A start takes a second or two; a machine that is busy with other things needs more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>From the start of a process until it said that it was ready, the longest.</summary>
    public TimeSpan LongestStart { get; private set; }

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
        long began = Stopwatch.GetTimestamp();
        bool isReady = await Task.WhenAny(ready.Task, Task.Delay(Patience, TimeProvider.System, Token)) == ready.Task && await ready.Task;
        LongestStart = TimeSpan.FromTicks(Math.Max(LongestStart.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        if (!isReady)
        {
            lock (said)
                Assert.Fail($"the server was not ready after {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s; it said: {string.Join('\n', said)}");
        }
    }

    /// <summary>Stops it as an operator does, with a signal, and returns how it ended.</summary>
    public async Task<int> StopAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(Token).WaitAsync(Patience, Token);
        int exitCode = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return exitCode;
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

    /// <summary>
    /// A port that nobody uses, and that the system gives to no client as its own: one who calls while nobody listens would
    /// be connected to itself, and hold the port.
    /// </summary>
    private static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(20_000, 30_000);
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it; the next one is another.
            }
        }
    }
}
