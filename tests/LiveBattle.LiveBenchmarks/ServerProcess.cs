using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LiveBattle.LiveBenchmarks;

/// <summary>A server as anybody starts it: a process of its own, on a free loopback port and an empty folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;

    private ServerProcess(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
        Http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Processor time that the server has taken.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the built server and waits until it is ready.</summary>
    /// <param name="repository">Root of the repository.</param>
    public static async Task<ServerProcess> StartAsync(string repository)
    {
        string folder = Directory.CreateTempSubdirectory("livebattle-bench-").FullName;
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Path.Combine(repository, "src", "LiveBattle.Server"),
            RedirectStandardOutput = true,
            ArgumentList =
            {
                Path.Combine("bin", "Release", "net10.0", "LiveBattle.Server.dll"), "--urls", address.ToString(), "--data", folder, "--no-demo",
            },
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        ServerProcess server = new(process, folder, address);
        long began = Stopwatch.GetTimestamp();
        while (!await server.IsReadyAsync())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The server did not become ready; was it built in Release?");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using HttpResponseMessage answer = await Http.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
